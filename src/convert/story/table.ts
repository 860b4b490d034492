import type { Element, ElementContent } from 'hast';
import { element } from './runs.ts';

/** What a row declares of its cells: their right edges, in twentieths of a point, and which go on from the one before. */
export interface RowShape {
  edges: number[];
  /** By cell: it is one with the cell before it. */
  joined: boolean[];
  /** It is repeated on each page. */
  heads: boolean;
}

/** A row that was read. */
export interface TableRow {
  cells: ElementContent[][];
  shape: RowShape | undefined;
}

/** Edges of two rows this near are one, in twentieths of a point. */
const NEAR = 80;

/** Most columns of a table. */
const WIDEST = 64;

/** Rows as a table; cells span the columns that lie between their edges. */
export function rowsAsTable(rows: readonly TableRow[]): Element {
  const edges = columnEdges(rows);
  return element(
    'table',
    rows.map(({ cells, shape }) => element('tr', cellsOf(cells, shape, edges))),
  );
}

function cellsOf(cells: readonly ElementContent[][], shape: RowShape | undefined, edges: readonly number[]): Element[] {
  const name = shape?.heads ? 'th' : 'td';
  const made: Element[] = [];
  const fits = shape?.edges.length === cells.length && edges.length > 0;
  let left = 0;
  for (const [index, content] of cells.entries()) {
    const right = fits ? columnOf(shape.edges[index] ?? 0, edges) + 1 : left + 1;
    const wide = Math.max(1, right - left);
    left = Math.max(right, left + 1);
    const last = made.at(-1);
    if (shape?.joined[index] && last) {
      last.children.push(...content);
      last.properties.colSpan = Number(last.properties.colSpan ?? 1) + wide;
    } else made.push(element(name, [...content], wide > 1 ? { colSpan: wide } : {}));
  }
  return made;
}

/** The right edges of all columns; none where they are too many to be columns. */
function columnEdges(rows: readonly TableRow[]): number[] {
  const all = rows.flatMap(({ shape }) => shape?.edges ?? []).toSorted((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > NEAR) edges.push(edge);
  return edges.length > WIDEST ? [] : edges;
}

function columnOf(edge: number, edges: readonly number[]): number {
  const column = edges.findLastIndex((one) => one <= edge);
  return Math.max(0, column);
}
