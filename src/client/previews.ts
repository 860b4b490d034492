/** Milliseconds that a pointer rests on a mention before its preview shows, and that it may be away before it goes. */
const SHOW_AFTER = 350;
const HIDE_AFTER = 250;

/** Where style sheets can place a preview beside its mention, they do; see mentions.css. */
const anchors = CSS.supports('position-anchor: --mention') && CSS.supports('position-area: block-end');

/**
 * Previews of entries: after a pointer rests on a mention, at once when it takes the focus, and at the first tap (the
 * second follows the link). A preview stays while the pointer is on it or the mention has the focus, and Escape
 * dismisses it (WCAG 2.2, 1.4.13).
 */
export function startPreviews(): void {
  let shown: HTMLElement | undefined;
  let owner: HTMLElement | undefined;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    if (shown?.matches(':popover-open')) shown.hidePopover();
    owner?.removeAttribute('aria-describedby');
    owner?.style.removeProperty('anchor-name');
    shown = undefined;
    owner = undefined;
  };
  const show = (mention: HTMLElement) => {
    const preview = document.getElementById(`preview-${mention.dataset.entity}`);
    if (!preview || owner === mention) return;
    hide();
    shown = preview;
    owner = mention;
    mention.setAttribute('aria-describedby', preview.id);
    mention.style.setProperty('anchor-name', anchors ? '--mention' : '');
    preview.showPopover();
    place(preview, mention);
  };
  const later = (wait: number, what: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(what, wait);
  };
  const mentionOf = (event: Event) =>
    (event.target as Element | null)?.closest?.<HTMLElement>('.prose a.mention') ?? undefined;
  const inPreview = (event: Event) => shown?.contains(event.target as Node);

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const mention = mentionOf(event);
    if (mention && isVisible(mention)) later(SHOW_AFTER, () => show(mention));
    else if (inPreview(event)) clearTimeout(timer);
    else if (shown) later(HIDE_AFTER, hide);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', (event) => {
    const mention = mentionOf(event);
    if (mention?.matches(':focus-visible')) show(mention);
    else if (!inPreview(event)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) hide();
  });
  document.addEventListener('click', (event) => {
    const mention = mentionOf(event);
    const touched = (event as PointerEvent).pointerType === 'touch';
    if (touched && mention && owner !== mention && isVisible(mention)) {
      event.preventDefault();
      show(mention);
    } else if (touched && !mention && !inPreview(event)) {
      hide();
    }
  });
  addEventListener('scroll', () => shown && owner && place(shown, owner), { passive: true });
}

/** False where the reader has switched the underlining of this mention off. */
function isVisible(mention: HTMLElement): boolean {
  return getComputedStyle(mention).textDecorationLine !== 'none';
}

/** Below the line that holds the mention, or above it where there is no room; inside the window. */
function place(preview: HTMLElement, mention: HTMLElement): void {
  if (anchors) return;
  const line = mention.getClientRects()[0] ?? mention.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = preview;
  const left = Math.min(Math.max(line.left, 12), Math.max(innerWidth - width - 12, 12));
  const below = line.bottom + 8;
  const top = below + height > innerHeight && line.top - height - 8 > 0 ? line.top - height - 8 : below;
  preview.style.left = `${left}px`;
  preview.style.top = `${top}px`;
}
