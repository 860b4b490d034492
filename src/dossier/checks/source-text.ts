import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Root } from 'mdast';
import { formatOf, isConvertible } from '../../convert/registry.ts';
import { blockTexts } from '../../markdown/article-file.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import type { Article } from '../dossier.ts';
import type { Check } from './check.ts';

/**
 * Articles whose text is no longer that of their original: the original is read again and held against the article,
 * block by block. An original of a format that we do not read, or that is gone or changed itself, is not compared.
 */
export const checkSourceTexts: Check = async ({ dossier }) => {
  const found = await Promise.all(dossier.articles.map((article) => compare(article, dossier.folder)));
  return found.flat();
};

async function compare(article: Article, folder: string): Promise<Diagnostic[]> {
  const { file, text, data } = article;
  const original = data.source && (await readAgain(join(folder, 'sources', data.source.file), data.source.item));
  if (!original) return [];
  const tree = parseMarkdown(text, file);
  const [wanted, written] = [blockTexts(original), blockTexts(tree)];
  const at = wanted.findIndex((block, index) => block !== written[index]);
  if (at < 0 && wanted.length === written.length) return [];
  const index = at < 0 ? wanted.length : at;
  const block = tree.children.filter(({ type }) => type !== 'yaml')[Math.min(index, written.length - 1)];
  const message = `${shown(written[index])} stands where the original has ${shown(wanted[index])}`;
  const line = block?.position?.start.line ?? 1;
  return [diagnose('text-differs', message, { file, line, column: 1 })];
}

/** The text that the original gives now; of one that holds several articles, that of the item. */
async function readAgain(path: string, item: string | undefined): Promise<Root | undefined> {
  if (!isConvertible(path)) return undefined;
  try {
    const format = await formatOf(path);
    const articles = await format.convert({ name: basename(path), bytes: readFileSync(path) });
    return articles.find((article) => article.item === item)?.tree;
  } catch (error) {
    // That the original is gone or cannot be read is told by `source-missing`.
    if (error instanceof DiagnosticError || (error as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw error;
  }
}

function shown(block: string | undefined): string {
  if (block === undefined) return 'nothing';
  return `“${block.length > 60 ? `${block.slice(0, 57)}…` : block}”`.replace(/\s+/g, ' ');
}
