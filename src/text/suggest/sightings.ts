import type { Kind } from '../../model/collections.ts';
import type { Range } from '../../model/mention.ts';
import type { Language } from '../language.ts';
import { languageOf } from '../languages/registry.ts';
import { type SpeltAcronym, spelledOut } from './acronyms.ts';
import { markCued } from './caseless.ts';
import { readChains } from './chains.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { cutChains, type NameSpan } from './names.ts';
import { findNumbered, findPhrases } from './phrases.ts';
import type { SuggestBlock, SuggestDocument } from './proposal.ts';
import { type Word, wordsOf } from './words.ts';

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
  const places = documents.flatMap((document) => document.blocks.map((block) => ({ document, block })));
  const blocks = places.map(({ block }) => wordsOf(block, language));
  markCued(blocks, language);
  const lexicon = buildLexicon(blocks, language);
  const acronyms = blocks.flatMap((words, at) => spelledOut(places[at]?.block.text ?? '', words, language));
  const expanded = acronyms.map(({ words }) => words);
  const phrases = findPhrases(blocks, lexicon, language, expanded);
  const numbered = findNumbered(blocks);
  const chained = blocks.map((words) => ({ words, chains: readChains(words, phrases, numbered, lexicon, language) }));
  const cues = compileCues(language);
  const sightings = cutChains(chained, lexicon, language).flatMap((spans, at) => {
    const [place, words] = [places[at], blocks[at]];
    return place && words ? spans.map((span) => sight(words, span, place, cues)) : [];
  });
  return { sightings, acronyms, lexicon };
}

interface Cues {
  titles: ReadonlySet<string>;
  placeBefore: ReadonlySet<string>;
  plurals: ReadonlySet<string>;
  classes: ReadonlyMap<string, Kind>;
  heads: ReadonlyMap<string, Kind>;
}

function compileCues({ names }: Language): Cues {
  const byWord = (lists: Language['names']['heads']) =>
    new Map(Object.entries(lists).flatMap(([kind, words]) => words.map((word) => [word, kind as Kind] as const)));
  return {
    titles: new Set(names.titles),
    placeBefore: new Set(names.placeBefore),
    plurals: new Set(names.plurals),
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
  const head = span.length > 1 ? cues.heads.get(span[0]?.lower ?? '') : undefined;
  return {
    document: document.id,
    lang: document.lang,
    block,
    start,
    end,
    form: block.text.slice(start, end),
    words: span.map(({ lower }) => lower),
    acronym: span.length === 1 && span[0]?.acronym === true,
    titled: stands(cues.titles),
    placed: stands(cues.placeBefore),
    plural: stands(cues.plurals),
    ...(kindBefore ? { class: kindBefore } : {}),
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
