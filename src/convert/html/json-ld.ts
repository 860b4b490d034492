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
  /** Of the paper, such as politics. */
  section?: string;
}

/** What the scripts of a page say. */
export interface StructuredData {
  articles: JsonLd[];
  /** Name of the site. */
  site?: string;
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
  articleSection: optional(names),
  name: optional(text),
});

/** Reads the articles among the scripts of a page; a script that is no JSON, or tells of something else, says nothing. */
export function readJsonLd(scripts: readonly string[]): StructuredData {
  const nodes = scripts
    .flatMap((script) => nodesOf(parseJson(script)))
    .map((node) => article.safeParse(node).data)
    .filter((node) => node !== undefined);
  const site = nodes.find((node) => /WebSite/.test(node['@type']))?.name;
  const articles = nodes
    .filter((node) => /Article|BlogPosting|Report|Posting/.test(node['@type']))
    .map((found): JsonLd => {
      const given = {
        title: found.headline,
        date: found.datePublished,
        author: found.author,
        publisher: found.publisher,
        lang: found.inLanguage,
        url: found.url,
        section: found.articleSection,
      };
      return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
    });
  return { articles, ...(site ? { site } : {}) };
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
