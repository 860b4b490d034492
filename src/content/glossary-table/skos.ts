import type { AnyNode, Document, Element } from 'domhandler';
import { elementsOf, readXml, xmlText } from '../../convert/xml.ts';
import type { ProposedEntry } from './proposed.ts';

/** Words of a concept in a language; none where it names none. */
interface Label {
  text: string;
  lang?: string | undefined;
}

/** A concept of a SKOS vocabulary, as far as an entry has room for it. */
export interface Concept {
  uri?: string | undefined;
  preferred: Label[];
  others: Label[];
  definitions: Label[];
  /** Addresses of the same thing elsewhere. */
  matches: string[];
}

/** Deepest nesting of JSON that is searched for concepts. */
const DEEPEST = 16;

/** The concepts of a SKOS vocabulary in JSON: whatever has a `prefLabel`, wherever it stands. */
export function conceptsInJson(json: unknown, depth = 0): Concept[] {
  if (typeof json !== 'object' || json === null || depth > DEEPEST) return [];
  const fields = new Map(Object.entries(json).map(([name, value]) => [name.replace(/^.*[:#/]/, ''), value]));
  const preferred = labels(fields.get('prefLabel'));
  if (preferred.length === 0) return Object.values(json).flatMap((one) => conceptsInJson(one, depth + 1));
  const uri = fields.get('@id') ?? fields.get('uri') ?? fields.get('id');
  return [
    {
      uri: typeof uri === 'string' ? uri : undefined,
      preferred,
      others: [
        ...labels(fields.get('altLabel')),
        ...labels(fields.get('altLabels')),
        ...labels(fields.get('hiddenLabel')),
      ],
      definitions: [...labels(fields.get('definition')), ...labels(fields.get('scopeNote'))],
      matches: ['exactMatch', 'closeMatch', 'sameAs'].flatMap((name) => addresses(fields.get(name))),
    },
  ];
}

/** The concepts of a SKOS vocabulary in RDF/XML. */
export function conceptsInXml(text: string, file: string): Concept[] {
  return conceptElements(readXml(text, file)).map((concept) => {
    const of = (...names: string[]) => elementsOf(concept).filter(({ name }) => names.includes(bare(name)));
    const label = (element: Element): Label => ({
      text: xmlText(element).replace(/\s+/g, ' ').trim(),
      lang: element.attribs['xml:lang'],
    });
    return {
      uri: concept.attribs['rdf:about'] ?? concept.attribs['rdf:ID'],
      preferred: of('prefLabel').map(label),
      others: of('altLabel', 'hiddenLabel').map(label),
      definitions: of('definition', 'scopeNote').map(label),
      matches: of('exactMatch', 'closeMatch', 'sameAs').map(({ attribs }) => attribs['rdf:resource'] ?? ''),
    };
  });
}

/** Concepts as entries: the first preferred label is the name, all others are aliases, with their language. */
export function entriesOfConcepts(concepts: readonly Concept[]): ProposedEntry[] {
  return concepts.map(({ uri, preferred, others, definitions, matches }, index) => {
    const [name, ...more] = preferred;
    const aliases = [...more, ...others]
      .filter(({ text }) => text !== '' && text !== name?.text)
      .map(({ text, lang }) => (lang && lang !== name?.lang ? { form: text, lang } : text));
    const all = [uri ?? '', ...matches].join(' ');
    const wikidata = /wikidata\.org\/(?:wiki|entity)\/(Q\d+)/.exec(all)?.[1];
    const geonames = /geonames\.org\/(\d+)/.exec(all)?.[1];
    const viaf = /viaf\.org\/viaf\/(\d+)/.exec(all)?.[1];
    const isni = /isni\.org\/(?:isni\/)?(\d{15}[\dX])/.exec(all)?.[1];
    const sameAs = {
      ...(wikidata ? { wikidata } : {}),
      ...(geonames ? { geonames: Number(geonames) } : {}),
      ...(isni ? { isni } : {}),
      ...(viaf ? { viaf } : {}),
    };
    const definition = definitions.find(({ lang }) => lang === name?.lang) ?? definitions[0];
    return {
      row: index + 1,
      data: {
        name: name?.text,
        ...(aliases.length > 0 ? { aliases } : {}),
        ...(Object.keys(sameAs).length > 0 ? { sameAs } : {}),
      },
      ...(definition ? { definition: definition.text } : {}),
      faults: [],
    };
  });
}

function conceptElements(node: AnyNode | Document): Element[] {
  return elementsOf(node).flatMap((child) => (isConcept(child) ? [child] : conceptElements(child)));
}

function isConcept(element: Element): boolean {
  if (bare(element.name) === 'Concept') return true;
  return elementsOf(element).some(
    ({ name, attribs }) => bare(name) === 'type' && /skos\/core#Concept$/.test(attribs['rdf:resource'] ?? ''),
  );
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Labels of JSON-LD: texts, values with a language, an object by languages, or lists of these. */
function labels(value: unknown): Label[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ text: value.trim() }];
  if (Array.isArray(value)) return value.flatMap(labels);
  if (typeof value !== 'object' || value === null) return [];
  const { '@value': text, '@language': lang } = value as Record<string, unknown>;
  if (typeof text === 'string') return [{ text: text.trim(), lang: typeof lang === 'string' ? lang : undefined }];
  return Object.entries(value).flatMap(([key, one]) => labels(one).map((label) => ({ ...label, lang: key })));
}

function addresses(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(addresses);
  const id = (value as Record<string, unknown> | null | undefined)?.['@id'];
  return typeof id === 'string' ? [id] : [];
}
