import type { FoundArticles } from '../found-articles.ts';
import { withoutDatabaseLinks } from './database-links.ts';
import { europresse } from './europresse.ts';
import { factiva } from './factiva.ts';
import { lexisNexis } from './lexisnexis.ts';
import { nexisUni } from './nexis-uni.ts';
import type { PressOriginal, PressReader } from './original.ts';
import { proQuest } from './proquest.ts';

/** All readers of press databases; the first that knows an original reads it. */
const readers: readonly PressReader[] = [europresse, factiva, proQuest, lexisNexis, nexisUni];

/** The articles of an original that was exported from a press database; nothing for another. */
export function readExport(original: PressOriginal): FoundArticles | undefined {
  for (const { database, signs, read } of readers) {
    const found = signs.test(original.raw) ? read(original) : undefined;
    if (!found || found.articles.length === 0) continue;
    const articles = found.articles.map((one) => {
      const { body } = one;
      const isTree = typeof body !== 'string' && 'children' in body;
      return { ...one, database, body: isTree ? withoutDatabaseLinks(body) : body };
    });
    return { ...found, articles, of: `the export of ${database}` };
  }
  return undefined;
}

/** Does a sign of a press database stand in this text? */
export function bearsSigns(raw: string): boolean {
  return readers.some(({ signs }) => signs.test(raw));
}
