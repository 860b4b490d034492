import { toRow } from '../model/search/names.ts';
import type { PageContent } from './site-content.ts';

/**
 * All names of the glossary, for the search: a classic script, which also loads from disk. The forms that are printed
 * in the dossier come first.
 */
export function searchNames(content: PageContent): string {
  const rows = content.whole.entities
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, collection, kind, count, lang, name }) => {
      const names = content.namesOf(id);
      const forms = names.filter(({ preferred }) => !preferred).map(({ form }) => form);
      return toRow({ id, collection, kind, count, lang, name, forms });
    });
  const json = JSON.stringify(rows).replace(/[\u2028\u2029]/g, '');
  return `reperesNames(${JSON.stringify(json)})\n`;
}
