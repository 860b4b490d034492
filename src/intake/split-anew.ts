import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { WrittenArticle } from './conversion.ts';
import { type KnownArticle, type KnownArticles, withoutOrigin } from './known-articles.ts';
import type { RemovedArticles } from './removed.ts';

/** The articles that an original has in the dossier, and those that it is to have now that it is split otherwise. */
export interface Resplit {
  known: KnownArticles;
  removed: RemovedArticles;
  dryRun: boolean;
  /** Digest of the original. */
  sha256: string;
  /** What the original gives now. */
  articles: readonly WrittenArticle[];
  /** The original, for a person. */
  label: string;
  /** An article as the converter made it; nothing where that cannot be told any more. */
  madeOf(article: KnownArticle): Promise<string | undefined>;
}

/**
 * Moves the articles that an original gave when it was split otherwise to `removed/`, and brings back from there those
 * that it gives again: `--split-at` and `--one` replace what an earlier run made, and what an editor wrote stays.
 * @returns whether anything was replaced, and what to tell.
 */
export async function splitAnew(resplit: Resplit): Promise<{ isAnew: boolean; told: Diagnostic[] }> {
  const { known, removed, sha256, articles, dryRun } = resplit;
  const isGiven = ({ item }: KnownArticle) => articles.some((one) => one.item === item && !one.failure);
  const before = known.ofBytes(sha256).filter((one) => !isGiven(one));
  const isAnew = before.length > 0 && articles.some(({ failure }) => !failure);
  if (!isAnew) return { isAnew, told: [] };
  // Told of while the originals, by which an editor's words are known, are where they were.
  const told: Diagnostic[] = [];
  const back = removed.ofBytes(sha256).filter((one) => isGiven(one) && !existsSync(join(known.folder, `${one.id}.md`)));
  for (const article of before) {
    const path = removed.pathFor(article.id);
    told.push(tell(article, path, await resplit.madeOf(article), resplit.label));
    if (!dryRun) move(article.path, path);
    known.forget(article);
    removed.add({ ...article, path });
  }
  for (const article of back) {
    const path = join(known.folder, `${article.id}.md`);
    if (!dryRun) move(article.path, path);
    removed.forget(article);
    known.add({ ...article, path });
  }
  return { isAnew, told };
}

/** What is said of an article that was set aside: whether an editor's words are in it. */
function tell({ path, text }: KnownArticle, to: string, made: string | undefined, file: string): Diagnostic {
  const moved = `${displayPath(path)} was made of it as it was split before, and lies in ${displayPath(to)} now`;
  if (made === undefined)
    return diagnose('edits-set-aside', `${moved}; whether it was edited cannot be told`, { file });
  if (withoutOrigin(made) !== withoutOrigin(text))
    return diagnose('edits-set-aside', `${moved}; it was edited`, { file });
  return diagnose('split-anew', moved, { file });
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
