import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { displayPath, idOfFile, isMarkdownFile } from '../content/content-folder.ts';
import { namesIn } from '../content/write-file.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import { freeId } from './ids.ts';
import { type Arriving, type KnownArticle, KnownArticles, NEAR } from './known-articles.ts';

/**
 * Folder of what was taken out of a dossier, laid out as the dossier is: `articles/` and, where no other article is made
 * of them, their originals in `sources/`. Nothing of it is in the site; `convert` makes no article of it again.
 */
export const REMOVED = 'removed';

/** An article that `convert` has made and is asked for again. */
export interface Asked extends Arriving {
  sha256: string;
}

/** The articles that were removed, as long as they lie in `removed/`. */
export class RemovedArticles {
  readonly #known: KnownArticles;

  /** @param content the content folder. */
  constructor(content: string) {
    this.#known = new KnownArticles(join(content, REMOVED, 'articles'));
  }

  /** The removed articles that were made of these very bytes. */
  ofBytes(sha256: string): KnownArticle[] {
    return this.#known.ofBytes(sha256);
  }

  /** The removed article that this is beyond doubt: of the same bytes, the same item, or the same text. */
  same(asked: Asked): KnownArticle | undefined {
    return (
      this.#known.ofBytes(asked.sha256).find((one) => one.item === asked.item) ??
      this.#known.ofDatabase(asked) ??
      (asked.item === undefined ? undefined : this.#known.namesake(asked)?.article) ??
      this.#known.sameArticle(asked)
    );
  }

  /** The removed article that this is a later version of: the same file name, and nearly the same text. */
  earlierVersion(asked: Asked): KnownArticle | undefined {
    const found = this.#known.namesake(asked);
    return found && found.share >= NEAR ? found.article : undefined;
  }

  /** A path in `removed/articles/` for one more article. */
  pathFor(id: string): string {
    return join(this.#known.folder, `${freeId(id, (one) => this.#known.isTaken(one))}.md`);
  }

  /** Adds an article that was written there. */
  add(article: KnownArticle): void {
    this.#known.add(article);
  }

  /** Takes out an article that lies there no more. */
  forget(article: KnownArticle): void {
    this.#known.forget(article);
  }
}

/**
 * Takes articles out of a dossier: they are moved, with what an editor wrote, to `removed/`, and so are their originals
 * where no other article is made of them.
 * @param names ids of articles, or paths of their files.
 * @returns where they lie now, as paths for a person.
 * @throws DiagnosticError `article-unknown` for a name of no article; nothing is moved then.
 */
export function removeArticles(content: string, names: readonly string[]): string[] {
  const folder = join(content, 'articles');
  const found = names.map((name) => find(folder, name));
  const removed = new RemovedArticles(content);
  const before = new KnownArticles(folder).all();
  const moved = found.map((path) => {
    const to = removed.pathFor(idOfFile(path));
    move(path, to);
    return displayPath(to);
  });
  const ids = new Set(found.map(idOfFile));
  const rest = before.filter(({ id }) => !ids.has(id));
  for (const { id, file } of before) if (ids.has(id)) withdrawOriginal(content, file, rest);
  return moved;
}

/**
 * Brings removed articles back as they were, with their originals.
 * @param names ids of removed articles, or paths of their files.
 * @returns their paths for a person.
 * @throws DiagnosticError `article-unknown` for a name of none, `exists` where an article of that id is there; nothing is
 * moved then.
 */
export function restoreArticles(content: string, names: readonly string[]): string[] {
  const folder = join(content, REMOVED, 'articles');
  const found = names.map((name) => find(folder, name));
  const pairs = found.map((path) => ({ path, to: join(content, 'articles', basename(path)) }));
  const taken = pairs.filter(({ to }) => existsSync(to));
  if (taken.length > 0) {
    const hint = 'Rename the one that is there, or the one in removed/articles/.';
    throw new DiagnosticError(
      taken.map(({ to }) => diagnose('exists', 'an article of that id is there', { file: displayPath(to) }, hint)),
    );
  }
  const ids = new Set(found.map(idOfFile));
  const originals = new KnownArticles(folder).all().filter(({ id }) => ids.has(id));
  for (const { path, to } of pairs) move(path, to);
  for (const { file } of originals) {
    const [from, to] = [join(content, REMOVED, 'sources', file), join(content, 'sources', file)];
    if (existsSync(from) && !existsSync(to)) move(from, to);
  }
  return pairs.map(({ to }) => displayPath(to));
}

/**
 * Takes the original of a removed article, and its earlier versions, out of what the site publishes, unless an article
 * of the dossier is made of them.
 * @param articles those of the dossier.
 */
export function withdrawOriginal(content: string, file: string, articles: readonly KnownArticle[]): void {
  const used = new Set(articles.map((one) => one.file));
  const versions = namesIn(join(content, 'sources')).filter((name) => withoutDigest(name) === withoutDigest(file));
  for (const name of versions.filter((one) => !used.has(one))) {
    const to = join(content, REMOVED, 'sources', name);
    if (!existsSync(to)) move(join(content, 'sources', name), to);
  }
}

/** Originals that came under one name differ by the first digits of their digest. */
function withoutDigest(name: string): string {
  return name.replace(/-[0-9a-f]{8}(?=\.\w+$|$)/, '');
}

/** The file of an article that is named by its id or its path. */
function find(folder: string, name: string): string {
  const files = namesIn(folder).filter(isMarkdownFile);
  const file = files.find((one) => one === basename(name) || idOfFile(one) === name);
  const path = file === undefined ? undefined : join(folder, file);
  if (path !== undefined && (!/[/\\]/.test(name) || resolve(name) === resolve(path))) return path;
  const message = `no article “${name}” in ${displayPath(folder)}${didYouMean(idOfFile(name), files.map(idOfFile))}`;
  throw new DiagnosticError([diagnose('article-unknown', message)]);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
