import { hashLetters, hyphens, SOFT_HYPHEN, UnitClass, unitClass } from './fold.ts';
import type { Tokens } from './tokens.ts';

/** A hyphen, soft or not, at a line end, or where a line end has become a space before a small letter: « Deutſch⸗ land ». */
const LINE_END = new RegExp(`^[${hyphens}\\u00AD](?:[ \\t]*\\r?\\n[ \\t]*\\S|[ \\t]+\\p{Ll})$`, 'u');

/** The break itself, as it stands within a word. */
export const BROKEN = new RegExp(`[${hyphens}\\u00AD]\\s+`, 'g');

/** A word that a hyphen breaks at the end of a line. */
export function isBroken(text: string, tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at] ?? 0;
  const code = text.charCodeAt(end);
  if (at + 1 >= tokens.count || (unitClass(code) !== UnitClass.HYPHEN && code !== SOFT_HYPHEN)) return false;
  if (unitClass(text.charCodeAt(end + 1)) !== UnitClass.SPACE) return false;
  return LINE_END.test(text.slice(end, (tokens.starts[at + 1] ?? 0) + 1));
}

/** Hash of a word that a line end breaks, joined with the next: the two may be one. */
export function joinedHash(text: string, hash: number, { starts, ends }: Tokens, at: number): number {
  return hashLetters(hash, text, starts[at + 1] ?? 0, ends[at + 1] ?? 0);
}
