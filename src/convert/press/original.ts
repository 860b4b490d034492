import type { Root } from 'hast';
import type { FoundArticles } from '../found-articles.ts';
import type { Block } from './blocks.ts';

/** An original as readers of press databases see it. */
export interface PressOriginal {
  file: string;
  /** Its text, or its HTML, as one string: what no sign of a database stands in is not read further. */
  raw: string;
  /** The original as a page, where it is one or can be read as one (Word, RTF, mail); not sanitised. */
  tree?: Root | undefined;
  /** Its paragraphs in their order. */
  blocks: readonly Block[];
  /** The same, tables taken apart into their cells. */
  cells: readonly Block[];
}

/** What a reader found in an export of its database. */
export type PressExport = Omit<FoundArticles, 'of'>;

/** A reader of the exports of one database, in all formats that it gives. */
export interface PressReader {
  /** The database, as its users call it. */
  database: string;
  /** One of these stands in every export of the database, and seldom elsewhere. */
  signs: RegExp;
  /** The articles of an export of this database; nothing for what is none. */
  read(original: PressOriginal): PressExport | undefined;
}
