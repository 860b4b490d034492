import type { Root as HastRoot } from 'hast';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Metadata } from './format.ts';

/** An article of an original that holds several: what is known of it, and its text as it stands there. */
export interface FoundArticle extends Metadata {
  /** The id that the feed or the database gives it; one is made of what it holds where there is none. */
  item?: string | undefined;
  /** Its text without title and labels: as HTML, or as paragraphs of plain text. */
  body: string | HastRoot | readonly string[];
  /** Its number among the documents of the original, from 1, where the original counts them. */
  number?: number | undefined;
  /** What is told of it; `title` stands for how the article is called in the end. */
  told?: (title: string) => Diagnostic[];
}

/** The articles of one original, in its order, as a splitter found them. */
export interface FoundArticles {
  /** What the original is, for a person: `the feed`, `the export of Europresse`. */
  of: string;
  articles: readonly FoundArticle[];
  /** How many documents the original says that it holds. */
  announced?: number | undefined;
  /** Titles in the list of documents that the original begins with. */
  listed?: readonly string[] | undefined;
  /** What it holds and no article is made of, such as a document that says that it cannot be shown. */
  diagnostics?: readonly Diagnostic[] | undefined;
}
