import { followPointers } from './map/gestures.ts';
import { joinList } from './map/list.ts';
import { type MapView, viewOf } from './map/view.ts';

/** How much a press of a button zooms. */
const STEP = 1.6;

const maps = [...document.querySelectorAll<SVGSVGElement>('[data-map-page] [data-map]')].map((map) => {
  const view = viewOf(map);
  start(map, view);
  return { map, view };
});
const list = document.querySelector<HTMLDetailsElement>('[data-map-list]');
if (list) joinList(list, maps);
// On a phone the list is below the map, and as long as the dossier is large.
if (list) list.open = !matchMedia('(max-width: 48rem)').matches;

/** Zooms and moves a drawing: buttons and arrow keys, wheel with Ctrl, drag, two fingers. */
function start(map: SVGSVGElement, view: MapView): void {
  map.tabIndex = 0;
  for (const button of map.closest('.map-figure')?.querySelectorAll<HTMLButtonElement>('[data-zoom]') ?? []) {
    button.addEventListener('click', () => {
      const what = button.dataset.zoom;
      if (what === 'reset') view.reset();
      else view.zoom(what === 'in' ? STEP : 1 / STEP);
    });
  }
  map.addEventListener('keydown', (event) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-0.2, 0],
      ArrowRight: [0.2, 0],
      ArrowUp: [0, -0.2],
      ArrowDown: [0, 0.2],
    };
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') view.zoom(STEP);
    else if (event.key === '-' || event.key === '−') view.zoom(1 / STEP);
    // At rest there is nothing to move, and the arrows scroll the page.
    else if (step && view.isEnlarged()) view.move(...step);
    else return;
    event.preventDefault();
  });
  map.addEventListener(
    'wheel',
    (event) => {
      // Without Ctrl the wheel scrolls the page, as everywhere.
      if (!event.ctrlKey) return;
      event.preventDefault();
      view.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, view.share(event));
    },
    { passive: false },
  );
  // A link would be dragged away as a link.
  map.addEventListener('dragstart', (event) => event.preventDefault());
  followPointers(map, {
    drag: (from, to) => {
      const [a, b] = [view.share(from), view.share(to)];
      if (view.isEnlarged()) view.move(a.x - b.x, a.y - b.y);
    },
    pinch: (factor, middle) => view.zoom(factor, view.share(middle)),
  });
}
