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

/**
 * Is the text of an article that of its original, read again?
 * @returns undefined where there is nothing to compare it with.
 */
export async function isOriginalText(article: Article, folder: string): Promise<boolean | undefined> {
  const original = await originalOf(article, folder);
  return original && differences(article, original).length === 0;
}

async function compare(article: Article, folder: string): Promise<Diagnostic[]> {
  const original = await originalOf(article, folder);
  return original ? differences(article, original) : [];
}

async function originalOf({ data }: Article, folder: string): Promise<Root | undefined> {
  return data.source && readAgain(join(folder, 'sources', data.source.file), data.source.item);
}

function differences({ file, text }: Article, original: Root): Diagnostic[] {
  const tree = parseMarkdown(text, file);
  const found = leftOfPictures.map((left) => firstDifference(original, tree, left));
  if (found.includes(undefined)) return [];
  // The way that fits the longest is that of the format.
  const [last] = found.filter((one) => one !== undefined).toSorted((a, b) => b.index - a.index);
  const from = Math.max(0, firstUnlike(last?.written ?? '', last?.wanted ?? '') - BEFORE_DIFFERENCE);
  const message = `${shown(last?.written, from)} stands where the original has ${shown(last?.wanted, from)}`;
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

/** Characters shown before the first that differs. */
const BEFORE_DIFFERENCE = 20;

function firstUnlike(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

/** A piece of a block, where it differs. */
function shown(block: string | undefined, from: number): string {
  if (block === undefined) return 'nothing';
  const piece = block.slice(from, from + 60).replace(/\s+/g, ' ');
  return `“${from > 0 ? '…' : ''}${piece}${from + 60 < block.length ? '…' : ''}”`;
}
