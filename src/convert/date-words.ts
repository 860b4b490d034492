import { languages, wordsOfAll } from '../text/languages/registry.ts';
import type { DateWords } from '../text/print-words.ts';

/** The words by which days are written, of all languages: an original may be of any. */
type WordList = { [Key in keyof DateWords]: DateWords[Key] extends readonly string[] ? Key : never }[keyof DateWords];

const all = (list: WordList) => wordsOfAll(({ dates }) => dates[list]);

/** Months by their name, January is 1. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  languages.flatMap(({ dates }) => dates.months.flatMap((forms, at) => forms.map((form) => [form, at + 1] as const))),
);

/** Seasons by their EDTF number. */
export const seasonNumbers: ReadonlyMap<string, number> = new Map(
  languages.flatMap(({ dates }) => dates.seasons.flatMap((forms, at) => forms.map((form) => [form, at + 21] as const))),
);

export const aboutWords = all('about');
/** Days of the week, and with them what is short for them. */
export const fullWeekdays = all('weekdays');
export const weekdayNames = [...fullWeekdays, ...all('shortWeekdays')];
export const dateLineWords = [...all('beside'), ...weekdayNames];
export const publishedWords = all('published');
export const changedWords = all('changed');
/** Parts of words that tell a date of publication, one of a change, and a year of something else. */
export const publishedParts = all('publishedParts');
export const changedParts = all('changedParts');
export const otherYears = all('otherYears');
export const placeWords = all('places');
export const ordinals = all('ordinals');
export const ofWords = all('of');
export const beforeHour = all('beforeHour');
export const afterHour = all('afterHour');
