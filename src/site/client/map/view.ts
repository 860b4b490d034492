import type { Point } from './gestures.ts';

/** The most that a map is enlarged. */
const MOST = 24;

/** What of a map one sees. */
export interface MapView {
  zoom(factor: number, at?: Point): void;
  /** Moves by shares of what one sees. */
  move(right: number, down: number): void;
  reset(): void;
  isEnlarged(): boolean;
  /** A point of the window as a share of the drawing. */
  share(point: Point): Point;
  /** Moves so far that a point of the drawing is well in sight. */
  reveal(point: Point): void;
}

/** Zooms and moves a drawing by its view box. */
export function viewOf(map: SVGSVGElement): MapView {
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
    for (const one of waiting) one.toggleAttribute('data-shown', view.zoom >= Number(one.dataset.from));
  };
  draw();

  return {
    zoom(factor, at = { x: 0.5, y: 0.5 }) {
      const next = Math.min(Math.max(view.zoom * factor, 1), MOST);
      view.x += at.x * (width / view.zoom - width / next);
      view.y += at.y * (height / view.zoom - height / next);
      view.zoom = next;
      draw();
    },
    move(right, down) {
      view.x += right * (width / view.zoom);
      view.y += down * (height / view.zoom);
      draw();
    },
    reset() {
      Object.assign(view, { x: 0, y: 0, zoom: 1 });
      draw();
    },
    isEnlarged: () => view.zoom > 1,
    share({ x, y }) {
      const box = map.getBoundingClientRect();
      return { x: (x - box.left) / box.width, y: (y - box.top) / box.height };
    },
    reveal({ x, y }) {
      const [w, h] = [width / view.zoom, height / view.zoom];
      const [across, down] = [(x - view.x) / w, (y - view.y) / h];
      if (Math.min(across, down, 1 - across, 1 - down) > 0.1) return;
      view.x = x - w / 2;
      view.y = y - h / 2;
      draw();
    },
  };
}
