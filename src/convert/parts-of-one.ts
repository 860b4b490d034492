import { createHash } from 'node:crypto';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { ConvertedArticle, SourceFile } from './format.ts';
import { MOST_ARTICLES, refuseMore } from './limits.ts';

/** One of the messages, pages or chapters of an original, which a converter of its own reads. */
export interface OriginalPart {
  /** The id that the original gives it; what it holds makes one where there is none. */
  item?: string | undefined;
  /** Its bytes, or what else tells it from the others. */
  content: Uint8Array | string;
  /** What it is called, for a person: `message 3`. */
  called: string;
  convert(): Promise<ConvertedArticle[]>;
}

/**
 * Converts the parts of an original, an article each. One that cannot be read, or holds no text, is told and left out.
 * @param of what the original is, for a person: `the mailbox`.
 * @throws DiagnosticError `body-empty` where none can be read, `too-large` for more than are read.
 */
export async function convertParts(
  of: string,
  parts: readonly OriginalPart[],
  { name: file, nextArticle }: Pick<SourceFile, 'name' | 'nextArticle'>,
  diagnostics: readonly Diagnostic[] = [],
): Promise<ConvertedArticle[]> {
  refuseMore(parts.length, MOST_ARTICLES, 'articles', file);
  const ids = idsOf(parts);
  const made: ConvertedArticle[] = [];
  const unread: Diagnostic[] = [];
  for (const [index, part] of parts.entries()) {
    nextArticle?.();
    try {
      const articles = await part.convert();
      made.push(...articles.map((one) => ({ ...one, item: itemOf(ids[index] ?? '', one, articles.length === 1) })));
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      const reasons = error.diagnostics.map(({ message }) => message).join('; ');
      unread.push(diagnose('part-unread', `${part.called} was left out: ${reasons}`, { file }));
    }
  }
  const [first, ...others] = made;
  if (!first) {
    const reason = unread[0] ? `: ${unread[0].message}` : '';
    throw new DiagnosticError([diagnose('body-empty', `${of} holds no article${reason}`, { file })]);
  }
  return [{ ...first, diagnostics: [...diagnostics, ...unread, ...first.diagnostics] }, ...others];
}

/**
 * A part that holds several articles itself gives each the id that it has there, and a press database gives its own, in
 * whichever file they come. The only article of a file that goes into `sources/` by itself needs none.
 */
function itemOf(
  id: string,
  { item: within, database, original }: ConvertedArticle,
  isOnly: boolean,
): string | undefined {
  if (original && isOnly) return within;
  if (within === undefined) return id;
  return database === undefined ? `${id} ${within}` : within;
}

/** Ids as the parts have them; where several have the same one, or none, what they hold tells them apart. */
function idsOf(parts: readonly OriginalPart[]): string[] {
  const sharing = Map.groupBy(parts, ({ item }) => item);
  return parts.map(({ item, content }) => {
    if (item !== undefined && sharing.get(item)?.length === 1) return item;
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
    return item === undefined ? digest : `${item} ${digest}`;
  });
}
