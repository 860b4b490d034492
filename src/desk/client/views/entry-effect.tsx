import { useEffect, useState } from 'preact/hooks';
import type { ShownEffect } from '../../views/entries.ts';
import { askLong } from '../api.ts';
import { count, t } from '../words.ts';
import { ContextLines } from './contexts.tsx';

/** How long one must stop typing, in milliseconds. */
const PAUSE = 250;

const changes = ['comes', 'goes', 'ambiguous'] as const;

/** What an edit would do to the mentions of the dossier: counted as one types, with the places. */
export function EffectOfEdit({ id, edit }: { id: string; edit: object }) {
  const [effect, setEffect] = useState<ShownEffect>();
  const key = JSON.stringify(edit);
  useEffect(() => {
    if (key === '{}') {
      setEffect(undefined);
      return;
    }
    let isLatest = true;
    const timer = setTimeout(() => {
      const asked = askLong<ShownEffect>('entry-effect', { id, ...JSON.parse(key) });
      // What is half typed may be no alias yet.
      void asked.then(
        (found) => isLatest && setEffect(found),
        () => isLatest && setEffect(undefined),
      );
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [id, key]);
  if (!effect) return null;
  return (
    <section class="effect" aria-live="polite" aria-label={t('desk.effect')}>
      <p>
        {changes.map((change) => (
          <span key={change} class={`change ${change}`}>
            {count(`desk.effect.${change}`, effect[change])}
          </span>
        ))}
        {effect.isPart && <span class="soft">{t('desk.effect.part')}</span>}
      </p>
      {changes.map((change) => {
        const lines = effect.lines.filter((line) => line.change === change).slice(0, 8);
        return (
          lines.length > 0 && (
            <details key={change}>
              <summary>{t(`desk.effect.${change}.lines`)}</summary>
              <ContextLines lines={lines} />
            </details>
          )
        );
      })}
    </section>
  );
}
