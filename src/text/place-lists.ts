import { holdsPhrase } from './context.ts';
import type { Language } from './language.ts';

/** How far a list is read to either side, in UTF-16 units. */
const REACH = 160;

/** Fewest members of what is surely a list: two names may be of two clauses. */
const FEWEST = 3;

const name = /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*)*\s?$/u;
const lastName = /(?:(?<=\s)\p{Lu}[\p{L}\p{M}'’-]*\s?)+$/u;
const ending = /[.!?;:()«»“”"–—]/u;

/**
 * The offset of the first name of a list to which a name belongs: « à Pékin, Londres et Rio. » What stands before it is
 * said of all. The list ends with « et », and the clause with it.
 */
export function headOfList(text: string, start: number, end: number, language: Language): number | undefined {
  const { joiners } = language.metonymy;
  const left = text.slice(Math.max(0, start - REACH), start);
  const before = (left.split(ending).at(-1) ?? '').split(',');
  const after = (text.slice(end, end + REACH).split(ending)[0] ?? '').split(',');
  if (before.length < 2) return undefined;
  let members = 1;
  let isClosed = false;
  const tail = (before.pop() ?? '').trim();
  if (tail !== '') {
    const [joiner = ''] = /\S+$/.exec(tail) ?? [];
    const other = tail.slice(0, -joiner.length).trim();
    if (!joiners.includes(joiner) || (other !== '' && !name.test(other))) return undefined;
    if (other !== '') members += 1;
    isClosed = true;
  }
  const further = membersAfter(after, isClosed, joiners);
  if (further === undefined) return undefined;
  let length = left.length - left.lastIndexOf(',');
  let segment = before.pop() ?? '';
  while (name.test(segment.trim()) && before.length > 0) {
    members += 1;
    length += segment.length + 1;
    segment = before.pop() ?? '';
  }
  const found = lastName.exec(segment);
  if (!found || members + 1 + further < FEWEST) return undefined;
  return start - length - (segment.length - found.index);
}

/** How many members follow; undefined where the clause goes on after the list. */
function membersAfter(after: readonly string[], isClosed: boolean, joiners: readonly string[]): number | undefined {
  if (isClosed) return after[0]?.trim() === '' ? 0 : undefined;
  let members = 0;
  for (const segment of after) {
    const bare = segment.trim();
    if (bare === '') continue;
    members += 1;
    if (name.test(bare)) continue;
    const words = bare.split(/\s+/);
    const at = words.findIndex((word) => joiners.includes(word));
    const rest = words.slice(at + 1).join(' ');
    const opens = at === 0 || (at > 0 && name.test(words.slice(0, at).join(' ')));
    return opens && (name.test(rest) || holdsPhrase(words.slice(at + 1, at + 2), others)) ? members : undefined;
  }
  return undefined;
}

/** « and other parts of the country ». */
const others = ['other', 'others', 'autres', 'ailleurs', 'elsewhere', 'andere', 'anderen'];
