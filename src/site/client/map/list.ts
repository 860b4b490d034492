import type { MapView } from './view.ts';

const MARK = 'is-marked';

/** The list beside the map: a row marks its place, a place its row; a row that takes the focus brings its place in sight. */
export function joinList(list: HTMLElement, maps: readonly { map: SVGSVGElement; view: MapView }[]): void {
  const rows = new Map([...list.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => [hrefOf(link), link]));
  const places = new Map<string, { place: SVGAElement; view: MapView }[]>();
  for (const { map, view } of maps) {
    for (const place of map.querySelectorAll<SVGAElement>('.map-place')) {
      const href = hrefOf(place);
      places.set(href, [...(places.get(href) ?? []), { place, view }]);
    }
  }

  const mark = (href: string, on: boolean) => {
    rows.get(href)?.closest('li')?.classList.toggle(MARK, on);
    for (const { place } of places.get(href) ?? []) place.classList.toggle(MARK, on);
  };
  for (const [href, link] of rows) {
    const row = link.closest('li');
    row?.addEventListener('pointerenter', () => mark(href, true));
    row?.addEventListener('pointerleave', () => mark(href, false));
    link.addEventListener('blur', () => mark(href, false));
    link.addEventListener('focus', () => {
      mark(href, true);
      for (const { place, view } of places.get(href) ?? []) {
        // A drawing that the style sheet hides has no boxes.
        if (place.ownerSVGElement?.getClientRects().length) view.reveal(middleOf(place));
      }
    });
  }
  for (const [href, drawn] of places) {
    for (const { place } of drawn) {
      place.addEventListener('pointerenter', () => {
        mark(href, true);
        scrollWithin(list, rows.get(href)?.closest('li'));
      });
      place.addEventListener('pointerleave', () => mark(href, false));
    }
  }
}

/** The address as written: that of an SVG link is an object. */
function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

function middleOf(place: SVGAElement): { x: number; y: number } {
  const { x, y, width, height } = (place.querySelector<SVGGraphicsElement>('circle, text') ?? place).getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Brings a row in sight in a box that scrolls; the page itself stays where it is. */
function scrollWithin(box: HTMLElement, row: Element | null | undefined): void {
  if (!row || box.scrollHeight <= box.clientHeight) return;
  const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
}
