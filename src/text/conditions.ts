import type { AliasCondition } from '../model/alias.ts';
import { isWithin } from '../model/edtf.ts';
import { longestPhraseBefore, phraseAfter, type WordContext } from './context.ts';
import type { TextDocument } from './document.ts';
import { strictFold } from './fold.ts';

/**
 * True if a form's own conditions hold: words before or after it, the publisher, the date of the document. Where
 * several words or publishers are named, one is enough. A condition on what the document does not say does not hold.
 */
export function conditionHolds(when: AliasCondition, context: WordContext, document: TextDocument): boolean {
  const { before, after, publisher, from, to } = when;
  if (before !== undefined && longestPhraseBefore(context.before, several(before)) === 0) return false;
  if (after !== undefined && !phraseAfter(context.after, several(after))) return false;
  if (publisher !== undefined && !several(publisher).some((name) => sameName(name, document.publisher))) return false;
  if (from === undefined && to === undefined) return true;
  return document.date !== undefined && isWithin(document.date, from, to);
}

/** The same publisher, whatever the typography of its name. */
function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && (a === b || strictFold(a).toLowerCase() === strictFold(b).toLowerCase());
}

function several(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
