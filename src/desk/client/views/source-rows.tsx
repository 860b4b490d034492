import { type Citation, isOfFacts } from '../../../model/entity.ts';
import { t } from '../words.ts';
import { factName } from './fact-words.ts';

interface Props {
  sources: readonly Citation[];
  change(sources: Citation[]): void;
}

const fields = ['title', 'publisher', 'author', 'date', 'url', 'retrieved'] as const;

/** What a definition rests on, a row each. */
export function SourceRows({ sources, change }: Props) {
  const edit = (index: number, field: (typeof fields)[number], value: string) =>
    change(
      sources.map((source, at) => {
        if (at !== index) return source;
        const { [field]: _, ...others } = source;
        return { ...others, ...(value === '' && field !== 'title' ? {} : { [field]: value }) } as Citation;
      }),
    );
  return (
    <fieldset class="rows-of">
      <legend>{t('entity.sources')}</legend>
      {sources.map((source, index) => (
        <div key={index} class="source">
          {fields.map((field) => (
            <input
              key={field}
              class={field}
              aria-label={t(`desk.source.${field}`)}
              placeholder={t(`desk.source.${field}`)}
              value={source[field] ?? ''}
              onInput={({ currentTarget }) => edit(index, field, currentTarget.value)}
            />
          ))}
          {isOfFacts(source) && <span class="soft gives">{t('desk.source.gives', { what: givenBy(source) })}</span>}
          <button
            type="button"
            aria-label={t('desk.source.remove', { title: source.title })}
            onClick={() => change(sources.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...sources, { title: '' }])}>
        {t('desk.source.add')}
      </button>
    </fieldset>
  );
}

/** The sources that the server sent beside the cells, as the text of a cell. */
export function sourcesIn(cell: string): Citation[] {
  return cell === '' ? [] : (JSON.parse(cell) as Citation[]);
}

/** What was taken from a source, in words. */
function givenBy({ facts = [], names = [] }: Citation): string {
  return [...facts.map((fact) => factName(fact)), ...names].join(' · ');
}
