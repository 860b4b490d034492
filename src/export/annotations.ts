import { EDITIONS } from '../model/formats.ts';
import { codePointCounter, rangeInWhole, wholeText } from '../text/whole-text.ts';
import { pathOf, urlFrom } from '../views/urls.ts';
import type { ExportedArticle, ExportedDossier } from './exported.ts';
import { addressFrom, addressOf, type ExportFile } from './format.ts';
import { jsonList } from './json.ts';
import { sameAsAddresses } from './same-as.ts';
import { textPath } from './text.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const COLLECTION = `${EDITIONS}annotations.jsonld`;

/** Code points of text before and after a quote. */
const CONTEXT_LENGTH = 32;

/** The mentions as annotations of the W3C: a page of them for each article, and all as one collection. */
export function* annotations(dossier: ExportedDossier): Iterable<ExportFile> {
  const total = dossier.articles.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const everywhere = function* () {
    for (const article of dossier.articles) yield* annotationsOf(article, dossier, COLLECTION);
  };
  yield { path: COLLECTION, pieces: () => collection(dossier, total, everywhere()) };
  for (const article of dossier.articles) {
    const path = pathOf({ page: 'form', format: 'annotations', of: 'articles', id: article.id });
    const head = { '@context': CONTEXT, id: own(dossier, path), type: 'AnnotationPage' };
    yield { path, pieces: () => jsonList(head, 'items', annotationsOf(article, dossier, path)) };
  }
}

function* collection(dossier: ExportedDossier, total: number, items: Iterable<object>): Generator<string> {
  const id = own(dossier, COLLECTION);
  const head = { '@context': CONTEXT, id, type: 'AnnotationCollection', label: dossier.title, total };
  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${JSON.stringify(head, undefined, 0).slice(0, -1)},\n"first": `;
  yield* jsonList(page, 'items', items);
  yield '}\n';
}

/** Address of a file as it names itself. */
function own({ url }: ExportedDossier, path: string): string {
  return url === undefined ? path.slice(path.lastIndexOf('/') + 1) : url + path;
}

function* annotationsOf(article: ExportedArticle, dossier: ExportedDossier, from: string): Generator<object> {
  const whole = wholeText(article.blocks);
  const points = codePointCounter(whole.text);
  const file = textPath(article.id);
  const source = dossier.url === undefined ? urlFrom(from, { page: 'asset', path: file }) : dossier.url + file;
  const id = from === COLLECTION ? `${own(dossier, from)}#${article.id}.` : `${own(dossier, from)}#`;
  for (const mention of article.mentions) {
    const entry = dossier.entryById.get(mention.entity);
    if (!entry) continue;
    const { start, end } = rangeInWhole(whole, mention);
    yield {
      id: id + mention.anchor,
      type: 'Annotation',
      motivation: 'identifying',
      body: [addressFrom(dossier, from, addressOf(entry)), ...sameAsAddresses(entry.sameAs)],
      target: {
        source,
        scope: addressFrom(dossier, from, { page: 'article', id: article.id, anchor: mention.anchor }),
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: whole.text.slice(start, end),
            prefix: lastOf(whole.text.slice(Math.max(0, start - 2 * CONTEXT_LENGTH), start)),
            suffix: firstOf(whole.text.slice(end, end + 2 * CONTEXT_LENGTH)),
          },
          { type: 'TextPositionSelector', start: points(start), end: points(end) },
        ],
      },
    };
  }
}

/** The last code points of a text, as many as stand before a quote. */
function lastOf(text: string): string {
  return hasPairs.test(text) ? [...text].slice(-CONTEXT_LENGTH).join('') : text.slice(-CONTEXT_LENGTH);
}

/** The first, as many as stand after one. */
function firstOf(text: string): string {
  return hasPairs.test(text) ? [...text].slice(0, CONTEXT_LENGTH).join('') : text.slice(0, CONTEXT_LENGTH);
}

/** Most texts have no character of two units, and need not be taken apart. */
const hasPairs = /[\ud800-\udfff]/;
