/** How much a press of a button zooms. */
const STEP = 1.6;
const MOST = 24;

const map = document.querySelector<SVGSVGElement>('[data-map]');
if (map) start(map);

/** Zooms and moves the drawing by its view box: buttons and arrow keys, wheel with Ctrl, drag. */
function start(map: SVGSVGElement): void {
  const { width, height } = map.viewBox.baseVal;
  const view = { x: 0, y: 0, zoom: 1 };

  const draw = () => {
    const [w, h] = [width / view.zoom, height / view.zoom];
    view.x = Math.min(Math.max(view.x, 0), width - w);
    view.y = Math.min(Math.max(view.y, 0), height - h);
    map.setAttribute('viewBox', `${view.x} ${view.y} ${w} ${h}`);
    map.style.setProperty('--zoom', String(view.zoom));
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

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
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
      const box = map.getBoundingClientRect();
      const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, at);
    },
    { passive: false },
  );
  let held: { x: number; y: number } | undefined;
  map.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && view.zoom > 1) held = { x: event.clientX, y: event.clientY };
  });
  addEventListener('pointermove', (event) => {
    if (!held) return;
    const box = map.getBoundingClientRect();
    move((held.x - event.clientX) / box.width, (held.y - event.clientY) / box.height);
    held = { x: event.clientX, y: event.clientY };
  });
  addEventListener('pointerup', () => {
    held = undefined;
  });
}
