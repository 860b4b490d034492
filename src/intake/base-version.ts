import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../convert/format.ts';
import { mediumOf } from '../convert/media.ts';
import { formatOf } from '../convert/registry.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import { composeArticle, type Given } from './compose.ts';
import type { KnownArticle } from './known-articles.ts';
import { sha256Of } from './originals.ts';

/** What bears on how an article is composed, besides its original. */
export interface Composing extends Given {
  /** The content folder. */
  content: string;
  /** Language of the dossier. */
  dossierLang?: string | undefined;
}

/**
 * The earlier article as the converter makes it of its original in `sources/`; nothing where that is gone.
 * @param later the new version: the pictures beside it that are in `media/` are those that the earlier one had.
 */
export async function baseVersion(
  { file, sha256, item, encoding }: KnownArticle,
  later: SourceFile,
  options: Composing,
): Promise<string | undefined> {
  const path = join(options.content, 'sources', file);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  if (!bytes || sha256Of(bytes) !== sha256) return undefined;
  const sibling = (address: string) => {
    const picture = later.sibling?.(address);
    const medium = picture && mediumOf(picture);
    return medium && existsSync(join(options.content, 'media', medium.name)) ? picture : undefined;
  };
  const source: SourceFile = { name: file, bytes, sibling, words: later.words, split: later.split, encoding };
  try {
    const articles = await (await formatOf(file, bytes)).convert(source);
    const article = articles.find((one) => one.item === item);
    return article && composeArticle(article, { file, sha256 }, options, options.dossierLang).text;
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined;
    throw error;
  }
}
