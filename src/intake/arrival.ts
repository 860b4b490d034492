import type { SourceFile, Split } from '../convert/format.ts';
import type { Composing, Conversion } from './conversion.ts';
import type { Converter } from './converter.ts';
import type { Input } from './read-input.ts';

/** How originals are taken in. */
export interface IntakeOptions extends Composing {
  /** Name of the article, where there is only one. */
  id?: string | undefined;
  /** Nothing is written. */
  dryRun: boolean;
  /** Articles whose text the dossier has in another, in great part, are left out. */
  skipDuplicates?: boolean;
  /** What the person says of how originals are to be split. */
  split?: Split | undefined;
  /** The encoding of the originals, where the person says which. */
  encoding?: string | undefined;
  /** Seconds of processor time for one original; default: `SECONDS`. */
  timeLimit?: number | undefined;
  /** Converts the originals; default: a converter of its own. */
  converter?: Converter;
}

/** An original on its way into the dossier. */
export interface Arrival {
  input: Input;
  source: SourceFile;
  sha256: string;
  /** Name in `sources/`. */
  file: string;
  /** Did an earlier run take in these very bytes, and split them as this one does? */
  isKnown: boolean;
  /** Did articles give way that were made of it when it was split otherwise? */
  isAnew: boolean;
}

/** What a reader of originals is told of one, beside its bytes. */
export function conversionOf(options: IntakeOptions, input: Input): Omit<Conversion, 'name' | 'bytes'> {
  return { input, split: options.split, composing: composingOf(options) };
}

/** What another process is told: plain data. */
export function composingOf({ content, dossierLang, publisher, author, url, lang }: IntakeOptions): Composing {
  return { content, dossierLang, publisher, author, url, lang };
}
