import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { List } from './use-list.ts';

/** Rows drawn above and below those that are seen. */
const SPARE = 6;

/**
 * The rows of a long list that are to be drawn: those that are seen, and some around them. They are asked for, and the
 * active one is kept in sight.
 * @param rowHeight in pixels.
 * @param heads rows of heads, which stand above the list while it is scrolled.
 */
export function useWindow<T>(list: List<T>, rowHeight: number, heads = 0) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const total = list.total ?? 0;
  const from = Math.max(0, Math.floor(view.top / rowHeight) - SPARE);
  const to = Math.min(total - 1, Math.ceil((view.top + view.height) / rowHeight) + SPARE);
  const measure = () => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    // Whoever has just come to a view goes on in its list; the focus is taken from nothing.
    if (total > 0 && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [total > 0]);

  useEffect(() => {
    if (total > 0) list.need(from, Math.max(from, to));
  }, [from, to, total]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const top = list.active * rowHeight;
    const bottom = top + (1 + heads) * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [list.active, rowHeight]);

  /** Rows that are seen at once. */
  const seen = Math.floor(view.height / rowHeight) - heads;
  return { box, total, from, to, seen, onScroll: measure };
}
