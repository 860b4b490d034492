import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import { Ajv } from 'ajv';
import jsonld from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';
import Papa from 'papaparse';
import type { ExportedDossier } from '../../src/export/exported.ts';
import type { FormatName } from '../../src/model/formats.ts';
import { exportedFrom, filesOf, triedDossiers } from './dossiers.ts';
import { publishedFile } from './published.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const HOST = 'https://example.org/d/';

const dossiers = new Map<string, ExportedDossier>();
before(() => {
  for (const name of triedDossiers()) {
    const dossier = exportedFrom(name);
    dossiers.set(name, dossier);
    dossiers.set(`${name}, hosted`, { ...dossier, url: HOST });
  }
});

async function one(form: FormatName, dossier: ExportedDossier, path: string): Promise<string> {
  const file = (await filesOf(form, dossier)).get(path);
  assert.ok(file, path);
  return file.toString('utf8');
}

/** Runs a test on every dossier. */
function onEach(test: (dossier: ExportedDossier) => Promise<void>) {
  return async () => {
    assert.ok(dossiers.size >= 4);
    for (const dossier of dossiers.values()) await test(dossier);
  };
}

describe('the data package', () => {
  // The published schemas are of draft 4, of which these rules are those of draft 7 too.
  const schema = JSON.parse(
    publishedFile('datapackage', '1.1.10', 'lib/profiles/tabular-data-package.json').replaceAll(
      '"http://json-schema.org/draft-04/schema#"',
      '"http://json-schema.org/draft-07/schema#"',
    ),
  );
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const isPackage = ajv.compile(schema);

  it(
    'is valid by the published schema, and each table is what it says',
    onEach(async (dossier) => {
      const files = await filesOf('csv', dossier);
      const descriptor = JSON.parse(files.get('editions/datapackage.json')?.toString('utf8') ?? '');
      const isValid: boolean = isPackage(descriptor);
      assert.ok(isValid, ajv.errorsText(isPackage.errors));
      const keys = new Map<string, Set<string>>();
      const tables = descriptor.resources.map((resource: { name: string; path: string; schema: TableSchema }) => {
        const text = files.get(`editions/${resource.path}`)?.toString('utf8').slice(1) ?? '';
        const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
        const { fields, primaryKey } = resource.schema;
        assert.deepEqual(
          meta.fields,
          fields.map(({ name }) => name),
        );
        const key = data.map((row) => primaryKey.map((name) => row[name]).join(' '));
        assert.equal(new Set(key).size, data.length, `${resource.name}: a key stands twice`);
        keys.set(resource.name, new Set(key));
        return { data, schema: resource.schema };
      });
      for (const { data, schema: own } of tables) {
        for (const row of data) {
          for (const { name, type, constraints } of own.fields) {
            if (constraints?.required) assert.notEqual(row[name], '', name);
            if (type !== 'string' && row[name] !== '') assert.ok(Number.isFinite(Number(row[name])), name);
          }
          for (const { fields, reference } of own.foreignKeys ?? []) {
            assert.ok(keys.get(reference.resource)?.has(row[fields] ?? ''), `${fields}: ${row[fields]}`);
          }
        }
      }
    }),
  );
});

interface TableSchema {
  fields: { name: string; type: string; constraints?: { required: boolean } }[];
  primaryKey: string[];
  foreignKeys?: { fields: string; reference: { resource: string } }[];
}

describe('GeoJSON', () => {
  it(
    'is valid',
    onEach(async (dossier) => {
      const { features } = check(await one('geojson', dossier, 'editions/places.geojson')) as { features: unknown[] };
      assert.ok(features.length >= 2);
    }),
  );
});

describe('SKOS', () => {
  const base = `${HOST}editions/glossary`;

  it(
    'says the same in Turtle and in JSON-LD',
    onEach(async (dossier) => {
      const turtle = quadsOf(await one('skos', dossier, 'editions/glossary.ttl'), `${base}.ttl`);
      const json = JSON.parse(await one('skos-jsonld', dossier, 'editions/glossary.jsonld'));
      const nquads = await nquadsOf(json, `${base}.jsonld`);
      assert.deepEqual(linesOf(turtle), linesOf(new Parser({ format: 'N-Quads' }).parse(nquads)));
    }),
  );

  it(
    'keeps the rules of the vocabulary: one preferred name a language, no other name equal to it, nothing both above and beside',
    onEach(async (dossier) => {
      const quads = quadsOf(await one('skos', dossier, 'editions/glossary.ttl'), `${base}.ttl`);
      const of = (name: string) => quads.filter(({ predicate }) => predicate.value === SKOS + name);
      const preferred = of('prefLabel').map(({ subject, object }) => `${subject.value} ${key(object)}`);
      assert.equal(new Set(of('prefLabel').map(({ subject }) => subject.value)).size, dossier.entries.length);
      assert.equal(new Set(preferred).size, preferred.length);
      for (const { subject, object } of of('altLabel')) {
        assert.ok(!preferred.includes(`${subject.value} ${key(object)}`), object.value);
      }
      const above = new Set(of('broader').map(({ subject, object }) => `${subject.value} ${object.value}`));
      for (const { subject, object } of of('related')) {
        assert.ok(!above.has(`${subject.value} ${object.value}`) && !above.has(`${object.value} ${subject.value}`));
      }
      for (const { object } of [...of('broader'), ...of('related'), ...of('member')]) {
        assert.ok(
          of('prefLabel').some(({ subject }) => subject.value === object.value),
          object.value,
        );
      }
    }),
  );
});

/** A document of JSON-LD as N-Quads; a term without a meaning is a fault. */
async function nquadsOf(document: object, base: string): Promise<string> {
  // Its types do not know all of its options.
  const options = { base, format: 'application/n-quads', safe: true } as object;
  return String(await jsonld.toRDF(document, options));
}

function key(term: Quad['object']): string {
  return term.termType === 'Literal' ? `${term.language} ${term.value}` : term.value;
}

function quadsOf(turtle: string, baseIRI: string): Quad[] {
  return new Parser({ format: 'text/turtle', baseIRI }).parse(turtle);
}

function linesOf(quads: Quad[]): string[] {
  const writer = new Writer({ format: 'N-Quads' });
  return [
    ...new Set(quads.map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object))),
  ].sort();
}

/** What the vocabulary of the W3C calls the terms that we write: a term that it does not know is a fault. */
const terms = {
  '@vocab': null,
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  AnnotationPage: 'as:OrderedCollectionPage',
  AnnotationCollection: 'as:OrderedCollection',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  identifying: 'oa:identifying',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  scope: { '@id': 'oa:hasScope', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  first: { '@id': 'as:first', '@type': '@id' },
  partOf: { '@id': 'as:partOf', '@type': '@id' },
  label: 'rdfs:label',
  total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
  startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
};

interface Annotation {
  body: string[];
  target: {
    source: string;
    selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
  };
}

describe('Web Annotations', () => {
  it(
    'are linked data without a term that the vocabulary does not know, one an mention',
    onEach(async (dossier) => {
      const { '@context': context, ...collection } = JSON.parse(
        await one('annotations', dossier, 'editions/annotations.jsonld'),
      );
      assert.equal(context, 'http://www.w3.org/ns/anno.jsonld');
      const base = `${HOST}editions/annotations.jsonld`;
      const document = { '@context': terms, ...collection };
      const nquads = await nquadsOf(document, base);
      const found = nquads.match(/#hasTarget> /g)?.length;
      assert.equal(found, collection.total);
      assert.equal(
        found,
        dossier.articles.reduce((sum, { mentions }) => sum + mentions.length, 0),
      );
    }),
  );

  it(
    'stand where they say in the text that they name, in code points',
    onEach(async (dossier) => {
      const texts = await filesOf('text', dossier);
      const pages = await filesOf('annotations', dossier);
      for (const { id, mentions } of dossier.articles) {
        const text = [...(texts.get(`articles/${id}.txt`)?.toString('utf8') ?? '')];
        const { items } = JSON.parse(pages.get(`articles/${id}.annotations.jsonld`)?.toString('utf8') ?? '');
        assert.equal(items.length, mentions.length);
        for (const { target } of items as Annotation[]) {
          const [{ exact, prefix, suffix }, { start, end }] = target.selector;
          assert.equal(text.slice(start, end).join(''), exact);
          assert.equal(text.slice(Math.max(0, start - 32), start).join(''), prefix);
          assert.equal(
            text
              .slice(end, end + 32)
              .join('')
              .trimEnd(),
            suffix.trimEnd(),
          );
          const source = new URL(target.source, `${HOST}articles/${id}.annotations.jsonld`).href;
          assert.equal(source, `${HOST}articles/${id}.txt`);
        }
      }
    }),
  );
});

describe('BRAT', () => {
  it(
    'has each mention as a line of its text, and beside it the entry',
    onEach(async (dossier) => {
      const files = await filesOf('brat', dossier);
      const kinds = new Set(
        files
          .get('articles/annotation.conf')
          ?.toString('utf8')
          .match(/^\t(\S+)$/gm)
          ?.map((line) => line.trim()),
      );
      const texts = await filesOf('text', dossier);
      for (const { id, mentions } of dossier.articles) {
        const text = [...(texts.get(`articles/${id}.txt`)?.toString('utf8') ?? '')];
        const lines = (files.get(`articles/${id}.ann`)?.toString('utf8') ?? '').split('\n').slice(0, -1);
        assert.equal(lines.length, 2 * mentions.length);
        for (const line of lines.filter((one) => one.startsWith('T'))) {
          const [, kind = '', places = '', words] = /^T\d+\t(\S+) ([\d ;]+)\t(.*)$/s.exec(line) ?? [];
          assert.ok(kinds.has(kind), line);
          const pieces = places.split(';').map((place) => place.split(' ').map(Number));
          assert.equal(pieces.map(([start, end]) => text.slice(start, end).join('')).join(' '), words);
        }
      }
    }),
  );
});
