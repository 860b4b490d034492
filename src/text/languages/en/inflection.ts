import { list } from '../list.ts';

/** Verbs that the rule does not make: base, past, participle. */
const irregular: Readonly<Record<string, readonly [string, string]>> = {
  be: ['was', 'been'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bet: ['bet', 'bet'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  deal: ['dealt', 'dealt'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  flee: ['fled', 'fled'],
  fly: ['flew', 'flown'],
  forbid: ['forbade', 'forbidden'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  ride: ['rode', 'ridden'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  sell: ['sold', 'sold'],
  send: ['sent', 'sent'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** Prefixes that change nothing in how a verb goes: retake, overtake. */
const prefix = /^(?:re|over|under|un|out|mis)(?=\p{L}{3})/u;

/** Verbs of more than one syllable with the stress on the last, which double its consonant: permitted. */
const doubling = /(?:mit|(?:con|de|in|pre|re|trans)fer|rebut|gret|pel|cur|begin|forbid|rebel|equip)$/;

/** The forms of an English verb. */
export interface VerbForms {
  base: string;
  third: string;
  past: string;
  participle: string;
  progressive: string;
}

/** The forms of a verb. @param base in small letters: `deny`. */
export function conjugate(base: string): VerbForms {
  const [beginning = ''] = irregular[base] ? [] : (prefix.exec(base) ?? []);
  const model = irregular[base.slice(beginning.length)];
  const closed = base.replace(/(?<=[^aeiou])y$/, 'i');
  const open = doubles(base) ? base + base.slice(-1) : base;
  const regular = base.endsWith('e') ? `${base}d` : closed === base ? `${open}ed` : `${closed}ed`;
  const [past, participle] = model ? model.map((form) => beginning + form) : [regular, regular];
  return {
    base,
    third:
      base === 'have' ? 'has' : base === 'be' ? 'is' : `${closed}${/(?:s|x|z|ch|sh|o|i)$/.test(closed) ? 'es' : 's'}`,
    past: past ?? regular,
    participle: participle ?? regular,
    progressive: `${/[^eoy]e$/.test(base) && base !== 'be' ? base.slice(0, -1) : open}ing`,
  };
}

/** One vowel and one consonant in a word of one syllable, or in a last one that is stressed. */
function doubles(base: string): boolean {
  return /^[^aeiou]*[aeiou][bdfgklmnprtz]$/.test(base) || doubling.test(base);
}

const forms = (bases: string): VerbForms[] => list(bases).map(conjugate);

/** The forms in which a verb says what one does or did; the list is of bases, parted by commas. */
export const finite = (bases: string): string[] => forms(bases).flatMap(({ third, past }) => [third, past]);

/** What follows `has`, `will` and `is`: said, say, saying. */
export const nonFinite = (bases: string): string[] =>
  forms(bases).flatMap(({ base, participle, progressive }) => [base, participle, progressive]);

export const participles = (bases: string): string[] => forms(bases).map(({ participle }) => participle);

/** All forms of verbs. */
export const verbs = (bases: string): string[] => [...new Set([...finite(bases), ...nonFinite(bases)])];

/** Nouns in both numbers. */
export const nouns = (singulars: string): string[] => list(singulars).flatMap((noun) => [noun, pluralOf(noun)]);

/** A noun in the plural. */
export function pluralOf(singular: string): string {
  const closed = singular.replace(/(?<=[^aeiou])y$/, 'i');
  return `${closed}${/(?:s|x|z|ch|sh|i)$/.test(closed) ? 'es' : 's'}`;
}
