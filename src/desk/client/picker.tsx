import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Candidate } from '../doubts/items.ts';
import { ask } from './api.ts';
import { Dialog } from './dialog.tsx';
import { kindName, t } from './words.ts';

/** What tells an entry from another of its name: what it is, and its id. */
export function whichOne({ kind, summary, id }: Candidate): string {
  return [kindName(kind), summary, id].filter(Boolean).join(' · ');
}

/**
 * Lets one choose among all entries of the dossier.
 * @param form where the list begins: names that have it.
 * @param title what is asked.
 * @returns the id of an entry, or nothing where one has changed one's mind.
 */
export function pickEntry(form: string, title = t('review.another')): Promise<string | undefined> {
  const room = document.createElement('div');
  document.body.append(room);
  const before = document.activeElement as HTMLElement | null;
  return new Promise((resolve) => {
    const choose = (id: string | undefined) => {
      render(null, room);
      room.remove();
      before?.focus();
      resolve(id);
    };
    render(<Picker form={form} title={title} choose={choose} />, room);
  });
}

interface Props {
  form: string;
  title: string;
  choose(id: string | undefined): void;
}

function Picker({ form, title, choose }: Props) {
  const [text, setText] = useState(form);
  const [shown, setShown] = useState<Candidate[]>();
  useEffect(() => {
    let isLatest = true;
    void ask<Candidate[]>('pick', { text }).then((found) => {
      if (!isLatest) return;
      // Where no entry has the form in its name, all of them are offered.
      if (found.length === 0 && shown === undefined && text === form) setText('');
      else setShown(found);
    });
    return () => {
      isLatest = false;
    };
  }, [text]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const fields = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('#pick, [data-entry]')];
    const at = fields.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Enter' && at === 0 && shown?.[0]) choose(shown[0].id);
    else if (step !== 0) fields[at + step]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog isOpen close={() => choose(undefined)} label={title} class="picker">
      <div onKeyDown={onKeyDown}>
        <label for="pick">{t('review.another.find')}</label>
        <input
          type="search"
          id="pick"
          autocomplete="off"
          value={text}
          ref={(element) => {
            if (element && !element.dataset.seen) {
              element.dataset.seen = 'yes';
              element.focus();
              element.select();
            }
          }}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="picked">
          {shown?.length === 0 && <p>{t('review.another.none')}</p>}
          {shown?.map((entry) => (
            <button key={entry.id} type="button" data-entry={entry.id} onClick={() => choose(entry.id)}>
              <span data-collection={entry.collection}>{entry.name}</span>
              <span class="apart"> {whichOne(entry)}</span>
            </button>
          ))}
        </div>
        <button type="button" onClick={() => choose(undefined)}>
          {t('review.another.close')}
        </button>
      </div>
    </Dialog>
  );
}
