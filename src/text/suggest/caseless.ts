import { looseKey } from '../folded-names.ts';
import type { Language } from '../language.ts';
import { allGivenNames } from '../languages/given-names.ts';
import { countriesOf } from './countries.ts';
import type { Word } from './words.ts';

/** A word is a name if it follows a cue this often, and in this share of its occurrences. */
const FEWEST = 2;
const SHARE = 0.2;

/** Longest name of a country, in words. */
const COUNTRY_WORDS = 4;

/** Longest name of a person, in words. */
const PERSON_WORDS = 5;

/** A word that stands with the article and without it, the rarer this often for the other, is a common noun. */
const BOTH_WAYS = 0.1;

const ARTICLE = 'ال';

/**
 * In a script without capitals, marks what is a name as if it had a capital: countries; a first name and what belongs to
 * it; what repeatedly follows a cue (« the city of », « president »); and the first words of the names of bodies, of
 * which phrases are made. Letters that are written onto a name are taken off it.
 */
export function markCued(blocks: readonly (readonly Word[])[], language: Language): void {
  if (!blocks.some((words) => words.some(isCaseless))) return;
  const cues = compileCues(blocks, language);
  const cued = cuedWords(blocks, cues);
  for (const words of blocks) {
    words.forEach((word, at) => {
      // Where no capital begins a sentence, none is to be distrusted; only a sentence's own end parts two names.
      word.opens = word.opens && (at === 0 || /[.!?؟\n]/.test(word.gap));
    });
    for (let at = 0; at < words.length; ) at += Math.max(1, mark(words, at, cued, cues));
  }
}

interface Cues {
  language: Language;
  titles: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  peoples: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  never: ReadonlySet<string>;
  countries: ReadonlySet<string>;
  /** How often each word stands, as it is written. */
  counts: ReadonlyMap<string, number>;
}

function compileCues(blocks: readonly (readonly Word[])[], language: Language): Cues {
  const { names } = language;
  const counts = new Map<string, number>();
  for (const { lower } of blocks.flat()) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  const [titles, peoples] = [new Set(names.titles), new Set(names.peoples)];
  const classes = new Set(Object.values(names.classes).flat());
  const heads = new Set(Object.values(names.heads).flat());
  const never = new Set([
    ...names.notNames,
    ...names.events,
    ...titles,
    ...classes,
    ...heads,
    ...peoples,
    ...names.particles,
  ]);
  const countries = new Set(countriesOf(language.tag).keys());
  return { language, titles, classes, heads, peoples, never, countries, counts, particles: new Set(names.particles) };
}

/** The words that repeatedly follow a title, a first name or a word that tells their kind. */
function cuedWords(blocks: readonly (readonly Word[])[], cues: Cues): ReadonlySet<string> {
  const seen = new Map<string, { cued: number; all: number }>();
  for (const words of blocks) {
    words.forEach((word, at) => {
      if (!mayBeName(word, cues)) return;
      const counts = seen.get(word.lower) ?? { cued: 0, all: 0 };
      counts.all += 1;
      if (isAfterCue(words, at, cues)) counts.cued += 1;
      seen.set(word.lower, counts);
    });
  }
  const enough = [...seen].filter(([, { cued, all }]) => cued >= FEWEST && cued >= all * SHARE);
  return new Set(enough.map(([word]) => word));
}

/** « President of the republic » may have adjectives before the name: الرئيس الأميركي بوش. */
function isAfterCue(words: readonly Word[], at: number, { titles, classes, peoples }: Cues): boolean {
  let before = at - 1;
  while (before > 0 && peoples.has(words[before]?.lower ?? '') && stands(words, before)) before -= 1;
  const cue = words[before];
  if (!cue || !stands(words, at)) return false;
  if (titles.has(cue.lower)) return true;
  return before === at - 1 && (classes.has(cue.lower) || allGivenNames.has(cue.lower));
}

function stands(words: readonly Word[], at: number): boolean {
  return words[at]?.opens === false && /^\s+$/.test(words[at]?.gap ?? '');
}

/** No function word, adjective, title, number, and no noun that stands with its article and without it. */
function mayBeName(word: Word, { never, counts }: Cues): boolean {
  const { lower } = word;
  if (!isCaseless(word) || never.has(lower) || lower.length < 2 || /\d/.test(lower)) return false;
  const [bare, full] = lower.startsWith(ARTICLE) ? [lower.slice(2), lower] : [lower, ARTICLE + lower];
  const [without, withArticle] = [counts.get(bare) ?? 0, counts.get(full) ?? 0];
  if (Math.min(without, withArticle) > Math.max(without, withArticle) * BOTH_WAYS) return false;
  return !['ها', 'هم', 'ه', 'نا'].some((ending) => (counts.get(bare + ending) ?? 0) > 0);
}

/** Marks the name that begins at a word, and gives its length in words; 0 where none does. */
function mark(words: readonly Word[], at: number, cued: ReadonlySet<string>, cues: Cues): number {
  const word = words[at];
  if (!word || !isCaseless(word)) return 0;
  const { length, letters } = countryAt(words, at, cues);
  if (length > 0) return taken(words, at, length, letters);
  const person = personAt(words, at, cued, cues);
  if (person.length > 1) return taken(words, at, person.length, person.letters);
  if (cues.heads.has(word.lower)) word.capital = true;
  if (cued.has(word.lower) && mayBeName(word, cues)) word.capital = true;
  return 0;
}

/** Marks words as one name, of which so many letters at the front are none. What follows is another. */
function taken(words: readonly Word[], at: number, length: number, letters: number): number {
  for (let index = at; index < at + length; index += 1) {
    const word = words[index];
    if (word) word.capital = true;
  }
  const [first, next] = [words[at], words[at + length]];
  if (first && letters > 0) {
    first.gap += first.text.slice(0, letters);
    first.start += letters;
    first.text = first.text.slice(letters);
    first.lower = first.lower.slice(letters);
    first.opens = true;
  }
  if (next) next.opens = true;
  return length;
}

/** The readings of a word: as it is, and without one letter that is written onto it. */
function readings({ lower }: Word, { proclitics }: Language): { lower: string; letters: number }[] {
  const isOnto = proclitics.includes(lower[0] ?? '') && lower.length > 3;
  return [{ lower, letters: 0 }, ...(isOnto ? [{ lower: lower.slice(1), letters: 1 }] : [])];
}

function countryAt(words: readonly Word[], at: number, { countries, language }: Cues) {
  for (const { lower, letters } of readings(words[at] as Word, language)) {
    for (let length = COUNTRY_WORDS; length > 0; length -= 1) {
      const others = words.slice(at + 1, at + length);
      if (others.length < length - 1 || !others.every((_, index) => stands(words, at + 1 + index))) continue;
      const name = [lower, ...others.map((word) => word.lower)].join(' ');
      if (countries.has(looseKey(name))) return { length, letters };
    }
  }
  return { length: 0, letters: 0 };
}

/** A first name, and the words after it that are of the same person. */
function personAt(words: readonly Word[], at: number, cued: ReadonlySet<string>, cues: Cues) {
  const reading = readings(words[at] as Word, cues.language).find(({ lower }) => allGivenNames.has(lower));
  if (!reading) return { length: 0, letters: 0 };
  const isTitled = isAfterCue(words, at, cues);
  let length = 1;
  while (length < PERSON_WORDS && stands(words, at + length)) {
    const next = words[at + length] as Word;
    const after = words[at + length + 1];
    if (cues.particles.has(next.lower) && after && stands(words, at + length + 1) && !cues.never.has(after.lower))
      length += 2;
    else if (allGivenNames.has(next.lower) || isSurname(next, cued, cues)) length += 1;
    else if (length === 1 && isTitled && mayBeName(next, cues)) length += 1;
    else break;
  }
  return { length: Math.min(length, PERSON_WORDS), letters: reading.letters };
}

function isSurname(word: Word, cued: ReadonlySet<string>, cues: Cues): boolean {
  if (cues.never.has(word.lower) || !isCaseless(word)) return false;
  return word.lower.startsWith(ARTICLE) ? mayBeName(word, cues) : cued.has(word.lower);
}

function isCaseless({ text }: Word): boolean {
  return text.toLowerCase() === text.toUpperCase() && /\p{L}/u.test(text);
}
