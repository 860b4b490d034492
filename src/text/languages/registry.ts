import type { Language } from '../language.ts';
import { ar } from './ar/ar.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { fr } from './fr/fr.ts';

const languages: Record<string, Language> = { fr, en, de, ar };

/** The module of a language (BCP 47); one that has none is read by the rules of typography alone. */
export function languageOf(tag: string): Language {
  return languages[tag.split('-')[0]?.toLowerCase() ?? ''] ?? neutral;
}

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
    smallHeads: [],
    classes: {},
    classesAfter: {},
    placeBefore: [],
    plurals: [],
    abbreviations: [],
  },
  metonymy: {
    actorBefore: [],
    agents: [],
    by: [],
    actorAfter: [],
    auxiliaries: [],
    participles: [],
    between: [],
    placeBefore: [],
    apposed: [],
    weak: [],
    stances: [],
    placeAfter: [],
    asides: [],
    relatives: [],
    openers: [],
    joiners: [],
    pairs: [],
    motion: [],
    towards: [],
    leaving: [],
  },
};
