import { useState } from 'preact/hooks';
import { collectionNames, collections, isCollection } from '../../../model/collections.ts';
import type { StringKey } from '../../../site/i18n/strings.ts';
import type { NameList, NameRow } from '../../views/names.ts';
import { act } from '../acts.ts';
import { CheckAll, Choice, SearchField } from '../filters.tsx';
import { ListBox } from '../list-box.tsx';
import { pickEntry } from '../picker.tsx';
import { hrefOf } from '../route.ts';
import { useList } from '../use-list.ts';
import { count, kindName, number, t } from '../words.ts';
import { Contexts } from './contexts.tsx';

const groups = ['', 'new', 'variants', 'inside', ...collectionNames] as const;
const sorts = ['rank', 'count', 'name'] as const;
const allKinds = collectionNames.flatMap((name): readonly string[] => collections[name].kinds);

/** What a kind rests on, in the language of the interface. */
const reasons: Record<string, StringKey> = {
  'a name of Unicode CLDR': 'desk.reason.list',
  'its first word': 'desk.reason.head',
  'the word before it': 'desk.reason.before',
  'a title before it': 'desk.reason.title',
  'a plural that is also an adjective': 'desk.reason.plural',
  'an acronym': 'desk.reason.acronym',
  'a preposition of place before it': 'desk.reason.place',
  'its shape': 'desk.reason.shape',
  'a guess': 'desk.reason.guess',
};

function reasonWords(reason: string): string {
  const key = reasons[reason];
  return key ? t(key) : reason;
}

/** The names that no entry covers, and what becomes of each. */
export function NamesView() {
  const [group, setGroup] = useState<string>('');
  const [kind, setKind] = useState('');
  const [sort, setSort] = useState<string>('rank');
  const [text, setText] = useState('');
  const [kinds, setKinds] = useState<Record<string, string>>({});
  const list = useList<NameRow, NameList>('names', { group, kind, sort, text }, ({ id }) => id, true);
  const active = list.at(list.active);
  const many = list.checked.size;

  /** Shows at once what the action will have done. */
  const carryOut = async (action: string, body: object, about = list.chosen()) => {
    if (about.length === 0) return;
    list.finish(about);
    if (!(await act(action, { ids: about.map(({ id }) => id), ...body }))) list.unfinish(about);
  };
  const ownKinds = () => Object.fromEntries(list.chosen().flatMap(({ id }) => (kinds[id] ? [[id, kinds[id]]] : [])));
  const doings: Record<string, () => void> = {
    e: () => void carryOut('make-entries', { kinds: ownKinds() }),
    m: () => void carryOut('make-entries', { kinds: ownKinds(), asOne: true }),
    a: () => void addAlias(),
    v: () => {
      const entry = active?.variantOf?.id;
      if (active && entry) void carryOut('add-aliases', { entry }, [active]);
    },
    n: () => void carryOut('set-aside', {}),
    t: () => void exclude(),
  };
  const addAlias = async () => {
    const about = list.chosen();
    const [first] = about;
    const entry = first && (await pickEntry(first.variantOf?.name ?? first.name, t('desk.names.alias')));
    document.getElementById('names')?.focus();
    if (entry) await carryOut('add-aliases', { entry }, about);
  };
  const exclude = async () => {
    const about = list.chosen();
    if (about.every(({ inside }) => inside.length > 0)) return carryOut('exclude', {}, about);
    const entry = await pickEntry('', t('desk.names.exclude'));
    document.getElementById('names')?.focus();
    if (entry) await carryOut('exclude', { entry }, about);
  };

  return (
    <>
      <header class="head">
        <h1>{t('desk.names')}</h1>
        <p class="lead">{t('desk.names.intro')}</p>
      </header>
      <div class="tools">
        <SearchField text={text} change={setText} />
        <Choice
          label={t('desk.show')}
          value={group}
          options={groups.map((one) => ({
            value: one,
            label: isCollection(one) ? t(`nav.${one}`) : t(`desk.names.group.${one || 'all'}`),
          }))}
          change={setGroup}
        />
        <Choice
          label={t('desk.kind')}
          value={kind}
          options={[
            { value: '', label: t('desk.all') },
            ...(list.part?.kinds ?? []).map((one) => ({
              value: one.kind,
              label: `${kindName(one.kind)} (${number(one.count)})`,
            })),
          ]}
          change={setKind}
        />
        <Choice
          label={t('desk.sort')}
          value={sort}
          options={sorts.map((one) => ({ value: one, label: t(`desk.sort.${one}`) }))}
          change={setSort}
        />
        <span class="soft end" aria-live="polite">
          {list.total !== undefined && count('desk.names.count', list.total)}
        </span>
        <CheckAll list={list} />
      </div>
      <div class="split">
        <ListBox
          id="names"
          label={t('desk.names')}
          list={list}
          rowHeight={44}
          isMultiple
          empty={list.part?.isFresh === false ? t('desk.names.looking') : t('desk.names.none')}
          onKey={(key) => {
            doings[key]?.();
            return key in doings;
          }}
          onOpen={() => doings.e?.()}
          row={(one) => (
            <>
              <bdi class="name">{one.name}</bdi>
              {one.variantOf && <span class="soft">{`≈ ${one.variantOf.name}`}</span>}
              <span class="soft end">{kindName(kinds[one.id] ?? one.kind)}</span>
              <span class="soft times">{number(one.count)}</span>
            </>
          )}
        />
        <section class="pane" aria-label={t('desk.detail')}>
          <div class="buttons doings">
            <button type="button" class="main" disabled={!active} onClick={doings.e}>
              {many > 1 ? count('desk.names.entries', many) : t('desk.names.entry')} <kbd>e</kbd>
            </button>
            {many > 1 && (
              <button type="button" onClick={doings.m}>
                {t('desk.names.merge')} <kbd>m</kbd>
              </button>
            )}
            {many === 0 && active?.variantOf && (
              <button type="button" onClick={doings.v}>
                {t('desk.names.variant', { name: active.variantOf.name })} <kbd>v</kbd>
              </button>
            )}
            <button type="button" disabled={!active} aria-haspopup="dialog" onClick={doings.a}>
              {t('desk.names.alias')} <kbd>a</kbd>
            </button>
            <button type="button" disabled={!active} onClick={doings.t}>
              {t('desk.names.exclude')} <kbd>t</kbd>
            </button>
            <button type="button" disabled={!active} onClick={doings.n}>
              {t('desk.names.not')} <kbd>n</kbd>
            </button>
          </div>
          {active && (
            <>
              <h2 class="shown">
                <bdi>{active.name}</bdi>
              </h2>
              <p>
                <label>
                  {t('desk.kind')}{' '}
                  <select
                    value={kinds[active.id] ?? active.kind}
                    onChange={({ currentTarget }) => setKinds({ ...kinds, [active.id]: currentTarget.value })}
                  >
                    {allKinds.map((one) => (
                      <option key={one} value={one}>
                        {kindName(one)}
                      </option>
                    ))}
                  </select>
                </label>{' '}
                <span class="soft">{t('desk.names.reason', { reason: reasonWords(active.reason) })}</span>
              </p>
              {active.forms.length > 1 && (
                <p class="soft">
                  {t('desk.names.forms')}{' '}
                  {active.forms.map(({ form, count: times }) => `${form} (${number(times)})`).join(', ')}
                </p>
              )}
              {active.inside.map(({ entity, form, count: times }) => (
                <p key={entity}>
                  {count('desk.names.inside', times, { form, entity })}{' '}
                  <a href={hrefOf('entries', entity)}>{t('desk.open.entry')}</a>
                </p>
              ))}
              <Contexts forms={active.forms.map(({ form }) => form)} />
            </>
          )}
        </section>
      </div>
    </>
  );
}
