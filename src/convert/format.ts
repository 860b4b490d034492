import type { Root } from 'mdast';
import type { Furniture, TitleOrigin } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** An original as it came in. */
export interface SourceFile {
  /** File name without folders. */
  name: string;
  bytes: Uint8Array;
}

/** What a converter makes of an original: the text as a Markdown tree, and what it knows of it. */
export interface ConvertedArticle {
  title: string;
  titleFrom: TitleOrigin;
  /** EDTF, as precise as the original says and no more. */
  date?: string;
  /** Name of the encoding that the bytes were read in. */
  encoding: string;
  tree: Root;
  /** What was left out, in the order of the original. */
  furniture: Furniture[];
  diagnostics: Diagnostic[];
}

/** An importer: one file a format, a line in the registry. */
export interface SourceFormat {
  /** File name endings, lower case, with the dot. */
  extensions: readonly string[];
  /** @throws DiagnosticError if the bytes cannot be read as this format. */
  convert(source: SourceFile): ConvertedArticle;
}
