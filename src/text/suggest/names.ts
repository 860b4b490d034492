import { looseKey } from '../folded-names.ts';
import type { Language } from '../language.ts';
import { allGivenNames } from '../languages/given-names.ts';
import type { Chain, Segment } from './chains.ts';
import { countriesOf } from './countries.ts';
import type { Lexicon } from './lexicon.ts';
import { isHyphened, isJoined, type Word } from './words.ts';

/** What follows the name of a file. */
const fileEnds: ReadonlySet<string> = new Set(['svg', 'png', 'jpg', 'jpeg', 'gif', 'pdf', 'webm', 'ogg', 'mp3', 'mp4']);

/** Most words of a name. More capitals in a row are a headline, or nothing that anybody would explain. */
const LONGEST_NAME = 30;

/** Words of a block that are taken for a name: `from` to `to`, half-open indexes. */
export interface NameSpan {
  from: number;
  to: number;
}

/** A block's words and the chains read in them. */
export interface ChainedBlock {
  words: readonly Word[];
  chains: readonly Chain[];
}

/**
 * Decides where names begin and end: whether « A de B » is one name or two, and whether three capitals in a row are.
 * What stands alone elsewhere is a name of its own; what is seen again as a whole is one.
 * @returns the names of each block, in the order of the text.
 */
export function cutChains(blocks: readonly ChainedBlock[], lexicon: Lexicon, language: Language): NameSpan[][] {
  const alone = new Map<string, number>();
  const joined = new Map<string, number>();
  for (const { words, chains } of blocks) {
    for (const chain of chains) {
      for (const segment of chain.length === 1 ? chain : []) add(alone, key(words, segment));
      chain.slice(1).forEach((segment, index) => {
        add(joined, key(words, { from: chain[index]?.from ?? 0, to: segment.to }));
      });
    }
  }
  const { names } = language;
  const [strong, openers, events] = [names.connectors, names.openers, names.events].map((list) => new Set(list)) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const purposes = new Set(names.purposes);
  const bodies = new Set([...(names.heads.organisation ?? []), ...(names.tails.organisation ?? [])]);
  const given = allGivenNames;
  const countries = countriesOf(language.tag);
  return blocks.map(({ words, chains }) =>
    chains
      .flatMap((chain) => join(words, chain))
      .filter(({ from, to }) => to - from <= LONGEST_NAME)
      .flatMap((span) => cutRun(words, span))
      .map((span) => withoutPeoples(words, fromPerson(words, span)))
      .filter((span) => isName(words, span)),
  );

  function join(words: readonly Word[], chain: Chain): Segment[] {
    const spans: Segment[] = [];
    for (const segment of chain) {
      const last = spans.at(-1);
      if (last && isOne(words, last, segment)) last.to = segment.to;
      else spans.push({ ...segment });
    }
    return spans;
  }

  function isOne(words: readonly Word[], left: Segment, right: Segment): boolean {
    const between = words.slice(left.to, right.from);
    const isStrong = between.every(({ lower }) => strong.has(lower));
    if (countries.has(looseKey(key(words, { from: left.from, to: right.to })))) return true;
    if (countries.has(looseKey(key(words, left)))) return false;
    if (language.capitalNouns && !lexicon.isClass(words[left.to - 1]?.lower ?? '')) return false;
    if (left.head && isStrong) return true;
    // “Syrian Observatory for Human Rights”
    const isBody = bodies.has(words[left.to - 1]?.lower ?? '');
    if (isBody && between.every(({ lower }) => purposes.has(lower))) return true;
    const together = joined.get(key(words, { from: left.from, to: right.to })) ?? 0;
    const [before, after] = [left, right].map((segment) => alone.get(key(words, segment)) ?? 0) as [number, number];
    if (!isStrong) return together >= 3 && Math.min(before, after) === 0;
    if (together >= 2 && together >= Math.min(before, after) / 2) return true;
    return before === 0 && left.to - left.from === 1 && !lexicon.isCommon(words[left.from]?.lower ?? '');
  }

  /** Three capitals or more in a row are cut where both parts are names elsewhere and the whole is not. */
  function cutRun(words: readonly Word[], span: Segment): NameSpan[] {
    const whole = alone.get(key(words, span)) ?? 0;
    for (let cut = span.from + 1; cut < span.to && span.to - span.from > 2; cut += 1) {
      if (/\S/.test(words[cut]?.gap ?? '')) continue;
      const parts = [
        { from: span.from, to: cut },
        { from: cut, to: span.to },
      ];
      const [left = 0, right = 0] = parts.map((part) => alone.get(key(words, part)) ?? 0);
      if (left >= 2 && right >= 2 && whole < Math.min(left, right)) return parts;
      // « l’Américaine Gwen Jorgensen », but not « Marine Le Pen »: the word is an adjective, the rest stands alone.
      const common = cut === span.from + 1 && lexicon.isCommon(words[span.from]?.lower ?? '');
      if (common && right > whole && whole < 3) return parts;
    }
    return [span];
  }

  /** « l’Américaine Gwen Jorgensen », “Northern Iraq”, “(pro-)Assad Alawite”: what stands beside a name of its own is none. */
  function withoutPeoples(words: readonly Word[], { from, to }: NameSpan): NameSpan {
    const lower = (at: number) => words[at]?.lower ?? '';
    let [start, end] = [from, to];
    for (let after = afterPeople(words, start); after > start && after < end; after = afterPeople(words, start)) {
      const next = words[after] as Word;
      if (!given.has(next.lower) && !(names.goesOnSmall && next.capital)) break;
      start = after;
    }
    const isLast = () =>
      words[end - 1]?.capital && lexicon.isPeople(lower(end - 1)) && /^\s/.test(words[end - 1]?.gap ?? '');
    while (!names.goesOnSmall && end - start > 1 && isLast() && !words.slice(start, end).every(isPeopleOrSmall))
      end -= 1;
    const rest = { from: start + 1, to: end };
    const isSide = openers.has(lower(start)) || lexicon.isPeople(lower(start));
    const whole = alone.get(key(words, { from: start, to: end })) ?? 0;
    const isCountry = countries.has(looseKey(key(words, { from: start, to: end })));
    const isOwn = end - start > 1 && isSide && !isCountry && (alone.get(key(words, rest)) ?? 0) > whole * 2;
    return isOwn && !isHyphened(words[start + 1] as Word) && isName(words, rest) ? rest : { from: start, to: end };
  }

  /** « Bundeskanzler Helmut Kohl » from the first name on, where all nouns have a capital. */
  function fromPerson(words: readonly Word[], { from, to }: NameSpan): NameSpan {
    if (!language.capitalNouns) return { from, to };
    for (let at = from + 1; at < to - 1; at += 1) {
      const isFirst = given.has(words[at]?.lower ?? '') && /^\s/.test(words[at]?.gap ?? '');
      if (isFirst && !given.has(words[at - 1]?.lower ?? '')) return { from: at, to };
    }
    return { from, to };
  }

  /** Nouns side by side are a name where one of them is, or an adjective with a capital stands before them. */
  function isNameOfNouns(words: readonly Word[], { from, to }: NameSpan): boolean {
    const span = words.slice(from, to);
    const [first, last] = [span[0] as Word, span.at(-1) as Word];
    if (lexicon.isNoun(first.lower) && !lexicon.isClass(first.lower)) return false;
    if (given.has(first.lower) || (lexicon.isClass(last.lower) && !lexicon.isNoun(first.lower))) return true;
    const isAdjective =
      /(?:e|en|er|es|em)$/.test(first.lower) && (lexicon.isPeople(first.lower) || lexicon.isCommon(first.lower));
    if (isAdjective && span.length === 2) return !first.opens && /^\s/.test(last.gap);
    return span.every(({ lower, capital }) => !capital || !lexicon.isNoun(lower));
  }

  /** Where a people’s name at a place ends, compounds such as « Sud-Africain » included; the place itself where none is. */
  function afterPeople(words: readonly Word[], at: number): number {
    let end = at + 1;
    let compound = words[at]?.lower ?? '';
    while (words[end] && isHyphened(words[end] as Word)) {
      compound += `-${words[end]?.lower}`;
      end += 1;
    }
    return lexicon.isPeople(compound) && /^\s/.test(words[end]?.gap ?? '') ? end : at;
  }

  function isPeopleOrSmall({ lower, capital }: Word): boolean {
    return !capital || lexicon.isPeople(lower);
  }

  function isName(words: readonly Word[], { from, to }: NameSpan): boolean {
    const span = words.slice(from, to);
    const [first, last, before] = [span[0], span.at(-1), words[from - 1]];
    if (!first || !last || span.every(({ covered }) => covered)) return false;
    if (span.length === 1) return lexicon.isName(first);
    if (language.capitalNouns && !isNameOfNouns(words, { from, to })) return false;
    if ((first.capital && span.every(isPeopleOrSmall)) || span.every(({ lower }) => lexicon.isClass(lower)))
      return false;
    const after = words[to];
    const isEvent =
      events.has(first.lower) ||
      events.has(last.lower) ||
      (openers.has(first.lower) && events.has(span[1]?.lower ?? ''));
    // A group, a line: « Groupe B ».
    const isNumbered = span.length === 2 && /^\p{Lu}$/u.test(last.text) && after?.gap !== '.';
    if (isEvent || isNumbered || (after?.gap === '.' && fileEnds.has(after.lower))) return false;
    // “Operation Inherent Resolve”: all of it is the name of what happened.
    return !(before?.capital && events.has(before.lower) && isJoined(before, first));
  }
}

function key(words: readonly Word[], { from, to }: NameSpan): string {
  return words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
