import type { Range } from '../model/mention.ts';
import { startsSentence } from './borders.ts';
import { UnitClass, unitClass } from './fold.ts';
import type { Form } from './form.ts';
import type { Language } from './language.ts';
import type { Tokens } from './tokens.ts';

/** A place in a text that spells one or more forms. */
export interface Occurrence extends Range {
  /** All forms that the string spells, of one or several entities. */
  forms: Form[];
}

/** An occurrence and the block that it stands in. */
export interface PlacedOccurrence extends Occurrence {
  block: number;
}

/** The range with the signs that the form has around its words, or undefined where the text lacks them. */
export function withSigns(text: string, start: number, end: number, { before, after }: Form): Range | undefined {
  let from = start;
  for (const sign of [...before].reverse()) {
    while (isSpace(text, from - 1)) from -= 1;
    from -= 1;
    if (text.charAt(from) !== sign) return undefined;
  }
  let to = end;
  for (const sign of after) {
    while (isSpace(text, to)) to += 1;
    if (text.charAt(to) !== sign) return undefined;
    to += 1;
  }
  return { start: from, end: to };
}

/** Of the forms that a string spells: those that take most of it, and of these the ones written just as it is printed. */
export function longest(text: string, spelt: readonly Occurrence[]): Occurrence {
  const [only] = spelt;
  if (only && spelt.length === 1) return only;
  const length = Math.max(...spelt.map(({ start, end }) => end - start));
  const most = spelt.filter(({ start, end }) => end - start === length);
  const { start, end } = most[0] ?? { start: 0, end: 0 };
  const forms = most.flatMap((one) => one.forms);
  const printed = text.slice(start, end);
  const exact = forms.filter(({ alias }) => alias.form === printed);
  return { start, end, forms: exact.length > 0 ? exact : forms };
}

/** A capital article within a sentence is part of the name: « le journal Le Monde ». */
export function withArticle(
  text: string,
  tokens: Tokens,
  first: number,
  found: Occurrence,
  language: Language,
): Occurrence {
  const start = tokens.starts[first - 1] ?? 0;
  const end = tokens.ends[first - 1] ?? 0;
  if (first === 0 || language.articles.length === 0 || !/^[ \u00A0]$/.test(text.slice(end, found.start))) return found;
  if (!language.articles.includes(text.slice(start, end)) || startsSentence(text, start)) return found;
  // Only after a word, a comma or an opening sign of the same line: after anything else a sentence may begin here.
  if (!/[\p{L},«“"(][ \u00A0\u202F]*$/u.test(text.slice(Math.max(0, start - 3), start))) return found;
  const name = text.charAt(found.start);
  return name === name.toLowerCase() ? found : { ...found, start };
}

function isSpace(text: string, at: number): boolean {
  return unitClass(text.charCodeAt(at)) === UnitClass.SPACE && at >= 0 && at < text.length;
}
