import { getEntry } from 'astro:content';
import strings from '../../i18n/fr.json' with { type: 'json' };
import { interfaceIn, type StringKey } from '../../i18n/strings.ts';

/** What the search says; its scripts know no language of their own. */
const wanted = /^(?:search|marks|kind|collection)\.|^count\.mentions|^nav\.(?:articles|actors|places)$|^keys\.close$/;

/** A classic script, which also loads from disk, with the strings of the dossier's language. */
export async function GET(): Promise<Response> {
  const { config } = (await getEntry('dossier', 'dossier'))!.data;
  const { t } = interfaceIn(config.lang);
  const keys = (Object.keys(strings) as StringKey[]).filter((key) => wanted.test(key));
  const said = Object.fromEntries(keys.map((key) => [key, t(key)]));
  return new Response(`globalThis.reperesStrings=${JSON.stringify(said)}\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
