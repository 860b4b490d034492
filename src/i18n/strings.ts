import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** A string of the interface; French has them all, and the others are held against it. */
export type StringKey = keyof typeof fr;

type Strings = Record<StringKey, string>;

// The types alone would catch a missing key at the type check; a build must stop too.
const all = complete({ fr, en, ar });

function complete(given: Record<string, Partial<Strings>>): Record<string, Strings> {
  const keys = Object.keys(fr) as StringKey[];
  for (const [lang, strings] of Object.entries(given)) {
    const missing = keys.filter((key) => !strings[key]);
    const unknown = Object.keys(strings).filter((key) => !Object.hasOwn(fr, key) && !isPlural(key));
    if (missing.length > 0 || unknown.length > 0) {
      throw new Error(
        `src/i18n/${lang}.json does not match fr.json: missing ${missing.join(', ') || 'none'}; unknown ${unknown.join(', ') || 'none'}`,
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
export interface Interface {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A string with its `{parameters}` filled in. */
  t(key: StringKey, parameters?: Record<string, string | number>): string;
  /** A string in the form that a number takes: `KEY.one`, `KEY.few`… (Unicode CLDR), or `KEY.other` where there is none. */
  count(key: string, count: number, parameters?: Record<string, string>): string;
  number(value: number): string;
}

const scriptsFromRight = new Set(['ar', 'fa', 'he', 'ur']);

/** Direction of a language's script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return scriptsFromRight.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Is there an interface in a language (BCP 47)? */
export function hasInterface(lang: string): boolean {
  return Object.hasOwn(all, lang.split('-')[0] ?? '');
}

/**
 * The interface in a language (BCP 47).
 * @throws if there is none: the dossier must name one of those in src/i18n/.
 */
export function interfaceIn(lang: string): Interface {
  const strings = all[lang.split('-')[0] ?? ''];
  if (!strings)
    throw new Error(`no interface in “${lang}”: dossier.yaml must name one of ${Object.keys(all).join(', ')}`);
  const plural = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const t: Interface['t'] = (key, parameters = {}) =>
    strings[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
  return {
    lang,
    dir: directionOf(lang),
    t,
    number: (value) => numbers.format(value),
    count(key, count, parameters = {}) {
      const own = `${key}.${plural.select(count)}`;
      const form = Object.hasOwn(strings, own) ? own : `${key}.other`;
      return t(form as StringKey, { count: numbers.format(count), ...parameters });
    },
  };
}
