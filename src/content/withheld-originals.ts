import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type OriginalPolicy, originalPolicies } from '../model/article.ts';
import { readConfig } from './dossier-config.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { StoredValues } from './stored-values.ts';
import { knownFields } from './text-fields.ts';
import { namesIn } from './write-file.ts';

/** What an article says of its original, as far as it bears on whether that is published. */
export interface Origin {
  file?: string | undefined;
  database?: string | undefined;
  original?: OriginalPolicy | undefined;
  /** Which article of the original it is. */
  item?: string | undefined;
  encoding?: string | undefined;
  draft?: boolean | undefined;
}

/** Mails name who got them. */
const mail = /\.(?:eml|emlx|msg|mbox)$/i;

const fields = z.object({
  draft: z.boolean().optional().catch(true),
  source: z.object({
    file: z.string(),
    database: z.string().optional(),
    item: z.string().optional(),
    encoding: z.string().optional(),
    original: z.enum(originalPolicies).optional().catch('withhold'),
  }),
});

/** What the site holds of an original: all of it, a copy without what is private, or nothing. */
export type Publication = 'whole' | 'cut' | 'none';

/**
 * What the site holds of an original. What its article says counts first, then what the dossier says of all. Exports of
 * press databases and mails hold who fetched or got them, and texts under licence: they are published only where somebody
 * says so, and then as a copy without what is private.
 * @param policy what the dossier says of all originals.
 */
export function publicationOf(
  { file = '', database, original }: Origin,
  policy: OriginalPolicy | undefined,
): Publication {
  const isPrivate = database !== undefined || mail.test(file);
  const said = original ?? policy ?? (isPrivate ? 'withhold' : 'publish');
  if (said === 'withhold') return 'none';
  return isPrivate ? 'cut' : 'whole';
}

/** The name of a copy without what is private: a plain text, whatever the original is. */
export function cutName(file: string): string {
  return `${file}.cut.txt`;
}

/** What of the originals in `sources/` the site does not hold as they are. */
export interface HeldOriginals {
  /**
   * Names of the files that are not copied: those that one of their articles withholds, and such of no article that may be
   * an earlier version of one of these, or of an article that cannot be read.
   */
  held: ReadonlySet<string>;
  /** Of these, the ones of which a cut copy is made, with what their articles say; drafts are not among them. */
  cut: ReadonlyMap<string, readonly Origin[]>;
}

/**
 * What of the originals the site does not hold as they are. Reads the front matter of every article, of those too that the
 * dossier leaves out.
 * @param folder the content folder.
 * @param stored fields of texts that were read before: these are not parsed again.
 */
export function heldOriginals(folder: string, stored?: StoredValues): HeldOriginals {
  const policy = readConfig(folder).originals;
  const names = namesIn(join(folder, 'sources'));
  const articles = namesIn(join(folder, 'articles')).filter((name) => /\.(?:md|markdown)$/i.test(name));
  let isObscure = false;
  const origins = articles.flatMap((name): Origin[] => {
    const text = readFileSync(join(folder, 'articles', name), 'utf8');
    const known = stored && knownFields(text, 'articles', stored);
    const read = known ? { data: known } : parseFrontMatter(text, name);
    if (Array.isArray(read)) isObscure = true;
    const origin = fields.safeParse(Array.isArray(read) ? undefined : read.data).data;
    return origin ? [{ ...origin.source, draft: origin.draft === true }] : [];
  });
  const byFile = Map.groupBy(origins, ({ file }) => file ?? '');
  const held = new Set<string>();
  const cut = new Map<string, Origin[]>();
  for (const [file, own] of byFile) {
    const all = own.map((one) => publicationOf(one, policy));
    if (all.some((one) => one !== 'whole')) held.add(file);
    const shown = own.filter(({ draft }) => !draft);
    if (!all.includes('none') && all.includes('cut') && shown.length > 0) cut.set(file, shown);
  }
  const stems = new Set([...held].map(withoutDigest));
  for (const name of names) {
    if (byFile.has(name)) continue;
    // It may be the original of an article whose fields cannot be read: then nobody knows whether it may be published.
    if (isObscure || publicationOf({ file: name }, policy) !== 'whole' || stems.has(withoutDigest(name)))
      held.add(name);
  }
  // What cannot be read may be one more article of it that withholds it.
  return { held, cut: isObscure ? new Map() : cut };
}

/** Originals that came under one name differ by the first digits of their digest. */
function withoutDigest(name: string): string {
  return name.replace(/-[0-9a-f]{8}(?=\.\w+$|$)/, '');
}
