import type { Entity, EntityMention } from '../dossier/dossier.ts';
import { normaliseAlias } from '../model/alias.ts';
import { looseKey } from '../text/folded-names.ts';
import type { NameUse } from './page-data.ts';

/**
 * Who names an entity how: its declared forms and those printed in the dossier, with their counts. A printed form
 * counts for the declared one that differs from it only in case, accents or typography; one that fits none (an inflected
 * form) has a row of its own. What an editor marked by hand is no name unless it is a declared form.
 */
export function nameUses(entity: Entity, occurrences: readonly EntityMention[]): NameUse[] {
  const found = known.get(occurrences);
  if (found?.entity === entity) return found.uses;
  const uses = countUses(entity, occurrences);
  known.set(occurrences, { entity, uses });
  return uses;
}

/** A page, the search and its names ask for those of the same entry. */
const known = new WeakMap<readonly EntityMention[], { entity: Entity; uses: NameUse[] }>();

function countUses(entity: Entity, occurrences: readonly EntityMention[]): NameUse[] {
  const rows = new Map<string, NameUse>();
  const declare = (form: string, lang: string, preferred: boolean, note?: string) => {
    const key = looseKey(form);
    if (!rows.has(key)) {
      rows.set(key, { form, lang, preferred, count: 0, publishers: [], ...(note ? { note } : {}) });
    }
  };
  declare(entity.data.name, entity.lang, true);
  for (const alias of entity.data.aliases.map(normaliseAlias)) {
    declare(alias.form, alias.lang ?? entity.lang, false, alias.note);
  }
  for (const { article, mention } of occurrences) {
    const key = looseKey(mention.surfaceForm);
    if (!rows.has(key) && mention.rule === 'mark') continue;
    declare(mention.surfaceForm, article.lang, false);
    const row = rows.get(key);
    if (row) count(row, article.data.source?.publisher);
  }
  const [name, ...others] = rows.values();
  return name ? [name, ...others.toSorted((a, b) => b.count - a.count)] : [];
}

function count(row: NameUse, publisher: string | undefined): void {
  row.count += 1;
  if (publisher === undefined) return;
  const known = row.publishers.find((use) => use.publisher === publisher);
  if (known) known.count += 1;
  else row.publishers.push({ publisher, count: 1 });
  row.publishers.sort((a, b) => b.count - a.count);
}
