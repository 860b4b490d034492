import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Counted } from './format.ts';
import type { FoundArticle, FoundArticles } from './found-articles.ts';

/** Longest list of what is missing, in numbers or titles. */
const NAMED = 5;

/**
 * Holds what an original announces against what was made of it.
 * @param made the articles that hold text.
 * @returns nothing where it announces no number.
 */
export function countedIn({ announced, listed }: FoundArticles, made: readonly FoundArticle[]): Counted | undefined {
  if (announced === undefined) return undefined;
  const gap = announced === made.length ? undefined : (missingNumbers(made, announced) ?? missingTitles(made, listed));
  return { announced, made: made.length, missing: [], more: 0, ...gap };
}

/**
 * Tells of it: a remark where the numbers agree, a warning with the place of the gap where they do not.
 * @param of what the original is, for a person: `the export of Europresse`.
 */
export function countTold(counted: Counted | undefined, of: string, file: string): Diagnostic[] {
  if (!counted) return [];
  const { announced, made } = counted;
  const documents = `${announced} ${announced === 1 ? 'document' : 'documents'}`;
  const count = `${of} announces ${documents}, and ${made} ${made === 1 ? 'article was' : 'articles were'} made`;
  if (announced === made) return [diagnose('count-agrees', count, { file })];
  return [diagnose('count-differs', `${count}${gapIn(counted)}`, { file })];
}

function gapIn({ missing, more, after }: Counted): string {
  if (missing.length === 0) return '';
  const named = missing.map((one) => (typeof one === 'number' ? one : `“${one}”`)).join(', ');
  const before = typeof missing[0] === 'number' ? 'number' : 'of its list,';
  const place = after ? `after “${after}”` : 'at the beginning';
  const are = missing.length === 1 ? 'is' : 'are';
  return `: ${before} ${named}${more > 0 ? ` and ${more} more` : ''} ${are} missing, ${place}`;
}

type Gap = Pick<Counted, 'missing' | 'more' | 'after'>;

/** By the numbers that the documents bear: those between the first and the last that no article has. */
function missingNumbers(made: readonly FoundArticle[], announced: number): Gap | undefined {
  const numbers = made.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return undefined;
  const all = Array.from({ length: announced }, (_, index) => index + 1);
  const missing = all.filter((one) => !numbers.includes(one));
  const before = made.findLast(({ number }) => number !== undefined && number < (missing[0] ?? 0));
  return gapOf(missing, before?.title);
}

/** By the titles in the list of documents. */
function missingTitles(made: readonly FoundArticle[], listed: readonly string[] = []): Gap | undefined {
  const titles = new Set(made.flatMap(({ title }) => (title ? [bare(title)] : [])));
  const missing = listed.filter((title) => !titles.has(bare(title)));
  return gapOf(missing, listed[listed.indexOf(missing[0] ?? '') - 1]);
}

function gapOf(missing: readonly number[] | readonly string[], after: string | undefined): Gap | undefined {
  if (missing.length === 0) return undefined;
  return { missing: missing.slice(0, NAMED), more: Math.max(0, missing.length - NAMED), after };
}

/** A title by its letters and digits: lists of documents cut or join its lines. */
function bare(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
