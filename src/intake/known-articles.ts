import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { blockTexts } from '../markdown/article-file.ts';
import { parseFrontMatter } from '../markdown/front-matter.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { namesIn } from './atomic-write.ts';
import { SimilarTexts } from './similarity.ts';

/** An article of the dossier, and the original that it says it was made of. */
export interface KnownArticle {
  id: string;
  path: string;
  text: string;
  file: string;
  sha256: string;
  item?: string | undefined;
}

const sourceFields = z.object({
  source: z.object({ file: z.string(), sha256: z.string(), item: z.string().optional() }),
});

/** Share of the text that makes two articles near duplicates. */
const NEAR = 0.7;

/** Share of the text that a changed article keeps at the least; less is another article under the same name. */
const SAME_ARTICLE = 0.3;

/** The articles of a dossier by their originals, ids and texts; it grows while originals are taken in. */
export class KnownArticles {
  readonly folder: string;
  private readonly articles: KnownArticle[] = [];
  private readonly ids = new Set<string>();
  private readonly texts = new SimilarTexts();

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

  /** Adds an article, or puts the new state of one in the place of the old. */
  add(article: KnownArticle): void {
    this.ids.add(article.id);
    this.remember(article);
  }

  isTaken(id: string): boolean {
    return this.ids.has(id);
  }

  /** Articles that were made of these very bytes. */
  ofBytes(sha256: string): KnownArticle[] {
    return this.articles.filter((article) => article.sha256 === sha256);
  }

  /** The article that was made of an earlier version of the original: same name, same item, and a good part of the text. */
  ofEarlierVersion(name: string, item: string | undefined, text: string): KnownArticle | undefined {
    const named = this.articles.filter((one) => cameAs(one) === name && one.item === item);
    if (item !== undefined || named.length === 0) return named.at(-1);
    const near = new SimilarTexts();
    for (const one of named) near.add(one.id, bodyOf(one.text));
    const { name: id } = near.nearest(bodyOf(text), SAME_ARTICLE) ?? {};
    return named.find((one) => one.id === id);
  }

  /** An article of the same or nearly the same text as one that is not added yet, and the share of it. */
  nearDuplicate(text: string): { name: string; share: number } | undefined {
    return this.texts.nearest(bodyOf(text), NEAR);
  }

  private remember(article: KnownArticle): void {
    const before = this.articles.findIndex(({ id }) => id === article.id);
    if (before >= 0) this.articles.splice(before, 1);
    else this.texts.add(article.id, bodyOf(article.text));
    this.articles.push(article);
  }
}

/** The name that an original came under: without the digest that a later version of it got in `sources/`. */
export function cameAs({ file, sha256 }: KnownArticle): string {
  return file.replace(`-${sha256.slice(0, 8)}`, '');
}

function bodyOf(text: string): string {
  const fields = parseFrontMatter(text, '');
  const body = Array.isArray(fields) ? text : text.slice(fields.bodyStart);
  return blockTexts(parseMarkdown(body)).join('\n');
}
