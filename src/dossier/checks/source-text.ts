import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
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
  const differences = leftOfPictures.map((left) => firstDifference(original, tree, left));
  if (differences.includes(undefined)) return [];
  // The way that fits the longest is that of the format.
  const [last] = differences.filter((one) => one !== undefined).toSorted((a, b) => b.index - a.index);
  const message = `${shown(last?.written)} stands where the original has ${shown(last?.wanted)}`;
  return [diagnose('text-differs', message, { file, line: last?.line ?? 1, column: 1 })];
}

/**
 * What a converter leaves of a picture that is not beside the original: of Markdown its alternative text, of a web page
 * its caption. Here none is: those that came along stand in `media/` under other names.
 */
const leftOfPictures = ['alt', 'title'] as const;

interface Difference {
  index: number;
  wanted: string | undefined;
  written: string | undefined;
  line: number;
}

function firstDifference(original: Root, tree: Root, left: 'alt' | 'title'): Difference | undefined {
  const [wanted, written] = [blocksOf(original, left), blocksOf(tree, left)];
  for (let index = 0; index < Math.max(wanted.length, written.length); index += 1) {
    const [is, should] = [written[index]?.text, wanted[index]?.text];
    if (is !== should) {
      return { index, wanted: should, written: is, line: (written[index] ?? written.at(-1))?.line ?? 1 };
    }
  }
  return undefined;
}

/** The blocks that hold text, as if the pictures in `media/` were not there, and their lines. */
function blocksOf(tree: Root, left: 'alt' | 'title'): { text: string; line: number }[] {
  const bare = structuredClone(tree);
  visit(bare, 'image', (image, index, parent) => {
    if (!parent || index === undefined || !image.url.startsWith('../media/')) return;
    parent.children[index] = { type: 'text', value: image[left] ?? '' };
    // The caption of a figure that was parsed is text beside its picture.
    if (parent.type === 'figure' && left === 'alt') parent.children.splice(index + 1);
  });
  const lines = bare.children.filter(({ type }) => type !== 'yaml').map(({ position }) => position?.start.line ?? 1);
  return blockTexts(bare)
    .map((text, index) => ({ text: text.replace(/[ \t]+/g, ' ').trim(), line: lines[index] ?? 1 }))
    .filter(({ text }) => text !== '');
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
