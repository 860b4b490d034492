import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { StoredValues } from '../../content/stored-values.ts';
import { isConvertible } from '../../convert/registry.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { blockTexts, isBodyOf } from '../../markdown/write-body.ts';
import { type Diagnostic, diagnose, inFile } from '../../model/diagnostic.ts';
import { atStage } from '../build-events.ts';
import type { Article, Dossier } from '../dossier.ts';
import { OriginalReader } from '../original-reader.ts';
import { sourceOf } from '../reading-task.ts';
import type { Check } from './check.ts';

/**
 * Articles whose text is no longer that of their original: the original is read again and held against the article,
 * block by block. An original of a format that we do not read, or that is gone or changed itself, is not compared; one
 * that takes more time or memory than `convert` gives it is not either, and told.
 */
export const checkSourceTexts: Check = async ({ dossier, originals }) => {
  const found = await compareOriginals(dossier, originals);
  return [...found].flatMap(([{ file }, differences]) => differences.map((one) => inFile(one, file)));
};

/**
 * Holds articles against their originals.
 * @param stored what earlier runs found: an original is read again only where it, or the article, has changed.
 * @returns the differences of each article that can be compared; none where the text is that of the original.
 */
export async function compareOriginals(
  { articles, folder }: Pick<Dossier, 'articles' | 'folder'>,
  stored: StoredValues,
): Promise<Map<Article, Diagnostic[]>> {
  const found = new Map<Article, Diagnostic[]>();
  const reader = new OriginalReader();
  // What several articles come from is read once; to keep the others would fill the memory.
  let done = 0;
  atStage('originals', done, articles.length);
  const bySource = Map.groupBy(articles, ({ data }) => data.source?.file);
  for (const [name, those] of bySource) {
    if (name === undefined || !isConvertible(name)) continue;
    const bytes = bytesOf(join(folder, 'sources', name));
    if (!bytes) continue;
    const digest = hash('sha256', bytes, 'hex');
    let original: Promise<Map<string | undefined, Root> | string | undefined> | undefined;
    for (const article of those) {
      done += 1;
      atStage('originals', done, articles.length);
      const item = article.data.source?.item;
      const text = sourceOf(article.text, article.fields.bodyStart);
      const key = hash('sha256', JSON.stringify([digest, name, item, text]), 'base64url');
      let outcome = stored.get(key) as Diagnostic[] | null | undefined;
      if (outcome === undefined) {
        // How its lines were joined is what the articles say.
        original ??= readAgain(reader, name, bytes, those);
        outcome = compared(article, await original);
        stored.set(key, outcome);
      }
      if (outcome) found.set(article, outcome);
    }
  }
  await reader.close();
  stored.save();
  return found;
}

/** @param original its texts by their items, or what reading it takes too much of. */
function compared(article: Article, original: Map<string | undefined, Root> | string | undefined): Diagnostic[] | null {
  if (typeof original === 'string') {
    const message = `reading ${article.data.source?.file} again would take more than ${original}`;
    return [diagnose('original-unread', message, { line: 1, column: 1 })];
  }
  const tree = original?.get(article.data.source?.item);
  return tree ? differences(article, tree) : null;
}

function differences({ file, text, fields }: Article, original: Root): Diagnostic[] {
  if (isBodyOf(text.slice(fields.bodyStart), original)) return [];
  const tree = parseMarkdown(text, file);
  const found = leftOfPictures.map((left) => firstDifference(original, tree, left));
  if (found.includes(undefined)) return [];
  // The way that fits the longest is that of the format.
  const [last] = found.filter((one) => one !== undefined).toSorted((a, b) => b.index - a.index);
  const from = Math.max(0, firstUnlike(last?.written ?? '', last?.wanted ?? '') - BEFORE_DIFFERENCE);
  const message = `${shown(last?.written, from)} stands where the original has ${shown(last?.wanted, from)}`;
  return [diagnose('text-differs', message, { line: last?.line ?? 1, column: 1 })];
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

/** The texts that an original gives now, by the item of it that they are; or what reading it takes too much of. */
async function readAgain(
  reader: OriginalReader,
  name: string,
  bytes: Buffer,
  those: readonly Article[],
): Promise<Map<string | undefined, Root> | string | undefined> {
  const read = await reader.read({ name, bytes, texts: those.map(({ text }) => text), isTextOnly: true });
  if ('beyond' in read) return read.beyond;
  return read.articles && new Map(read.articles.toReversed().map(({ item, tree }) => [item, tree]));
}

/** That an original is gone is told by `source-missing`. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
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
