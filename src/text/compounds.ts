import type { Occurrence } from './extent.ts';
import { UnitClass, unitClass } from './fold.ts';
import type { Language } from './language.ts';
import { isWordUnit } from './tokens.ts';

/**
 * Leaves out what is only a half of a compound. In « accord ONU-Irak » every half is a form and both are mentions; in
 * « pont Sylvain-Raqqa » one half is not, and neither is. A prefix or suffix of the language (« anti-EI ») is no half.
 */
export function wholeCompounds(text: string, occurrences: readonly Occurrence[], language: Language): Occurrence[] {
  const kept: Occurrence[] = [];
  let chain: Occurrence[] = [];
  for (const occurrence of occurrences) {
    const last = chain.at(-1);
    if (last && !(hyphenAt(text, last.end) && occurrence.start === last.end + 1)) {
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

function hyphenAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && unitClass(text.charCodeAt(at)) === UnitClass.HYPHEN;
}

/** Nothing but prefixes is tied to the front. */
function endsBefore(text: string, start: number, { hyphenPrefixes }: Language): boolean {
  let at = start;
  while (hyphenAt(text, at - 1) && isWordUnit(text, at - 2)) {
    let from = at - 2;
    while (at - from < 24 && isWordUnit(text, from - 1)) from -= 1;
    if (!hyphenPrefixes.includes(text.slice(from, at - 1).toLowerCase())) return false;
    at = from;
  }
  return true;
}

/** Nothing but suffixes is tied to the end. */
function endsAfter(text: string, end: number, { hyphenSuffixes }: Language): boolean {
  let at = end;
  while (hyphenAt(text, at) && isWordUnit(text, at + 1)) {
    let to = at + 1;
    while (to - at < 24 && isWordUnit(text, to)) to += 1;
    if (!hyphenSuffixes.includes(text.slice(at + 1, to).toLowerCase())) return false;
    at = to;
  }
  return true;
}
