import type { Nodes, Root } from 'hast';
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

/**
 * Tells the words of a page that did not come into its article: what stands together is one remark.
 * @param kept all that is in the article, or was told already.
 */
export function leftOutReport(page: readonly PageText[], kept: readonly string[], file: string): Diagnostic[] {
  // Letters alone: numbers of notes, signs and blanks may have become others.
  const bare = (text: string) => text.normalize('NFC').replace(/\P{L}+/gu, '');
  const all = bare(kept.join(' '));
  const runs: PageText[] = [];
  let open = false;
  for (const { text, line } of page) {
    const pieces = all.includes(bare(text)) ? [] : text.split(/(?<=[.!?…])\s+|\[[^\]]{1,8}\]/u);
    const left = pieces.filter((piece) => !all.includes(bare(piece))).join(' ');
    const last = runs.at(-1);
    if (left !== '' && open && last) last.text += ` / ${left}`;
    else if (left !== '') runs.push({ text: left, line });
    if (bare(text) !== '') open = left !== '';
  }
  return runs.map(({ text, line }) =>
    diagnose('page-left-out', `left out, around the article: “${text}”`, { file, line }),
  );
}
