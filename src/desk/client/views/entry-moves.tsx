import { useState } from 'preact/hooks';
import { normaliseAlias } from '../../../model/alias.ts';
import type { EntryForm } from '../../views/entries.ts';
import { act } from '../acts.ts';
import { Dialog } from '../dialog.tsx';
import { pickEntry } from '../picker.tsx';
import { go } from '../route.ts';
import { t } from '../words.ts';
import { KindSelect } from './new-entry.tsx';

/** Merge, split, rename, remove: what changes more than the file of the entry. */
export function EntryMoves({ entry, isDirty }: { entry: EntryForm; isDirty: boolean }) {
  const [open, setOpen] = useState<'rename' | 'split' | 'remove'>();
  const [text, setText] = useState('');
  const [kind, setKind] = useState(entry.cells.kind ?? 'person');
  const [parted, setParted] = useState<ReadonlySet<string>>(new Set());
  const { id, name } = entry;
  const show = (what: NonNullable<typeof open>) => {
    setText(what === 'rename' ? id : '');
    setParted(new Set());
    setOpen(what);
  };
  const merge = async () => {
    const into = await pickEntry('', t('desk.merge.into', { name }));
    if (into && (await act('merge-entries', { from: id, into }))) go('entries', into);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const aliases = entry.aliases.map(({ alias }) => alias).filter((alias) => parted.has(normaliseAlias(alias).form));
    const done =
      open === 'rename'
        ? await act('rename-entry', { id, to: text })
        : open === 'split'
          ? await act('split-entry', { id, name: text, kind, aliases })
          : await act('remove-entry', { id });
    if (!done) return;
    if (open === 'rename') go('entries', text);
    if (open === 'remove') go('entries');
    setOpen(undefined);
  };
  return (
    <div class="buttons moves">
      <button type="button" disabled={isDirty} aria-haspopup="dialog" onClick={() => void merge()}>
        {t('desk.merge')}
      </button>
      {(['split', 'rename', 'remove'] as const).map((what) => (
        <button key={what} type="button" disabled={isDirty} aria-haspopup="dialog" onClick={() => show(what)}>
          {t(`desk.${what}`)}
        </button>
      ))}
      {entry.formerly.length > 0 && <span class="soft">{t('desk.formerly', { ids: entry.formerly.join(', ') })}</span>}
      <Dialog isOpen={open !== undefined} close={() => setOpen(undefined)} label={open ? t(`desk.${open}`) : ''}>
        <form onSubmit={(event) => void submit(event)}>
          <h2>{open && t(`desk.${open}`)}</h2>
          <p>{open && t(`desk.${open}.hint`, { name })}</p>
          {open === 'split' && (
            <fieldset class="rows-of">
              <legend>{t('desk.entry.aliases')}</legend>
              {entry.aliases.map(({ alias }) => {
                const { form } = normaliseAlias(alias);
                return (
                  <label key={form}>
                    <input
                      type="checkbox"
                      checked={parted.has(form)}
                      onChange={() => {
                        const next = new Set(parted);
                        if (!next.delete(form)) next.add(form);
                        setParted(next);
                        if (text === '') setText(form);
                      }}
                    />
                    <bdi>{form}</bdi>
                  </label>
                );
              })}
            </fieldset>
          )}
          {open !== 'remove' && (
            <div class="fields">
              <label>
                {t(open === 'rename' ? 'desk.entry.id' : 'desk.entry.name')}
                <input required value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
              </label>
              {open === 'split' && <KindSelect value={kind} change={setKind} />}
            </div>
          )}
          <div class="buttons">
            <button type="submit" class="main">
              {open && t(`desk.${open}`)}
            </button>
            <button type="button" onClick={() => setOpen(undefined)}>
              {t('review.another.close')}
            </button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
