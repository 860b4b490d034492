import type { Element, ElementContent, Nodes, Root } from 'hast';
import { MOST_CELLS, refuseMore } from '../limits.ts';
import { isBlock } from './prose.ts';
import { childrenOf, isElement, someBelow, textOf } from './text.ts';

/** Most columns and rows that are read of what a cell says it spans. */
const WIDEST = 100;

/** More signs than a cell of data has. */
const LONG_CELL = 100;

/**
 * Makes tables what Markdown can hold. A table that is layout, as newsletters and old pages have, becomes what stands in
 * it, in its order. Of a table of data each row has as many cells as the widest, and each cell is one line: a space
 * parts what stood on lines of its own.
 * @throws DiagnosticError `too-large` for a table of too many cells.
 */
export function seeToTables(node: Root | Element, file: string): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    seeToTables(child, file);
    if (child.tagName !== 'table') return [child];
    if (isLayout(child)) return cellsOf(child).map(asBlock);
    return evenTable(child, file);
  });
}

function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => row.children).filter((cell): cell is Element => isElement(cell, 'td', 'th'));
  if (['presentation', 'none'].includes(String(table.properties.role ?? ''))) return true;
  if (cells.some((cell) => isElement(cell, 'th')) || holds(table, 'caption', 'thead')) return false;
  if (rows.every((row) => row.children.filter((cell) => isElement(cell, 'td')).length <= 1)) return true;
  if (cells.some((cell) => holds(cell, 'table', 'h1', 'h2', 'h3', 'h4', 'article', 'section', 'layout-cell')))
    return true;
  // A row alone, with prose in it, is columns of a page; so are paragraphs, more than one in a cell, that no data has.
  if (rows.length === 1) return cells.some((cell) => textOf(cell).length > LONG_CELL);
  return rows.length <= 2 && cells.some((cell) => partsOf(cell) > 1 && textOf(cell).length > 400);
}

/** How many paragraphs a cell holds, as elements or between breaks. */
function partsOf(cell: Element): number {
  return Math.max(count(cell, 'p'), 1 + count(cell, 'br') / 2);
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

function cellsOf(table: Element): Element[] {
  const captions = table.children.filter((child): child is Element => isElement(child, 'caption'));
  return [
    ...captions,
    ...rowsOf(table).flatMap((row) => row.children.filter((cell) => isElement(cell, 'td', 'th'))),
  ] as Element[];
}

/** A cell of a layout as the block that it was; nothing of it says that it was a cell. */
function asBlock(cell: Element): Element {
  return { ...cell, tagName: 'div', properties: { className: cell.properties.className, id: cell.properties.id } };
}

function evenTable(table: Element, file: string): ElementContent[] {
  const captions = table.children.filter((child) => isElement(child, 'caption') && textOf(child) !== '');
  const above = captions.map(
    (caption): Element => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: childrenOf(caption) as ElementContent[],
    }),
  );
  const rows = rowsOf(table).map((row) => row.children.filter((cell): cell is Element => isElement(cell, 'td', 'th')));
  const grid: Element[][] = rows.map(() => []);
  let count = 0;
  for (const [y, cells] of rows.entries()) {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x += 1;
      const [wide, high] = [spanOf(cell.properties.colSpan), spanOf(cell.properties.rowSpan)];
      count += wide * Math.min(high, rows.length - y);
      refuseMore(count, MOST_CELLS, 'cells in a table, or more', file);
      for (let dy = 0; dy < Math.min(high, rows.length - y); dy += 1) {
        for (let dx = 0; dx < wide; dx += 1) {
          const line = grid[y + dy];
          if (line) line[x + dx] = dx === 0 && dy === 0 ? oneLine(cell) : empty();
        }
      }
      x += wide;
    }
  }
  const filled = grid.filter((row) => row.some((cell) => cell && (textOf(cell) !== '' || holds(cell, 'img'))));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return above;
  const body = filled.map((row): Element => {
    const children = Array.from({ length: width }, (_, x) => row[x] ?? empty());
    return { type: 'element', tagName: 'tr', properties: {}, children };
  });
  return [...above, { type: 'element', tagName: 'table', properties: {}, children: body }];
}

function spanOf(value: unknown): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1;
}

function empty(): Element {
  return { type: 'element', tagName: 'td', properties: {}, children: [] };
}

/** A cell whose blocks are parted by a space, since a row of Markdown is one line. */
function oneLine(cell: Element): Element {
  const inline = (nodes: readonly Nodes[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'comment' || node.type === 'doctype' || node.type === 'root') return [];
      if (node.type !== 'element') return [node];
      if (['br', 'hr'].includes(node.tagName)) return [{ type: 'text', value: ' ' }];
      const children = inline(node.children);
      if (!isBlock(node)) return [Object.assign({}, node, { children })];
      return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }];
    });
  return { ...cell, properties: {}, children: inline(cell.children) };
}

function holds(node: Nodes, ...names: string[]): boolean {
  return someBelow(node, (below) => isElement(below, ...names));
}

function count(node: Nodes, name: string): number {
  return childrenOf(node).reduce((sum, child) => sum + (isElement(child, name) ? 1 : 0) + count(child, name), 0);
}
