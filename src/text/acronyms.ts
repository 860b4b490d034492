import type { Range } from '../model/mention.ts';
import type { TextBlock } from './document.ts';
import type { PlacedOccurrence } from './extent.ts';
import type { Form } from './form.ts';
import { anyOf, wordsOfAll } from './languages/registry.ts';
import { overlapFinder } from './ranges.ts';
import { isWordUnit } from './tokens.ts';

const OPENING = '('.charCodeAt(0);

/** An acronym in brackets right after a name: « (OMS) », « (O.M.S.) », « (l’OMS) ». */
const articles = wordsOfAll(({ acronymArticles }) => acronymArticles.flatMap((one) => [one, capitalised(one)]));
const bracketed = new RegExp(String.raw`^\s?\(\s?(?:${anyOf(articles)})?((?:\p{Lu}\.?){2,8})\s?[),;]`, 'u');

/**
 * Adds the occurrences of the acronyms that a document gives organisations itself: after « Organisation mondiale de la
 * santé (OMS) », OMS is one. What is a form of the glossary is left to it, and so is what two entries are given.
 * @param occurrences in reading order.
 * @param barred of each block, the ranges that no mention may touch.
 * @returns all of them, in reading order.
 */
export function withAcronyms(
  occurrences: readonly PlacedOccurrence[],
  blocks: readonly TextBlock[],
  barred: readonly (readonly Range[])[],
): readonly PlacedOccurrence[] {
  const given = new Map<string, Form | undefined>();
  for (const { block, end, forms } of occurrences) {
    const text = blocks[block]?.text ?? '';
    if (text.charCodeAt(end) !== OPENING && text.charCodeAt(end + 1) !== OPENING) continue;
    const full = forms.find(isOrganisation);
    if (!full) continue;
    const [, printed = ''] = bracketed.exec(text.slice(end, end + 24)) ?? [];
    const acronym = printed.replaceAll('.', '');
    if (acronym.length < 2 || !spells(acronym, full.alias.form)) continue;
    const known = given.get(acronym);
    given.set(acronym, given.has(acronym) && known?.entity !== full.entity ? undefined : full);
  }
  if (given.size === 0) return occurrences;
  const byBlock = Map.groupBy(occurrences, ({ block }) => block);
  const added = blocks.flatMap(({ text }, block) => {
    const taken = overlapFinder<Range>([...(byBlock.get(block) ?? []), ...(barred[block] ?? [])]);
    return [...given]
      .flatMap(([acronym, full]) => (full ? standing(text, acronym, full, block) : []))
      .toSorted((a, b) => a.start - b.start)
      .filter((one) => taken(one).length === 0);
  });
  return [...occurrences, ...added].toSorted((a, b) => a.block - b.block || a.start - b.start);
}

function isOrganisation({ collection, alias, exclusion, person }: Form): boolean {
  return collection === 'actors' && !person && !exclusion && !alias.short && !alias.metonym && alias.form.includes(' ');
}

/** Half of its letters or more begin words of the name, the first among them. */
function spells(acronym: string, name: string): boolean {
  const initials = new Set(
    [...name.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)].map(([letter]) => letter.normalize('NFD').charAt(0).toUpperCase()),
  );
  const hits = [...acronym].filter((letter) => initials.has(letter.normalize('NFD').charAt(0)));
  return hits.length >= 2 && hits.length >= acronym.length / 2 && hits[0] === acronym.charAt(0);
}

function standing(text: string, acronym: string, full: Form, block: number): PlacedOccurrence[] {
  const found: PlacedOccurrence[] = [];
  for (const printed of [acronym, [...acronym, ''].join('.')]) {
    for (let start = text.indexOf(printed); start >= 0; start = text.indexOf(printed, start + 1)) {
      const end = start + printed.length;
      if (
        isWordUnit(text, start - 1) ||
        isWordUnit(text, end) ||
        /[-_@/]/.test(text.charAt(start - 1) + text.charAt(end))
      )
        continue;
      const form: Form = {
        ...full,
        alias: { form: acronym, short: true },
        folded: acronym,
        preferred: false,
        derived: true,
      };
      found.push({ block, start, end, forms: [form] });
    }
  }
  return found;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
