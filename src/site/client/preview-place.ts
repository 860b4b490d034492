/** Where style sheets can place a preview beside its mention, they do; see previews.css. */
export const anchors = CSS.supports('position-anchor: --mention') && CSS.supports('position-area: block-end');

/** Pixels between a preview and the edges of the window, and between it and the line of its mention. */
const EDGE = 16;
const GAP = 8;

/** Below the line that holds the mention, or above it where there is no room; inside the window, whatever it covers. */
export function place(preview: HTMLElement, mention: HTMLElement): void {
  if (anchors) return;
  const line = mention.getClientRects()[0] ?? mention.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = preview;
  // Without the scroll bar, which innerWidth counts.
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + GAP;
  const above = line.top - height - GAP;
  const top = below + height > clientHeight - GAP && above > 0 ? above : below;
  preview.style.left = `${within(line.left, clientWidth - width - EDGE)}px`;
  preview.style.top = `${within(top, clientHeight - height - GAP)}px`;
}

function within(wanted: number, most: number): number {
  return Math.max(Math.min(wanted, most), GAP);
}
