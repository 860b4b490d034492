import type { AliasCondition } from '../model/alias.ts';
import { longestPhraseBefore, phraseAfter, type WordContext } from './context.ts';
import type { TextDocument } from './document.ts';

/**
 * True if a form's own conditions hold: words before or after it, the publisher, the date of the document. Where
 * several words or publishers are named, one is enough. A condition on what the document does not say does not hold.
 */
export function conditionHolds(when: AliasCondition, context: WordContext, document: TextDocument): boolean {
  const { before, after, publisher, from, to } = when;
  if (before !== undefined && longestPhraseBefore(context.before, several(before)) === 0) return false;
  if (after !== undefined && !phraseAfter(context.after, several(after))) return false;
  if (publisher !== undefined && !several(publisher).some((name) => name === document.publisher)) return false;
  if (from !== undefined && !(document.date !== undefined && compareDates(document.date, from) >= 0)) return false;
  return to === undefined || (document.date !== undefined && compareDates(document.date, to) <= 0);
}

function several(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** Compares the beginnings of two EDTF dates as far as both are precise: 2017-10 lies neither before nor after 2017. */
function compareDates(a: string, b: string): number {
  const [x, y] = [bare(a), bare(b)];
  const length = Math.min(x.length, y.length);
  const [one, other] = [x.slice(0, length), y.slice(0, length)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function bare(date: string): string {
  return (date.split('/')[0] ?? '').replace(/[~?%]/g, '');
}
