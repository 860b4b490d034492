import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { findDate } from './dates.ts';
import type { Metadata } from './format.ts';
import type { DateCandidate } from './html/page-dates.ts';
import { isTooDeep, LONGEST_FIELDS, refuseMore, tooDeep } from './limits.ts';

/** Fields of an article that other programs write as one text. */
type TextField = Exclude<keyof Metadata, 'section' | 'page' | 'also' | 'database'>;

/** What other programs call the fields of an article, lower case, the surest first. */
const fieldNames: Readonly<Record<TextField, readonly string[]>> = {
  title: ['title', 'titre', 'titel', 'headline', 'subject'],
  date: [
    ...['pubdate', 'published', 'publishdate', 'publish_date', 'datepublished', 'date_published', 'publication_date'],
    ...['date', 'datum', 'fecha', 'date_publication', 'created'],
  ],
  lang: ['lang', 'language', 'locale', 'langue'],
  description: ['description', 'summary', 'excerpt', 'abstract', 'shortdescription', 'subtitle'],
  author: ['author', 'authors', 'auteur', 'creator', 'byline', 'by'],
  publisher: ['publisher', 'publication', 'journal', 'site', 'site_name', 'container-title'],
  url: ['canonical', 'canonicalurl', 'canonical_url', 'url', 'link', 'permalink', 'source', 'original'],
};

/** The field of an article that other programs call so; nothing for one that they do not. */
export function fieldCalled(name: string): TextField | undefined {
  const plain = name.toLowerCase();
  return (Object.keys(fieldNames) as TextField[]).find((field) => fieldNames[field].includes(plain));
}

/** Front matter of another program, and the text after it. */
export interface ForeignFields {
  body: string;
  metadata: Metadata;
  /** Names of the fields that a dossier has no place for. */
  unread: string[];
  /** The days that its fields give as that of publication, in the order in which they count. */
  dates: DateCandidate[];
}

/**
 * Reads front matter that was written for another program: YAML between `---`, TOML between `+++`.
 * @throws DiagnosticError `yaml-syntax` where it cannot be read.
 */
export function readForeignFields(text: string, file: string): ForeignFields {
  const match = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)^\1[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return { body: text, metadata: {}, unread: [], dates: [] };
  const [whole, fence, fields = ''] = match;
  refuseMore(fields.length, LONGEST_FIELDS, 'characters of front matter', file);
  const data = read(fence === '---' ? parseYaml : parseToml, fields, file);
  const known = new Map(Object.entries(data).map(([name, value]) => [name.toLowerCase(), value]));
  const metadata: Metadata = {};
  const used = new Set<string>();
  for (const [field, names] of Object.entries(fieldNames) as [TextField, readonly string[]][]) {
    for (const name of names) {
      const value = metadata[field] === undefined ? fieldValue(field, known.get(name)) : undefined;
      if (value === undefined) continue;
      metadata[field] = value;
      used.add(name);
    }
  }
  const dates = fieldNames.date.flatMap((name): DateCandidate[] => {
    const date = name === 'created' ? undefined : fieldValue('date', known.get(name));
    return date ? [{ date, from: `the field ${name}`, zoned: true }] : [];
  });
  const unread = [...known.keys()].filter((name) => !used.has(name));
  return { body: text.slice(whole.length), metadata, unread, dates };
}

function read(parse: (text: string) => unknown, fields: string, file: string): object {
  try {
    const data = parse(fields);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  } catch (error) {
    if (isTooDeep(error)) throw new DiagnosticError([tooDeep({ file, line: 1 })]);
    const reason = (error as Error).message.split('\n')[0] ?? '';
    throw new DiagnosticError([diagnose('yaml-syntax', reason, { file, line: 1 })]);
  }
}

function fieldValue(field: keyof Metadata, value: unknown): string | undefined {
  const text = wordsOf(value);
  if (!text) return undefined;
  if (field === 'date') return dayOf(value, text);
  if (field === 'url') return URL.canParse(text) && /^https?:/.test(text) ? text : undefined;
  if (field === 'lang') return /^[a-z]{2,3}\b/i.exec(text)?.[0]?.toLowerCase();
  return text;
}

/** A list or a range of days tells of what happened, and not when it was published. */
function dayOf(value: unknown, text: string): string | undefined {
  const found = findDate(text);
  if (!found || (Array.isArray(value) && value.length > 1)) return undefined;
  const rest = findDate(text.slice(found.end).replace(/^[T ]\d{1,2}:\d{2}\S*/, ''));
  return rest === undefined || rest.edtf === found.edtf ? found.edtf : undefined;
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ');
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'name' in value) return wordsOf(value.name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
}
