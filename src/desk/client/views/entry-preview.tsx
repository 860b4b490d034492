import { useEffect, useState } from 'preact/hooks';
import { askLong } from '../api.ts';
import { t } from '../words.ts';

interface Props {
  id: string;
  /** As it is being written; undefined where it has not been touched. */
  definition: string | undefined;
  /** As it is in the file. */
  html: string;
  lang: string;
}

/** How long one must stop typing, in milliseconds. */
const PAUSE = 200;

/** The definition as readers will see it, names in it linked. */
export function Preview({ id, definition, html, lang }: Props) {
  const [shown, setShown] = useState<{ html: string; problems: string[] }>();
  useEffect(() => {
    if (definition === undefined) {
      setShown(undefined);
      return;
    }
    const timer = setTimeout(() => {
      void askLong<{ html: string; problems: string[] }>('entry-preview', { id, definition }).then(setShown, () => {});
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [id, definition]);
  const text = shown?.html ?? html;
  return (
    <>
      {text === '' ? (
        <p class="soft">{t('desk.entry.stub')}</p>
      ) : (
        <div class="prose" lang={lang} dir="auto" dangerouslySetInnerHTML={{ __html: text }} />
      )}
      {shown?.problems.map((problem) => (
        <p key={problem} class="fault">
          {problem}
        </p>
      ))}
    </>
  );
}
