import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConvertedArticle, SourceFile, Split } from '../convert/format.ts';
import { MOST_ARTICLES, refuseMore } from '../convert/limits.ts';
import { mediumOf } from '../convert/media.ts';
import { formatOf } from '../convert/registry.ts';
import { countArticles, severalTold } from '../convert/seems-several.ts';
import { blockTexts } from '../markdown/write-body.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { composeArticle, type Given, type Origin as MadeOf } from './compose.ts';
import { wordsOfDossier } from './dossier-words.ts';
import { markedName, nameInSources, sha256Of } from './originals.ts';
import type { Input } from './read-input.ts';
import { siblingsOf } from './read-input.ts';

/** What bears on how an article is composed, besides its original. */
export interface Composing extends Given {
  /** The content folder. */
  content: string;
  /** Language of the dossier. */
  dossierLang?: string | undefined;
}

/** An original to convert, as plain data: another process does it. */
export interface Conversion {
  /** Where the pictures beside it are found. */
  input: Input;
  /** File name, by which the format is known. */
  name: string;
  bytes: Uint8Array;
  /** Only pictures that the dossier has in `media/` already. */
  knownPictures?: true;
  /** Of which file in `sources/` the articles are made; without it no file is composed of them. */
  madeOf?: MadeOf;
  /** What the person who converts says of it. */
  split?: Split | undefined;
  encoding?: string | undefined;
  composing: Composing;
}

/** An article with the text of its file. */
export interface WrittenArticle extends Omit<ConvertedArticle, 'tree'> {
  /** Of its file; empty where none was composed. */
  text: string;
  /** Its original in `sources/`, where a file was composed. */
  madeOf?: MadeOf;
  /** Why it cannot be written. */
  failure?: Diagnostic[];
}

/**
 * Converts an original, and writes out each of its articles.
 * @param nextArticle is called as each of several is begun.
 * @throws DiagnosticError if it cannot be read.
 */
export async function carryOut(conversion: Conversion, nextArticle: () => void): Promise<WrittenArticle[]> {
  const { name, bytes, composing, split, encoding } = conversion;
  const beside = { sibling: siblings(conversion), words: () => words(composing.content), split, encoding, nextArticle };
  const source: SourceFile = { name, bytes, ...beside };
  const articles = await (await formatOf(name, bytes)).convert(source);
  refuseMore(articles.length, MOST_ARTICLES, 'articles', name);
  const [only] = articles.length === 1 ? articles : [];
  if (only) only.diagnostics = [...only.diagnostics, ...seemingSeveral(only, conversion), ...unsplit(only, conversion)];
  const placeOriginal = placing(conversion);
  return articles.map((article) => {
    nextArticle();
    return write(article, conversion, placeOriginal(article));
  });
}

/** What no reader of several articles knew and one article was made of may be several all the same. */
function seemingSeveral({ tree, diagnostics }: ConvertedArticle, { name, split }: Conversion): Diagnostic[] {
  if (diagnostics.some(({ rule }) => rule === 'several-articles')) return [];
  return severalTold(countArticles(blockTexts(tree)), name, split);
}

/** The person named a line that begins each article, and there is none. */
function unsplit({ item }: ConvertedArticle, { name, split }: Conversion): Diagnostic[] {
  if (!(split instanceof RegExp) || item !== undefined) return [];
  return [diagnose('split-nowhere', `no line fits ${split}, and it is one article`, { file: name })];
}

/** Where the originals of articles go that are made of files of their own; no two of them get one name. */
function placing({ madeOf, composing }: Conversion): (article: ConvertedArticle) => MadeOf | undefined {
  const folder = join(composing.content, 'sources');
  const taken = new Map<string, string>();
  return ({ original }) => {
    if (!madeOf || !original) return madeOf;
    const sha256 = sha256Of(original.bytes);
    const free = nameInSources(original.name, original.bytes, sha256, folder);
    const other = taken.get(free.toLowerCase());
    const file = other === undefined || other === sha256 ? free : markedName(original.name, sha256);
    taken.set(file.toLowerCase(), sha256);
    return { file, sha256 };
  };
}

function write({ tree, ...article }: ConvertedArticle, { composing }: Conversion, madeOf?: MadeOf): WrittenArticle {
  if (!madeOf) return { ...article, text: '' };
  try {
    const { text, diagnostics } = composeArticle({ ...article, tree }, madeOf, composing, composing.dossierLang);
    return { ...article, text, madeOf, diagnostics: [...article.diagnostics, ...diagnostics] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { ...article, text: '', failure: [...error.diagnostics] };
  }
}

function siblings({ input, knownPictures, composing }: Conversion): NonNullable<SourceFile['sibling']> {
  const read = siblingsOf(input.from, input.label);
  if (!knownPictures) return read;
  return (address) => {
    const picture = read(address);
    const medium = picture && mediumOf(picture);
    return medium && existsSync(join(composing.content, 'media', medium.name)) ? picture : undefined;
  };
}

let known: { content: string; words: ReadonlySet<string> } | undefined;

/** The words of the dossier, as they were when they were first asked for. */
function words(content: string): ReadonlySet<string> {
  if (known?.content !== content) known = { content, words: wordsOfDossier(content) };
  return known.words;
}
