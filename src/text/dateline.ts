import type { Range } from '../model/mention.ts';
import { anyOf, languages, wordsOfAll } from './languages/registry.ts';

/** How far into a text its dateline may reach, in UTF-16 units. */
const FAR = 100;

const small = anyOf(wordsOfAll(({ dates }) => dates.inDatelines));
const name = String.raw`\p{Lu}[\p{L}\p{M}’'.]*(?:[-‐‑ \u00A0]+(?:(?:${small})[-‐‑ \u00A0]+)*\p{Lu}[\p{L}\p{M}’'.]*){0,3}`;
// Figures are of the script too, and « في » begins the date.
const arabicWord = String.raw`(?!في\s)(?:(?![٠-٩])\p{Script=Arabic})+`;
const arabic = `${arabicWord}(?:[- ]${arabicWord}){0,2}`;
const places = String.raw`(?<places>(?:${name}(?:\s?[,/]\s?${name}){0,2}|${arabic}))`;
const agency = String.raw`\s?(?:\([^()\n]{2,40}\)|/\s?[\p{L} ]{2,20}/)`;
const monthNames = languages.flatMap(({ dates }) => dates.months.flat());
const months = anyOf(monthNames.flatMap((month) => [month, month.charAt(0).toUpperCase() + month.slice(1)]));
const ordinals = anyOf(wordsOfAll(({ dates }) => dates.ordinals));
const beforeDay = anyOf(wordsOfAll(({ dates }) => dates.beforeDay));
const of = anyOf(wordsOfAll(({ dates }) => dates.of));
const number = String.raw`[\d٠-٩]{1,2}`;
const day = String.raw`(?:\p{L}{2,10}\.?,?\s)?(?:${number}(?:${ordinals}|\.)?\s(?:(?:${of})\s)?(?:${months})\.?|(?:${months})\.?\s${number}|${number}[./-]${number})(?:[,\s./-]{1,2}[\d٠-٩]{4})?`;
const year = String.raw`[\d٠-٩]{4}`;
const before = String.raw`^[\s«"“([]*(?:${day},?\s(?:[–—-]\s)?)?`;

/** Signs between the head of a dispatch and its text. */
const parting = String.raw`\s*(?:[–—:]|\.?\s?--?(?=\s))`;

/** `DAMAS, 14 oct. 2017 (AFP) –`, `PARIS (Reuters) -`, `Damas, le 14 octobre 2017.`, `دمشق 14 أكتوبر (سانا) -` */
const shapes = [
  `${before}${places}${agency}(?:[,،]?\\s?(?:(?:${beforeDay})\\s)?${day}(?:${agency})?)?${parting}`,
  `${before}${places}\\s?[–—-]\\s?\\p{L}{2,12}\\s?[–—-]\\s?${day}${parting}`,
  `${before}${places}[,،]?\\s(?:(?:${beforeDay})\\s)?${day}\\s?[\\])]?(?:${agency})?${parting}`,
  `${before}${places}[,،]?\\s(?:(?:${beforeDay})\\s)?${day}(?:${agency}|\\])`,
  `${before}${places},\\s(?:(?:${beforeDay})\\s)?${day}(?<=${year})\\.(?=\\s\\p{Lu})`,
  `${before}(?<places>\\p{Lu}[\\p{Lu}\\p{M}’'-]+(?:[ ,/-]+\\p{Lu}[\\p{Lu}\\p{M}’'-]+){0,3})\\s?[–—](?=\\s)`,
].map((shape) => new RegExp(shape, 'du'));

/**
 * The places that a dispatch names before its first sentence, as a range of its text: what stands there is where it was
 * written, and no government; capitals there are no acronym.
 * @param text of a block, from its beginning.
 */
export function datelinePlaces(text: string): Range | undefined {
  const head = text.slice(0, FAR);
  // A dateline begins with a capital, a day or a bracket, and a sign or a day parts it from the text.
  if (!/[–—:()\]\d٠-٩/-]/u.test(head)) return undefined;
  for (const shape of shapes) {
    const found = shape.exec(head)?.indices?.groups?.places;
    if (found) return { start: found[0], end: found[1] };
  }
  return undefined;
}

/** A day and, in an old paper, what stands before it: `, 14 janvier. —`, ` , den 27 . Dezember .`, `, Dienstag , 28. Dezember` */
const stamp = new RegExp(
  `^\\s?[,.،]\\s?(?:le\\s|den\\s|am\\s)?(?:\\p{L}{4,10}\\s?,?\\s(?:den\\s)?)?(?:${number}(?:er|\\s?\\.)?\\s(?:${months})|(?:${months})\\.?\\s${number})(?:\\s${year})?\\s?(?:[.:(–—-]|$|Nr|(?=,\\s\\d))`,
  'u',
);

/** Within a text a dispatch begins with a sentence, a line or a dash. */
const opening = /(?:^|[.!?)»“"*:]|[–—-]|\n)\s*$/u;

/** A capital with the day on which its dispatch was written, within the text of an old paper: « LONDRES, 14 janvier. — ». */
export function standsInDateline(text: string, { start, end }: Range): boolean {
  return stamp.test(text.slice(end, end + FAR / 2)) && opening.test(text.slice(Math.max(0, start - 4), start));
}
