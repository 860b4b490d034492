import { EDITIONS } from '../../model/formats.ts';
import { pathOf } from '../../views/urls.ts';
import type { ExportedArticle, ExportedDossier } from '../exported.ts';
import type { ExportFile } from '../format.ts';
import { teiBody } from './body.ts';
import { articleHeader, corpusHeader } from './header.ts';
import { articleId } from './ids.ts';
import { standOff } from './lists.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const CORPUS = `${EDITIONS}corpus.tei.xml`;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The articles as TEI P5: a file each, with the entries that it mentions, and a corpus of all with the whole glossary. */
export function* tei(dossier: ExportedDossier): Iterable<ExportFile> {
  yield { path: CORPUS, pieces: () => corpus(dossier) };
  for (const article of dossier.articles) {
    const path = pathOf({ page: 'form', format: 'tei', of: 'articles', id: article.id });
    yield { path, pieces: () => file(article, dossier, path) };
  }
}

function* corpus(dossier: ExportedDossier): Generator<string> {
  yield `${DECLARATION}<teiCorpus xmlns="${NAMESPACE}" xml:lang="${dossier.lang}">\n`;
  yield corpusHeader(dossier, CORPUS);
  yield* standOff(dossier.entries);
  for (const article of dossier.articles) {
    yield `<TEI xml:id="${articleId(article.id)}" xml:lang="${article.lang}">\n`;
    yield articleHeader(article, dossier, CORPUS);
    yield* text(article, dossier, CORPUS);
    yield '</TEI>\n';
  }
  yield '</teiCorpus>\n';
}

function* file(article: ExportedArticle, dossier: ExportedDossier, path: string): Generator<string> {
  const mentioned = new Set(article.mentions.map(({ entity }) => entity));
  yield `${DECLARATION}<TEI xmlns="${NAMESPACE}" xml:id="${articleId(article.id)}" xml:lang="${article.lang}">\n`;
  yield articleHeader(article, dossier, path);
  yield* standOff(dossier.entries.filter(({ id }) => mentioned.has(id)));
  yield* text(article, dossier, path);
  yield '</TEI>\n';
}

function* text(article: ExportedArticle, dossier: ExportedDossier, from: string): Generator<string> {
  yield `<text xml:lang="${article.lang}">\n`;
  yield teiBody(article, dossier, from);
  yield '</text>\n';
}
