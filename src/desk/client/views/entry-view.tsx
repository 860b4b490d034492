import { useEffect, useState } from 'preact/hooks';
import type { Alias } from '../../../model/alias.ts';
import { type Collection, collections, hasCoordinates } from '../../../model/collections.ts';
import { type Citation, LONGEST_SUMMARY } from '../../../model/entity.ts';
import type { FactForm } from '../../lookup/take-facts.ts';
import type { EntryForm } from '../../views/entries.ts';
import { act } from '../acts.ts';
import { hrefOf } from '../route.ts';
import { useView } from '../use-view.ts';
import { count, kindName, number, t } from '../words.ts';
import { AliasRows } from './alias-rows.tsx';
import { ContextLines } from './contexts.tsx';
import { EffectOfEdit } from './entry-effect.tsx';
import { EntryMoves } from './entry-moves.tsx';
import { Preview } from './entry-preview.tsx';
import { LookUp } from './look-up.tsx';
import { SourceRows, sourcesIn } from './source-rows.tsx';

/** What an editor has changed in the form, and not saved yet. */
interface Draft {
  cells: Record<string, string>;
  aliases?: Alias[];
  sources?: Citation[];
  definition?: string;
}

/** Fields of a line each, in the order of the form. */
const lineFields = ['dates', 'sortAs', 'lang', 'updated', 'sameAs'] as const;
const listFields = ['exclusions', 'inclusions', 'partOf', 'related'] as const;

/** The form of an entry, with its definition beside it as readers will see it. */
export function EntryView({ id }: { id: string }) {
  const { data: entry, error } = useView<EntryForm>('entry', { id });
  const [draft, setDraft] = useState<Draft>({ cells: {} });
  /** The entry as it was when the form was begun: what one saves is held against it. */
  const [base, setBase] = useState<EntryForm>();
  const isDirty =
    Object.keys(draft.cells).length > 0 ||
    draft.aliases !== undefined ||
    draft.sources !== undefined ||
    draft.definition !== undefined;

  useEffect(() => {
    if (entry && !isDirty) setBase(entry);
  }, [entry, isDirty]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => isDirty && event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);

  if (!base) return <p class={error ? 'fault' : 'loading'}>{error ?? t('review.loading')}</p>;
  const cell = (field: string) => draft.cells[field] ?? base.cells[field] ?? '';
  const set = (field: string, value: string) => {
    const { [field]: _, ...others } = draft.cells;
    setDraft({ ...draft, cells: value === (base.cells[field] ?? '') ? others : { ...others, [field]: value } });
  };
  const aliases = draft.aliases ?? base.aliases.map(({ alias }) => alias);
  const sources = draft.sources ?? sourcesIn(cell('sources'));
  const definition = draft.definition ?? base.definition;
  const take = ({ cells, aliases: names, sources: cited }: FactForm) => {
    const changed = Object.entries(cells).filter(([field, value]) => value !== (base.cells[field] ?? ''));
    setDraft({
      ...draft,
      cells: { ...draft.cells, ...Object.fromEntries(changed) },
      aliases: [...names],
      sources: [...cited],
    });
  };
  const save = async (event?: Event) => {
    event?.preventDefault();
    const body = { id, digest: base.digest, ...draft };
    if (await act('save-entry', body, { ...body, over: true })) setDraft({ cells: {} });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      void save();
    }
  };
  const summary = cell('summary');
  const changed = {
    ...(draft.cells.name === undefined ? {} : { name: draft.cells.name }),
    ...(draft.cells.kind === undefined ? {} : { kind: draft.cells.kind }),
    ...(draft.cells.exclusions === undefined ? {} : { exclusions: draft.cells.exclusions.split('\n').filter(Boolean) }),
    ...(draft.aliases ? { aliases: draft.aliases } : {}),
  };

  return (
    <>
      <header class="head">
        <p class="back">
          <a href={hrefOf('entries')}>{t('desk.entries')}</a>
        </p>
        <h1>
          <bdi data-collection={base.collection}>{cell('name')}</bdi>
        </h1>
        <p class="soft">
          <span dir="ltr">{base.file}</span> · {count('count.mentions', base.mentions)}
        </p>
      </header>
      <div class="split wide">
        <form class="entry" onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
          <div class="fields">
            <label>
              {t('desk.entry.name')}
              <input value={cell('name')} required onInput={({ currentTarget }) => set('name', currentTarget.value)} />
            </label>
            <label>
              {t('desk.kind')}
              <select value={cell('kind')} onChange={({ currentTarget }) => set('kind', currentTarget.value)}>
                {collections[base.collection as Collection].kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {kindName(kind)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <label class="field">
            {t('desk.entry.summary')}{' '}
            <span class={summary.length > LONGEST_SUMMARY ? 'over' : 'soft'}>
              {number(summary.length)} / {LONGEST_SUMMARY}
            </span>
            <input value={summary} onInput={({ currentTarget }) => set('summary', currentTarget.value)} />
          </label>
          <AliasRows aliases={aliases} uses={base.aliases} change={(next) => setDraft({ ...draft, aliases: next })} />
          <EffectOfEdit id={id} edit={changed} />
          <label class="field">
            {t('entity.definition')}
            <textarea
              rows={10}
              value={definition}
              lang={base.lang}
              onInput={({ currentTarget }) => setDraft({ ...draft, definition: currentTarget.value })}
            />
          </label>
          <SourceRows sources={sources} change={(next) => setDraft({ ...draft, sources: next })} />
          <details class="more" open={lineFields.some((field) => cell(field) !== '')}>
            <summary>{t('desk.entry.more')}</summary>
            <div class="fields">
              {hasCoordinates(base.collection as Collection) && (
                <label>
                  {t('entity.facts.coordinates')}
                  <input
                    value={cell('coordinates')}
                    placeholder="35.02, 40.45"
                    onInput={({ currentTarget }) => set('coordinates', currentTarget.value)}
                  />
                </label>
              )}
              {lineFields.map((field) => (
                <label key={field}>
                  {t(`desk.entry.${field}`)}
                  <input value={cell(field)} onInput={({ currentTarget }) => set(field, currentTarget.value)} />
                </label>
              ))}
            </div>
            {listFields.map((field) => (
              <label key={field} class="field">
                {t(`desk.entry.${field}`)}
                <textarea
                  rows={Math.max(1, cell(field).split('\n').length)}
                  value={cell(field)}
                  onInput={({ currentTarget }) => set(field, currentTarget.value)}
                />
              </label>
            ))}
            <div class="buttons">
              {(['draft', 'hidden'] as const).map((field) => (
                <label key={field}>
                  <input
                    type="checkbox"
                    checked={cell(field) === 'true'}
                    onChange={() => set(field, cell(field) === 'true' ? '' : 'true')}
                  />
                  {t(`desk.entry.${field}`)}
                </label>
              ))}
            </div>
          </details>
          <LookUp
            key={id}
            entry={base}
            kind={cell('kind')}
            form={{
              cells: { sameAs: cell('sameAs'), coordinates: cell('coordinates'), dates: cell('dates') },
              name: cell('name'),
              aliases,
              sources,
            }}
            apply={take}
          />
          <div class="buttons save">
            <button type="submit" class="main" disabled={!isDirty}>
              {t('desk.save')} <kbd>Ctrl S</kbd>
            </button>
            {isDirty && (
              <button type="button" onClick={() => setDraft({ cells: {} })}>
                {t('desk.discard')}
              </button>
            )}
          </div>
        </form>
        <section class="pane" aria-label={t('desk.entry.preview')}>
          <h2 class="small-head">{t('desk.entry.preview')}</h2>
          <Preview id={id} definition={draft.definition} html={base.html} lang={base.lang} />
          <EntryMoves entry={base} isDirty={isDirty} />
          <h2 class="small-head">{count('count.mentions', base.mentions)}</h2>
          <ContextLines lines={base.contexts} />
        </section>
      </div>
    </>
  );
}
