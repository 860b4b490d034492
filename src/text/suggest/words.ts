import type { Range } from '../../model/mention.ts';
import { datelinePlaces } from '../dateline.ts';
import type { Language } from '../language.ts';
import { tokenize } from '../tokens.ts';
import type { SuggestBlock } from './proposal.ts';

/** A word of a block, with what its looks say. Offsets are half-open UTF-16 into the block's text. */
export interface Word extends Range {
  text: string;
  lower: string;
  /** What stands between this word and the one before. */
  gap: string;
  capital: boolean;
  /** Two letters or more, all capitals; in the dateline of a dispatch capitals are but a way of printing. */
  acronym: boolean;
  /** It begins a sentence or a quotation, where a capital says nothing. */
  opens: boolean;
  /** Part of a mention that an entry covers. */
  covered: boolean;
}

const sentenceEnd = /[.!?…:;•]["”»)\]\s]*\s|[\n«“„"•]|(?:^|\s)[–—-]\s/u;

/**
 * The words of a block. A block in which nearly all letters are capitals tells nothing of names: none.
 * @param options `left`: what is passed over, half-open UTF-16 into the block’s text; `isHead`: it stands at the head of its
 * document, where a dispatch has its dateline.
 */
export function wordsOf(
  { text, covered }: SuggestBlock,
  language: Language,
  { left = [], isHead = true }: { left?: readonly Range[]; isHead?: boolean } = {},
): Word[] {
  const { names } = language;
  const [possessives, elisions] = [new Set(language.possessives), new Set(language.elisions)];
  const { count, starts, ends } = tokenize(text);
  const dateline = isHead ? datelinePlaces(text) : undefined;
  const words: Word[] = [];
  const abbreviations = new Set(names.abbreviations);
  let range = 0;
  let shouting = 0;
  for (let index = 0; index < count; index += 1) {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    if (left.some((range) => range.start <= start && end <= range.end)) continue;
    const printed = text.slice(start, end);
    const before = words.at(-1);
    const gap = text.slice(before?.end ?? 0, start);
    while ((covered[range]?.end ?? Number.POSITIVE_INFINITY) <= start) range += 1;
    // Ba’ath, Sana’a: no genitive and no elided article.
    const isInner = /^['’ʿʾ]$/.test(gap) && /^\p{Ll}/u.test(printed) && !possessives.has(printed);
    if (before?.capital && isInner && !elisions.has(before.lower)) {
      before.end = end;
      before.text = text.slice(before.start, end);
      before.lower = before.text.toLowerCase().replaceAll('’', "'");
      continue;
    }
    const isPlace = dateline !== undefined && dateline.start <= start && end <= dateline.end;
    const acronym = !isPlace && /^\p{Lu}[\p{Lu}\p{N}.]*s?$/u.test(printed) && /\p{Lu}\.?\p{Lu}/u.test(printed);
    if (acronym) shouting += 1;
    words.push({
      start,
      end,
      text: printed,
      lower: printed.toLowerCase().replaceAll('.', '').replaceAll('ſ', 's'),
      gap,
      capital: /^\p{Lu}/u.test(printed) || /^\p{Ll}\p{Lu}/u.test(printed),
      acronym,
      opens: before === undefined || (sentenceEnd.test(gap) && !isAbbreviated(before, gap, abbreviations)),
      covered: (covered[range]?.start ?? Number.POSITIVE_INFINITY) < end,
    });
  }
  return shouting > 3 && shouting > words.length * 0.6 ? [] : words;
}

/** « J. K. Rowling », « M. Hollande »: the dot ends no sentence. */
function isAbbreviated(before: Word, gap: string, abbreviations: ReadonlySet<string>): boolean {
  if (!/^\.\s+$/.test(gap)) return false;
  return (before.text.length === 1 && before.capital) || (before.capital && abbreviations.has(before.lower));
}

/** True if two words stand together as parts of a name may: by a blank, a hyphen, an apostrophe, an initial's dot. */
export function isJoined(before: Word, word: Word): boolean {
  if (word.opens) return false;
  if (/^(?:[\s]{1,2}|[-‐‑]|['’]|\s?&\s?)$/u.test(word.gap)) return true;
  return /^\.[ \u00A0]?$/.test(word.gap) && before.capital && before.text.length <= 2;
}

/** True if they are one compound: Loir-et-Cher. */
export function isHyphened({ gap }: Word): boolean {
  return /^[-‐‑]$/.test(gap);
}
