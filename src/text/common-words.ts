import type { EntityId } from '../model/mention.ts';
import { startsSentence } from './borders.ts';
import type { TextDocument } from './document.ts';
import type { PlacedOccurrence } from './extent.ts';
import type { Form, FormIndex } from './form.ts';
import { isWordUnit } from './tokens.ts';

/**
 * Leaves out the forms that are no names by themselves. A lone letter, a bare number, and a word that
 * is common in small letters (« police », « Cette »), where it is printed so or where any word has a capital, are one only
 * if the document names the entry in another way too. What an editor tied to conditions is left to them.
 * @param elsewhere entities that the document names in links, or by the editor's ruling.
 */
export function withoutCommonWords(
  occurrences: readonly PlacedOccurrence[],
  { blocks }: TextDocument,
  { language, without }: FormIndex,
  elsewhere: ReadonlySet<EntityId>,
): readonly PlacedOccurrence[] {
  const textOf = ({ block }: PlacedOccurrence) => blocks[block]?.text ?? '';
  const known = new Map<string, boolean>();
  const isWord = (printed: string) => {
    const lower = printed.toLowerCase();
    const told =
      known.get(lower) ?? (language.commonWords.has(lower) || (lower !== printed && standsSmall(blocks, lower)));
    known.set(lower, told);
    return told;
  };
  const doubts = new Set<PlacedOccurrence>();
  for (const occurrence of occurrences) {
    const text = textOf(occurrence);
    if (isPlainName(text, occurrence) || !occurrence.forms.some(isBare)) continue;
    const printed = text.slice(occurrence.start, occurrence.end);
    const isDoubtful = isLoneSign(printed)
      ? !without.has('lone-signs')
      : !without.has('common-words') && mayBeAnyWord(text, occurrence) && isWord(printed);
    if (isDoubtful) doubts.add(occurrence);
  }
  if (doubts.size === 0) return occurrences;
  const named = new Set(elsewhere);
  for (const occurrence of occurrences) {
    if (doubts.has(occurrence)) continue;
    for (const { entity, exclusion, alias } of occurrence.forms) if (!exclusion && !alias.short) named.add(entity);
  }
  return occurrences.map((occurrence) => {
    if (!doubts.has(occurrence)) return occurrence;
    return { ...occurrence, forms: occurrence.forms.filter((form) => !isBare(form) || named.has(form.entity)) };
  });
}

/** The common case, told by four characters: a capital and a small letter, after a small letter or a comma and a space. */
function isPlainName(text: string, { start, end }: PlacedOccurrence): boolean {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  const isName = end - start > 1 && first >= 65 && first <= 90 && second >= 97;
  if (!isName || text.charCodeAt(start - 1) !== 32) return false;
  const before = text.charCodeAt(start - 2);
  return (before >= 97 && before <= 122) || before === 44;
}

/** A form that nothing but its letters speaks for. */
function isBare({ exclusion, alias }: Form): boolean {
  return !exclusion && !alias.when && !alias.short;
}

function isLoneSign(printed: string): boolean {
  return /^(?:(?!\p{Script=Han})\p{L}\p{M}*|\p{N}+)$/u.test(printed);
}

/**
 * One word whose letters do not show it to be a name: small, a capital where every word has one, all capitals. An acronym
 * is told by its own rule.
 */
function mayBeAnyWord(text: string, { start, end, forms }: PlacedOccurrence): boolean {
  const printed = text.slice(start, end);
  if (printed.includes(' ') || !/^\p{L}[\p{L}\p{M}]*$/u.test(printed)) return false;
  if (printed === printed.toLowerCase()) return true;
  if (printed !== printed.toUpperCase()) return startsSentence(text, start);
  return !forms.some(({ alias }) => alias.form === printed);
}

/** Does a word stand in small letters in the document, by itself? */
function standsSmall(blocks: TextDocument['blocks'], lower: string): boolean {
  return blocks.some(({ text }) => {
    for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
      const end = at + lower.length;
      if (
        !isWordUnit(text, at - 1) &&
        !isWordUnit(text, end) &&
        text.charAt(at - 1) !== '-' &&
        text.charAt(end) !== '-'
      ) {
        return true;
      }
    }
    return false;
  });
}
