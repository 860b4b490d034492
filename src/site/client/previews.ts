import { watchFocus } from './moved-focus.ts';
import { anchors, place } from './preview-place.ts';

/** Milliseconds that a pointer rests on a mention before its preview shows, and that it may be away before it goes. */
const SHOW_AFTER = 350;
const HIDE_AFTER = 250;

/** What has a preview; the name of a side note where the note does not say the same already. */
const MENTIONS = '.prose a.mention, .side-note.is-folded a';

/**
 * Previews of entries: after a pointer rests on a mention, at once when the reader moves the focus to it, and at the
 * first tap (the second follows the link). A preview stays while the pointer is on it or the mention has the focus;
 * Escape dismisses it (WCAG 2.2, 1.4.13), and it goes when its mention leaves the window.
 */
export function startPreviews(): void {
  let shown: HTMLElement | undefined;
  let owner: HTMLElement | undefined;
  let timer = 0;
  let seen = false;
  const isMoved = watchFocus();
  const sight = new IntersectionObserver((changes) => {
    const change = changes.at(-1);
    if (change?.target !== owner) return;
    // A mention that has just got the focus may still be on its way into the window.
    if (change?.isIntersecting) seen = true;
    else if (seen) hide();
  });

  const hide = () => {
    clearTimeout(timer);
    sight.disconnect();
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
    seen = false;
    sight.observe(mention);
    mention.setAttribute('aria-describedby', `${preview.id}-text`);
    mention.style.setProperty('anchor-name', anchors ? '--mention' : '');
    preview.showPopover();
    place(preview, mention);
  };
  const later = (wait: number, what: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(what, wait);
  };
  const mentionOf = (event: Event) => (event.target as Element | null)?.closest?.<HTMLElement>(MENTIONS) ?? undefined;
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
    const moved = isMoved();
    if (mention && moved && mention.matches(':focus-visible')) show(mention);
    else if (mention !== owner && !inPreview(event)) hide();
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
  // A page that one comes back to is as one left it.
  addEventListener('pagehide', hide);
}

/** False where the reader has switched the underlining of this mention off. */
function isVisible(mention: HTMLElement): boolean {
  return getComputedStyle(mention).textDecorationLine !== 'none';
}
