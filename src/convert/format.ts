import type { Root } from 'mdast';
import type { Furniture, TitleOrigin } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Without } from './html/rules.ts';

/** An original as it came in. */
export interface SourceFile {
  /** File name without folders. */
  name: string;
  bytes: Uint8Array;
  /** Bytes of a file that the original names by a relative path, such as a picture beside a saved page. */
  sibling?(path: string): Uint8Array | undefined;
  /** The encoding of its text, where whoever converts it says which; a name of the Encoding Standard. */
  encoding?: string | undefined;
  /** Words that the dossier has already, with their hyphens: they decide how lines are joined. */
  words?: (() => ReadonlySet<string>) | undefined;
  /** What the person who converts says of it: that it is one article, or the line with which each of its articles begins. */
  split?: Split | undefined;
  /** Only the text is asked for, to hold an article against it: its date need not be looked for. */
  isTextOnly?: boolean | undefined;
  /** Rules for web pages that are switched off, to measure what they are worth. */
  without?: Without;
  /** To be called at each article of an original that holds several: it gives them more time together. */
  nextArticle?: (() => void) | undefined;
}

/** How an original is to be split where no reader of a database is asked. */
export type Split = 'one' | RegExp;

/** A picture that goes beside the article; the tree names it as `../media/NAME`. */
export interface Medium {
  /** Made of the bytes, so that the same picture has the same name each time. */
  name: string;
  bytes: Uint8Array;
}

/** What the original itself says of its article; each field only where it says so. */
export interface Metadata {
  title?: string;
  /** EDTF, as precise as the original says and no more. */
  date?: string;
  /** BCP 47. */
  lang?: string;
  description?: string;
  author?: string;
  publisher?: string;
  /** Where it was published: http or https. */
  url?: string;
  /** Page of the paper, as it is printed: `A12`, `3-4`. */
  page?: string;
  /** Section of the paper, as it is printed. */
  section?: string;
  /** Other papers that carried the same text, where the database lists them. */
  also?: Carrier[];
  /** The press database that it was exported from. */
  database?: string;
}

/** A paper that carried a text too. */
export interface Carrier {
  publisher: string;
  /** EDTF. */
  date?: string;
}

/** Something that was decided of an article, and why. */
export interface Choice {
  value: string;
  /** What it was taken from, in words. */
  source: string;
  /** `doubtful`: something else speaks for another value, and an editor should look. */
  certainty: 'certain' | 'likely' | 'doubtful';
  /** What else it might have been, the likeliest first. */
  rivals?: { value: string; source?: string }[];
}

/** What was decided of an article. */
export interface Decided {
  encoding?: Choice;
  date?: Choice;
  title?: Choice;
  publisher?: Choice;
}

/** How many documents an original announces, and how many of them became articles. */
export interface Counted {
  announced: number;
  made: number;
  /** The first of those that are missing: their numbers, or their titles in its list; empty where neither is known. */
  missing: readonly number[] | readonly string[];
  /** How many are missing besides. */
  more: number;
  /** Title of the document before the gap; none where the gap is at the beginning. */
  after?: string | undefined;
}

/** What a converter makes of an original: the text as a Markdown tree, and what it knows of it. */
export interface ConvertedArticle extends Metadata {
  title: string;
  titleFrom: TitleOrigin;
  /** Name of the encoding that the bytes were read in; none for what is no text, such as a Word file. */
  encoding?: string;
  /** Which article of the original it is, where that holds several: the id that the feed or the database gives it. */
  item?: string;
  /** What the original announced, with the first of its articles. */
  counted?: Counted | undefined;
  /** The file that it is made of, where that is another than the one that was converted: it lay beside a list of references. */
  original?: { name: string; bytes: Uint8Array };
  tree: Root;
  media: Medium[];
  /** Why these fields are what they are, as far as the converter chose between several. */
  decided?: Decided;
  /** What was left out, in the order of the original. */
  furniture: Furniture[];
  diagnostics: Diagnostic[];
}

/** An importer: one file a format, a line in the registry. */
export interface SourceFormat {
  /**
   * The article that the original holds, or its articles in their order.
   * @throws DiagnosticError if the bytes cannot be read as this format, or hold no text.
   */
  convert(source: SourceFile): Promise<ConvertedArticle[]>;
}
