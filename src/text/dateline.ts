import type { Range } from '../model/mention.ts';
import { anyOf, languages, wordsOfAll } from './languages/registry.ts';

/** How far into a text its dateline may reach, in UTF-16 units. */
const FAR = 100;

const small = anyOf(wordsOfAll(({ dates }) => dates.inDatelines));
const word = String.raw`\p{Lu}[\p{L}\p{M}’'.]*`;
const name = String.raw`${word}(?:[-‐‑ \u00A0]+(?:(?:${small})[-‐‑ \u00A0]+)*${word}){0,3}`;
// Figures are of the script too, and « في » begins the date.
const arabicWord = String.raw`(?!في\s)(?:(?![٠-٩])\p{Script=Arabic})+`;
const arabic = `${arabicWord}(?:[- ]${arabicWord}){0,2}`;
const places = String.raw`(?<places>(?:${name}(?:\s?[,/]\s?${name}){0,2}|${arabic}))`;
const agency = String.raw`\s?(?:\([^()\n]{2,40}\)|/\s?[\p{L} ]{2,20}/)`;
const monthNames = languages.flatMap(({ dates }) => dates.months.flat());
const months = new Set(monthNames.flatMap((month) => [month, month.charAt(0).toUpperCase() + month.slice(1)]));
const ordinals = anyOf(wordsOfAll(({ dates }) => dates.ordinals));
const beforeDay = anyOf(wordsOfAll(({ dates }) => dates.beforeDay));
const of = anyOf(wordsOfAll(({ dates }) => dates.of));
const number = String.raw`[\d٠-٩]{1,2}`;
const year = String.raw`[\d٠-٩]{4}`;

/**
 * A word that must be a month, to be looked up after by `namesMonths`: the months of all languages within the expressions
 * would take V8 half a second to compile.
 */
function monthAs(group: string): string {
  return String.raw`(?<${group}>\p{L}+(?: \p{L}+)?)`;
}

function dayOf(group: string): string {
  const words = String.raw`${number}(?:${ordinals}|\.)?\s(?:(?:${of})\s)?${monthAs(`${group}1`)}\.?|${monthAs(`${group}2`)}\.?\s${number}`;
  return String.raw`(?:\p{L}{2,10}\.?,?\s)?(?:${words}|${number}[./-]${number})(?:[,\s./-]{1,2}${year})?`;
}

const day = dayOf('day');
const before = String.raw`^[\s«"“([]*(?:${dayOf('before')},?\s(?:[–—-]\s)?)?`;

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

/** Words in small letters that may stand before the first sign of a dateline. */
const smallWords = new Set(
  [...wordsOfAll(({ dates }) => [...dates.inDatelines, ...dates.of, ...dates.beforeDay]), ...monthNames].map(
    withoutDots,
  ),
);

/**
 * Before its first sign or figure a dateline has names, and few words in small letters: tells at little cost that most
 * texts have none.
 */
function mayOpenDispatch(head: string): boolean {
  const [opening = ''] = /^[\s«"“([]*/.exec(head) ?? [];
  const rest = head.slice(opening.length);
  const sign = rest.search(/[–—:(/\]\d٠-٩]|-[\s-]/u);
  if (sign < 0) return false;
  for (const { 0: word, index } of rest.slice(0, sign).matchAll(/(?<![\p{L}\p{M}’'.])\p{Ll}[\p{L}\p{M}’'.]*/gu)) {
    if (smallWords.has(withoutDots(word))) continue;
    // A day of the week.
    const [, next = ''] = /^[,،]?[\s–—-]{1,3}([\d٠-٩]|\p{L}+)/u.exec(rest.slice(index + word.length)) ?? [];
    if (!/^[\d٠-٩]$/u.test(next) && !smallWords.has(next.toLowerCase())) return false;
  }
  return true;
}

function namesMonths(groups: Record<string, string | undefined> = {}): boolean {
  return Object.entries(groups).every(([group, word]) => group === 'places' || word === undefined || months.has(word));
}

function withoutDots(word: string): string {
  return word.replaceAll('.', '');
}

/**
 * The places that a dispatch names before its first sentence, as a range of its text: what stands there is where it was
 * written, and no government; capitals there are no acronym.
 * @param text of a block, from its beginning.
 */
export function datelinePlaces(text: string): Range | undefined {
  const head = text.slice(0, FAR);
  if (!mayOpenDispatch(head)) return undefined;
  for (const shape of shapes) {
    const found = shape.exec(head);
    const [start, end] = found?.indices?.groups?.places ?? [];
    if (start !== undefined && end !== undefined && namesMonths(found?.groups)) return { start, end };
  }
  return undefined;
}

/** A day and, in an old paper, what stands before it: `, 14 janvier. —`, ` , den 27 . Dezember .`, `, Dienstag , 28. Dezember` */
const stamp = new RegExp(
  `^\\s?[,.،]\\s?(?:le\\s|den\\s|am\\s)?(?:\\p{L}{4,10}\\s?,?\\s(?:den\\s)?)?(?:${number}(?:er|\\s?\\.)?\\s${monthAs('first')}|${monthAs('second')}\\.?\\s${number})(?:\\s${year})?\\s?(?:[.:(–—-]|$|Nr|(?=,\\s\\d))`,
  'u',
);

/** Within a text a dispatch begins with a sentence, a line or a dash. */
const opening = /(?:^|[.!?)»“"*:]|[–—-]|\n)\s*$/u;

/** A capital with the day on which its dispatch was written, within the text of an old paper: « LONDRES, 14 janvier. — ». */
export function standsInDateline(text: string, { start, end }: Range): boolean {
  const found = stamp.exec(text.slice(end, end + FAR / 2));
  return found !== null && namesMonths(found.groups) && opening.test(text.slice(Math.max(0, start - 4), start));
}
