import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoredValues } from '../content/stored-values.ts';
import { cutName, type HeldOriginals, heldOriginals, type Origin } from '../content/withheld-originals.ts';
import type { ConvertedArticle } from '../convert/format.ts';
import { OriginalReader } from '../dossier/original-reader.ts';
import { blockTexts } from '../markdown/write-body.ts';
import { publishedName } from '../views/urls.ts';

/** How copies are laid out: those of another layout are made anew. */
const LAYOUT = 'cut copy 1';

/** Between two articles of a copy. */
const RULE = `\n\n${'-'.repeat(20)}\n\n`;

/** E-mail addresses: whose they are cannot be told. */
const address = /(?<![^\s<>[\]()"',;:])[^\s<>[\]()"',;:]+@[^\s<>[\]()"',;:]+\.[\p{L}]{2,}/gu;

/**
 * Writes the copies of originals that are published without what is private.
 * @param stored copies that an earlier build cut: an original is read again only where it, or what its articles say of it, has changed.
 */
export async function copyCut(
  content: string,
  folder: string,
  cut: HeldOriginals['cut'],
  stored = new StoredValues(),
): Promise<void> {
  const reader = new OriginalReader();
  for (const [file, origins] of cut) {
    const digest = hash('sha256', readFileSync(join(content, 'sources', file)), 'base64url');
    const said = origins.map(({ item, encoding }) => [item, encoding]);
    const key = hash('sha256', JSON.stringify([LAYOUT, digest, file, said]), 'base64url');
    const known = stored.get(key) as { text: string } | undefined;
    const text = known?.text ?? (await cutCopy(content, file, origins, reader));
    if (text === undefined) continue;
    if (!known) stored.set(key, { text });
    await writeFile(join(folder, publishedName(cutName(file))), text);
  }
  await reader.close();
  stored.save();
}

/** The copy that is published under a name, where one is. */
export async function cutCopyCalled(content: string, asked: string): Promise<string | undefined> {
  for (const [file, origins] of heldOriginals(content).cut) {
    if (publishedName(cutName(file)) !== asked) continue;
    const reader = new OriginalReader();
    return cutCopy(content, file, origins, reader).finally(() => reader.close());
  }
  return undefined;
}

/**
 * What an original says of the articles that the site has of it, and nothing else: no cover, no other article, nobody who
 * fetched or got it. It is read again as it was converted; what an editor changed since is not in it.
 */
async function cutCopy(
  content: string,
  file: string,
  origins: readonly Origin[],
  reader: OriginalReader,
): Promise<string | undefined> {
  const bytes = readFileSync(join(content, 'sources', file));
  const encoding = origins.find((one) => one.encoding !== undefined)?.encoding;
  // Nothing where it cannot be read any more, within the limits of `convert`: then there is no copy.
  const read = await reader.read({ name: file, bytes, encoding });
  const articles = 'articles' in read ? (read.articles ?? []) : [];
  const own = articles.filter(({ item }) => origins.some((one) => one.item === item));
  return own.length === 0 ? undefined : `${own.map(textOf).join(RULE)}\n`;
}

function textOf({ title, publisher, author, date, section, page, tree }: ConvertedArticle): string {
  const source = [publisher, section, page, date].filter(Boolean).join(', ');
  const head = [title, author, source].filter(Boolean).join('\n');
  return [head, ...blockTexts(tree)].join('\n\n').replace(address, '…');
}
