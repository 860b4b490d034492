import { createRequire } from 'node:module';
import { languages, wordsOfAll } from '../text/languages/registry.ts';

/** Words that join the parts of a name, lower case: `Boulogne-sur-Mer`, `Deir ez-Zor`, `Stratford-upon-Avon`. */
export const nameParticles: ReadonlySet<string> = new Set(wordsOfAll(({ lineEnds }) => lineEnds.particles));

/** What hangs on a hyphen for a word that comes later: `Haupt- und Nebenstellen`, `pre- and post-war`. */
export const hangingWords: ReadonlySet<string> = new Set(wordsOfAll(({ lineEnds }) => lineEnds.hanging));

/** First parts of compounds that keep their hyphen, lower case. */
export const compoundBegins: ReadonlySet<string> = new Set(wordsOfAll(({ lineEnds }) => lineEnds.begins));

/** What a hyphen joins to a verb or a pronoun: the hyphen at a line’s end before one of these is spelling. */
export const enclitics: ReadonlySet<string> = new Set(wordsOfAll(({ lineEnds }) => lineEnds.enclitics));

/** Days and months, lower case: lists of words have no names. */
export const calendarWords: ReadonlySet<string> = new Set(
  wordsOfAll(({ dates }) => [...dates.weekdays, ...dates.months.flat()]),
);

const require = createRequire(import.meta.url);
const lists = new Map<string, ReadonlySet<string>>();

/** The words of a language, read when the first line that ends in a hyphen comes: they take time and memory. */
function listOf(name: string): ReadonlySet<string> {
  const list = lists.get(name) ?? new Set<string>(require(name));
  lists.set(name, list);
  return list;
}

/** Small words that tell in which language a text is, and the words of that language where we have a list of them. */
export const smallWords: readonly { words: readonly string[]; list?: () => ReadonlySet<string> }[] = languages.flatMap(
  ({ lineEnds: { tell, list } }) => {
    if (tell.length === 0) return [];
    return [list === undefined ? { words: tell } : { words: tell, list: () => listOf(list) }];
  },
);
