import type { Collection } from '../../model/collections.ts';
import { outsideLinks } from '../../model/outside-links.ts';
import { coordinatesInWords } from '../../site/i18n/coordinates.ts';
import type { StringKey } from '../../site/i18n/strings.ts';
import { xhtmlOf } from '../book/xhtml.ts';
import type { ExportedEntry } from '../exported.ts';
import { uriOf } from '../uri.ts';
import { xmlElement, xmlText, xmlWords } from '../xml.ts';
import { figure, languageOf } from './article-parts.ts';
import type { PrintEdition } from './edition.ts';
import { headingsBelow } from './headings.ts';

/** A collection of the glossary, an entry below the other. */
export function glossaryPart(name: Collection, entries: readonly ExportedEntry[], edition: PrintEdition): string {
  const heading = xmlElement('h1', {}, xmlText(edition.words.t(`nav.${name}` as StringKey)));
  const all = entries.map((entry) => entryPart(entry, edition, 'h2'));
  return xmlElement(
    'section',
    { id: name, class: `glossary ${name}`, role: 'doc-glossary', ...languageOf(edition.dossier) },
    [heading, ...all].join('\n'),
  );
}

/** An entry of the glossary: its name, what it is, its definition, its other names and its sources. */
export function entryPart(entry: ExportedEntry, edition: PrintEdition, heading: 'h1' | 'h2'): string {
  const { id, name, kind, dates, lang, isDefined, summary, tree, picture, coordinates, names } = entry;
  const { words, dossier } = edition;
  const anchor = edition.entryAnchor(id) ?? '';
  const comma = words.t('text.comma');
  const facts = [
    words.t(`kind.${kind}` as StringKey),
    dates ? words.date(dates) : undefined,
    coordinates && kind !== 'country' ? coordinatesInWords(coordinates, dossier.lang) : undefined,
  ];
  const text = isDefined
    ? xmlElement(
        'div',
        {},
        xhtmlOf(headingsBelow(tree.children, heading === 'h1' ? 1 : 2), edition.linksOf(entry, `${anchor}.`)),
      )
    : xmlWords('p', summary);
  const others = names.filter(({ preferred }) => !preferred);
  const forms = others.map((one) => xmlElement('bdi', { lang: one.lang, 'xml:lang': one.lang }, xmlText(one.form)));
  const outside = outsideLinks(entry.sameAs).map(({ name: of, id: one, href }) =>
    xmlElement('a', { href }, xmlText(`${of} ${one}`)),
  );
  const labelled = (key: StringKey, items: readonly string[], between = comma) =>
    items.length === 0 ? '' : xmlElement('p', { class: 'about' }, label(key, items.join(between), edition));
  return xmlElement(
    'section',
    { id: anchor, class: 'entry', ...languageOf(dossier) },
    [
      xmlElement(heading, languageOf({ lang }), xmlText(name)),
      xmlElement('p', { class: 'about' }, xmlText(facts.filter(Boolean).join(' · '))),
      picture ? figure(edition, picture) : '',
      text === '' ? '' : xmlElement('div', { class: 'text', ...languageOf({ lang }) }, text),
      labelled('entity.names', forms),
      labelled('entity.facts.partOf', entriesOf(entry.partOf, edition)),
      labelled('entity.facts.related', entriesOf(entry.related, edition)),
      labelled('entity.sources', sourcesOf(entry, edition), xmlText(words.t('text.semicolon'))),
      labelled('entity.facts.outside', outside),
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

/** « Noms : … »: the words are the interface's, what they introduce is markup. */
function label(key: StringKey, content: string, { words }: PrintEdition): string {
  const [before = '', after = ''] = words.t('text.label', { label: words.t(key), text: '\n' }).split('\n');
  return xmlText(before) + content + xmlText(after);
}

function entriesOf(ids: readonly string[], edition: PrintEdition): string[] {
  return ids.flatMap((id) => {
    const anchor = edition.entryAnchor(id);
    const entry = edition.dossier.entryById.get(id);
    return entry ? [xmlElement('a', { href: `#${anchor}`, ...languageOf(entry) }, xmlText(entry.name))] : [];
  });
}

function sourcesOf({ sources }: ExportedEntry, { words }: PrintEdition): string[] {
  const comma = words.t('text.comma');
  return sources.map(({ title, url, author, publisher, date }) => {
    const href = url === undefined ? undefined : uriOf(url);
    const cited = href ? xmlElement('a', { href }, xmlText(title)) : xmlText(title);
    const parts = [
      author ? xmlText(author) : '',
      xmlElement('cite', {}, cited),
      publisher ? xmlText(publisher) : '',
      date ? xmlText(words.date(date)) : '',
    ];
    return xmlElement('bdi', {}, parts.filter(Boolean).join(comma));
  });
}
