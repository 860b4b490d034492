import type { AnyNode, Element } from 'domhandler';
import { declaredInXml } from '../declared-encoding.ts';
import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import { elementsOf, firstIn, readXml } from '../xml.ts';
import { convertScan, type ScannedBlock } from './page-text.ts';

/** Print this much larger than most of the page is a heading. */
const LARGER = 1.25;

/** What programs read on a scanned page, as ALTO: blocks, columns and cut words, of the Library of Congress or the BnF. */
export const altoFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const { text, encoding, diagnostics } = decodeSource(bytes, name, { declared: declaredInXml(bytes) });
    const root = readXml(text, name);
    const article = convertScan(blocksIn(root), source);
    return [{ ...article, encoding, diagnostics: [...diagnostics, ...article.diagnostics] }];
  },
};

/** A block with the size of its print, in points; 0 where nothing says it. */
interface SizedBlock {
  lines: string[];
  size: number;
  leftOut?: string | undefined;
}

function blocksIn(root: AnyNode): ScannedBlock[] {
  const sizes = new Map(
    named(root, 'TextStyle').map(({ attribs }) => [attribs.ID ?? '', Number(attribs.FONTSIZE ?? 0) || 0]),
  );
  const margins = ['TopMargin', 'BottomMargin', 'LeftMargin', 'RightMargin'];
  const blocks = ordered(root).map((block): SizedBlock => {
    const lines = named(block, 'TextLine');
    const found = [block, ...lines, ...lines.flatMap((line) => named(line, 'String').slice(0, 1))]
      .flatMap(({ attribs }) => (attribs.STYLEREFS ?? '').split(/\s+/))
      .map((style) => sizes.get(style) ?? 0);
    const isMargin = hasParent(block, margins);
    return {
      lines: lines.map(lineOf).filter((line) => line !== ''),
      size: Math.max(0, ...found),
      ...(isMargin ? { leftOut: 'in the margin of the page' } : {}),
    };
  });
  const usual = usualSize(blocks);
  return blocks.map(({ lines, size, leftOut }) => ({
    lines,
    leftOut,
    isHeading: usual > 0 && size >= usual * LARGER && lines.join(' ').length < 200,
  }));
}

/** The blocks of text in the order of reading, where the page gives one, else as they stand. */
function ordered(root: AnyNode): Element[] {
  const blocks = named(root, 'TextBlock');
  const order = named(root, 'ReadingOrder').flatMap((one) => named(one, 'ElementRef'));
  const places = new Map(order.map(({ attribs }, index) => [attribs.REF ?? '', index]));
  if (places.size === 0) return blocks;
  const placeOf = ({ attribs }: Element) => places.get(attribs.ID ?? '') ?? Number.MAX_SAFE_INTEGER;
  return blocks.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The words of a line; of a word that was cut at its end, the program says what it is whole. */
function lineOf(line: Element): string {
  return elementsOf(line)
    .map(({ name, attribs }) => {
      const kind = name.replace(/^.*:/, '');
      if (kind === 'SP') return ' ';
      if (kind !== 'String') return '';
      if (attribs.SUBS_TYPE === 'HypPart2' && attribs.SUBS_CONTENT) return '';
      if (attribs.SUBS_TYPE === 'HypPart1' && attribs.SUBS_CONTENT) return ` ${attribs.SUBS_CONTENT} `;
      // Some programs write no spaces: words stand for themselves.
      return firstIn(line, name.replace('String', 'SP')) ? (attribs.CONTENT ?? '') : ` ${attribs.CONTENT ?? ''} `;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function usualSize(blocks: readonly SizedBlock[]): number {
  const sizes = blocks.flatMap(({ lines, size }) => lines.map(() => size)).filter((size) => size > 0);
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

function named(node: AnyNode, name: string): Element[] {
  return elementsOf(node).flatMap((child) => (child.name.replace(/^.*:/, '') === name ? [child] : named(child, name)));
}

function hasParent(element: Element, names: readonly string[]): boolean {
  for (let above = element.parent; above && 'name' in above; above = above.parent) {
    if (names.includes(above.name.replace(/^.*:/, ''))) return true;
  }
  return false;
}
