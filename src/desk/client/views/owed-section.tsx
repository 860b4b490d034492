import { useState } from 'preact/hooks';
import type { Owed, OwedEntry } from '../../views/state.ts';
import { ListBox } from '../list-box.tsx';
import { go } from '../route.ts';
import { useList } from '../use-list.ts';
import { count, kindName, number, t } from '../words.ts';

const debts = ['owed-definition', 'owed-summary', 'owed-sources', 'owed-date'] as const;

/** What entries still owe their readers, those that are met most often first: a list to work off. */
export function OwedSection() {
  const [debt, setDebt] = useState<(typeof debts)[number]>('owed-definition');
  const list = useList<OwedEntry, Owed>('owed', { debt }, ({ id }) => id);
  const countOf = (one: string) => list.part?.debts.find((other) => other.debt === one)?.count ?? 0;
  return (
    <>
      <fieldset class="tools">
        <legend class="visually-hidden">{t('desk.state.owed')}</legend>
        {debts.map((one) => (
          <label key={one}>
            <input type="radio" name="debt" checked={one === debt} onChange={() => setDebt(one)} />
            {`${t(`desk.${one}`)} `}
            <span class="number">{number(countOf(one))}</span>
          </label>
        ))}
      </fieldset>
      <ListBox
        id="owed"
        label={t('desk.state.owed')}
        list={list}
        rowHeight={40}
        empty={t('desk.owed.none')}
        onOpen={({ id }) => go('entries', id)}
        row={({ name, collection, kind, mentions }) => (
          <>
            <span class="name" data-collection={collection}>
              {name}
            </span>
            <span class="soft">{kindName(kind)}</span>
            <span class="soft end">{count('count.mentions', mentions)}</span>
          </>
        )}
      />
    </>
  );
}
