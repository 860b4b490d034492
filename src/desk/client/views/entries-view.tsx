import { useState } from 'preact/hooks';
import { type Collection, collectionNames, collections } from '../../../model/collections.ts';
import type { EntryList, EntryRow } from '../../views/entries.ts';
import { act } from '../acts.ts';
import { Choice, SearchField } from '../filters.tsx';
import { type Column, Grid } from '../grid.tsx';
import { go } from '../route.ts';
import { useList } from '../use-list.ts';
import { count, kindName, number, t } from '../words.ts';
import { EntryView } from './entry-view.tsx';
import { NewEntry } from './new-entry.tsx';

const owes = ['', 'definition', 'summary', 'mentions'] as const;

/** All entries as a spreadsheet; one of them as a form. */
export function EntriesView({ id }: { id: string }) {
  return id === '' ? <Spreadsheet /> : <EntryView id={id} key={id} />;
}

function Spreadsheet() {
  const [text, setText] = useState('');
  const [collection, setCollection] = useState<string>('');
  const [owed, setOwed] = useState<string>('');
  const [sort, setSort] = useState('name');
  const [isDown, setDown] = useState(false);
  const query = { text, collection, owes: owed, sort, down: isDown ? 'yes' : '' };
  const list = useList<EntryRow, EntryList>('entries', query, ({ id }) => id);
  const save = (field: string) => (row: EntryRow, cell: string) => {
    const body = { id: row.id, digest: row.digest, cells: { [field]: cell } };
    const before = row.cells[field];
    // Seen at once; what comes when the dossier was read again is the same, or the old.
    row.cells[field] = cell;
    if (field === 'name') row.name = cell;
    void act('save-entry', body, { ...body, over: true }).then((done) => {
      if (!done) row.cells[field] = before ?? '';
    });
  };
  const cell = (field: string, title: string, width: string, order?: string): Column<EntryRow> => ({
    name: field,
    title,
    width,
    text: (row) => row.cells[field] ?? '',
    save: save(field),
    ...(order ? { sort: order } : {}),
  });
  const columns: Column<EntryRow>[] = [
    {
      ...cell('name', t('desk.entry.name'), 'minmax(10rem, 2fr)', 'name'),
      text: ({ name }) => name,
      collection: (row) => row.collection,
    },
    {
      ...cell('kind', t('desk.kind'), '8rem', 'kind'),
      text: ({ cells }) => kindName(cells.kind ?? ''),
      options: (row) =>
        collections[row.collection as Collection].kinds.map((kind) => ({ value: kind, label: kindName(kind) })),
    },
    cell('summary', t('desk.entry.summary'), 'minmax(10rem, 4fr)', 'summary'),
    cell('dates', t('desk.entry.dates'), '6.5rem'),
    cell('updated', t('desk.entry.updated'), '6.5rem', 'updated'),
    {
      name: 'aliases',
      title: t('desk.entry.aliases'),
      width: '6rem',
      sort: 'aliases',
      text: ({ cells }) => number((cells.aliases ?? '').split('\n').filter(Boolean).length),
    },
    {
      name: 'mentions',
      title: t('entity.mentions'),
      width: '6rem',
      sort: 'mentions',
      text: ({ mentions }) => number(mentions),
    },
  ];
  return (
    <>
      <header class="head">
        <h1>{t('desk.entries')}</h1>
        <p class="soft">{t('desk.entries.keys')}</p>
      </header>
      <div class="tools">
        <SearchField text={text} change={setText} />
        <Choice
          label={t('desk.show')}
          value={collection}
          options={[
            { value: '', label: t('desk.all') },
            ...collectionNames.map((name) => ({ value: name, label: t(`nav.${name}`) })),
          ]}
          change={setCollection}
        />
        <Choice
          label={t('desk.entries.owes')}
          value={owed}
          options={owes.map((one) => ({ value: one, label: t(`desk.entries.owes.${one || 'all'}`) }))}
          change={setOwed}
        />
        <NewEntry />
        <span class="soft end">{list.total !== undefined && count('desk.entries.count', list.total)}</span>
      </div>
      <Grid
        id="entries"
        label={t('desk.entries')}
        list={list}
        columns={columns}
        sort={sort}
        isDown={isDown}
        onSort={(order) => {
          setDown(order === sort ? !isDown : order === 'mentions' || order === 'aliases');
          setSort(order);
        }}
        onOpen={(row) => go('entries', row.id)}
      />
    </>
  );
}
