import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  isOpen: boolean;
  close(): void;
  label: string;
  class?: string;
  children: ComponentChildren;
}

/** A dialog that holds the focus while it is open; Escape closes it. */
export function Dialog({ isOpen, close, label, class: name = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class={name} aria-label={label} onClose={close}>
      {isOpen && children}
    </dialog>
  );
}
