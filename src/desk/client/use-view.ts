import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Query } from './api.ts';
import { useRevision } from './events.ts';

export interface Shown<T> {
  /** Undefined until it is there; what was asked before stays until the new one is. */
  data: T | undefined;
  error: string | undefined;
  reload(): void;
}

/** The data of a view of the server, asked for again when the dossier has changed. */
export function useView<T>(view: string, query: Query = {}, work = false): Shown<T> {
  const revision = useRevision(work);
  const [shown, setShown] = useState<{ key: string; data?: T; error?: string }>({ key: '' });
  const [again, setAgain] = useState(0);
  const key = JSON.stringify([view, query]);
  const latest = useRef(0);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    ask<T>(view, query)
      .then((data) => mine === latest.current && setShown({ key, data }))
      .catch((error: Error) => mine === latest.current && setShown({ key, error: error.message }));
  }, [key, revision, again]);
  const reload = useCallback(() => setAgain((before) => before + 1), []);
  return { data: shown.data, error: shown.error, reload };
}
