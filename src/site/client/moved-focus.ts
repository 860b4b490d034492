/**
 * Tells, once for each focus that comes, whether the reader moved it there. Browsers also give the focus to the target
 * of a link, and give it back where one returns to a page or a window: nobody asked to know more then.
 */
export function watchFocus(): () => boolean {
  let arriving = true;
  const arrive = () => {
    arriving = true;
  };
  const act = () => {
    arriving = false;
  };
  addEventListener('pageshow', arrive);
  addEventListener('blur', arrive);
  // Before other listeners, which may move the focus themselves. Enter on a link is a key first and then a click.
  for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, act, true);
  document.addEventListener('click', (event) => (event.target as Element | null)?.closest?.('a') && arrive(), true);
  return () => {
    const moved = !arriving;
    arriving = false;
    return moved;
  };
}
