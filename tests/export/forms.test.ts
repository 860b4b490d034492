import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import Papa from 'papaparse';
import type { ExportedDossier } from '../../src/export/exported.ts';
import type { Collection } from '../../src/model/collections.ts';
import { chosenFormats, type FormatName, formatNames, formatOf } from '../../src/model/formats.ts';
import { formPaths, pathOf } from '../../src/views/urls.ts';
import { exportedFrom, FORBIDDEN, filesOf, hostileDossier, MANY, shipped } from '../editions/dossiers.ts';

let dossiers: Record<'shipped' | 'hostile', ExportedDossier>;
let hostile: Map<FormatName, Map<string, Buffer>>;

before(async () => {
  dossiers = { shipped: exportedFrom(shipped), hostile: exportedFrom(hostileDossier()) };
  hostile = new Map();
  for (const name of formatNames) hostile.set(name, await filesOf(name, dossiers.hostile));
});

/** The paths that pages and the list of downloads link to. */
function promised(name: FormatName, { title, articles, entries }: ExportedDossier): string[] {
  const { each } = formatOf(name);
  const own = (of: 'articles' | Collection, id: string) => pathOf({ page: 'form', format: name, of, id });
  return [
    ...formPaths(name, title),
    ...(each.includes('articles') ? articles.map(({ id }) => own('articles', id)) : []),
    ...(each.includes('entries') ? entries.map(({ id, collection }) => own(collection, id)) : []),
  ];
}

describe('every form', () => {
  it('has exactly the files that pages link to', async () => {
    for (const dossier of Object.values(dossiers)) {
      for (const name of formatNames) {
        const written = [...(await filesOf(name, dossier)).keys()];
        assert.deepEqual(written.toSorted(), promised(name, dossier).toSorted(), name);
      }
    }
  });

  it('has the same bytes each time', async () => {
    const again = exportedFrom(hostileDossier());
    for (const name of formatNames) assert.deepEqual(await filesOf(name, again), hostile.get(name), name);
  });

  it('leaves out drafts, hidden entries and originals that are withheld', () => {
    for (const [name, files] of hostile) {
      for (const [path, bytes] of files) {
        const text = bytes.toString('utf8');
        for (const word of FORBIDDEN) assert.ok(!text.includes(word), `${name}: ${word} in ${path}`);
      }
    }
  });
});

describe('`formats` of dossier.yaml', () => {
  it('names forms, or several by a word', () => {
    assert.deepEqual(chosenFormats({ formats: ['geojson'] }), ['geojson']);
    assert.deepEqual(chosenFormats({ formats: [] }), []);
    const whole = chosenFormats({ formats: ['all'], url: 'https://example.org/' });
    assert.deepEqual(whole, formatNames);
    assert.ok(chosenFormats({ formats: ['default'] }).every((name) => formatOf(name).isDefault));
  });
});

describe('CSV', () => {
  const table = (name: string) => {
    const text = hostile.get('csv')?.get(`editions/${name}.csv`)?.toString('utf8') ?? '';
    assert.ok(text.startsWith('\uFEFF'), 'Excel knows UTF-8 by it');
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    assert.deepEqual(errors, []);
    return data;
  };

  it('has a row for each mention, article, entry and pair', () => {
    assert.ok(table('mentions').length > MANY);
    assert.equal(table('mentions').filter(({ article }) => article === 'many').length, MANY);
    assert.equal(table('articles').length, dossiers.hostile.articles.length);
    assert.equal(table('entries').length, dossiers.hostile.entries.length);
    assert.ok(table('co-mentions').some(({ a, b }) => a === '007-agent-zero' && b === 'le-caire'));
  });

  it('holds no cell that a spreadsheet would run, and each stays readable', () => {
    for (const name of ['mentions', 'entries', 'articles', 'co-mentions']) {
      for (const row of table(name)) {
        for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^\s*[=+@]|^-(?![\d.]+$)/, name);
      }
    }
    const titles = table('articles').map(({ title }) => title ?? '');
    assert.ok(titles.some((title) => title.startsWith("'=cmd|' /C calc'!A0 ]]> <script>")));
  });
});

describe('GeoJSON', () => {
  it('has each place with its longitude before its latitude', () => {
    const text = hostile.get('geojson')?.get('editions/places.geojson')?.toString('utf8') ?? '';
    const { features } = JSON.parse(text);
    const cairo = features.find(({ id }: { id: string }) => id === 'le-caire');
    assert.deepEqual(cairo.geometry, { type: 'Point', coordinates: [31.2357, 30.0444] });
    assert.equal(cairo.properties.page, '../places/le-caire.html');
  });
});
