import type { ListItem } from '../story/lists.ts';
import type { ParagraphLook } from '../story/story.ts';
import type { ListTable } from './list-table.ts';
import { type Changes, numberOf, type PropertyRun } from './properties.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Numbers of the changes of paragraphs that matter here. */
export const change = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  list: 0x460b,
  level: 0x260a,
};

/** How a paragraph looks: its heading, its table, its list. */
export function paragraphLook(paragraph: PropertyRun | undefined, styles: StyleSheet, lists: ListTable): ParagraphLook {
  if (!paragraph) return { heading: 0, table: 0 };
  const { changes, style } = paragraph;
  const isInTable = numberOf(changes, change.inTable) === 1;
  const item = itemOf(changes, style, styles, lists);
  return {
    heading: styles.headingLevel(style, changes),
    table: isInTable ? Math.max(1, numberOf(changes, change.depth) ?? 1) : 0,
    ...(item ? { item } : {}),
  };
}

function itemOf(
  changes: Changes,
  style: number | undefined,
  styles: StyleSheet,
  lists: ListTable,
): ListItem | undefined {
  const list = numberOf(changes, change.list) ?? styles.numberOf(style, 'paragraph', change.list) ?? 0;
  const level = numberOf(changes, change.level) ?? styles.numberOf(style, 'paragraph', change.level) ?? 0;
  const ordered = list === 0 || list === 2047 ? undefined : lists.isOrdered(list, level);
  return ordered === undefined ? undefined : { indent: level, ordered };
}
