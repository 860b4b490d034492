import type { ContextLine } from '../../views/names.ts';
import { hrefOf } from '../route.ts';
import { useView } from '../use-view.ts';
import { count, date, t } from '../words.ts';

/** Where forms stand in the articles: the lines of a concordance. */
export function Contexts({ forms }: { forms: readonly string[] }) {
  const { data } = useView<{ total: number; lines: ContextLine[] }>('contexts', { forms: forms.join('\n') });
  if (!data) return null;
  return (
    <>
      <h3 class="small-head">
        {count('desk.contexts', data.total)}
        {data.total > data.lines.length && ` ${t('desk.contexts.first', { count: data.lines.length })}`}
      </h3>
      <ContextLines lines={data.lines} />
    </>
  );
}

export function ContextLines({ lines }: { lines: readonly ContextLine[] }) {
  return (
    <ol class="contexts">
      {lines.map(({ article, title, date: when, lang, left, keyword, right }, index) => (
        <li key={`${article}-${index}`}>
          <span lang={lang} dir="auto">
            {left}
            <mark>{keyword}</mark>
            {right}
          </span>
          <span class="where">
            <a href={hrefOf('texts', article)} lang={lang}>
              {title}
            </a>
            {when && ` · ${date(when)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
