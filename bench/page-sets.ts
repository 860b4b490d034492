import { readdirSync, readFileSync } from 'node:fs';
import { decodeHTML } from 'entities';
import { toString as mdastText } from 'mdast-util-to-string';
import { htmlFormat } from '../src/convert/html/html.ts';
import type { PageRule } from '../src/convert/html/rules.ts';
import { corpus } from './corpora.ts';

/** A web page, and what is known of its article: all of its text, or strings of it and strings that are none of it. */
export interface Page {
  bytes: Uint8Array;
  gold?: string;
  with: string[];
  without: string[];
  /** EDTF; where nobody wrote one down, any date counts. */
  date?: string;
}

export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Pages that are nothing but an article: a hundred of Wikinews. */
export function cleanPages(): Page[] {
  const folder = corpus('wikinews-fr-2012-html');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(`${folder}/${name}`);
      const body = /<body>([\s\S]*)<\/body>/.exec(bytes.toString('utf8'))?.[1] ?? '';
      const gold = decodeHTML(body.replace(/<h1>[\s\S]*?<\/h1>/, '').replace(/<[^>]*>/g, ' '));
      return { bytes, gold, with: [], without: [] };
    });
}

/** Pages as they are on the web. */
export function realPages(): Page[] {
  const listed: { file: string; with?: string[]; without?: string[] }[] = JSON.parse(
    readFileSync(corpus('html-cc/manifest.json'), 'utf8'),
  );
  return listed.map(({ file, with: kept = [], without = [] }) => ({
    bytes: readFileSync(corpus(`html-cc/${file}`)),
    with: kept.map(plain),
    without: without.map(plain),
  }));
}

/** Text and date that `convert` reads, without some rules; no text where it finds no article. */
export async function readPage(
  bytes: Uint8Array,
  without: readonly PageRule[] = [],
): Promise<{ text: string; date?: string | undefined }> {
  try {
    const [article] = await htmlFormat.convert({ name: 'page.html', bytes, without: new Set(without) });
    const blocks = article?.tree.children.map((block) => mdastText(block, { includeImageAlt: false })) ?? [];
    return { text: plain(blocks.join('\n')), date: article?.date };
  } catch {
    return { text: '' };
  }
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of the words, each as often as it stands. */
export function harmonic(found: string, gold: string): number {
  const [a, b] = [words(found), words(gold)];
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}
