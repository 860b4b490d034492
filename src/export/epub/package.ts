import { createHash } from 'node:crypto';
import { directionOf } from '../../site/i18n/strings.ts';
import { lastDay } from '../book/last-day.ts';
import { titleWords } from '../book/title-words.ts';
import type { ExportedDossier } from '../exported.ts';
import { type Attributes, xmlElement, xmlText, xmlWords } from '../xml.ts';
import type { Book, BookDocument } from './book.ts';

/** A file of a book that is no document of the reading order. */
export interface BookFile {
  path: string;
  mediaType: string;
  properties?: string;
}

/** The package document: what the book is, what is in it and in which order it is read. */
export function packageDocument(
  book: Book,
  documents: readonly (BookDocument & { hasSvg?: true })[],
  files: readonly BookFile[],
): string {
  const { dossier } = book;
  const items = [
    item('nav', { path: 'nav.xhtml', mediaType: XHTML, properties: 'nav' }),
    ...documents.map(({ path, hasSvg }, at) => {
      return item(`d${at}`, { path, mediaType: XHTML, ...(hasSvg ? { properties: 'svg' } : {}) });
    }),
    ...files.map((file, at) => item(`f${at}`, file)),
  ];
  const order = documents.map((_, at) => xmlElement('itemref', { idref: `d${at}` }));
  const [first, ...rest] = order;
  const spine = [first, xmlElement('itemref', { idref: 'nav' }), ...rest].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
${xmlElement(
  'package',
  { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': dossier.lang },
  `
${xmlElement('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, `\n${metadata(dossier).join('\n')}\n`)}
${xmlElement('manifest', {}, `\n${items.join('\n')}\n`)}
${xmlElement('spine', { 'page-progression-direction': directionOf(dossier.lang) }, `\n${spine}\n`)}
`,
)}
`;
}

const XHTML = 'application/xhtml+xml';

function item(id: string, { path, mediaType, properties }: BookFile): string {
  return xmlElement('item', { id, href: path, 'media-type': mediaType, properties });
}

function metadata(dossier: ExportedDossier): string[] {
  const { title, description, lang, url, editor, licence, articles, entries } = dossier;
  const langs = [...new Set([lang, ...articles.map((one) => one.lang), ...entries.map((one) => one.lang)])];
  const hasPictures = [...articles, ...entries].some((text) => text.picture || text.hasPictures);
  const hasPlaces = entries.some(({ coordinates }) => coordinates);
  const visual = hasPictures || hasPlaces;
  const meta = (property: string, value: string, attributes: Attributes = {}) =>
    xmlElement('meta', { property, ...attributes }, xmlText(value));
  return [
    xmlElement('dc:identifier', { id: 'id' }, `urn:uuid:${uuidOf(url ?? title)}`),
    xmlElement('dc:title', {}, xmlText(titleWords(title))),
    ...langs.map((one) => xmlElement('dc:language', {}, one)),
    xmlWords('dc:description', description),
    xmlWords('dc:publisher', editor),
    xmlWords('dc:rights', licence ? `${licence.articles} ${licence.glossary}` : undefined),
    url ? xmlElement('dc:source', {}, xmlText(url)) : '',
    meta('dcterms:modified', `${lastDay(dossier)}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    ...(visual ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...[
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'index',
      'alternativeText',
      'unlocked',
      'displayTransformability',
    ].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
  ].filter(Boolean);
}

/** The same for each book of one dossier, and for no other. */
function uuidOf(name: string): string {
  const digest = createHash('sha256').update(`reperes ${name}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
