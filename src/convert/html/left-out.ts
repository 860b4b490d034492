import type { Nodes, Root } from 'hast';
import { AROUND, type Furniture } from '../../model/article.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { isBlock, isLeafBlock } from './prose.ts';
import { childrenOf, isElement, someBelow } from './text.ts';

/** A run of words of a page, and the line on which it begins. */
export interface PageText {
  text: string;
  line: number;
  /** Stands between blocks, in none of its own. */
  loose?: true;
}

/** Elements whose words no reader of the page sees. */
const unseen = ['head', 'script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'textarea'];

/** All words of a page, block by block, with their lines. */
export function textsOfPage(page: Root): PageText[] {
  const texts: PageText[] = [];
  const gather = (node: Nodes): void => {
    if (isElement(node, ...unseen) || node.type === 'comment') return;
    const isLoose = node.type === 'text' || (isElement(node) && !isBlock(node) && !someBelow(node, isBlock));
    if (!isLoose && !isLeafBlock(node)) {
      for (const child of childrenOf(node)) gather(child);
      return;
    }
    const text = wordsOf(node).replace(/\s+/g, ' ').trim();
    const last = texts.at(-1);
    if (text === '') return;
    // Words that stand loose between blocks belong together.
    if (isLoose && last?.loose) last.text += ` ${text}`;
    else texts.push({ text, line: node.position?.start.line ?? 1, ...(isLoose ? { loose: true } : {}) });
  };
  gather(page);
  return texts;
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, ...unseen)) return '';
  if (isElement(node, 'br')) return ' ';
  return childrenOf(node).map(wordsOf).join('');
}

/** Letters by which a text is known wherever it stands; a shorter one must be a paragraph of its own. */
const TELLING = 25;

/** So many paragraphs may have been one of the page. */
const PARTS = 6;

/**
 * The words of a page that did not come into its article: what stands together is one string.
 * @param kept the paragraphs that are in the article, in their order.
 * @param joined texts that may each hold several paragraphs of the page: cells, captions, what was told already.
 */
export function leftOut(page: readonly PageText[], kept: readonly string[], joined: readonly string[]): Furniture[] {
  // Letters alone: numbers of notes, signs and blanks may have become others.
  const bare = (text: string) => text.normalize('NFC').replace(/\P{L}+/gu, '');
  const paragraphs = kept.map(bare).filter((text) => text !== '');
  const others = joined.map(bare);
  const all = [paragraphs.join(''), ...others].join(' ');
  const whole = new Set<string>();
  for (const [index] of paragraphs.entries()) {
    for (let end = index + 1; end <= index + PARTS; end += 1) {
      const run = paragraphs.slice(index, end).join('');
      if (run.length > TELLING && end > index + 1) break;
      whole.add(run);
    }
  }
  const isKept = ({ text, loose }: PageText) => {
    const letters = bare(text);
    if (letters.length > TELLING || loose) return all.includes(letters);
    return letters === '' || whole.has(letters) || others.some((other) => other.includes(letters));
  };
  const runs: PageText[] = [];
  let open = false;
  for (const one of page) {
    const pieces = isKept(one) ? [] : one.text.split(/(?<=[.!?…])\s+|\[[^\]]{1,8}\]/u);
    const left = pieces.filter((piece) => !isKept({ ...one, text: piece })).join(' ');
    const last = runs.at(-1);
    if (left !== '' && open && last) last.text += ` / ${left}`;
    else if (left !== '') runs.push({ text: left, line: one.line });
    if (bare(one.text) !== '') open = left !== '';
  }
  return runs.map(({ text, line }) => ({ exact: text, line, why: AROUND }));
}

/** Tells what was left out around an article. */
export function leftOutReport(around: readonly Furniture[], file: string): Diagnostic[] {
  return around.map(({ exact, line }) =>
    diagnose('page-left-out', `left out, around the article: “${exact}”`, { file, line }),
  );
}
