import type { Citation } from '../../model/entity.ts';
import type { EntityId } from '../../model/mention.ts';
import type { ExportedEntry } from '../exported.ts';
import { uriOf } from '../uri.ts';
import { xmlElement, xmlText, xmlWords } from '../xml.ts';
import { teiDate } from './dates.ts';
import { classOf, entryId, nameElements, type TeiClass } from './ids.ts';

/** Lists in the order in which TEI users know them. */
const lists: readonly [TeiClass, string][] = [
  ['person', 'listPerson'],
  ['org', 'listOrg'],
  ['place', 'listPlace'],
];

/** The entries, with names, ids, coordinates and sources, as they stand beside a text or a corpus. */
export function* standOff(entries: readonly ExportedEntry[]): Generator<string> {
  if (entries.length === 0) return;
  const listed = new Set(entries.map(({ id }) => id));
  yield '<standOff>\n';
  for (const [own, list] of lists) {
    const some = entries.filter((entry) => classOf(entry) === own);
    if (some.length === 0) continue;
    yield `<${list}>\n`;
    for (const entry of some) yield `${entryElement(entry, own)}\n`;
    yield `</${list}>\n`;
  }
  const relations = entries.flatMap((entry) => relationsOf(entry, listed));
  if (relations.length > 0) yield `<listRelation>\n${relations.join('\n')}\n</listRelation>\n`;
  yield '</standOff>\n';
}

function entryElement(entry: ExportedEntry, own: TeiClass): string {
  const { id, kind, lang, name, names, dates, summary, coordinates, sameAs, sources, blocks, isDefined } = entry;
  const { others: elsewhere = [], ...ids } = sameAs;
  const nameElement = nameElements[own];
  const others = names.filter(({ preferred }) => !preferred);
  const definition = isDefined ? blocks.filter(({ text }) => text.trim() !== '') : [];
  const parts = [
    xmlElement(nameElement, { type: 'preferred', 'xml:lang': lang }, xmlText(name)),
    ...others.map(({ form, lang: of }) => xmlElement(nameElement, { type: 'variant', 'xml:lang': of }, xmlText(form))),
    coordinates ? xmlElement('location', {}, xmlElement('geo', {}, `${coordinates.lat} ${coordinates.lon}`)) : '',
    xmlWords('idno', id, { type: 'reperes' }),
    ...Object.entries(ids).map(([type, value]) => xmlWords('idno', String(value), { type })),
    ...elsewhere.map((address) => xmlWords('idno', address, { type: 'URI' })),
    dates ? xmlElement('note', { type: 'dates' }, teiDate(dates)) : '',
    xmlWords('note', summary, { type: 'summary', 'xml:lang': lang }),
    definition.length > 0
      ? xmlElement(
          'note',
          { type: 'definition', 'xml:lang': lang },
          definition.map(({ text }) => xmlElement('p', {}, xmlText(text))).join(''),
        )
      : '',
    ...sources.map(citation),
  ];
  // `type` of a person is its role; organisations and places are of a type.
  const attributes = own === 'person' ? { role: kind } : { type: kind };
  return xmlElement(own, { 'xml:id': entryId(id), ...attributes }, parts.join(''));
}

function citation({ title, author, publisher, date, url }: Citation): string {
  const parts = [
    xmlElement('title', {}, xmlText(title)),
    xmlWords('author', author),
    xmlWords('publisher', publisher),
    date ? teiDate(date) : '',
    url ? xmlElement('ref', { target: uriOf(url) ?? url }, xmlText(url)) : '',
  ];
  return xmlElement('bibl', {}, parts.join(''));
}

/** What of the relations of an entry stays within the list. */
function relationsOf({ id, partOf, related }: ExportedEntry, listed: ReadonlySet<EntityId>): string[] {
  const pointer = (one: EntityId) => `#${entryId(one)}`;
  return [
    ...partOf
      .filter((one) => listed.has(one))
      .map((one) => xmlElement('relation', { name: 'partOf', active: pointer(id), passive: pointer(one) })),
    // Each pair once.
    ...related
      .filter((one) => listed.has(one) && one !== id)
      .map((one) =>
        xmlElement('relation', { name: 'related', mutual: [pointer(id), pointer(one)].toSorted().join(' ') }),
      ),
  ];
}
