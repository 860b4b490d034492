import type { InterfaceLanguage } from '../../model/language.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { type Wording, wordingIn } from './wording.ts';

/** A string of the interface; French has them all, and the others are held against it. */
export type StringKey = keyof typeof fr;

type Strings = Record<StringKey, string>;

// The types alone would catch a missing key at the type check; a build must stop too.
const all = complete({ fr, en, ar } satisfies Record<InterfaceLanguage, Partial<Strings>>);

function complete(given: Record<string, Partial<Strings>>): Record<string, Strings> {
  const keys = Object.keys(fr) as StringKey[];
  for (const [lang, strings] of Object.entries(given)) {
    const missing = keys.filter((key) => !strings[key]);
    const unknown = Object.keys(strings).filter((key) => !Object.hasOwn(fr, key) && !isPlural(key));
    if (missing.length > 0 || unknown.length > 0) {
      throw new Error(
        `src/site/i18n/${lang}.json does not match fr.json: missing ${missing.join(', ') || 'none'}; unknown ${unknown.join(', ') || 'none'}`,
      );
    }
  }
  return given as Record<string, Strings>;
}

/** A form of plural that French does not have: `count.words.few` beside `count.words.other`. */
function isPlural(key: string): boolean {
  const [, base] = /^(.+)\.(?:zero|two|few|many)$/.exec(key) ?? [];
  return base !== undefined && Object.hasOwn(fr, `${base}.other`);
}

/** The strings, dates and numbers of one interface language. */
export interface Interface extends Wording<StringKey> {
  dir: 'ltr' | 'rtl';
}

/** By language: what writes dates and numbers is dear to make, and a large site has a hundred thousand of them. */
const interfaces = new Map<string, Interface>();

const scriptsFromRight = new Set(['ar', 'fa', 'he', 'ur']);

/** Direction of a language's script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return scriptsFromRight.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * The interface in a language (BCP 47).
 * @throws if there is none: the dossier must name one of those in src/site/i18n/.
 */
export function interfaceIn(lang: string): Interface {
  const strings = all[lang.split('-')[0] ?? ''];
  if (!strings)
    throw new Error(`no interface in “${lang}”: dossier.yaml must name one of ${Object.keys(all).join(', ')}`);
  const known = interfaces.get(lang);
  if (known) return known;
  const wording = wordingIn<StringKey>(lang, strings);
  const counts = new Map<string, (count: number) => string>();
  const made: Interface = {
    ...wording,
    date: remembered(wording.date),
    count(key, count, parameters) {
      if (parameters) return wording.count(key, count, parameters);
      const write = counts.get(key) ?? remembered((one: number) => wording.count(key, one));
      counts.set(key, write);
      return write(count);
    },
    dir: directionOf(lang),
  };
  interfaces.set(lang, made);
  return made;
}

/** Days of many years. */
const MOST_REMEMBERED = 20_000;

/** A site writes the same dates and counts again and again, and each takes as long as a paragraph of a page. */
function remembered<Value>(write: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>();
  return (value) => {
    const words = known.get(value) ?? write(value);
    if (known.size < MOST_REMEMBERED) known.set(value, words);
    return words;
  };
}

/** The strings of an interface whose keys a pattern takes, forms of plural included: for scripts, which know no language. */
export function stringsOf(lang: string, wanted: RegExp): Record<string, string> {
  const strings: Record<string, string> = all[lang.split('-')[0] ?? ''] ?? {};
  return Object.fromEntries(Object.entries(strings).filter(([key]) => wanted.test(key)));
}
