import { UnitClass, unitClass } from './fold.ts';
import type { Language } from './language.ts';
import { isWordUnit, type Tokens } from './tokens.ts';

/** Whole words: an apostrophe ties a word to a name only where the language elides it, or makes a possessive. */
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
    if (!possessives.includes(text.slice(end + 1, to).toLowerCase())) return false;
  }
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

export function isCapitalWord(text: string, tokens: Tokens, at: number): boolean {
  if (at < 0 || at >= tokens.count) return false;
  const word = text.slice(tokens.starts[at], tokens.ends[at]);
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
