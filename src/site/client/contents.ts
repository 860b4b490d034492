/**
 * Marks in the contents of a page the section that is being read: the last whose heading has passed the upper third of
 * the window.
 */
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (sections.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  let asked: number | undefined;

  const mark = () => {
    asked = undefined;
    const line = innerHeight / 3;
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2 && scrollY > 0;
    const passed = sections.findLast(({ heading }) => atEnd || heading.getBoundingClientRect().top <= line);
    if (passed?.link === current) return;
    current?.removeAttribute('aria-current');
    current = passed?.link;
    current?.setAttribute('aria-current', 'location');
    // Within the list only: scrollIntoView would move the page too.
    const list = current?.closest<HTMLElement>('[data-contents]');
    if (list && current) list.scrollLeft = current.offsetLeft - list.clientWidth / 2;
  };
  const markSoon = () => {
    if (asked === undefined) asked = requestAnimationFrame(mark);
  };
  addEventListener('scroll', markSoon, { passive: true });
  addEventListener('resize', markSoon);
  markSoon();
}
