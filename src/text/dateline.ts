import type { Range } from '../model/mention.ts';
import { monthNames } from '../model/month-names.ts';

/** How far into a text its dateline may reach, in UTF-16 units. */
const FAR = 100;

const name = String.raw`\p{Lu}[\p{L}\p{M}’'.]*(?:[-‐‑ \u00A0]+(?:(?:de|du|des|la|le|les|sur|ez|es|al|el|an|am|of|the)[-‐‑ \u00A0]+)*\p{Lu}[\p{L}\p{M}’'.]*){0,3}`;
const arabic = String.raw`\p{Script=Arabic}+(?:[- ]\p{Script=Arabic}+){0,2}`;
const places = String.raw`(?<places>(?:${name}(?:\s?[,/]\s?${name}){0,2}|${arabic}))`;
const agency = String.raw`\s?(?:\([^()\n]{2,40}\)|/\s?[\p{L} ]{2,20}/)`;
const months = Object.values(monthNames)
  .flat(2)
  .flatMap((month) => [month, month.charAt(0).toUpperCase() + month.slice(1)])
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const number = String.raw`[\d٠-٩]{1,2}`;
const day = String.raw`(?:\p{L}{2,10}\.?,?\s)?(?:${number}(?:er|st|nd|rd|th|\.)?\s(?:de\s)?(?:${months})\.?|(?:${months})\.?\s${number}|${number}[./-]${number})(?:[,\s./-]{1,2}[\d٠-٩]{4})?`;
const year = String.raw`[\d٠-٩]{4}`;
const before = String.raw`^[\s«"“([]*(?:${day},?\s(?:[–—-]\s)?)?`;

/** Signs between the head of a dispatch and its text. */
const parting = String.raw`\s*(?:[–—:]|\.?\s?--?(?=\s))`;

/** `DAMAS, 14 oct. 2017 (AFP) –`, `PARIS (Reuters) -`, `Damas, le 14 octobre 2017.`, `دمشق 14 أكتوبر (سانا) -` */
const shapes = [
  `${before}${places}${agency}(?:,?\\s?(?:le\\s|den\\s)?${day})?${parting}`,
  `${before}${places}[,،]?\\s(?:le\\s|den\\s|am\\s|في\\s)?${day}\\s?\\]?(?:${agency})?${parting}`,
  `${before}${places}[,،]?\\s(?:le\\s|den\\s|am\\s|في\\s)?${day}(?:${agency}|\\])`,
  `${before}${places},\\s(?:le\\s|den\\s|am\\s)?${day}(?<=${year})\\.(?=\\s\\p{Lu})`,
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
