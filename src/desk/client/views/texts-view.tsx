import { useState } from 'preact/hooks';
import type { Part } from '../../paging.ts';
import type { TextRow } from '../../views/texts.ts';
import { Choice, SearchField } from '../filters.tsx';
import { ListBox } from '../list-box.tsx';
import { go } from '../route.ts';
import { useList } from '../use-list.ts';
import { count, date, number, t } from '../words.ts';
import { TextView } from './text-view.tsx';

const sorts = ['date', 'title', 'open', 'mentions'] as const;

/** All articles; one of them as it will be published. */
export function TextsView({ id }: { id: string }) {
  return id === '' ? <Texts /> : <TextView id={id} key={id} />;
}

function Texts() {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [sort, setSort] = useState<string>('date');
  const list = useList<TextRow, Part<TextRow>>('texts', { text, open: isOpen ? 'yes' : '', sort }, ({ id }) => id);
  return (
    <>
      <header class="head">
        <h1>{t('desk.texts')}</h1>
      </header>
      <div class="tools">
        <SearchField text={text} change={setText} />
        <label>
          <input type="checkbox" checked={isOpen} onChange={() => setOpen(!isOpen)} /> {t('desk.texts.open')}
        </label>
        <Choice
          label={t('desk.sort')}
          value={sort}
          options={sorts.map((one) => ({ value: one, label: t(`desk.texts.sort.${one}`) }))}
          change={setSort}
        />
        <span class="soft end">{list.total !== undefined && count('count.articles', list.total)}</span>
      </div>
      <ListBox
        id="texts"
        label={t('desk.texts')}
        list={list}
        rowHeight={52}
        empty={t('desk.texts.none')}
        onOpen={({ id }) => go('texts', id)}
        row={(one) => (
          <>
            <span class="two">
              <bdi class="line name" lang={one.lang}>
                {one.title}
              </bdi>
              <span class="line soft">
                {[one.date && date(one.date), one.publisher, one.isDraft && t('desk.entry.draft')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {one.open > 0 && (
              <span class="sign warning end">{t('desk.texts.waiting', { count: number(one.open) })}</span>
            )}
            <span class="soft end">{count('count.mentions', one.mentions)}</span>
          </>
        )}
      />
    </>
  );
}
