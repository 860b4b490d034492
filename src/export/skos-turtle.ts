import { type Collection, collectionNames } from '../model/collections.ts';
import { EDITIONS } from '../model/formats.ts';
import { type Concept, conceptsOf, dateType, type Label } from './concepts.ts';
import type { ExportedDossier } from './exported.ts';
import { addressFrom, addressOf, type ExportFile } from './format.ts';
import { uriOf } from './uri.ts';

const PATH = `${EDITIONS}glossary.ttl`;

const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The glossary as a vocabulary of SKOS, in Turtle. */
export function* skosTurtle(dossier: ExportedDossier): Iterable<ExportFile> {
  yield { path: PATH, pieces: () => vocabulary(dossier) };
}

function* vocabulary(dossier: ExportedDossier): Generator<string> {
  for (const [prefix, address] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${address}> .\n`;
  const { title, description, lang, editor, licence, entries } = dossier;
  const scheme = iri(addressFrom(dossier, PATH, { page: 'home' }));
  yield statement(scheme, [
    'a skos:ConceptScheme',
    `dcterms:title ${literal({ text: title, lang })}`,
    `dcterms:description ${literal({ text: description, lang })}`,
    ...(editor ? [`dcterms:publisher ${quoted(editor)}`] : []),
    ...(licence ? [`dcterms:rights ${literal({ text: licence.glossary, lang })}`] : []),
  ]);
  const addresses = new Map(entries.map((entry) => [entry.id, iri(addressFrom(dossier, PATH, addressOf(entry)))]));
  const address = (id: string) => addresses.get(id) ?? '';
  for (const name of collectionNames) {
    const members = entries.filter(({ collection }) => collection === name).map(({ id }) => address(id));
    yield collection(dossier, name, members);
  }
  for (const concept of conceptsOf(dossier))
    yield statement(address(concept.entry.id), factsOf(concept, scheme, address));
}

function collection(dossier: ExportedDossier, name: Collection, members: readonly string[]): string {
  return statement(iri(addressFrom(dossier, PATH, { page: name })), [
    'a skos:Collection',
    `skos:notation ${quoted(name)}`,
    ...(members.length > 0 ? [`skos:member ${members.join(',\n    ')}`] : []),
  ]);
}

function factsOf(concept: Concept, scheme: string, address: (id: string) => string): string[] {
  const { entry, preferred, others, definition, summary, broader, related, matches, coordinates, modified } = concept;
  return [
    'a skos:Concept',
    `skos:inScheme ${scheme}`,
    ...(broader.length === 0 ? [`skos:topConceptOf ${scheme}`] : []),
    `skos:notation ${quoted(entry.id)}`,
    `skos:prefLabel ${literal(preferred)}`,
    ...(others.length > 0 ? [`skos:altLabel ${others.map(literal).join(', ')}`] : []),
    ...(definition ? [`skos:definition ${literal(definition)}`] : []),
    ...(summary ? [`skos:scopeNote ${literal(summary)}`] : []),
    `dcterms:type ${quoted(entry.kind)}`,
    ...broader.map((id) => `skos:broader ${address(id)}`),
    ...related.map((id) => `skos:related ${address(id)}`),
    ...matches.map((match) => `skos:exactMatch ${iri(match)}`),
    ...(coordinates ? [`geo:lat "${coordinates.lat}"^^xsd:decimal`, `geo:long "${coordinates.lon}"^^xsd:decimal`] : []),
    ...entry.sources.map(({ title, url }) => `dcterms:source ${url ? iri(uriOf(url) ?? url) : quoted(title)}`),
    ...(modified ? [`dcterms:modified "${modified}"^^${dateType(modified)}`] : []),
  ];
}

function statement(subject: string, facts: readonly string[]): string {
  return `\n${subject} ${facts.join(' ;\n  ')} .\n`;
}

function literal({ text, lang }: Label): string {
  return `${quoted(text)}@${lang}`;
}

/** A string of Turtle; what has no letter stands as its number. */
function quoted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
  const safe = text.replace(/["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (sign) => {
    if (sign === '"' || sign === '\\') return `\\${sign}`;
    if (sign === '\n') return '\\n';
    return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `"${safe}"`;
}

/** An address of Turtle, in which some signs cannot stand. */
function iri(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
  return `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;
}
