import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleData, articleSchema } from '../model/article.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type ContentFile, duplicateIds, readMarkdownFolder } from './content-folder.ts';
import { FileMemory } from './file-memory.ts';
import type { FrontMatter } from './front-matter.ts';
import type { StoredValues } from './stored-values.ts';
import { emptyBody, readFields } from './text-fields.ts';

const format = { schema: articleSchema, folder: 'articles', what: 'an article' };

/** An article as its file says it. */
export interface ArticleFile extends ContentFile {
  data: ArticleData;
  fields: FrontMatter;
}

/**
 * Reads the articles and holds each against its original.
 * @param memory what an earlier reading made of the same texts.
 * @param only ids of the only ones to read.
 */
export function readArticles(
  contentFolder: string,
  memory = new FileMemory<ArticleFile | Diagnostic[]>(),
  only?: ReadonlySet<string>,
): { articles: ArticleFile[]; diagnostics: Diagnostic[] } {
  const { files, diagnostics } = readMarkdownFolder(join(contentFolder, 'articles'), only);
  diagnostics.push(...duplicateIds(files));
  const articles: ArticleFile[] = [];
  for (const file of files) {
    const article = memory.recall(file, () => readArticle(file, memory.fields));
    if (Array.isArray(article)) {
      diagnostics.push(...article);
    } else {
      articles.push(article);
      diagnostics.push(...checkTitle(article), ...checkSource(article, contentFolder));
    }
  }
  return { articles, diagnostics };
}

function readArticle(file: ContentFile, stored: StoredValues): ArticleFile | Diagnostic[] {
  const read = readFields(file, format, stored);
  if (Array.isArray(read)) return read;
  return emptyBody(file, read.fields, 'the article') ?? { ...file, ...read };
}

function checkTitle({ data, fields, file }: ArticleFile): Diagnostic[] {
  if (data.titleFrom !== 'derived') return [];
  return [
    diagnose('title-derived', `“${data.title}” is made of the first words`, { file, ...fields.place(['title']) }),
  ];
}

function checkSource({ data, fields, file }: ArticleFile, contentFolder: string): Diagnostic[] {
  // An original that is withheld stands elsewhere.
  if (data.source?.file === undefined) return [];
  const path = join(contentFolder, 'sources', data.source.file);
  if (!existsSync(path)) {
    const message = `sources/${data.source.file} is not there`;
    return [diagnose('source-missing', message, { file, ...fields.place(['source', 'file']) })];
  }
  const found = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (found === data.source.sha256) return [];
  const message = `sources/${data.source.file} has the sha256 ${found}, the article names ${data.source.sha256}`;
  return [diagnose('source-changed', message, { file, ...fields.place(['source', 'sha256']) })];
}
