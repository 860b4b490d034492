import { strictFold, withoutAccents } from './fold.ts';

/** How a form may be written in a text. */
export interface Spelling {
  /** Strict fold of the form. */
  folded: string;
  /** True: case does not count. */
  foldsCase: boolean;
  /** True: accents do not count, since the form is long and no other is like it without them. */
  foldsAccents: boolean;
}

/** What of the surroundings bears on the spelling; asked only where it does. */
export interface SpellingContext {
  /** The candidate begins a sentence: its first letter may be a capital. */
  startsSentence(): boolean;
  /** The candidate stands in a run of words in capitals. */
  inCapitals(): boolean;
}

/** Letters in capitals, below which a lone word in capitals is taken for an acronym and not for a word. */
const LONG_CAPITALS = 5;

/**
 * A string of a text that may spell a form: case and accents count, but an accent may be missing on a capital, the first
 * letter may be a capital at the start of a sentence, a text all in capitals folds case and accents, and so does a word
 * in capitals among others (« Emmanuel MACRON »).
 */
export class Candidate {
  readonly #printed: string;
  readonly #context: SpellingContext;
  #folded: string | undefined;

  constructor(printed: string, context: SpellingContext) {
    this.#printed = printed;
    this.#context = context;
  }

  /** True if the candidate is a spelling of the form. */
  spells({ folded: form, foldsCase, foldsAccents }: Spelling): boolean {
    // The common case: printed as the form is written.
    if (this.#printed === form) return true;
    this.#folded ??= strictFold(this.#printed);
    const found = this.#folded;
    if (found === form) return true;
    if (foldsCase && sameLetters(found, form, false, true)) return true;
    if (sameLetters(found, form, false)) return true;
    if (foldsAccents && withoutAccents(found) === withoutAccents(form)) return true;
    if (sameLetters(found, form, true) && this.#context.startsSentence()) return true;
    if (!isCapitals(found)) return sameWords(found, form);
    return loose(found) === loose(form) && (isLong(found) || this.#context.inCapitals());
  }
}

/** Word by word: written as in the form, or in capitals. */
function sameWords(found: string, form: string): boolean {
  if (!form.includes(' ')) return false;
  const words = form.split(' ');
  const printed = found.split(' ');
  if (printed.length !== words.length) return false;
  return printed.every((word, at) => {
    const own = words[at] ?? '';
    return sameLetters(word, own, false) || (isCapitals(word) && word.length > 1 && loose(word) === loose(own));
  });
}

function loose(text: string): string {
  return withoutAccents(text.toLowerCase());
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

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isLong(text: string): boolean {
  return text.replace(/[^\p{L}]/gu, '').length >= LONG_CAPITALS;
}
