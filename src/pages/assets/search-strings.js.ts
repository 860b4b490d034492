import { getEntry } from 'astro:content';
import { stringsOf } from '../../i18n/strings.ts';

/** What the search says; its scripts know no language of their own. */
const wanted =
  /^(?:search|marks|kind|collection|date)\.|^count\.mentions|^nav\.(?:articles|actors|places)$|^keys\.close$/;

/** A classic script, which also loads from disk, with the strings of the dossier's language. */
export async function GET(): Promise<Response> {
  const { config } = (await getEntry('dossier', 'dossier'))!.data;
  const said = stringsOf(config.lang, wanted);
  return new Response(`globalThis.reperesStrings=${JSON.stringify(said)}\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
