import { HASH_START, hashLetters, UnitClass, unitClass } from './fold.ts';
import type { FormIndex } from './form.ts';
import type { Language } from './language.ts';
import type { Tokens } from './tokens.ts';

const none: readonly { start: number; hash: number }[] = [];

/** Letters of the longest small word before a name with which a scan may have joined it: « dansLondres ». */
const LONGEST_JOINED = 4;

/** Could letters be written onto a word? Asked of each, and told of most by a few of their letters. */
export function mayHoldAnother(text: string, start: number, end: number, { language, without }: FormIndex): boolean {
  if (language.proclitics.length > 0) return true;
  if (end - start < 4 || without.has('scan-borders')) return false;
  const [second, third] = [text.charCodeAt(start + 1), text.charCodeAt(start + 2)];
  if (isLatinCapital(second) || isLatinCapital(third)) return true;
  return end - start > 6 && (isLatinCapital(text.charCodeAt(start + 3)) || isLatinCapital(text.charCodeAt(start + 4)));
}

/** What is left of a word without one and without two letters that may be written onto it, if they stand there. */
export function wordsAfterProclitics(text: string, tokens: Tokens, at: number, index: FormIndex): typeof none {
  const { proclitics, shortestStem } = index.language;
  let start = tokens.starts[at] ?? 0;
  const end = tokens.ends[at] ?? 0;
  if (proclitics.length === 0) {
    return mayHoldAnother(text, start, end, index) ? afterJoinedWord(text, start, end, index.language) : none;
  }
  const words: { start: number; hash: number }[] = [];
  for (let letters = 0; letters < 2 && proclitics.includes(text.charAt(start)); letters += 1) {
    start += 1;
    while (start < end && unitClass(text.charCodeAt(start)) === UnitClass.IGNORED) start += 1;
    if (lettersIn(text, start, end) < shortestStem) break;
    words.push({ start, hash: hashLetters(HASH_START, text, start, end) });
  }
  return words;
}

function lettersIn(text: string, start: number, end: number): number {
  let letters = 0;
  for (let at = start; at < end; at += 1) if (unitClass(text.charCodeAt(at)) !== UnitClass.IGNORED) letters += 1;
  return letters;
}

/** A capital of A to Z, or of French with an accent. */
function isLatinCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 192 && code <= 222);
}

/**
 * « lIrak », « deLondres »: an apostrophe or a space was lost after a small word of the language, and a capital shows where
 * the name begins.
 */
function afterJoinedWord(text: string, start: number, end: number, { elisions, names }: Language): typeof none {
  for (let capital = start + 1; capital < Math.min(end - 2, start + LONGEST_JOINED + 1); capital += 1) {
    if (!isLatinCapital(text.charCodeAt(capital))) continue;
    const joined = text.slice(start, capital);
    const isSmall = capital - start > 1 && joined === joined.toLowerCase() && names.notNames.includes(joined);
    const isLost = isSmall || elisions.includes(joined.toLowerCase());
    return isLost && /^\p{Ll}/u.test(text.charAt(capital + 1))
      ? [{ start: capital, hash: hashLetters(HASH_START, text, capital, end) }]
      : none;
  }
  return none;
}
