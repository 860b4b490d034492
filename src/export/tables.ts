import type { ReadMention } from '../markdown/reading.ts';
import { type KeywordInContext, keywordInContext } from '../text/concordance.ts';
import type { Cell } from './csv-lines.ts';
import type { ExportedArticle, ExportedDossier, ExportedEntry } from './exported.ts';
import { addressFrom, addressOf } from './format.ts';

/** A column of a table: what it is called, and what it says of a row. */
export interface Column<Row> {
  name: string;
  /** As Frictionless and JSON Schema call it; all else is a string. */
  type?: 'integer' | 'number' | 'boolean' | 'string';
  /** A list becomes one cell, its items parted by ` | `. */
  value(row: Row): Cell | readonly string[];
  /** For people, in English, as the names of columns are. */
  description: string;
  isRequired?: true;
}

/** A table of a dossier. */
export interface Table<Row> {
  /** `mentions`: also the name of its files. */
  name: string;
  title: string;
  columns: readonly Column<Row>[];
  primaryKey: readonly string[];
  /** A column whose values are the key of another table. */
  foreignKeys: readonly { field: string; table: string }[];
  rows(): Iterable<Row>;
}

/**
 * The tables of a dossier, which are written as CSV and as JSON.
 * @param from path of the file that holds the table, from which addresses start.
 */
export function tablesOf(dossier: ExportedDossier, from: string): Table<never>[] {
  const page = (text: ExportedArticle | ExportedEntry, anchor?: string) =>
    addressFrom(dossier, from, { ...addressOf(text), ...(anchor ? { anchor } : {}) });
  const tables = [mentions(dossier, page), entries(dossier, page), articles(dossier, page), coMentions(dossier)];
  return tables as unknown as Table<never>[];
}

type PageOf = (text: ExportedArticle | ExportedEntry, anchor?: string) => string;

function mentions(dossier: ExportedDossier, page: PageOf) {
  type Row = { article: ExportedArticle; mention: ReadMention; context: KeywordInContext };
  return {
    name: 'mentions',
    title: 'Every mention of an entry in an article, in reading order',
    columns: [
      { name: 'article', description: 'Id of the article', value: ({ article }) => article.id, isRequired: true },
      {
        name: 'mention',
        description: 'Anchor of the mention in the page of its article',
        value: ({ mention }) => mention.anchor,
        isRequired: true,
      },
      {
        name: 'entry',
        description: 'Id of the entry that is mentioned',
        value: ({ mention }) => mention.entity,
        isRequired: true,
      },
      { name: 'collection', description: 'Collection of the entry', value: ({ mention }) => mention.collection },
      { name: 'form', description: 'The words as they are printed', value: ({ mention }) => mention.surfaceForm },
      { name: 'left', description: 'What stands before them, cut between words', value: ({ context }) => context.left },
      {
        name: 'right',
        description: 'What stands after them, cut between words',
        value: ({ context }) => context.right,
      },
      {
        name: 'block',
        type: 'integer',
        description: 'Number of the paragraph, heading, cell or caption in the article, from 0',
        value: ({ mention }) => mention.block,
      },
      {
        name: 'start',
        type: 'integer',
        description: 'Where the words begin in that block, in UTF-16 units from 0',
        value: ({ mention }) => mention.start,
      },
      {
        name: 'end',
        type: 'integer',
        description: 'Where they end, not included',
        value: ({ mention }) => mention.end,
      },
      {
        name: 'rule',
        description: 'How the mention was resolved, see docs/annotate.md',
        value: ({ mention }) => mention.rule,
      },
      { name: 'date', description: 'Date of the article (EDTF)', value: ({ article }) => article.date },
      { name: 'publisher', description: 'Who published the article', value: ({ article }) => article.source.publisher },
      {
        name: 'page',
        description: 'Address of the mention',
        value: ({ article, mention }) => page(article, mention.anchor),
      },
    ],
    primaryKey: ['article', 'mention'],
    foreignKeys: [
      { field: 'article', table: 'articles' },
      { field: 'entry', table: 'entries' },
    ],
    *rows() {
      for (const article of dossier.articles) {
        for (const mention of article.mentions) {
          const context = keywordInContext(article.blocks[mention.block]?.text ?? '', mention);
          yield { article, mention, context };
        }
      }
    },
  } satisfies Table<Row>;
}

/** Few dossiers have such addresses; the others have no column of them. */
const elsewhere: Column<ExportedEntry> = {
  name: 'elsewhere',
  description: 'Other addresses of the same, parted by “ | ”',
  value: ({ sameAs }) => sameAs.others,
};

function entries(dossier: ExportedDossier, page: PageOf) {
  const others = ({ names }: ExportedEntry) => names.filter(({ preferred }) => !preferred).map(({ form }) => form);
  return {
    name: 'entries',
    title: 'The glossary: actors and places',
    columns: [
      { name: 'entry', description: 'Id of the entry', value: ({ id }) => id, isRequired: true },
      { name: 'collection', description: 'Collection of the entry', value: ({ collection }) => collection },
      { name: 'kind', description: 'What it is', value: ({ kind }) => kind },
      { name: 'name', description: 'Preferred name', value: ({ name }) => name, isRequired: true },
      { name: 'lang', description: 'Language of the name (BCP 47)', value: ({ lang }) => lang },
      { name: 'sort', description: 'By what it is sorted', value: ({ sortKey }) => sortKey },
      { name: 'names', description: 'Other names and forms, parted by “ | ”', value: others },
      { name: 'summary', description: 'Who or what it is, in a line', value: ({ summary }) => summary },
      { name: 'dates', description: 'Dates of life or existence (EDTF)', value: ({ dates }) => dates },
      {
        name: 'lat',
        type: 'number',
        description: 'Latitude in decimal degrees (WGS 84)',
        value: ({ coordinates }) => coordinates?.lat,
      },
      {
        name: 'lon',
        type: 'number',
        description: 'Longitude in decimal degrees (WGS 84)',
        value: ({ coordinates }) => coordinates?.lon,
      },
      {
        name: 'partOf',
        description: 'Ids of the wholes it belongs to, parted by “ | ”',
        value: ({ partOf }) => partOf,
      },
      { name: 'related', description: 'Ids of related entries, parted by “ | ”', value: ({ related }) => related },
      { name: 'wikidata', description: 'Item of Wikidata', value: ({ sameAs }) => sameAs.wikidata },
      { name: 'geonames', type: 'integer', description: 'Number in GeoNames', value: ({ sameAs }) => sameAs.geonames },
      { name: 'isni', description: 'ISNI', value: ({ sameAs }) => sameAs.isni },
      { name: 'viaf', description: 'Number in VIAF', value: ({ sameAs }) => sameAs.viaf },
      ...(dossier.entries.some(({ sameAs }) => sameAs.others) ? [elsewhere] : []),
      {
        name: 'mentions',
        type: 'integer',
        description: 'How often the articles mention it',
        value: ({ mentionCount }) => mentionCount,
      },
      {
        name: 'articles',
        type: 'integer',
        description: 'How many articles mention it',
        value: ({ articleCount }) => articleCount,
      },
      { name: 'updated', description: 'When the definition was last checked (EDTF)', value: ({ updated }) => updated },
      { name: 'page', description: 'Address of its page', value: (entry) => page(entry) },
    ],
    primaryKey: ['entry'],
    foreignKeys: [],
    rows: () => dossier.entries,
  } satisfies Table<ExportedEntry>;
}

function articles(dossier: ExportedDossier, page: PageOf) {
  return {
    name: 'articles',
    title: 'The articles',
    columns: [
      { name: 'article', description: 'Id of the article', value: ({ id }) => id, isRequired: true },
      { name: 'title', description: 'Title', value: ({ title }) => title, isRequired: true },
      { name: 'date', description: 'Date (EDTF)', value: ({ date }) => date },
      { name: 'lang', description: 'Language (BCP 47)', value: ({ lang }) => lang },
      { name: 'publisher', description: 'Who published it', value: ({ source }) => source.publisher },
      { name: 'author', description: 'Who wrote it', value: ({ source }) => source.author },
      { name: 'section', description: 'Section of the paper', value: ({ source }) => source.section },
      { name: 'pages', description: 'Page of the paper', value: ({ source }) => source.page },
      { name: 'url', description: 'Where it was published', value: ({ source }) => source.url },
      { name: 'words', type: 'integer', description: 'Number of words', value: ({ words }) => words },
      {
        name: 'mentions',
        type: 'integer',
        description: 'Number of mentions',
        value: ({ mentions: some }) => some.length,
      },
      { name: 'sha256', description: 'SHA-256 of the original', value: ({ source }) => source.sha256 },
      { name: 'page', description: 'Address of its page', value: (article) => page(article) },
    ],
    primaryKey: ['article'],
    foreignKeys: [],
    rows: () => dossier.articles,
  } satisfies Table<ExportedArticle>;
}

function coMentions({ entries: all }: ExportedDossier) {
  type Row = { a: string; b: string; paragraphs: ExportedEntry['coMentions'][number]['paragraphs'] };
  return {
    name: 'co-mentions',
    title: 'Pairs of entries that are named in the same paragraphs, each pair once',
    columns: [
      { name: 'a', description: 'Id of an entry', value: ({ a }) => a, isRequired: true },
      { name: 'b', description: 'Id of the other', value: ({ b }) => b, isRequired: true },
      {
        name: 'paragraphs',
        type: 'integer',
        description: 'Number of paragraphs that name both',
        value: ({ paragraphs }) => paragraphs.length,
      },
      {
        name: 'articles',
        type: 'integer',
        description: 'Number of articles that have such paragraphs',
        value: ({ paragraphs }) => new Set(paragraphs.map(({ article }) => article)).size,
      },
    ],
    primaryKey: ['a', 'b'],
    foreignKeys: [
      { field: 'a', table: 'entries' },
      { field: 'b', table: 'entries' },
    ],
    *rows() {
      for (const { id: a, coMentions: others } of all) {
        for (const { entry: b, paragraphs } of others) if (a < b) yield { a, b, paragraphs };
      }
    },
  } satisfies Table<Row>;
}
