import type { GazetteerEntry } from '../src/text/document.ts';
import type { Mention } from './gold.ts';

/**
 * What a plain dictionary links, for comparison: every form as it is written, of whole words, the leftmost and then the
 * longest; of entries that share a form, the first.
 */
export function plainDictionary(entries: readonly GazetteerEntry[]): (text: string) => Mention[] {
  const entityOf = new Map<string, string>();
  for (const { id, name, aliases } of entries) {
    const forms = [name, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.form))];
    for (const form of forms) if (!entityOf.has(form)) entityOf.set(form, id);
  }
  const byFirst = Map.groupBy(entityOf.keys(), firstWord);
  for (const forms of byFirst.values()) forms.sort((a, b) => b.length - a.length);
  return (text) => {
    const mentions: Mention[] = [];
    const word = /[\p{L}\p{M}\p{N}]+/gu;
    for (let found = word.exec(text); found; found = word.exec(text)) {
      const { index: start } = found;
      const form = (byFirst.get(found[0]) ?? []).find(
        (one) => text.startsWith(one, start) && !isWordSign(text, start + one.length),
      );
      if (form === undefined) continue;
      const end = start + form.length;
      mentions.push({ start, end, exact: form, entity: entityOf.get(form) ?? '' });
      word.lastIndex = end;
    }
    return mentions;
  };
}

function firstWord(form: string): string {
  return /[\p{L}\p{M}\p{N}]+/u.exec(form)?.[0] ?? '';
}

function isWordSign(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2));
}
