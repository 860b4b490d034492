import { calendarWords, compoundBegins, enclitics, hangingWords, nameParticles, smallWords } from './line-end-words.ts';

/** Words that are known where two lines are joined: as they stand in the text itself, then in the dossier. */
export interface KnownWords {
  /** With their hyphens: `Boulogne-sur-Mer`, `habitants`. */
  text: ReadonlySet<string>;
  dossier?: (() => ReadonlySet<string>) | undefined;
}

/** A word with the hyphens and the apostrophes in it. */
const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** The words of a text, with their hyphens. */
export function wordsIn(text: string): string[] {
  // What was elided before a word is none of it: l’ex-ministre.
  return (text.match(word) ?? []).flatMap((one) => [one, one.replace(/^.*['’]/u, '')]);
}

/**
 * Joins two lines of a paragraph. A hyphen at the end of the first is that of a word cut there, and goes, or that of a
 * compound, and stays: the words of the text and of the dossier decide, then a list of words of the language; in doubt
 * it stays, since a hyphen too many is seen, and a name without its hyphen is found by nobody.
 */
export function joinTwo(before: string, after: string, known: KnownWords): string {
  const [, first = '', sign = ''] = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)([-\u00AC\u2010])$/u.exec(before) ?? [];
  const second = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u.exec(after)?.[0];
  if (!first || !second)
    return /[\p{N}\p{L}]-$/u.test(before) && /^[\p{N}\p{L}]/u.test(after) ? before + after : `${before} ${after}`;
  // Haupt- und Nebenstellen: the hyphen stands for what follows later.
  if (sign !== '\u00AC' && hangingWords.has(second)) return `${before} ${after}`;
  // The sign of OCR for a word that was cut says so itself.
  if (sign === '\u00AC') return before.slice(0, -1) + after;
  return isCompound(first, second, known) ? `${before.slice(0, -1)}-${after}` : before.slice(0, -1) + after;
}

function isCompound(first: string, second: string, { text, dossier }: KnownWords): boolean {
  for (const words of [() => text, dossier]) {
    const all = words?.();
    const [joined, apart] = [all?.has(first + second) ?? false, all?.has(`${first}-${second}`) ?? false];
    if (joined !== apart) return apart;
  }
  const [head = '', tail = ''] = [first.split('-').at(-1), second.split('-')[0]];
  if (/^\p{Lu}/u.test(second)) return true;
  if (calendarWords.has((first + second).toLowerCase())) return false;
  const lists = listsFor(text);
  const isWord = (one: string) => lists.some((list) => list.has(one.toLowerCase()));
  // Deir ez-zor, vis-à-vis; but en-fants and au-torités are words that were cut.
  if (nameParticles.has(head.toLowerCase()) && (first !== head || !isWord(head + tail))) return true;
  if (nameParticles.has(tail) && second !== tail) return true;
  if (/^\p{Lu}/u.test(first) && nameParticles.has(tail)) return true;
  if (enclitics.has(second)) return true;
  if (isWord(head + tail)) return false;
  if (compoundBegins.has(head.toLowerCase())) return true;
  const both = isWord(tail) && (isWord(head) || text.has(head));
  // gréco-bouddhiste, israélo-palestinien
  return both || (/o$/.test(head) && isWord(tail));
}

/** The lists of the languages that a text is in, by its small words; those of neither French nor English have none. */
function listsFor(text: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  let lists = chosen.get(text);
  if (!lists) {
    const seen = smallWords.map(({ words }) => words.filter((one) => text.has(one)).length);
    const most = Math.max(...seen);
    lists = smallWords.flatMap(({ list }, index) => (list && seen[index] === most ? [list()] : []));
    chosen.set(text, lists);
  }
  return lists;
}

const chosen = new WeakMap<ReadonlySet<string>, readonly ReadonlySet<string>[]>();
