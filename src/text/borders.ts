import { UnitClass, unitClass } from './fold.ts';
import type { Language } from './language.ts';
import { isWordUnit, type Tokens } from './tokens.ts';

/**
 * Whole words: an apostrophe ties a word to a name only where the language elides it, or makes a possessive, and a dot
 * with small letters right after it makes an address of it: « Syria.tv ».
 */
export function hasBorders(text: string, start: number, end: number, { elisions, possessives }: Language): boolean {
  if (isApostrophe(text, start - 1) && isWordUnit(text, start - 2)) {
    let from = start - 2;
    while (from > 0 && start - from < 12 && isWordUnit(text, from - 1)) from -= 1;
    if (!elisions.includes(text.slice(from, start - 1).toLowerCase())) return false;
  }
  // « d’ » is no name, even where a space was put after it.
  if (isApostrophe(text, end) && elisions.includes(text.slice(start, end).toLowerCase())) return false;
  if (isApostrophe(text, end) && isWordUnit(text, end + 1)) {
    let to = end + 1;
    while (to - end < 12 && isWordUnit(text, to)) to += 1;
    if (
      !possessives.includes(
        text
          .slice(end + 1, to)
          .toLowerCase()
          .replaceAll('ſ', 's'),
      )
    )
      return false;
  }
  // « Paris-\nien »: the word goes on in the next line.
  if (
    unitClass(text.charCodeAt(end)) === UnitClass.HYPHEN &&
    /^.[ \t]*\r?\n[ \t]*\p{Ll}/u.test(text.slice(end, end + 16))
  )
    return false;
  if (text.charAt(end) === '.' && /^\.\p{Ll}{2}/u.test(text.slice(end, end + 3))) return false;
  return text.charAt(start - 1) !== '_' && text.charAt(end) !== '_';
}

function isApostrophe(text: string, at: number): boolean {
  return at >= 0 && at < text.length && unitClass(text.charCodeAt(at)) === UnitClass.APOSTROPHE;
}

/** True at the start of a text and after the sign that ends a sentence, quotes and brackets passed over. */
export function startsSentence(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (/[.!?…:]/.test(char)) return true;
    if (!/[\s"'«»“”„‘’([*_–—•-]/.test(char)) return false;
    if (start - at > 40) return false;
  }
  return true;
}

/** How many words without case (figures, a lone letter) are passed over in search of a neighbour. */
const PASSED_OVER = 3;

/**
 * True if the words from `first` to before `next` stand among capitals: a neighbour is in capitals, or there is none and
 * they are the whole text. Figures and lone capital letters (« L’IRAK », « À ») say nothing and are passed over.
 */
export function standsInCapitals(text: string, tokens: Tokens, first: number, next: number): boolean {
  const before = neighbourCase(text, tokens, first - 1, -1);
  if (before === 'capitals') return true;
  const after = neighbourCase(text, tokens, next, 1);
  return after === 'capitals' || (before === 'none' && after === 'none');
}

function neighbourCase(text: string, tokens: Tokens, from: number, step: 1 | -1): 'capitals' | 'mixed' | 'none' {
  for (let at = from; Math.abs(at - from) < PASSED_OVER; at += step) {
    if (at < 0 || at >= tokens.count) return 'none';
    const word = text.slice(tokens.starts[at], tokens.ends[at]);
    const capitals = word === word.toUpperCase();
    if (capitals && (word.length === 1 || word === word.toLowerCase())) continue;
    return capitals ? 'capitals' : 'mixed';
  }
  return 'mixed';
}
