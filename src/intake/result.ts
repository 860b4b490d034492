import { join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import type { Decided } from '../convert/format.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { WrittenArticle } from './conversion.ts';
import type { KnownArticle } from './known-articles.ts';
import { isCalled } from './originals.ts';
import type { Input } from './read-input.ts';

/**
 * What became of an original. `removed`: its article was removed and is not made again; `duplicate`: left out, because
 * the dossier has its text already.
 */
export type Outcome = 'new' | 'unchanged' | 'updated' | 'merged' | 'removed' | 'duplicate' | 'conflict' | 'failed';

/** One article of an original, or the original where it gave none. */
export interface Result {
  /** The original, as a path for a person. */
  input: string;
  outcome: Outcome;
  /** The article’s file, as a path for a person. */
  article?: string;
  title?: string;
  /** Why its encoding, date, title and publisher are what they are. */
  decided?: Decided;
  diagnostics: Diagnostic[];
}

/** What became of an article that was known already. */
export type Placed = Pick<Result, 'outcome' | 'article' | 'diagnostics'>;

/** An original that gave no article, and why. */
export function failed(input: Input, error: unknown): Result {
  const diagnostics =
    error instanceof DiagnosticError
      ? error.diagnostics.map((one) => ({ ...one, file: one.file?.includes('/') ? one.file : input.label }))
      : [
          diagnose('convert-failed', `cannot be read as the format that its name announces: ${reason(error)}`, {
            file: input.label,
          }),
        ];
  return { input: input.label, outcome: 'failed', diagnostics };
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Tells how much of a text stands in another article. */
export function duplicate(input: Input, { name, share }: { name: string; share: number }, folder: string): Diagnostic {
  const other = displayPath(join(folder, `${name}.md`));
  const message =
    share >= 0.995 ? `the text is that of ${other}` : `${Math.floor(share * 100)} % of the text stand in ${other}`;
  return diagnose('duplicate-text', message, { file: input.label });
}

/** An original whose article was removed. */
export function notAgain(input: Input, { id, path }: Pick<KnownArticle, 'id' | 'path'>): Result {
  const place = { file: input.label };
  const hint = `npx reperes convert --restore ${id} brings it back.`;
  const told = diagnose('article-removed', `its article was removed and is not made again: ${id}`, place, hint);
  return { input: input.label, outcome: 'removed', article: displayPath(path), diagnostics: [told] };
}

/** An original of which the dossier has the very bytes. @param name of the original. */
export function unchanged(input: Input, article: KnownArticle, name: string): Result {
  const path = displayPath(article.path);
  const told = isCalled(article, name)
    ? diagnose('original-known', `${name} is the original of ${path}`, { file: input.label })
    : diagnose('duplicate-text', `the very bytes of ${article.file}, of which ${path} is made`, { file: input.label });
  return { input: input.label, outcome: 'unchanged', article: path, diagnostics: [told] };
}

/** That no line fits the pattern by which an original was to be split. */
export function unsplit(articles: readonly WrittenArticle[], { label }: Input): Diagnostic[] {
  const told = articles.flatMap(({ diagnostics }) => diagnostics).filter(({ rule }) => rule === 'split-nowhere');
  return told.map((one) => ({ ...one, message: one.message.replace(/, and it is one article$/, ''), file: label }));
}
