import { cutName, publicationOf } from '../content/withheld-originals.ts';
import type { ArticleSource, OriginalPolicy } from '../model/article.ts';
import type { ShownSource } from './page-data.ts';

/** A source without its original, where the site does not hold that, or with the copy that it holds. */
export function shownSource(source: ArticleSource, policy: OriginalPolicy | undefined): ShownSource {
  if (source.file === undefined) return source;
  const publication = publicationOf(source, policy);
  if (publication === 'whole') return source;
  const { file, sha256, ...shown } = source;
  if (publication === 'cut') return { ...shown, file: cutName(file), isCut: true };
  return { ...shown, ...(sha256 ? { sha256 } : {}), withheld: true };
}
