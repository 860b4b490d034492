import { useEffect, useRef, useState } from 'preact/hooks';
import { type Decision, NO_ENTITY } from '../../../model/decision.ts';
import type { TextPage } from '../../views/texts.ts';
import { act } from '../acts.ts';
import { pickEntry } from '../picker.tsx';
import { hrefOf } from '../route.ts';
import { findWords, type Selected, selectedIn } from '../selection.ts';
import { useView } from '../use-view.ts';
import { date, t } from '../words.ts';
import { NewEntryDialog } from './new-entry.tsx';
import { TextDoubts } from './text-doubts.tsx';

/** An article as it will be published: its words can be linked and unlinked, and not changed. */
export function TextView({ id }: { id: string }) {
  const { data: text, error } = useView<TextPage>('text', { id });
  const body = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected>();
  const [isEverywhere, setEverywhere] = useState(false);
  const [words, setWords] = useState('');
  /** What was decided here since the text came. */
  const own = useRef<Decision[]>([]);
  const [isMaking, setMaking] = useState(false);

  useEffect(() => {
    const look = () => {
      const found = body.current && selectedIn(body.current);
      if (found) setSelected(found);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  if (!text) return <p class={error ? 'fault' : 'loading'}>{error ?? t('review.loading')}</p>;

  const nameOf = (entity: string) => text.entries.find((one) => one.id === entity)?.name ?? entity;
  const link = async (entity: string | undefined) => {
    if (!entity || !selected) return;
    const { exact, prefix, suffix, entity: now } = selected;
    selected.show(entity === NO_ENTITY ? 'unlinked' : 'linked');
    const everywhere = isEverywhere && (entity !== NO_ENTITY || now !== undefined);
    const body = { article: id, exact, prefix, suffix, entity, everywhere, ...(now ? { now } : {}) };
    const seen = [...text.decisions, ...own.current];
    if (!(await act('link', { ...body, seen }, body))) return selected.hide();
    own.current.push({ exact, prefix, suffix, entity });
    setSelected(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !selected) return;
    if (event.key === 'l') void pickEntry(selected.exact).then(link);
    else if (event.key === '0') void link(NO_ENTITY);
    else if (event.key === 'e') setMaking(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <header class="head">
        <p class="back">
          <a href={hrefOf('texts')}>{t('desk.texts')}</a>
        </p>
        <h1 lang={text.lang}>{text.title}</h1>
        <p class="soft">
          {[text.date && date(text.date), text.publisher].filter(Boolean).join(' · ')} ·{' '}
          <span dir="ltr">{text.file}</span>
        </p>
      </header>
      <div class="split wide">
        <div class="entry">
          <div
            ref={body}
            class="prose article"
            lang={text.lang}
            dir="auto"
            tabIndex={0}
            role="region"
            aria-label={t('desk.text.region')}
            onKeyDown={onKeyDown}
            onClick={(event) => {
              const mention = (event.target as HTMLElement).closest<HTMLElement>('.mention');
              if (!mention) return;
              event.preventDefault();
              getSelection()?.selectAllChildren(mention);
            }}
            dangerouslySetInnerHTML={{ __html: text.html }}
          />
        </div>
        <section class="pane" aria-label={t('desk.text.decide')}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const found = body.current && findWords(body.current, words, selected);
              if (found) setSelected(found);
            }}
          >
            <label class="field">
              {t('desk.text.find')}
              <input type="search" value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
            </label>
          </form>
          <p aria-live="polite">
            {selected ? (
              <>
                <mark>
                  <bdi lang={text.lang}>{selected.exact}</bdi>
                </mark>{' '}
                {selected.entity ? (
                  <>
                    {t('desk.text.linked')} <a href={hrefOf('entries', selected.entity)}>{nameOf(selected.entity)}</a>
                  </>
                ) : (
                  t('desk.text.unlinked')
                )}
              </>
            ) : (
              <span class="soft">{t('desk.text.hint')}</span>
            )}
          </p>
          <div class="buttons">
            <button
              type="button"
              class="main"
              disabled={!selected}
              aria-haspopup="dialog"
              onClick={() => void pickEntry(selected?.exact ?? '').then(link)}
            >
              {t('desk.text.link')} <kbd>l</kbd>
            </button>
            <button type="button" disabled={!selected} onClick={() => void link(NO_ENTITY)}>
              {t('desk.text.unlink')} <kbd>0</kbd>
            </button>
            <button type="button" disabled={!selected} aria-haspopup="dialog" onClick={() => setMaking(true)}>
              {t('desk.names.entry')} <kbd>e</kbd>
            </button>
            <label>
              <input type="checkbox" checked={isEverywhere} onChange={() => setEverywhere(!isEverywhere)} />
              {t('desk.text.everywhere')}
            </label>
          </div>
          <NewEntryDialog isOpen={isMaking} name={selected?.exact ?? ''} close={() => setMaking(false)} />
          <TextDoubts text={text} body={body} />
          {text.decisions.length > 0 && (
            <>
              <h2 class="small-head">{t('desk.text.decisions')}</h2>
              <ul class="decisions">
                {text.decisions.map((decision) => (
                  <li key={JSON.stringify(decision)}>
                    <span lang={text.lang}>
                      {decision.prefix}
                      <mark>{decision.exact}</mark>
                      {decision.suffix}
                    </span>{' '}
                    → {decision.entity === NO_ENTITY ? t('review.none') : nameOf(decision.entity)}{' '}
                    <button type="button" onClick={() => void act('drop-decision', { article: id, decision })}>
                      {t('review.remove')}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </>
  );
}
