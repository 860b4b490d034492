import { givenNames as ar } from './ar/given-names.ts';
import { givenNames as de } from './de/given-names.ts';
import { givenNames as en } from './en/given-names.ts';
import { givenNames as fr } from './fr/given-names.ts';

/** The first names of all languages: a text names people of other countries as well. */
export const allGivenNames: ReadonlySet<string> = new Set([...fr, ...en, ...de, ...ar]);
