import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { FoundArticle, FoundArticles } from './found-articles.ts';

/** Longest list of what is missing, in numbers or titles. */
const NAMED = 5;

/**
 * Holds what an original announces against what was made of it: a remark where they agree, a warning with the place of
 * the gap where they do not.
 * @param made the articles that hold text.
 */
export function gapOf(
  { of, announced, listed }: FoundArticles,
  made: readonly FoundArticle[],
  file: string,
): Diagnostic[] {
  if (announced === undefined) return [];
  const count = `${of} announces ${documents(announced)}, and ${made.length} ${made.length === 1 ? 'article was' : 'articles were'} made`;
  if (announced === made.length) return [diagnose('count-agrees', count, { file })];
  const where = missingNumbers(made, announced) ?? missingTitles(made, listed) ?? '';
  return [diagnose('count-differs', `${count}${where}`, { file })];
}

function documents(count: number): string {
  return `${count} ${count === 1 ? 'document' : 'documents'}`;
}

/** By the numbers that the documents bear: those between the first and the last that no article has. */
function missingNumbers(made: readonly FoundArticle[], announced: number): string | undefined {
  const numbers = made.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return undefined;
  const all = Array.from({ length: announced }, (_, index) => index + 1);
  const missing = all.filter((one) => !numbers.includes(one));
  const before = made.findLast(({ number }) => number !== undefined && number < (missing[0] ?? 0));
  if (missing.length === 0) return undefined;
  return `: number ${shortened(missing)} ${missing.length === 1 ? 'is' : 'are'} missing${after(before?.title)}`;
}

/** By the titles in the list of documents. */
function missingTitles(made: readonly FoundArticle[], listed: readonly string[] = []): string | undefined {
  const titles = new Set(made.flatMap(({ title }) => (title ? [bare(title)] : [])));
  const missing = listed.filter((title) => !titles.has(bare(title)));
  if (missing.length === 0) return undefined;
  const before = listed[listed.indexOf(missing[0] ?? '') - 1];
  return `: of its list, ${shortened(missing.map((title) => `“${title}”`))} ${missing.length === 1 ? 'is' : 'are'} missing${after(before)}`;
}

function after(title: string | undefined): string {
  return title ? `, after “${title}”` : ', at the beginning';
}

function shortened(all: readonly (string | number)[]): string {
  return all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ` and ${all.length - NAMED} more` : '');
}

/** A title by its letters and digits: lists of documents cut or join its lines. */
function bare(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
