import { useEffect, useState } from 'preact/hooks';

/** Where one is at the desk: a view, and what of it is open. */
export interface Route {
  view: string;
  /** Id of an entry, an article, an original. */
  id: string;
}

function now(): Route {
  const [view = '', id = ''] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { view, id };
}

export function useRoute(): Route {
  const [route, setRoute] = useState(now);
  useEffect(() => {
    const changed = () => setRoute(now());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}

/** Address of a view, or of what is open in it. */
export function hrefOf(view: string, id = ''): string {
  return `#/${view}${id === '' ? '' : `/${encodeURIComponent(id)}`}`;
}

export function go(view: string, id = ''): void {
  location.hash = hrefOf(view, id);
}
