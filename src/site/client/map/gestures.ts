/** A point of the window. */
export interface Point {
  x: number;
  y: number;
}

/** What gestures ask for. */
export interface Gestures {
  drag(from: Point, to: Point): void;
  /** Two fingers moved: how much further apart they are, and where they are. */
  pinch(factor: number, middle: Point): void;
}

/** How far a pointer may stray, in CSS pixels, and still be a click on a place. */
const CLICK = 4;

/** Follows one finger or the mouse as a drag, two fingers as a pinch; a drag is no click on a place. */
export function followPointers(map: SVGSVGElement, { drag, pinch }: Gestures): void {
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
