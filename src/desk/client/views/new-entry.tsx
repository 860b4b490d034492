import { useState } from 'preact/hooks';
import { collectionNames, collections } from '../../../model/collections.ts';
import { act } from '../acts.ts';
import { Dialog } from '../dialog.tsx';
import { kindName, t } from '../words.ts';

/** A choice among all kinds of all collections. */
export function KindSelect({ value, change }: { value: string; change(kind: string): void }) {
  return (
    <label>
      {t('desk.kind')}
      <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {collectionNames.map((name) => (
          <optgroup key={name} label={t(`nav.${name}`)}>
            {collections[name].kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** A button, and the two fields that an entry needs. */
export function NewEntry() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('desk.entries.new')}
      </button>
      <NewEntryDialog isOpen={isOpen} name="" close={() => setOpen(false)} />
    </>
  );
}

interface Props {
  isOpen: boolean;
  name: string;
  aliases?: string[];
  close(isMade?: boolean): void;
}

/** Asks for the name and the kind of a new entry, and makes it. */
export function NewEntryDialog({ isOpen, name: given, aliases = [], close }: Props) {
  const [name, setName] = useState<string>();
  const [kind, setKind] = useState('person');
  const shown = name ?? given;
  const submit = async (event: Event) => {
    event.preventDefault();
    const others = aliases.filter((alias) => alias !== shown);
    if (await act('new-entry', { name: shown, kind, aliases: others })) {
      setName(undefined);
      close(true);
    }
  };
  return (
    <Dialog isOpen={isOpen} close={() => close()} label={t('desk.entries.new')}>
      <h2>{t('desk.entries.new')}</h2>
      <form onSubmit={(event) => void submit(event)}>
        <div class="fields">
          <label>
            {t('desk.entry.name')}
            <input required value={shown} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <KindSelect value={kind} change={setKind} />
        </div>
        <div class="buttons">
          <button type="submit" class="main">
            {t('desk.names.entry')}
          </button>
          <button type="button" onClick={() => close()}>
            {t('review.another.close')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
