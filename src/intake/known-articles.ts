import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseFrontMatter } from '../content/front-matter.ts';
import { namesIn } from '../content/write-file.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { blockTexts } from '../markdown/write-body.ts';
import { AROUND } from '../model/article.ts';
import { isCalled } from './originals.ts';
import { type Similar, SimilarTexts, shinglesOf, similarity } from './similarity.ts';

/** An article of the dossier, and the original that it says it was made of. */
export interface KnownArticle {
  id: string;
  path: string;
  text: string;
  file: string;
  sha256: string;
  item?: string | undefined;
  /** The press database whose id `item` is: there it names one article, in whichever export it comes. */
  database?: string | undefined;
  /** Where it was published. */
  url?: string | undefined;
  /** The encoding that its original was read in. */
  encoding?: string | undefined;
}

const sourceFields = z.object({
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    item: z.string().optional(),
    database: z.string().optional(),
    url: z.string().optional(),
    encoding: z.string().optional(),
  }),
});

/** An article on its way in, as far as it tells which one of the dossier it is. */
export interface Arriving {
  /** File name of its original. */
  name: string;
  item?: string | undefined;
  database?: string | undefined;
  /** As the converter makes it. */
  text: string;
}

/** Share of the text that makes two articles near duplicates, and of two originals of one name versions of one article. */
export const NEAR = 0.7;

/** Share of the text that is told under the same name, and is enough for a new version of the same page on the web. */
export const PART = 0.3;

/** The articles of a dossier by their originals, ids and texts; it grows while originals are taken in. */
export class KnownArticles {
  readonly folder: string;
  private readonly articles: KnownArticle[] = [];
  private readonly ids = new Set<string>();
  private readonly texts = new SimilarTexts();
  /** By id, the articles without their origin. */
  private readonly bare = new Map<string, string>();
  private readonly settled = new Set<string>();

  /** Reads the folder. A file whose front matter cannot be read keeps its id, and nothing more is known of it. */
  constructor(folder: string) {
    this.folder = folder;
    for (const name of namesIn(folder)
      .filter((one) => one.endsWith('.md'))
      .toSorted()) {
      const path = join(folder, name);
      const id = name.slice(0, -3);
      const text = readFileSync(path, 'utf8');
      this.ids.add(id);
      const fields = parseFrontMatter(text, path);
      const read = sourceFields.safeParse(Array.isArray(fields) ? undefined : fields.data).data;
      if (read) this.remember({ id, path, text, ...read.source });
      else this.texts.add(id, bodyOf(text));
    }
  }

  /** Adds an article, or puts the new state of one in the place of the old; either way its original is found. */
  add(article: KnownArticle): void {
    this.ids.add(article.id);
    this.settle(article);
    this.remember(article);
  }

  /** Takes an article out that is in the folder no more: its id is free. */
  forget({ id }: KnownArticle): void {
    const at = this.articles.findIndex((one) => one.id === id);
    if (at >= 0) this.articles.splice(at, 1);
    this.ids.delete(id);
    this.bare.delete(id);
    this.texts.remove(id);
  }

  /** All whose origin can be read. */
  all(): readonly KnownArticle[] {
    return this.articles;
  }

  /** Is there a file with this id of which nothing more is known, because it cannot be read or names no original? */
  isObscure(id: string): boolean {
    return this.ids.has(id) && !this.articles.some((article) => article.id === id);
  }

  isTaken(id: string): boolean {
    return this.ids.has(id);
  }

  /** Articles that were made of these very bytes. */
  ofBytes(sha256: string): KnownArticle[] {
    return this.articles.filter((article) => article.sha256 === sha256);
  }

  /** Says that the original of an article was met in this run: no other original is a new version of it. */
  settle({ id }: KnownArticle): void {
    this.settled.add(id);
  }

  isSettled({ id }: KnownArticle): boolean {
    return this.settled.has(id);
  }

  /** The article of an original of this name that differs in nothing but which file, and which item of it, it came in. */
  sameArticle({ name, text }: Arriving): KnownArticle | undefined {
    const bare = withoutOrigin(text);
    return this.articles.find((one) => this.bare.get(one.id) === bare && isCalled(one, name));
  }

  /** The article that a press database gives this id, whichever export it came in. */
  ofDatabase({ database, item }: Pick<Arriving, 'database' | 'item'>): KnownArticle | undefined {
    if (database === undefined || item === undefined) return undefined;
    return this.articles.find((one) => one.database === database && one.item === item);
  }

  /** The article of any original that was split by hand and has this id, which is made of all that it holds. */
  ofContent({ item }: Pick<Arriving, 'item'>): KnownArticle | undefined {
    return this.articles.find((one) => one.database === undefined && item !== undefined && one.item === item);
  }

  /**
   * The article that a new version of an original of this name may belong to: of the same item, and of those the one
   * that shares the most. One whose original was met in this run is none.
   */
  namesake({ name, item, text }: Arriving): { article: KnownArticle; share: number } | undefined {
    const named = this.named(name, item).filter((one) => !this.isSettled(one));
    const { name: id, share = 0 } = this.nearestOf(named, text, 0) ?? {};
    const article = named.find((one) => one.id === id) ?? named.at(-1);
    return article && { article, share };
  }

  /** An article of an original of the same name that shares a part of its text, and the share. */
  partlySame({ name, item, text }: Arriving): Similar | undefined {
    return this.nearestOf(this.named(name, item), text, PART);
  }

  /** An article of the same or nearly the same text as one that is not added yet, and the share of it. */
  nearDuplicate(text: string): Similar | undefined {
    return this.texts.nearest(bodyOf(text), NEAR);
  }

  private named(name: string, item: string | undefined): KnownArticle[] {
    return this.articles.filter((one) => one.item === item && isCalled(one, name));
  }

  private nearestOf(articles: readonly KnownArticle[], text: string, least: number): Similar | undefined {
    const ids = new Set(articles.map(({ id }) => id));
    return ids.size === 0 ? undefined : this.texts.nearest(bodyOf(text), least, (id) => ids.has(id));
  }

  private remember(article: KnownArticle): void {
    const before = this.articles.findIndex(({ id }) => id === article.id);
    if (before >= 0) this.articles.splice(before, 1);
    else this.texts.add(article.id, bodyOf(article.text));
    this.articles.push(article);
    this.bare.set(article.id, withoutOrigin(article.text));
  }
}

/** Share of the text of the shorter of two articles that the other one has. */
export function sharedText(a: string, b: string): number {
  return similarity(shinglesOf(bodyOf(a)), shinglesOf(bodyOf(b)));
}

/** An article as a text that is the same whichever file it came in, and whatever stood around it there. */
export function withoutOrigin(text: string): string {
  return text
    .replace(/^ {2}(?:file|sha256|item|encoding): .*\n/gm, '')
    .replace(around, '')
    .replace(/^ {2}furniture:\n(?! {4}- )/m, '');
}

const around = new RegExp(`^ {4}- exact: .*\\n {6}line: \\d+\\n {6}why: ${AROUND}\\n`, 'gm');

/** The text that was asked for last, which is asked for again at once. */
let last = { text: '', body: '' };

function bodyOf(text: string): string {
  if (last.text === text) return last.body;
  const fields = parseFrontMatter(text, '');
  const markdown = Array.isArray(fields) ? text : text.slice(fields.bodyStart);
  last = { text, body: blockTexts(parseMarkdown(markdown)).join('\n') };
  return last.body;
}
