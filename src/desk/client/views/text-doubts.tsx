import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { NO_ENTITY } from '../../../model/decision.ts';
import type { ReviewItem } from '../../doubts/items.ts';
import type { TextPage } from '../../views/texts.ts';
import { act } from '../acts.ts';
import { pickEntry } from '../picker.tsx';
import { findWords } from '../selection.ts';
import { number, t } from '../words.ts';

/** What is ambiguous or doubtful in a text, one after the other. */
export function TextDoubts({ text, body }: { text: TextPage; body: RefObject<HTMLDivElement | null> }) {
  const [at, setAt] = useState(0);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setGone(new Set()), [text]);
  const open = text.doubts.filter(({ id, kind }) => kind !== 'dead' && !gone.has(id));
  const item = open[Math.min(at, open.length - 1)];
  const show = (one: ReviewItem | undefined) => {
    if (one && body.current) findWords(body.current, one.form, undefined, one.left.replace(/^… /, '').slice(-30));
  };
  const step = (by: number) => {
    const next = (Math.min(at, open.length - 1) + by + open.length) % open.length;
    setAt(next);
    show(open[next]);
  };
  const decide = async (entity: string | undefined) => {
    if (!item || !entity) return;
    setGone(new Set([...gone, item.id]));
    show(open[at + 1]);
    if (!(await act('decide', { ids: [item.id], entity }))) setGone(new Set([...gone].filter((id) => id !== item.id)));
  };
  if (!item) return null;
  const choices = item.readings;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choices[Number(event.key) - 1];
    if (event.key === 'j' || event.key === 'ArrowDown') step(1);
    else if (event.key === 'k' || event.key === 'ArrowUp') step(-1);
    else if (event.key === '0') void decide(NO_ENTITY);
    else if (choice) void decide(choice.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section class="doubt" aria-label={t('review.title')} onKeyDown={onKeyDown}>
      <h2 class="small-head">
        {`${t(`review.kind.${item.kind}`)} · ${number(open.indexOf(item) + 1)} / ${number(open.length)}`}
      </h2>
      <p class="context" lang={text.lang} dir="auto">
        {item.left.slice(-60)}
        <mark>{item.form}</mark>
        {item.right.slice(0, 60)}
      </p>
      <div class="buttons">
        <button type="button" onClick={() => step(-1)}>
          {t('desk.key.previous')} <kbd>k</kbd>
        </button>
        <button type="button" onClick={() => step(1)}>
          {t('desk.key.next')} <kbd>j</kbd>
        </button>
      </div>
      <div class="buttons">
        {choices.map(({ id, name, collection, summary }, index) => (
          <button key={id} type="button" title={summary} onClick={() => void decide(id)}>
            <span data-collection={collection}>{id === item.now?.entity ? t('review.keep', { name }) : name}</span>{' '}
            <kbd>{index + 1}</kbd>
          </button>
        ))}
        <button type="button" onClick={() => void decide(NO_ENTITY)}>
          {t('review.none')} <kbd>0</kbd>
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => void pickEntry(item.form).then(decide)}>
          {t('review.another')}
        </button>
      </div>
    </section>
  );
}
