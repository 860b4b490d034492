import { EDITIONS } from '../model/formats.ts';
import { type Concept, conceptsOf, dateType, type Label } from './concepts.ts';
import type { ExportedDossier } from './exported.ts';
import { addressFrom, addressOf, type ExportFile } from './format.ts';
import { jsonList } from './json.ts';
import { uriOf } from './uri.ts';

const PATH = `${EDITIONS}glossary.jsonld`;

const reference = { '@type': '@id' };
const byLanguage = { '@container': '@language' };
const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prefLabel: { '@id': 'skos:prefLabel', ...byLanguage },
  altLabel: { '@id': 'skos:altLabel', ...byLanguage },
  definition: { '@id': 'skos:definition', ...byLanguage },
  scopeNote: { '@id': 'skos:scopeNote', ...byLanguage },
  title: { '@id': 'dcterms:title', ...byLanguage },
  description: { '@id': 'dcterms:description', ...byLanguage },
  rights: { '@id': 'dcterms:rights', ...byLanguage },
  publisher: 'dcterms:publisher',
  notation: 'skos:notation',
  kind: 'dcterms:type',
  inScheme: { '@id': 'skos:inScheme', ...reference },
  topConceptOf: { '@id': 'skos:topConceptOf', ...reference },
  broader: { '@id': 'skos:broader', ...reference },
  related: { '@id': 'skos:related', ...reference },
  exactMatch: { '@id': 'skos:exactMatch', ...reference },
  member: { '@id': 'skos:member', ...reference },
  source: 'dcterms:source',
  modified: 'dcterms:modified',
  lat: { '@id': 'geo:lat', '@type': 'xsd:decimal' },
  long: { '@id': 'geo:long', '@type': 'xsd:decimal' },
};

/** The glossary as a vocabulary of SKOS, in JSON-LD; `npx reperes glossary import` reads it too. */
export function* skosJsonld(dossier: ExportedDossier): Iterable<ExportFile> {
  yield { path: PATH, pieces: () => jsonList({ '@context': CONTEXT }, '@graph', graph(dossier)) };
}

function* graph(dossier: ExportedDossier): Generator<object> {
  const { title, description, lang, editor, licence, entries } = dossier;
  const scheme = addressFrom(dossier, PATH, { page: 'home' });
  const addresses = new Map(entries.map((entry) => [entry.id, addressFrom(dossier, PATH, addressOf(entry))]));
  const address = (id: string) => addresses.get(id) ?? '';
  yield {
    '@id': scheme,
    '@type': 'skos:ConceptScheme',
    title: { [lang]: title },
    description: { [lang]: description },
    ...(editor ? { publisher: editor } : {}),
    ...(licence ? { rights: { [lang]: licence.glossary } } : {}),
  };
  for (const [name, some] of Map.groupBy(entries, ({ collection }) => collection)) {
    yield {
      '@id': addressFrom(dossier, PATH, { page: name }),
      '@type': 'skos:Collection',
      notation: name,
      member: some.map(({ id }) => address(id)),
    };
  }
  for (const concept of conceptsOf(dossier)) yield nodeOf(concept, scheme, address);
}

function nodeOf(concept: Concept, scheme: string, address: (id: string) => string): object {
  const { entry, preferred, others, definition, summary, broader, related, matches, coordinates, modified } = concept;
  return {
    '@id': address(entry.id),
    '@type': 'skos:Concept',
    inScheme: scheme,
    ...(broader.length === 0 ? { topConceptOf: scheme } : {}),
    notation: entry.id,
    prefLabel: byLang([preferred]),
    ...(others.length > 0 ? { altLabel: byLang(others) } : {}),
    ...(definition ? { definition: byLang([definition]) } : {}),
    ...(summary ? { scopeNote: byLang([summary]) } : {}),
    kind: entry.kind,
    ...(broader.length > 0 ? { broader: broader.map(address) } : {}),
    ...(related.length > 0 ? { related: related.map(address) } : {}),
    ...(matches.length > 0 ? { exactMatch: matches } : {}),
    ...(coordinates ? { lat: String(coordinates.lat), long: String(coordinates.lon) } : {}),
    ...(entry.sources.length > 0
      ? { source: entry.sources.map(({ title, url }) => (url ? { '@id': uriOf(url) ?? url } : title)) }
      : {}),
    ...(modified ? { modified: { '@value': modified, '@type': dateType(modified) } } : {}),
  };
}

function byLang(labels: readonly Label[]): Record<string, string | string[]> {
  const groups = [...Map.groupBy(labels, ({ lang }) => lang)];
  return Object.fromEntries(
    groups.map(([lang, some]) => {
      const [only, ...more] = some.map(({ text }) => text);
      return [lang, more.length === 0 ? (only ?? '') : [only ?? '', ...more]];
    }),
  );
}
