import { useEffect, useState } from 'preact/hooks';
import type { Conflict } from '../changes.ts';
import { onConflict } from './acts.ts';
import { Dialog } from './dialog.tsx';
import { t } from './words.ts';

interface Asked {
  conflict: Conflict;
  answer(said: 'mine' | 'theirs'): void;
}

/** Shows both sides of a file that somebody else has changed meanwhile, and asks what is to stand. */
export function ConflictDialog() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => onConflict((conflict) => new Promise((resolve) => setAsked({ conflict, answer: resolve }))), []);
  const close = (said: 'mine' | 'theirs') => {
    asked?.answer(said);
    setAsked(undefined);
  };
  return (
    <Dialog isOpen={asked !== undefined} close={() => close('theirs')} label={t('desk.conflict')} class="conflict">
      {asked && (
        <>
          <h2>{t('desk.conflict')}</h2>
          <p>{t('desk.conflict.hint', { file: asked.conflict.file })}</p>
          <div class="sides">
            <Side title={t('desk.conflict.theirs')} text={asked.conflict.theirs} other={asked.conflict.mine} />
            <Side title={t('desk.conflict.mine')} text={asked.conflict.mine} other={asked.conflict.theirs} />
          </div>
          <div class="buttons">
            <button type="button" onClick={() => close('theirs')}>
              {t('desk.conflict.keep')}
            </button>
            <button type="button" onClick={() => close('mine')}>
              {t('desk.conflict.put')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** A text, with the lines that the other does not have marked. */
function Side({ title, text, other }: { title: string; text: string; other: string }) {
  const known = new Set(other.split('\n'));
  return (
    <section>
      <h3>{title}</h3>
      <pre tabIndex={0} dir="auto">
        {text
          .split('\n')
          .map((line, index) => (known.has(line) ? `${line}\n` : <mark key={`${index}-${line}`}>{`${line}\n`}</mark>))}
      </pre>
    </section>
  );
}
