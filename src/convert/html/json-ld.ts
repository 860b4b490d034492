import { decodeHTMLStrict } from 'entities';
import { z } from 'zod';

/** What the JSON-LD of a page says of its article (schema.org). */
export interface JsonLd {
  title?: string;
  date?: string;
  author?: string;
  publisher?: string;
  lang?: string;
  url?: string;
}

const text = z.string().transform((value) => decodeHTMLStrict(value).trim());
const name = z.union([
  text,
  z.object({ name: z.union([text, z.array(text).transform((all) => all[0] ?? '')]) }).transform((one) => one.name),
]);
const names = z.union([name, z.array(name).transform((all) => all.join(', '))]);
const optional = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);

const article = z.object({
  '@type': z.union([z.string(), z.array(z.string()).transform((all) => all.join(' '))]),
  headline: optional(text),
  datePublished: optional(text),
  author: optional(names),
  publisher: optional(names),
  inLanguage: optional(names),
  url: optional(text),
});

/** Reads the article among the scripts of a page; a script that is no JSON, or tells of something else, says nothing. */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const found = scripts
    .flatMap((script) => nodesOf(parseJson(script)))
    .map((node) => article.safeParse(node).data)
    .find((node) => node !== undefined && /Article|BlogPosting|Report|Posting/.test(node['@type']));
  if (!found) return {};
  const given = {
    title: found.headline,
    date: found.datePublished,
    author: found.author,
    publisher: found.publisher,
    lang: found.inLanguage,
    url: found.url,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

function parseJson(script: string): unknown {
  try {
    // Some sites wrap it in a comment or a CDATA section, or break lines within strings.
    return JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)+|(?:-->|\]\]>)\s*$/g, '').replace(/[\r\n\t]+/g, ' '),
    );
  } catch {
    return undefined;
  }
}

function nodesOf(data: unknown): unknown[] {
  if (Array.isArray(data)) return data.flatMap(nodesOf);
  if (typeof data !== 'object' || data === null) return [];
  const graph = '@graph' in data ? nodesOf(data['@graph']) : [];
  return [data, ...graph];
}
