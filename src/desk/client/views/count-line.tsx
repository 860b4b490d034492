import type { Counted } from '../../../convert/format.ts';
import type { InRow } from '../../views/in.ts';
import { number, t } from '../words.ts';

/** How many articles were made of how many documents, in short; nothing where the original announces none. */
export function ofAnnounced({ announced, made }: Pick<InRow, 'announced' | 'made'>): string | undefined {
  if (announced === undefined || made === undefined) return undefined;
  return t('desk.in.of', { announced: number(announced), made: number(made) });
}

/** What an export announces against what was made of it, and where the gap is. */
export function CountLine({ counted: { announced, made, missing, more, after } }: { counted: Counted }) {
  const agrees = announced === made;
  const list = missing.map((one) =>
    typeof one === 'number'
      ? t('desk.in.count.number', { number: number(one) })
      : t('desk.in.count.title', { title: apart(one) }),
  );
  if (more > 0) list.push(t('desk.in.count.more', { count: number(more) }));
  const place = after ? t('desk.in.count.after', { title: apart(after) }) : t('desk.in.count.first');
  const gap = `${t('desk.in.count.missing', { list: list.join(t('desk.in.count.and')) })} ${place}`;
  return (
    <p class={agrees ? 'soft' : 'fault'}>
      {t('desk.in.count', { announced: number(announced), made: number(made) })}{' '}
      {agrees ? t('desk.in.count.agrees') : missing.length > 0 && gap}
      {!agrees && ` ${t('desk.in.count.hint')}`}
    </p>
  );
}

/** A title that may run the other way than the words around it. */
function apart(title: string): string {
  return `\u2068${title}\u2069`;
}
