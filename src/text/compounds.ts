import type { Occurrence } from './extent.ts';
import { hyphens, SOFT_HYPHEN, UnitClass, unitClass } from './fold.ts';
import type { Language } from './language.ts';

/** How far a half of a compound is read, in UTF-16 units. */
const REACH = 48;

const half = '[\\p{L}\\p{M}\\p{N}]+';
/** A half and its hyphen; what follows the hyphen may stand on the next line, or where that has become a space. */
const halfBefore = new RegExp(`(${half})[${hyphens}\\u00AD]([ \\t]*\\r?\\n|)$`, 'u');
const halfAfter = new RegExp(`^[${hyphens}\\u00AD](\\s*)(${half})`, 'u');
const joint = new RegExp(`^[${hyphens}\\u00AD]\\s*$`, 'u');

/**
 * Leaves out what is only a half of a compound. In « accord ONU-Irak » every half is a form and both are mentions; in
 * « pont Sylvain-Raqqa » one half is not, and neither is. A prefix or suffix of the language (« anti-EI ») is no half.
 * A line may end after the hyphen.
 */
export function wholeCompounds(text: string, occurrences: readonly Occurrence[], language: Language): Occurrence[] {
  const kept: Occurrence[] = [];
  let chain: Occurrence[] = [];
  for (const occurrence of occurrences) {
    const last = chain.at(-1);
    const gap = last ? occurrence.start - last.end : 0;
    if (last && (!isHyphen(text, last.end) || gap > REACH || !joint.test(text.slice(last.end, occurrence.start)))) {
      keep(chain);
      chain = [];
    }
    chain.push(occurrence);
  }
  keep(chain);
  return kept;

  function keep(linked: Occurrence[]): void {
    const first = linked[0];
    const last = linked.at(-1);
    if (!first || !last) return;
    if (!endsBefore(text, first.start, language) || !endsAfter(text, last.end, language)) return;
    for (const occurrence of linked) kept.push(occurrence);
  }
}

function isHyphen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SOFT_HYPHEN || unitClass(code) === UnitClass.HYPHEN;
}

/** Nothing but prefixes is tied to the front. */
function endsBefore(text: string, start: number, language: Language): boolean {
  for (let at = start; ; ) {
    if (!isHyphen(text, at - 1) && text.charAt(at - 1) !== '\n') return true;
    const found = halfBefore.exec(text.slice(Math.max(0, at - REACH), at));
    const [whole = '', word = '', space = ''] = found ?? [];
    if (!found || (space !== '' && isDash(word, language))) return true;
    const small = word.toLowerCase();
    if (!language.hyphenPrefixes.includes(small)) return false;
    if (word !== small && language.namingPrefixes.includes(small)) return false;
    at -= whole.length;
  }
}

/** Nothing but suffixes is tied to the end. */
function endsAfter(text: string, end: number, language: Language): boolean {
  for (let at = end; ; ) {
    if (!isHyphen(text, at)) return true;
    const found = halfAfter.exec(text.slice(at, at + REACH));
    const [whole = '', space = '', word = ''] = found ?? [];
    if (!found || (space !== '' && isDash(word, language))) return true;
    if (!language.hyphenSuffixes.includes(word.toLowerCase())) return false;
    at += whole.length;
  }
}

/** With a space beside it a hyphen may be a dash: only a name is tied by it, « Guinée-\nBissau ». */
function isDash(word: string, { names }: Language): boolean {
  const small = word.toLowerCase();
  return word.charAt(0) === small.charAt(0) || names.notNames.includes(small);
}
