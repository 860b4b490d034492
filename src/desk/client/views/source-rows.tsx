import type { Citation } from '../../../model/entity.ts';
import { t } from '../words.ts';

interface Props {
  /** The sources of the file, as the text of a cell. */
  cell: string;
  /** As they are in the form, once they were touched. */
  own: Citation[] | undefined;
  change(sources: Citation[]): void;
}

const fields = ['title', 'publisher', 'author', 'date', 'url', 'retrieved'] as const;

/** What a definition rests on, a row each. */
export function SourceRows({ cell, own, change }: Props) {
  const sources = own ?? read(cell);
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

/** The sources that the server sent beside the cells. */
function read(cell: string): Citation[] {
  return cell === '' ? [] : (JSON.parse(cell) as Citation[]);
}
