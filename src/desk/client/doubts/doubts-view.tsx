import { useEffect, useRef } from 'preact/hooks';
import { listen } from '../events.ts';
import { t } from '../words.ts';
import { mountDoubts } from './main.ts';

/** The mentions that wait for a decision, across the dossier. */
export function DoubtsView() {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!room.current) return;
    const reload = mountDoubts(room.current);
    return listen(({ type }) => type === 'read' && reload());
  }, []);
  return (
    <>
      <header class="head">
        <h1>{t('review.title')}</h1>
        <p class="lead">{t('review.intro')}</p>
      </header>
      <div ref={room} class="doubts">
        <p class="loading">{t('review.loading')}</p>
      </div>
    </>
  );
}
