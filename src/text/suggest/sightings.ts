import type { Kind } from '../../model/collections.ts';
import type { Range } from '../../model/mention.ts';
import type { Language } from '../language.ts';
import { allGivenNames } from '../languages/given-names.ts';
import { languageOf } from '../languages/registry.ts';
import { type SpeltAcronym, spelledOut } from './acronyms.ts';
import { isTitle } from './capital-nouns.ts';
import { markCued } from './caseless.ts';
import { readChains } from './chains.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { cutChains, type NameSpan } from './names.ts';
import { findNumbered, findPhrases } from './phrases.ts';
import type { SuggestBlock, SuggestDocument } from './proposal.ts';
import { linesAgain } from './repeated-lines.ts';
import { isJoined, type Word, wordsOf } from './words.ts';

/** One occurrence of what looks like a name, with what the words around it say. Offsets are into the block's text. */
export interface Sighting extends Range {
  document: string;
  lang: string;
  block: SuggestBlock;
  form: string;
  /** The words of the form, lower-case. */
  words: string[];
  acronym: boolean;
  /** A title stands before it: a person. */
  titled: boolean;
  /** A preposition of place stands before it. */
  placed: boolean;
  /** A definite article stands before it. */
  determined: boolean;
  /** Its first word is a first name. */
  given: boolean;
  /** Its first word is a side of the world: Eastern Ghouta. */
  sided: boolean;
  /** It stands in brackets by itself. */
  bracketed: boolean;
  /** It is written as only places are: Lot-et-Garonne. */
  shaped: boolean;
  /** A determiner of the plural stands before it. */
  plural: boolean;
  /** What the word before it says that it is: « la ville de … ». */
  class?: Kind;
  /** What its own first word says: « Parti … ». */
  head?: Kind;
}

export interface Sightings {
  all: Sighting[];
  acronyms: SpeltAcronym[];
  /** True if a word stands in small letters somewhere in the texts of that language. */
  isCommon(lang: string, lower: string): boolean;
}

/** Reads the names of all documents, each language by its own rules and its own statistics. */
export function readSightings(documents: readonly SuggestDocument[]): Sightings {
  const all: Sighting[] = [];
  const acronyms: SpeltAcronym[] = [];
  const lexicons = new Map<string, Lexicon>();
  for (const [, group] of Map.groupBy(documents, ({ lang }) => languageOf(lang).tag)) {
    const language = languageOf(group[0]?.lang ?? '');
    const read = readLanguage(group, language);
    for (const sighting of read.sightings) all.push(sighting);
    acronyms.push(...read.acronyms);
    lexicons.set(language.tag, read.lexicon);
  }
  return {
    all,
    acronyms,
    isCommon: (lang, lower) => lexicons.get(languageOf(lang).tag)?.isCommon(lower) ?? false,
  };
}

function readLanguage(documents: readonly SuggestDocument[], language: Language) {
  const places = documents.flatMap((document) => document.blocks.map((block, at) => ({ document, block, at })));
  const repeated = linesAgain(documents);
  const blocks = places.map(({ block, at }) =>
    wordsOf(block, language, { left: repeated.get(block) ?? [], isHead: at < HEAD_BLOCKS }),
  );
  markCued(blocks, language);
  const lexicon = buildLexicon(blocks, language);
  const acronyms = blocks.flatMap((words, at) => spelledOut(places[at]?.block.text ?? '', words, language));
  const expanded = acronyms.filter(({ isName }) => isName).map(({ words }) => words);
  const things = new Set(acronyms.filter(({ isName }) => !isName).map(({ acronym }) => acronym));
  const phrases = findPhrases(blocks, lexicon, language, expanded);
  const numbered = findNumbered(blocks);
  const chained = blocks.map((words) => ({ words, chains: readChains(words, phrases, numbered, lexicon, language) }));
  const cues = compileCues(language);
  const sightings = cutChains(chained, lexicon, language).flatMap((spans, at) => {
    const [place, words] = [places[at], blocks[at]];
    if (!place || !words) return [];
    return spans.map((span) => sight(words, span, place, cues)).filter(({ form }) => !things.has(form));
  });
  return { sightings, acronyms: acronyms.filter(({ isName }) => isName), lexicon };
}

/** Among so many blocks of a text its dateline may stand. */
const HEAD_BLOCKS = 5;

interface Cues {
  titles: ReadonlySet<string>;
  placeBefore: ReadonlySet<string>;
  plurals: ReadonlySet<string>;
  sides: ReadonlySet<string>;
  placeShape: RegExp | undefined;
  determiners: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  tails: ReadonlyMap<string, Kind>;
  classesAfter: ReadonlyMap<string, Kind>;
  titleEnds: readonly string[];
  classes: ReadonlyMap<string, Kind>;
  heads: ReadonlyMap<string, Kind>;
}

function compileCues({ names, capitalNouns }: Language): Cues {
  const byWord = (lists: Language['names']['heads']) =>
    new Map(Object.entries(lists).flatMap(([kind, words]) => words.map((word) => [word, kind as Kind] as const)));
  return {
    titles: new Set(names.titles),
    placeBefore: new Set(names.placeBefore),
    plurals: new Set(names.plurals),
    sides: new Set(names.sides),
    placeShape: names.placeShape,
    determiners: new Set(names.determiners),
    givenNames: allGivenNames,
    tails: byWord(names.tails),
    classesAfter: byWord(names.classesAfter),
    titleEnds: capitalNouns ? names.titles : [],
    classes: byWord(names.classes),
    heads: byWord(names.heads),
  };
}

function sight(
  words: readonly Word[],
  { from, to }: NameSpan,
  { document, block }: { document: SuggestDocument; block: SuggestBlock },
  cues: Cues,
): Sighting {
  const span = words.slice(from, to);
  const [start, end] = [span[0]?.start ?? 0, span.at(-1)?.end ?? 0];
  const before = wordsBefore(words, from);
  const stands = (phrases: ReadonlySet<string>) => before.some((phrase) => phrases.has(phrase));
  const kindBefore = before.map((phrase) => cues.classes.get(phrase)).find((kind) => kind !== undefined);
  const after = words[to];
  const kindAfter = after && isJoined(words[to - 1] as Word, after) ? cues.classesAfter.get(after.lower) : undefined;
  const lower = span.map((word) => word.lower);
  const tail = cues.tails.get(lower.slice(-2).join(' ')) ?? cues.tails.get(lower.at(-1) ?? '');
  const head = span.length > 1 ? (cues.heads.get(lower[0] ?? '') ?? tail) : undefined;
  const isTitled = stands(cues.titles) || before.some((phrase) => isTitle(phrase, cues.titleEnds));
  return {
    document: document.id,
    lang: document.lang,
    block,
    start,
    end,
    form: block.text.slice(start, end),
    words: lower,
    acronym: span.length === 1 && span[0]?.acronym === true,
    titled: isTitled,
    determined:
      cues.determiners.has(words[from - 1]?.lower ?? '') && isJoined(words[from - 1] as Word, words[from] as Word),
    given: span.length > 1 && cues.givenNames.has(lower[0] ?? ''),
    placed: stands(cues.placeBefore) && !(after && /^[-‐‑'’]$/.test(after.gap)),
    sided: span.length > 1 && cues.sides.has(lower[0] ?? ''),
    bracketed: /\($/.test(words[from]?.gap ?? '') && /^\)/.test(after?.gap ?? block.text.slice(end)),
    shaped: cues.placeShape?.test(block.text.slice(start, end)) ?? false,
    plural: stands(cues.plurals),
    ...((kindBefore ?? kindAfter) ? { class: kindBefore ?? kindAfter } : {}),
    ...(head ? { head } : {}),
  };
}

/** The one to four words right before, longest first; no sentence ends between. */
function wordsBefore(words: readonly Word[], from: number): string[] {
  const phrases: string[] = [];
  let phrase = '';
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || (next.opens && !/^\.\s/.test(next.gap)) || /[,;:()]/.test(next.gap)) break;
    phrase = phrase === '' ? word.lower : `${word.lower} ${phrase}`;
    phrases.unshift(phrase);
  }
  return phrases;
}
