import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { List } from './use-list.ts';
import { useWindow } from './use-window.ts';
import { t } from './words.ts';

interface Props<T> {
  id: string;
  label: string;
  list: List<T>;
  /** Height of a row in pixels. */
  rowHeight: number;
  row(item: T): ComponentChildren;
  /** What stands where the list is empty. */
  empty: string;
  /** A key that the list itself does not know. @returns was it taken? */
  onKey?(key: string, event: KeyboardEvent): boolean;
  onOpen?(item: T): void;
  /** Can items be ticked? */
  isMultiple?: boolean;
}

/**
 * A list of any length, of which only the rows that are seen are drawn. The keys of the list work while it has the focus,
 * so that they are in nobody's way: speech input and screen readers use single letters too (WCAG 2.1.4).
 */
export function ListBox<T>({ id, label, list, rowHeight, row, empty, onKey, onOpen, isMultiple = false }: Props<T>) {
  const { box, total, from, to, seen, onScroll } = useWindow(list, rowHeight);
  const anchor = useRef(0);

  const step = (by: number, event: KeyboardEvent) => {
    const next = Math.max(0, Math.min(total - 1, list.active + by));
    if (event.shiftKey && isMultiple && event.key.startsWith('Arrow')) list.check(list.active, next);
    list.setActive(next);
  };
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: (event) => step(1, event),
    j: (event) => step(1, event),
    ArrowUp: (event) => step(-1, event),
    k: (event) => step(-1, event),
    PageDown: (event) => step(seen, event),
    PageUp: (event) => step(-seen, event),
    Home: () => list.setActive(0),
    End: () => list.setActive(total - 1),
    ...(isMultiple ? { ' ': () => list.toggle(list.active), x: () => list.toggle(list.active) } : {}),
    ...(isMultiple && list.checked.size > 0 ? { Escape: () => list.uncheck() } : {}),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isMultiple && isCommand && event.key.toLowerCase() === 'a') {
      void list.checkAll();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const own = keys[event.key];
    const item = list.at(list.active);
    if (own) own(event);
    else if (event.key === 'Enter' && item && onOpen) onOpen(item);
    else if (!onKey?.(event.key, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (index: number, event: MouseEvent) => {
    const isTick = (event.target as HTMLElement).closest('.tick') !== null;
    if (isMultiple && event.shiftKey) list.check(anchor.current, index);
    else if (isMultiple && (isTick || event.ctrlKey || event.metaKey)) list.toggle(index);
    anchor.current = index;
    list.setActive(index);
  };

  const rows = [];
  for (let index = from; index <= to; index += 1) {
    const item = list.at(index);
    const key = item ? list.keyOf(item) : undefined;
    const isChecked = key !== undefined && list.checked.has(key);
    rows.push(
      <div
        key={key ?? `row-${index}`}
        id={`${id}-${index}`}
        role="option"
        aria-selected={isMultiple ? isChecked : index === list.active}
        aria-setsize={total}
        aria-posinset={index + 1}
        class={`row${index === list.active ? ' active' : ''}${key !== undefined && list.done.has(key) ? ' done' : ''}`}
        style={{ transform: `translateY(${index * rowHeight}px)`, height: `${rowHeight}px` }}
        onClick={(event) => onClick(index, event)}
        onDblClick={() => item && onOpen?.(item)}
      >
        {isMultiple && <span class="tick" aria-hidden="true" />}
        {item ? row(item) : '…'}
      </div>,
    );
  }
  if (list.error !== undefined) return <p class="fault">{list.error}</p>;
  return (
    <>
      {list.total === 0 && <p class="empty">{empty}</p>}
      {list.total === undefined && <p class="loading">{t('review.loading')}</p>}
      <div
        ref={box}
        id={id}
        class="listbox"
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMultiple}
        aria-activedescendant={total > 0 ? `${id}-${list.active}` : undefined}
        tabIndex={0}
        hidden={total === 0}
        onKeyDown={onKeyDown}
        onScroll={onScroll}
      >
        <div class="rows" role="presentation" style={{ height: `${total * rowHeight}px` }}>
          {rows}
        </div>
      </div>
    </>
  );
}
