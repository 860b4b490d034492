import { startsSentence } from './borders.ts';
import { longestPhraseBefore, wordContext } from './context.ts';
import type { PlacedOccurrence } from './extent.ts';
import type { Form } from './form.ts';
import type { Language } from './language.ts';

/**
 * Whose a short form is by what stands right before it: the entity's own, another's (« Maher Assad », « une
 * coalition »), or not to be told (« la famille Assad »).
 */
export type Bearer = 'own' | 'other' | 'open';

/** How far a word right before a short form is looked for, in UTF-16 units. */
const REACH = 48;

/** The word right before, with its dot, and a particle between it and the short form: « Maher al Assad », « M. Assad ». */
const before = /([\p{L}\p{M}-]+)(\.?)[ \u00A0\u202F]*\s$/u;

/**
 * Whose each short form of a document is. Where a form is also another's, a courtesy does not tell which of the two is
 * meant: « Mme Macron ».
 * @param occurrences in reading order.
 */
export function readBearers(
  occurrences: readonly PlacedOccurrence[],
  textOf: (occurrence: PlacedOccurrence) => string,
  language: Language,
): (occurrence: PlacedOccurrence, form: Form) => Bearer {
  const bearers = new Map<PlacedOccurrence, Map<Form, Bearer>>();
  const contested = new Set<string>();
  let last: PlacedOccurrence | undefined;
  for (const occurrence of occurrences) {
    const previous = last;
    last = occurrence;
    if (!occurrence.forms.some(({ alias }) => alias.short)) continue;
    const short = occurrence.forms.filter(({ alias }) => alias.short);
    const text = textOf(occurrence);
    const floor = previous?.block === occurrence.block ? previous.end : 0;
    const read = short.map((form): [Form, Bearer] => [form, bearerOf(form, occurrence, floor, text, language)]);
    const capital = /^\p{Lu}/u.test(wordBefore(text, occurrence.start)?.word ?? '');
    for (const [{ entity }, bearer] of read) if (capital && bearer !== 'own') contested.add(entity);
    bearers.set(occurrence, new Map(read));
  }
  return (occurrence, form) => {
    const bearer = bearers.get(occurrence)?.get(form) ?? 'own';
    if (bearer !== 'own' || !contested.has(form.entity)) return bearer;
    const word = wordBefore(textOf(occurrence), occurrence.start)?.word.toLowerCase() ?? '';
    return language.names.courtesies.includes(word) ? 'open' : 'own';
  };
}

function bearerOf(
  form: Form,
  { start, end }: PlacedOccurrence,
  floor: number,
  text: string,
  language: Language,
): Bearer {
  const { indefinites, families } = language.names;
  // « Martin Luther King » is not Jean Martin, of whom nobody said that he is called Martin.
  if (form.derived && !language.capitalNouns && goesOn(text, start, end)) return 'other';
  const first = text.charAt(start);
  if (language.capitalNouns || first === first.toLowerCase()) {
    if (longestPhraseBefore(wordContext(text, start, end).before, indefinites) > 0) return 'other';
  }
  const found = wordBefore(text, start, language.names.particles);
  if (!found || found.at < floor) return 'own';
  const { word, dot, at } = found;
  const lower = word.toLowerCase();
  if (form.surname && families.includes(lower)) return 'open';
  const small = word.charAt(0) === word.charAt(0).toLowerCase();
  if (small || form.own.has(lower) || isTitle(lower, language)) return 'own';
  // A dot after a word ends the sentence; after a letter it may be that of a given name, « H. Assad ».
  if (dot) return word.length > 1 ? 'own' : form.initials.has(lower) ? 'own' : 'open';
  if (language.names.notNames.includes(lower)) return 'own';
  // Nouns have capitals in German, and what has a capital for another reason says nothing of the name.
  const isCapitals = word === word.toUpperCase();
  return language.capitalNouns || isCapitals || startsSentence(text, at) ? 'open' : 'other';
}

/** A word with a capital follows at once, in text that is not all capitals. */
function goesOn(text: string, start: number, end: number): boolean {
  return /\p{Ll}/u.test(text.slice(start, end)) && /^[ \u00A0]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
}

/** German compounds end in the title: « Außenminister ». */
function isTitle(lower: string, { names, capitalNouns }: Language): boolean {
  return names.titles.includes(lower) || (capitalNouns && names.titles.some((title) => lower.endsWith(title)));
}

/** The word right before an offset, particles of names passed over. */
function wordBefore(text: string, start: number, particles: readonly string[] = []) {
  let to = start;
  for (;;) {
    const left = text.slice(Math.max(0, to - REACH), to);
    const found = before.exec(left);
    const [, word = '', dot = ''] = found ?? [];
    if (!found || word === '') return undefined;
    const at = to - left.length + found.index;
    if (dot !== '' || !particles.includes(word.toLowerCase())) return { word, dot: dot !== '', at };
    to = at;
  }
}
