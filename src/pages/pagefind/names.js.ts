import { getCollection } from 'astro:content';
import { toRow } from '../../model/search-name.ts';

/**
 * All names of the glossary, for the search: a classic script, which also loads from disk. The forms that are printed
 * in the dossier come first.
 */
export async function GET(): Promise<Response> {
  const entries = await getCollection('entities');
  const rows = entries.map(({ data: { id, collection, kind, mentionCount: count, lang, name, names } }) => {
    const forms = names.filter(({ preferred }) => !preferred).map(({ form }) => form);
    return toRow({ id, collection, kind, count, lang, name, forms });
  });
  const json = JSON.stringify(rows).replace(/[\u2028\u2029]/g, '');
  return new Response(`reperesNames(${JSON.stringify(json)})\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
