import { strictFold, withoutAccents } from './fold.ts';

/** How a form may be written in a text. */
export interface Spelling {
  /** Strict fold of the form. */
  folded: string;
  /** True: case does not count. */
  foldsCase: boolean;
}

/** What of the surroundings bears on the spelling. */
export interface SpellingContext {
  /** The candidate begins a sentence: its first letter may be a capital. */
  startsSentence: boolean;
  /** The candidate stands in a run of words in capitals. */
  inCapitals: boolean;
}

/** Letters in capitals, below which a lone word in capitals is taken for an acronym and not for a word. */
const LONG_CAPITALS = 5;

/**
 * Holds a candidate against a form: case and accents count, but an accent may be missing on a capital, the first letter
 * may be a capital at the start of a sentence, and a text all in capitals folds case and accents.
 */
export function spells(candidate: string, form: Spelling, context: SpellingContext): boolean {
  const found = strictFold(candidate);
  const { folded } = form;
  if (found === folded) return true;
  if (form.foldsCase && sameFoldingCase(found, folded)) return true;
  if (sameLetters(found, folded, context.startsSentence)) return true;
  return isCapitals(found, context.inCapitals) && loose(found) === loose(folded);
}

function loose(text: string): string {
  return withoutAccents(text.toLowerCase());
}

function sameFoldingCase(found: string, form: string): boolean {
  if (found.length !== form.length) return false;
  return sameLetters(found, form, false, true);
}

/** Letter by letter: equal, or a capital without the accent of the form's capital (or with one that the form lacks). */
function sameLetters(found: string, form: string, firstMayBeCapital: boolean, foldsCase = false): boolean {
  if (found.length !== form.length) return false;
  for (let at = 0; at < found.length; at += 1) {
    const a = found.charAt(at);
    let b = form.charAt(at);
    if (a === b) continue;
    if (a !== a.toLowerCase() && (foldsCase || (at === 0 && firstMayBeCapital))) b = b.toUpperCase();
    else if (foldsCase) b = b.toLowerCase();
    if (a === b) continue;
    const capitals = a !== a.toLowerCase() && b !== b.toLowerCase();
    if (!capitals || withoutAccents(a) !== withoutAccents(b)) return false;
  }
  return true;
}

function isCapitals(text: string, inCapitals: boolean): boolean {
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  return inCapitals || text.replace(/[^\p{L}]/gu, '').length >= LONG_CAPITALS;
}
