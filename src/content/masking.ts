import { join } from 'node:path';
import { compileMask, type Mask, type MaskedName, maskText } from '../markdown/masking/names.ts';
import { normaliseAlias } from '../model/alias.ts';
import { collectionNames } from '../model/collections.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { DossierConfig } from '../model/dossier.ts';
import { languageOf } from '../text/languages/registry.ts';
import { familyName } from '../text/sort-key.ts';
import { readMarkdownFolder } from './content-folder.ts';
import { type ConfigFile, readConfig } from './dossier-config.ts';
import type { Entry } from './entries.ts';

/** The entries that a published site does without, with all their forms: those of `mask` and those that are restricted. */
export function maskOf(config: DossierConfig, entries: readonly Entry[]): Mask {
  const listed = new Map(config.mask.map((one) => (typeof one === 'string' ? [one, {}] : [one.id, one])));
  const names = entries.flatMap((entry): MaskedName[] => {
    const { restricted } = entry.data;
    const masking = listed.get(entry.id) ?? (restricted === true ? {} : restricted || undefined);
    if (!masking) return [];
    const { placeholder = placeholderOf(config), keep = [] } = masking as { placeholder?: string; keep?: string[] };
    return [{ id: entry.id, forms: formsOf(entry), placeholder, keep }];
  });
  return compileMask(names);
}

/** Does a dossier speak of masks at all? Most do not, and are not read twice for them. */
export function mayMask(folder: string): boolean {
  if (readConfig(folder).mask.length > 0) return true;
  const files = collectionNames.flatMap((name) => readMarkdownFolder(join(folder, name)).files);
  return files.some(({ text }) => /^restricted\s*:/m.test(text));
}

/** The placeholder of a dossier. */
export function placeholderOf({ placeholder, lang }: DossierConfig): string {
  return placeholder ?? languageOf(lang).page.masked;
}

/** Name, aliases whatever their conditions, and the family name of a person, which articles print alone. */
function formsOf({ data }: Entry): string[] {
  const family = familyName(data);
  const withArticle = family && data.name.slice(data.name.lastIndexOf(' ', data.name.lastIndexOf(family)) + 1);
  const aliases = data.aliases.map((alias) => normaliseAlias(alias).form);
  return [data.name, ...aliases, ...(family ? [family] : []), ...(withArticle ? [withArticle] : [])];
}

/** What is wrong with the masks of a dossier: ids of nobody, and names that others bear. */
export function maskProblems({ config, fields, file }: ConfigFile, entries: readonly Entry[]): Diagnostic[] {
  const ids = new Set(entries.map(({ id }) => id));
  const mask = maskOf(config, entries);
  const masked = new Map(mask.names.map((name) => [name.id, name]));
  const unknown = config.mask.flatMap((one, index) => {
    const id = typeof one === 'string' ? one : one.id;
    if (ids.has(id)) return [];
    return [diagnose('reference-unknown', `mask: no entry “${id}”`, { file, ...fields.place(['mask', index]) })];
  });
  const telling = mask.names.filter(({ placeholder }) => mask.find(placeholder).length > 0);
  const shared = entries.filter(({ id, data }) => !masked.has(id) && !data.hidden && isLost(data.name, mask));
  return [
    ...unknown,
    ...telling.map(({ id, placeholder }) =>
      diagnose('mask-placeholder', `${id}: the placeholder “${placeholder}” holds a form that is masked`, { file }),
    ),
    ...shared.map((entry) =>
      diagnose('mask-shared', `“${entry.data.name}” is a form of a masked entry`, {
        file: entry.file,
        ...entry.fields.place(['name']),
      }),
    ),
  ];
}

/** Is nothing left of a form but the placeholder? As an alias it would be found wherever somebody is masked. */
export function isLost(form: string, mask: Mask): boolean {
  if (mask.find(form).length === 0) return false;
  const left = mask.names.reduce((text, { placeholder }) => text.replaceAll(placeholder, ''), maskText(form, mask));
  return !/[\p{L}\p{N}]/u.test(left);
}
