import type { PlacedOccurrence } from './extent.ts';
import type { Form } from './form.ts';
import type { Language } from './language.ts';

/** How far before a name a class word is read, in UTF-16 units. */
const REACH = 32;

/**
 * Kinds that a class word keeps apart. A region, a district or a site may be called after the town in it (« la région
 * d’Alep »), so that their words tell nothing.
 */
const apart: ReadonlySet<string> = new Set(['province', 'city', 'river', 'mountain', 'country']);

/** What the word beside a name says of its kind, and which of its readings agree: those of that kind, or of no known one. */
export interface ClassReading {
  agree: Form[];
  /** There is such a word, and readings of another kind. */
  disagree: boolean;
}

/**
 * Holds places against the class word before or after their name: « province de Deir Ezzor » is not the town.
 * @returns undefined where no class word stands there, or the readings are of one mind with it.
 */
export function readClass(
  { start, end, forms }: PlacedOccurrence,
  text: string,
  language: Language,
): ClassReading | undefined {
  if (!forms.some(({ kind }) => kind !== undefined && apart.has(kind))) return undefined;
  const kind = classBefore(text, start, language) ?? classAfter(text, end, language);
  if (kind === undefined) return undefined;
  const agree = forms.filter((form) => form.kind === undefined || !apart.has(form.kind) || form.kind === kind);
  return { agree, disagree: agree.length < forms.length };
}

function classBefore(text: string, start: number, { names }: Language): string | undefined {
  const left = text.slice(Math.max(0, start - REACH), start);
  const words = left
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .match(/[\p{L}\p{M}]+(?= *$)|[\p{L}\p{M}]+(?= +[\p{L}\p{M}]+ *$)/gu);
  if (!words || !/[\s’']$/.test(left)) return undefined;
  return kindOf(words.slice(-2).join(' '), names.classes) ?? kindOf(words.at(-1) ?? '', names.classes);
}

function classAfter(text: string, end: number, { names }: Language): string | undefined {
  const [, word = ''] = /^ (\p{L}+)/u.exec(text.slice(end, end + REACH)) ?? [];
  return word === '' ? undefined : kindOf(word.toLowerCase(), names.classesAfter);
}

function kindOf(phrase: string, classes: Language['names']['classes']): string | undefined {
  for (const [kind, phrases] of Object.entries(classes)) {
    if (apart.has(kind) && phrases.includes(phrase)) return kind;
  }
  return undefined;
}
