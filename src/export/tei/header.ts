import packageFields from '../../../package.json' with { type: 'json' };
import { type MentionRule, mentionRules } from '../../model/mention.ts';
import { type PageAddress, pathOf, urlFrom } from '../../views/urls.ts';
import type { ExportedArticle, ExportedDossier, ExportedSource } from '../exported.ts';
import { addressFrom } from '../format.ts';
import { uriOf } from '../uri.ts';
import { xmlElement, xmlText, xmlWords } from '../xml.ts';
import { teiDate } from './dates.ts';

/** How sure each rule is, in the words of TEI, and what it means. */
const certainties: Record<MentionRule, ['high' | 'medium' | 'low', string]> = {
  mark: ['high', 'an editor marked the mention in the text'],
  decision: ['high', 'an editor ruled on the mention'],
  when: ['high', 'the conditions of the form hold'],
  only: ['high', 'the form belongs to one entry'],
  short: ['medium', 'a short form whose full form stands in the same text'],
  metonym: ['medium', 'a capital that speaks or acts is its government'],
  place: ['medium', 'a capital that one is in, leaves or goes to is the place'],
  coherence: ['low', 'the rest of the text chooses between the readings'],
  dossier: ['low', 'the other texts of the dossier choose between entries of one name'],
  name: ['low', 'the form is the preferred name of one entry and only a variant of the others'],
};

/** `cert` of a mention that a rule resolved. */
export function certaintyOf(rule: MentionRule): string {
  return certainties[rule][0];
}

/** Header of the file of one article. @param from path of the file in the site. */
export function articleHeader(article: ExportedArticle, dossier: ExportedDossier, from: string): string {
  const { id, title, lang, source } = article;
  const page = addressFrom(dossier, from, { page: 'article', id });
  const titles = xmlElement('title', {}, xmlText(title)) + xmlWords('author', source.author);
  return header(titles, publication(dossier, id, page), sourceOf(article, dossier, from), [
    encoding(source),
    profile([lang], article.description),
  ]);
}

/** Header of the corpus. */
export function corpusHeader(dossier: ExportedDossier, from: string): string {
  const { title, description, lang, articles } = dossier;
  const page = addressFrom(dossier, from, { page: 'home' });
  const langs = [...new Set([lang, ...articles.map((article) => article.lang)])];
  const source = xmlElement('p', {}, xmlText('The header of each text names its source.'));
  const titles = xmlElement('title', {}, xmlText(title));
  return header(titles, publication(dossier, undefined, page), source, [
    encoding(undefined),
    profile(langs, description),
  ]);
}

function header(titles: string, published: string, source: string, others: readonly string[]): string {
  const file = ['titleStmt', 'publicationStmt', 'sourceDesc'].map((name, at) =>
    xmlElement(name, {}, [titles, published, source][at]),
  );
  return `${xmlElement('teiHeader', {}, `\n${[xmlElement('fileDesc', {}, file.join('\n')), ...others].join('\n')}\n`)}\n`;
}

function publication({ title, editor, licence }: ExportedDossier, id: string | undefined, page: string): string {
  const licences = licence ? [licence.articles, licence.glossary] : [];
  return [
    editor ? xmlElement('publisher', {}, xmlText(editor)) : xmlElement('authority', {}, xmlText(title)),
    xmlWords('idno', id, { type: 'reperes' }),
    licences.length > 0
      ? xmlElement('availability', {}, licences.map((one) => xmlElement('p', {}, xmlText(one))).join(''))
      : '',
    xmlElement('ptr', { target: page, type: 'page' }),
  ].join('');
}

function sourceOf(
  { title, date, source, isTitleDerived }: ExportedArticle,
  dossier: ExportedDossier,
  from: string,
): string {
  const { author, publisher, section, page, url, retrieved, also, file, sha256, isWithheld } = source;
  const parts = [
    xmlElement('title', { level: 'a', type: isTitleDerived ? 'derived' : undefined }, xmlText(title)),
    xmlWords('author', author),
    xmlWords('publisher', publisher),
    date ? teiDate(date) : '',
    xmlWords('biblScope', section, { unit: 'section' }),
    xmlWords('biblScope', page, { unit: 'page' }),
    url ? xmlElement('ref', { target: uriOf(url) ?? url }, xmlText(url)) : '',
    xmlWords('note', retrieved, { type: 'retrieved' }),
    xmlWords('idno', sha256, { type: 'sha256' }),
    file ? xmlElement('ref', { type: 'original', target: fileAddress(dossier, from, file) }, xmlText(file)) : '',
    isWithheld ? xmlWords('note', 'The original is kept by the editor and not published.', { type: 'withheld' }) : '',
    ...also.map(({ publisher: other, date: day }) =>
      xmlElement('note', { type: 'also' }, xmlWords('publisher', other) + (day ? teiDate(day) : '')),
    ),
  ];
  return xmlElement('bibl', {}, parts.join(''));
}

function fileAddress({ url }: ExportedDossier, from: string, file: string): string {
  const address: PageAddress = { page: 'source', file };
  return url === undefined ? urlFrom(from, address) : url + pathOf(address);
}

/** How the text was made, what was left out of it, and by which rules mentions were resolved. */
function encoding(source: ExportedSource | undefined): string {
  const { name, version } = packageFields;
  const application = xmlElement('application', { ident: name, version }, xmlElement('label', {}, 'Repères'));
  const leftOut = (source?.leftOut ?? []).map(({ exact, line, why }) =>
    xmlElement('item', { n: line }, `${xmlElement('quote', {}, xmlText(exact))} ${xmlText(why)}`),
  );
  const declaration =
    leftOut.length > 0
      ? `${xmlText('Left out, as it is no part of the text; numbers are lines of the original.')}${xmlElement('list', {}, leftOut.join(''))}`
      : xmlText('The text is that of its source; nothing is corrected.');
  const rules = mentionRules.map((rule) =>
    xmlElement(
      'category',
      {},
      xmlElement('catDesc', {}, `${xmlElement('term', {}, rule)} ${xmlText(certainties[rule][1])}`),
    ),
  );
  return xmlElement(
    'encodingDesc',
    {},
    xmlElement('editorialDecl', {}, xmlElement('p', {}, declaration)) +
      (source ? '' : xmlElement('classDecl', {}, xmlElement('taxonomy', {}, rules.join('')))) +
      xmlElement('appInfo', {}, application),
  );
}

function profile(langs: readonly string[], abstract: string | undefined): string {
  const languages = langs.map((ident) => xmlElement('language', { ident }, ident));
  const words = abstract ? xmlElement('abstract', {}, xmlElement('p', {}, xmlText(abstract))) : '';
  return xmlElement('profileDesc', {}, words + xmlElement('langUsage', {}, languages.join('')));
}
