import { NO_ENTITY } from '../../../model/decision.ts';
import type { StringKey } from '../../../site/i18n/strings.ts';
import type { Candidate, LongerAnswer, ReviewItem, ReviewKind } from '../../doubts/items.ts';
import { reviewKinds } from '../../doubts/items.ts';
import { pickEntry, whichOne } from '../picker.tsx';
import { count, t } from '../words.ts';
import { h } from './dom.ts';
import type { Group } from './groups.ts';

/** What a press of a button asks for. */
export interface Actions {
  /** Decides about items; `remove` for dead decisions. */
  decide(ids: readonly string[], entity: string | 'remove'): void;
  /** Rules on a longer name, wherever it stands. */
  answer(id: string, answer: LongerAnswer): void;
  /** A checkbox was set or cleared. */
  selected(): void;
}

/** A form and its mentions. */
export function groupView(group: Group, actions: Actions): HTMLElement {
  const { items } = group;
  const [first] = items;
  const heading = h('h2', {}, h('bdi', { lang: first?.lang ?? '' }, group.form), ' ');
  heading.append(h('span', { class: 'count' }, count('review.group', first?.inside?.count ?? items.length)));
  const section = h(
    'section',
    { class: 'group' },
    h('header', {}, heading, h('span', { class: `kind ${group.kind}` }, t(`review.kind.${group.kind}`))),
  );
  if (items.length > 1 && first) {
    const ids = items.map(({ id }) => id);
    const all = h('input', { type: 'checkbox' });
    all.addEventListener('change', () => {
      for (const box of section.querySelectorAll<HTMLInputElement>('input[data-item]')) box.checked = all.checked;
      actions.selected();
    });
    const tools = h('div', { class: 'tools' }, h('label', { class: 'all' }, all, t('review.selectall')));
    tools.append(
      h('span', { class: 'soft' }, count('review.forall', items.length)),
      choices({ ...first, readings: byName(first.readings) }, undefined, (entity) => actions.decide(ids, entity)),
    );
    section.append(tools);
  }
  section.append(h('ol', { class: 'items' }, ...items.map((item) => itemView(item, actions))));
  return section;
}

function itemView(item: ReviewItem, actions: Actions): HTMLElement {
  const { id, form, left, right, lang, article, line, now, readings } = item;
  const label = t('review.select', { form, title: article.title, line: String(line) });
  const now_ = readings.find((reading) => reading.id === now?.entity);
  return h(
    'li',
    { 'data-row': id },
    h('input', { type: 'checkbox', 'data-item': id, 'aria-label': label, change: () => actions.selected() }),
    h(
      'div',
      {},
      h('p', { class: 'context', lang, dir: 'auto' }, left, h('mark', {}, form), right),
      h(
        'p',
        { class: 'where' },
        h('bdi', { lang }, article.title),
        ...(article.date ? [` · ${article.date}`] : []),
        h('span', { class: 'file', dir: 'ltr' }, `${item.file}:${line}`),
      ),
      now && now_
        ? h(
            'p',
            { class: 'now' },
            t('review.now', { name: now_.name, rule: t(`review.rule.${now.rule}` as 'review.rule.name') }),
          )
        : undefined,
      item.problem ? h('p', { class: 'now' }, problem(item.problem)) : undefined,
      ...(item.inside
        ? longerQuestion(item, item.inside, actions)
        : [choices(item, now?.entity, (entity) => actions.decide([id], entity))]),
    ),
  );
}

/** What stands inside a longer name, and the three answers, which hold wherever the name stands. */
function longerQuestion(
  { id, form, readings }: ReviewItem,
  { form: inner, count: times, collection }: NonNullable<ReviewItem['inside']>,
  actions: Actions,
): HTMLElement[] {
  const [entry] = readings;
  const names = { form: inner, name: entry?.name ?? '', longer: form };
  const answers: [LongerAnswer, StringKey][] = [
    ['right', 'review.inside.right'],
    ['wrong', 'review.inside.wrong'],
    ['entry', collection === 'places' ? 'review.inside.place' : 'review.inside.actor'],
  ];
  const buttons = answers.map(([answer, key], index) => {
    const attributes = { type: 'button', class: answer === 'wrong' ? 'none' : '', 'data-choice': String(index + 1) };
    return h('button', { ...attributes, click: () => actions.answer(id, answer) }, t(key, names));
  });
  return [h('p', { class: 'now' }, count('review.inside', times, names)), h('div', { class: 'choices' }, ...buttons)];
}

/** The buttons of what can be decided; the keys 1 to 9 and 0 press them in this order. */
function choices(item: ReviewItem, now: string | undefined, choose: (entity: string) => void): HTMLElement {
  const list = h('div', { class: 'choices' });
  if (item.kind === 'dead') {
    list.append(h('button', { type: 'button', 'data-choice': '1', click: () => choose('remove') }, t('review.remove')));
    return list;
  }
  item.readings.forEach((reading, index) => {
    const { id, name, summary, collection } = reading;
    const isShared = item.readings.some((other) => other.id !== id && other.name === name);
    const attributes = {
      type: 'button',
      class: `reading ${collection}`,
      'data-choice': String(index + 1),
      title: summary,
    };
    const label = id === now ? t('review.keep', { name }) : name;
    const apart = isShared ? h('span', { class: 'apart' }, ' ', whichOne(reading)) : undefined;
    list.append(h('button', { ...attributes, click: () => choose(id) }, label, apart));
  });
  const none = { type: 'button', class: 'none', 'data-choice': '0', title: t('review.none.hint') };
  list.append(h('button', { ...none, click: () => choose(NO_ENTITY) }, t('review.none')));
  const other = { type: 'button', class: 'other', 'aria-haspopup': 'dialog' };
  list.append(
    h(
      'button',
      { ...other, click: () => void pickEntry(item.form).then((id) => id && choose(id)) },
      t('review.another'),
    ),
  );
  return list;
}

function problem(told: string): string {
  const [rule = '', entity] = told.split(' ');
  const text = t(`review.problem.${rule}` as 'review.problem.decision-gone');
  return entity ? `${text} : ${entity}` : text;
}

function byName(readings: readonly Candidate[]): Candidate[] {
  return readings.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The choice of kinds, each with its number. */
export function kindFilter(
  items: readonly ReviewItem[],
  now: string,
  change: (kind: ReviewKind | 'all') => void,
): HTMLElement {
  const kinds: (ReviewKind | 'all')[] = ['all', ...reviewKinds];
  const options = kinds.map((kind) => {
    const number = kind === 'all' ? items.length : items.filter((item) => item.kind === kind).length;
    const radio = h('input', {
      type: 'radio',
      name: 'kind',
      value: kind,
      checked: kind === now,
      change: () => change(kind),
    });
    return h('label', {}, radio, `${t(`review.kind.${kind}`)} `, h('span', { class: 'count' }, String(number)));
  });
  return h('fieldset', { class: 'kinds' }, h('legend', { class: 'visually-hidden' }, t('review.filter')), ...options);
}
