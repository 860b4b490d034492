import { looseKey } from '../../text/folded-names.ts';
import { familyName } from '../../text/sort-key.ts';
import type { ExportedEntry } from '../exported.ts';
import { xmlElement, xmlText } from '../xml.ts';
import { languageOf } from './article-parts.ts';
import type { PageNumbers, PrintEdition } from './edition.ts';

/**
 * The index of names: each entry with the pages of its mentions; other names that the articles print lead to it.
 * @param pages undefined before they are known: then every mention is linked, so that a first print tells its page.
 */
export function indexPart(edition: PrintEdition, pages: PageNumbers | undefined): string {
  const { words, dossier } = edition;
  const collator = new Intl.Collator(dossier.lang);
  const lines = dossier.entries
    .flatMap((entry) => [
      { key: entry.sortKey, line: entryLine(entry, edition, pages) },
      ...otherNames(entry, collator).map((form) => ({ key: form.form, line: leadLine(form, entry, edition) })),
    ])
    .toSorted((a, b) => collator.compare(a.key, b.key));
  const heading = xmlElement('h1', {}, xmlText(words.t('book.index')));
  const note = xmlElement('p', { class: 'about' }, xmlText(words.t('book.index.pages')));
  return xmlElement(
    'section',
    { id: 'names', class: 'names', role: 'doc-index', ...languageOf(dossier) },
    [heading, note, xmlElement('ul', {}, lines.map(({ line }) => line).join('\n'))].join('\n'),
  );
}

type Form = { form: string; lang: string };

/** The names that the articles of this edition print and under which somebody would look. */
function otherNames({ names, name, occurrences }: ExportedEntry, collator: Intl.Collator): Form[] {
  const printed = new Set(occurrences.map(({ mention }) => looseKey(mention.surfaceForm)));
  return names.filter(
    ({ preferred, form }) => !preferred && printed.has(looseKey(form)) && collator.compare(form, name) !== 0,
  );
}

function leadLine({ form, lang }: Form, entry: ExportedEntry, edition: PrintEdition): string {
  const own = xmlElement('bdi', { lang, 'xml:lang': lang }, xmlText(form));
  const href = `#${edition.entryAnchor(entry.id)}`;
  const target = xmlElement('a', { href, ...languageOf(entry) }, xmlText(entry.name));
  const [before = '', middle = '', after = ''] = edition.words
    .t('book.index.see', { form: '\n', name: '\n' })
    .split('\n');
  return xmlElement('li', {}, xmlText(before) + own + xmlText(middle) + target + xmlText(after));
}

function entryLine(entry: ExportedEntry, edition: PrintEdition, pages: PageNumbers | undefined): string {
  const { occurrences } = entry;
  const name = xmlElement(
    'a',
    { href: `#${edition.entryAnchor(entry.id)}`, ...languageOf(entry) },
    xmlText(lookedUp(entry)),
  );
  const anchors = occurrences.map(({ article, mention }) => edition.placeAnchor(article, mention.anchor));
  const numbers = pages ? rangesOf(anchors, pages) : anchors.map((anchor) => ({ anchor, from: 0, to: 0 }));
  const links = numbers.map(({ anchor, from, to }) => {
    const first = edition.pageNumber(from);
    return xmlElement('a', { href: `#${anchor}` }, from === to ? first : `${first}–${edition.pageNumber(to)}`);
  });
  const own = edition.entryAnchor(entry.id) ?? '';
  const inGlossary = xmlElement(
    'i',
    {},
    xmlElement('a', { href: `#${own}` }, edition.pageNumber(pages?.get(own) ?? 0)),
  );
  return xmlElement('li', {}, [name, inGlossary, ...links].join(xmlText(edition.words.t('text.comma'))));
}

/** A person as an index has it: « Guénois, Jean-Marie », « Assad, Bachar al- »; all else, and what an editor sorts, as it is. */
function lookedUp({ name, kind, sortKey }: ExportedEntry): string {
  const family = familyName({ name, kind });
  if (family === undefined || !sortKey.startsWith(`${family} `) || !name.endsWith(family)) return name;
  return `${family}, ${name.slice(0, -family.length).trim()}`;
}

/** The pages of some anchors, each once, and pages that follow one another as one range. */
function rangesOf(anchors: readonly string[], pages: PageNumbers): { anchor: string; from: number; to: number }[] {
  const byPage = new Map<number, string>();
  for (const anchor of anchors) {
    const page = pages.get(anchor);
    if (page !== undefined && !byPage.has(page)) byPage.set(page, anchor);
  }
  const ranges: { anchor: string; from: number; to: number }[] = [];
  for (const [page, anchor] of [...byPage].toSorted(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last && last.to + 1 === page) last.to = page;
    else ranges.push({ anchor, from: page, to: page });
  }
  return ranges;
}
