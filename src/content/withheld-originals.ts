import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type OriginalPolicy, originalPolicies } from '../model/article.ts';
import { readConfig } from './dossier-config.ts';
import { parseFrontMatter } from './front-matter.ts';
import { namesIn } from './write-file.ts';

/** What an article says of its original, as far as it bears on whether that is published. */
interface Origin {
  file?: string | undefined;
  database?: string | undefined;
  original?: OriginalPolicy | undefined;
}

/** Mails name who got them. */
const mail = /\.(?:eml|emlx|msg|mbox)$/i;

const fields = z.object({
  source: z.object({
    file: z.string(),
    database: z.string().optional(),
    original: z.enum(originalPolicies).optional().catch('withhold'),
  }),
});

/**
 * Is an original kept from the site? What its article says counts first. Exports of press databases and mails hold who
 * fetched or got them, and texts under licence: no word of the dossier about all its originals publishes these.
 * @param policy what the dossier says of all originals.
 */
export function isWithheld({ file = '', database, original }: Origin, policy: OriginalPolicy): boolean {
  if (original !== undefined) return original === 'withhold';
  return policy === 'withhold' || database !== undefined || mail.test(file);
}

/**
 * Names of the files in `sources/` that are kept from the site: those that one of their articles withholds, and such of
 * no article that may be an earlier version of one of these, or of an article that cannot be read.
 * @param folder the content folder.
 */
export function withheldOriginals(folder: string): ReadonlySet<string> {
  const policy = readConfig(folder).originals;
  const names = namesIn(join(folder, 'sources'));
  const articles = namesIn(join(folder, 'articles')).filter((name) => /\.(?:md|markdown)$/i.test(name));
  let isObscure = false;
  const origins = articles.flatMap((name): Origin[] => {
    const read = parseFrontMatter(readFileSync(join(folder, 'articles', name), 'utf8'), name);
    if (Array.isArray(read)) isObscure = true;
    const origin = fields.safeParse(Array.isArray(read) ? undefined : read.data).data;
    return origin ? [origin.source] : [];
  });
  const withheld = new Set(origins.flatMap((one) => (isWithheld(one, policy) ? [one.file ?? ''] : [])));
  const used = new Set(origins.map(({ file }) => file));
  const stems = new Set([...withheld].map(withoutDigest));
  for (const name of names) {
    if (used.has(name)) continue;
    // It may be the original of an article whose fields cannot be read: then nobody knows whether it may be published.
    if (isObscure || isWithheld({ file: name }, policy) || stems.has(withoutDigest(name))) withheld.add(name);
  }
  return withheld;
}

/** Originals that came under one name differ by the first digits of their digest. */
function withoutDigest(name: string): string {
  return name.replace(/-[0-9a-f]{8}(?=\.\w+$|$)/, '');
}
