import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError } from '../model/diagnostic.ts';
import type { Conversion } from './conversion.ts';
import type { Converter } from './converter.ts';
import type { KnownArticle } from './known-articles.ts';
import { sha256Of } from './originals.ts';

/**
 * The earlier article as the converter makes it of its original in `sources/`; nothing where that is gone.
 * @param later how the new version is converted: the pictures beside it that are in `media/` are those that the earlier
 * one had.
 */
export async function baseVersion(
  { file, sha256, item, encoding }: KnownArticle,
  later: Omit<Conversion, 'name' | 'bytes'>,
  converter: Converter,
): Promise<string | undefined> {
  const path = join(later.composing.content, 'sources', file);
  const bytes = existsSync(path) ? readFileSync(path) : undefined;
  if (!bytes || sha256Of(bytes) !== sha256) return undefined;
  const madeOf = { file, sha256 };
  try {
    const all = await converter.convert({ ...later, name: file, bytes, encoding, madeOf, knownPictures: true });
    const article = all.find((one) => one.item === item);
    return article?.failure ? undefined : article?.text;
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined;
    throw error;
  }
}
