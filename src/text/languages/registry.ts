import type { Language, LanguageModule } from '../language.ts';
import { ar } from './ar/ar.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { it } from './it/it.ts';
import { nl } from './nl/nl.ts';
import { pt } from './pt/pt.ts';

/** The languages that Repères knows something of. */
export const languageModules: readonly LanguageModule[] = [fr, en, de, ar, es, nl, it, pt];

const neutral: Language = {
  tag: 'und',
  elisions: [],
  articles: [],
  possessives: ['s'],
  lostPossessives: [],
  hyphenPrefixes: [],
  namingPrefixes: [],
  hyphenSuffixes: [],
  endings: [],
  commonWords: new Set(),
  capitalNouns: false,
  spellings: [],
  conjunctions: [],
  proclitics: [],
  shortestStem: 2,
  fusions: [],
  names: {
    notNames: [],
    openers: [],
    connectors: [],
    weakConnectors: [],
    particles: [],
    titles: [],
    courtesies: [],
    families: [],
    indefinites: [],
    heads: {},
    tails: {},
    known: {},
    sides: [],
    sideOf: [],
    purposes: [],
    events: [],
    peoples: [],
    givenNames: [],
    determiners: [],
    goesOnSmall: false,
    transliteration: { articles: [], letters: [], families: [] },
    smallHeads: [],
    classes: {},
    classesAfter: {},
    placeBefore: [],
    plurals: [],
    abbreviations: [],
  },
  metonymy: {
    actorBefore: [],
    heads: { actor: [], place: [], intentions: [], surroundings: [], of: [], within: [] },
    owned: { actor: [], place: [], marks: [] },
    agents: [],
    by: [],
    actorAfter: [],
    auxiliaries: [],
    participles: [],
    between: [],
    placeBefore: [],
    apposed: [],
    streets: [],
    weak: [],
    stances: [],
    placeAfter: [],
    asides: [],
    relatives: [],
    openers: [],
    joiners: [],
    pairs: [],
    relations: [],
    routes: [],
    motion: [],
    towards: [],
    leaving: [],
    parties: [],
  },
  spelledOut: {},
  acronymArticles: [],
  acronymGaps: [],
  beforeLetter: [],
  onNames: undefined,
  tiedSpaces: undefined,
  smallWords: [],
  letters: undefined,
  dates: {
    months: [],
    alsoNames: [],
    seasons: [],
    about: [],
    weekdays: [],
    shortWeekdays: [],
    beside: [],
    published: [],
    changed: [],
    changedParts: [],
    publishedParts: [],
    otherYears: [],
    places: [],
    inDatelines: [],
    ordinals: [],
    of: [],
    beforeDay: [],
    beforeHour: [],
    afterHour: [],
    monthMayComeFirst: false,
  },
  furniture: { lines: [], starts: [], advertClasses: [], mail: [], by: [], ourOwn: [] },
  lineEnds: { particles: [], hanging: [], begins: [], enclitics: [], tell: [], list: undefined },
  people: { family: [], small: [], article: undefined, after: [], numbers: [], called: [] },
  page: { notes: { heading: 'Footnotes', back: 'Back to reference' }, masked: '[…]' },
};

/** The same with what each lacks taken from the rules for any. */
export const languages: readonly Language[] = languageModules.map((one) => ({
  ...neutral,
  ...one,
  dates: { ...neutral.dates, ...one.dates },
  furniture: { ...neutral.furniture, ...one.furniture },
  lineEnds: { ...neutral.lineEnds, ...one.lineEnds },
  people: { ...neutral.people, ...one.people },
}));

const byTag = new Map(languages.map((one) => [one.tag, one]));

/** The module of a language (BCP 47); one that has none is read by the rules of typography alone. */
export function languageOf(tag: string): Language {
  return byTag.get(tag.split('-')[0]?.toLowerCase() ?? '') ?? neutral;
}

/** The words of all languages: names and originals are of any. */
export function wordsOfAll(pick: (language: Language) => readonly string[]): readonly string[] {
  return [...new Set(languages.flatMap(pick))];
}

/** Words as alternatives of an expression, the longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
