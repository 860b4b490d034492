/** How much a press of a button zooms, and the most. */
const STEP = 1.6;
const MOST = 24;

for (const map of document.querySelectorAll<SVGSVGElement>('.map-figure:has([data-zoom]) [data-map]')) start(map);

/** Zooms and moves a drawing by its view box: buttons and arrow keys, wheel with Ctrl, drag, two fingers. */
function start(map: SVGSVGElement): void {
  const { width, height } = map.viewBox.baseVal;
  const view = { x: 0, y: 0, zoom: 1 };
  const waiting = [...map.querySelectorAll<SVGElement>('[data-from]')];

  const draw = () => {
    const [w, h] = [width / view.zoom, height / view.zoom];
    view.x = Math.min(Math.max(view.x, 0), width - w);
    view.y = Math.min(Math.max(view.y, 0), height - h);
    map.setAttribute('viewBox', `${view.x} ${view.y} ${w} ${h}`);
    map.style.setProperty('--zoom', String(view.zoom));
    // At rest a finger scrolls the page; within an enlarged map it moves the map.
    map.style.touchAction = view.zoom > 1 ? 'none' : 'pan-x pan-y';
    for (const place of waiting) place.toggleAttribute('data-shown', view.zoom >= Number(place.dataset.from));
  };
  const zoom = (factor: number, at = { x: 0.5, y: 0.5 }) => {
    const next = Math.min(Math.max(view.zoom * factor, 1), MOST);
    view.x += at.x * (width / view.zoom - width / next);
    view.y += at.y * (height / view.zoom - height / next);
    view.zoom = next;
    draw();
  };
  const move = (right: number, down: number) => {
    view.x += right * (width / view.zoom);
    view.y += down * (height / view.zoom);
    draw();
  };
  /** A point of the window as a share of the drawing. */
  const share = ({ x, y }: { x: number; y: number }) => {
    const box = map.getBoundingClientRect();
    return { x: (x - box.left) / box.width, y: (y - box.top) / box.height };
  };

  draw();
  for (const button of map.closest('.map-figure')?.querySelectorAll<HTMLButtonElement>('[data-zoom]') ?? []) {
    button.addEventListener('click', () => {
      const what = button.dataset.zoom;
      if (what === 'reset') Object.assign(view, { x: 0, y: 0, zoom: 1 });
      zoom(what === 'in' ? STEP : what === 'out' ? 1 / STEP : 1);
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
    if (event.key === '+' || event.key === '=') zoom(STEP);
    else if (event.key === '-') zoom(1 / STEP);
    else if (step) move(...step);
    else return;
    event.preventDefault();
  });
  map.addEventListener(
    'wheel',
    (event) => {
      // Without Ctrl the wheel scrolls the page, as everywhere.
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, share(event));
    },
    { passive: false },
  );
  // A link would be dragged away as a link.
  map.addEventListener('dragstart', (event) => event.preventDefault());
  followPointers(map, {
    drag: (from, to) => view.zoom > 1 && move(share(from).x - share(to).x, share(from).y - share(to).y),
    pinch: (factor, middle) => zoom(factor, share(middle)),
  });
}

interface Point {
  x: number;
  y: number;
}

interface Gestures {
  drag(from: Point, to: Point): void;
  /** Two fingers moved: how much further apart they are, and where they are. */
  pinch(factor: number, middle: Point): void;
}

/** How far a pointer may stray, in CSS pixels, and still be a click on a place. */
const CLICK = 4;

function followPointers(map: SVGSVGElement, { drag, pinch }: Gestures): void {
  const held = new Map<number, Point>();
  let strayed = 0;
  map.addEventListener('pointerdown', ({ pointerId, x, y }) => {
    held.set(pointerId, { x, y });
    strayed = 0;
  });
  addEventListener('pointermove', ({ pointerId, x, y }) => {
    const from = held.get(pointerId);
    if (!from) return;
    const to = { x, y };
    const other = [...held].find(([id]) => id !== pointerId)?.[1];
    held.set(pointerId, to);
    strayed += distance(from, to);
    if (!other) drag(from, to);
    else if (distance(from, other) > 0) pinch(distance(to, other) / distance(from, other), middle(to, other));
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    addEventListener(end, ({ pointerId }) => held.delete(pointerId));
  }
  map.addEventListener('click', (event) => strayed > CLICK && event.detail > 0 && event.preventDefault(), true);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
