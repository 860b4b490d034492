import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { LookupCandidate, LookupFacts } from '../../src/desk/lookup/facts.ts';
import { askOutside } from '../../src/desk/lookup/outside.ts';
import type { LookupFailed, LookupProblem } from '../../src/desk/lookup/problem.ts';
import { geoNamesDump, geoNamesNames } from './geonames-lines.ts';
import { type ReconciliationServer, serveReconciliation } from './reconciliation-server.ts';
import { type DossierOnDesk, dossierFile, dossierOnDesk } from './room.ts';

let service: ReconciliationServer;
let dossier: DossierOnDesk;

/** Services of the dossier by their name: the path at which each is. */
const paths = [
  'api',
  'page',
  'long',
  'busy',
  'moved',
  'loop',
  'inward',
  'named',
  'newer',
  'key',
  'wrong',
  'bare',
  'gnd',
];

before(async () => {
  service = await serveReconciliation();
  const lines = paths.map((path) => `  - { name: ${path}, address: ${service.origin}/${path} }`);
  const types = '{ city: Q486972, person: Q5 }';
  const typed = `  - { name: typed, address: ${service.address}, types: ${types} }`;
  const own = `  - { name: own, address: ${service.address}, properties: { names: Len, from: P571@year, geonames: none } }`;
  const gone = '  - { name: closed, address: "http://127.0.0.1:9/api" }';
  const files = ['dump', 'absent', 'broken'].map((name) => `  - { name: ${name}, file: ${name}.txt }`);
  const named = '  - { name: places, file: dump.txt, names: names.txt }';
  const config = [dossierFile.trimEnd(), 'lookup:', ...lines, typed, own, gone, ...files, named, ''].join('\n');
  dossier = dossierOnDesk({
    'dossier.yaml': config,
    'articles/un.md': '---\ntitle: Un\nlang: en\n---\n\nMayadin.\n',
    'places/mayadine.md': '---\nname: Mayadine\nkind: city\n---\n',
    'dump.txt': geoNamesDump,
    'names.txt': geoNamesNames,
    'broken.txt': `${geoNamesDump}une ligne\tde trop\n`,
  });
});

after(async () => {
  await dossier.close();
  await service.close();
});

beforeEach(() => {
  service.asked.length = 0;
});

const candidates = (name: string, query = 'Mayadine', more: object = {}) =>
  dossier.show<LookupCandidate[] & LookupProblem>('lookup-candidates', { service: name, query, kind: 'city', ...more });
const facts = (name: string, candidate: string, called = 'Mayadine') =>
  dossier.show<LookupFacts & LookupProblem>('lookup-facts', { id: 'mayadine', service: name, candidate, name: called });
const said = async (name: string) => (await candidates(name)).problem;

describe('looking an entry up in a service', () => {
  it('asks nobody before somebody wants to know', async () => {
    await dossier.show('lookup');
    await dossier.show('entry', { id: 'mayadine' });
    assert.deepEqual(service.asked, []);
  });

  it('shows the candidates with what tells them apart', async () => {
    const found = await candidates('api');
    assert.deepEqual(
      found.map(({ id, name, description, url, hasPreview }) => [id, name, description, url, hasPreview]),
      [
        ['Q9001', 'Mayadine', 'ville de Syrie', 'https://www.wikidata.org/wiki/Q9001', true],
        ['Q9002', 'Mayadine', 'chaîne de télévision', 'https://www.wikidata.org/wiki/Q9002', true],
      ],
    );
    assert.deepEqual(service.asked, ['GET /api', 'queries {"q0":{"query":"Mayadine","limit":10}}']);
  });

  it('puts those of the type that dossier.yaml names for the kind first, and loses no other', async () => {
    const found = await candidates('typed');
    assert.deepEqual(
      found.map(({ id, match }) => [id, match]),
      [
        ['Q9001', true],
        ['Q9002', false],
      ],
    );
  });

  it('tries beginnings of names, then the other names of the entry, where nobody bears the name', async () => {
    assert.deepEqual(
      (await candidates('api', 'Abou')).map(({ id }) => id),
      ['Q9003'],
    );
    const found = await candidates('api', 'Zorglub', { others: ['Mayadine'] });
    assert.deepEqual(
      found.map(({ id }) => id),
      ['Q9001', 'Q9002'],
    );
  });

  it('gives ids, coordinates and the names in the languages of the dossier, each once', async () => {
    const { facts: found, citation } = await facts('api', 'Q9001');
    assert.deepEqual(found, [
      { what: 'wikidata', value: 'Q9001' },
      { what: 'geonames', value: '167357' },
      { what: 'viaf', value: '123456789' },
      { what: 'coordinates', value: { lat: 35.01667, lon: 40.45 } },
      { what: 'name', value: 'Mayadine', lang: 'fr' },
      { what: 'name', value: 'Mayadin', lang: 'en' },
      { what: 'name', value: 'الميادين', lang: 'ar' },
      { what: 'name', value: 'Al-Mayadin', lang: 'en' },
    ]);
    const { retrieved, ...cited } = citation;
    assert.deepEqual(cited, { title: 'Mayadine', publisher: 'api', url: 'https://www.wikidata.org/wiki/Q9001' });
    assert.match(retrieved ?? '', /^\d{4}-\d\d-\d\d$/);
  });

  it('gives dates as precise as they are known', async () => {
    const dates = async (id: string) => (await facts('api', id)).facts.find(({ what }) => what === 'dates')?.value;
    assert.equal(await dates('Q9002'), '2012/..');
    assert.equal(await dates('Q9003'), '1938-03-09/2020');
    assert.equal((await facts('api', 'Q9003')).facts.find(({ what }) => what === 'isni')?.value, '0000000121032683');
  });

  it('asks for the properties that dossier.yaml names', async () => {
    const { facts: found } = await facts('own', 'Q9002');
    assert.ok(found.some(({ what, value }) => what === 'dates' && value === '2012/..'));
    assert.match(service.asked.at(-1) ?? '', /\{"id":"Len"\},/);
  });

  it('takes what a service has that offers nothing but names', async () => {
    assert.deepEqual(
      (await candidates('bare')).map(({ id, url }) => [id, url]),
      [
        ['Q9001', undefined],
        ['Q9002', undefined],
      ],
    );
    assert.deepEqual((await facts('bare', 'Q9001')).facts, [{ what: 'name', value: 'Mayadine' }]);
  });

  it('keeps the address at which another authority knows the same', async () => {
    const { facts: found, citation } = await facts('gnd', 'Q9001');
    assert.deepEqual(found, [
      { what: 'others', value: 'https://d-nb.info/gnd/Q9001' },
      { what: 'name', value: 'Mayadine' },
    ]);
    assert.equal(citation.url, 'https://d-nb.info/gnd/Q9001');
  });

  it('shows previews as text alone', async () => {
    const preview = await dossier.show('lookup-preview', { service: 'api', candidate: 'Q9003' });
    assert.deepEqual(preview, { text: 'Abou Nom <b> personne' });
    assert.ok(!service.asked.some((one) => one.includes('pixel')));
  });

  it('says what is wrong with a service', async () => {
    assert.equal(await said('page'), 'service');
    assert.equal(await said('long'), 'long');
    assert.equal(await said('newer'), 'version');
    assert.equal(await said('key'), 'key');
    assert.equal(await said('wrong'), 'answer');
    assert.equal(await said('closed'), 'unreachable');
    assert.equal(await said('no such'), 'gone');
    const busy = await candidates('busy');
    assert.deepEqual([busy.problem, busy.detail], ['status', '429 Too Many Requests slow down']);
  });

  it('follows where a service has moved to, but not in circles', async () => {
    assert.equal((await candidates('moved')).length, 2);
    assert.equal(await said('loop'), 'redirect');
  });

  it('asks no machine of a private network that dossier.yaml does not name by that very address', async () => {
    const inward = await candidates('inward');
    assert.deepEqual([inward.problem, inward.detail], ['private', '10.1.2.3']);
    // The same machine by a name is another address.
    assert.equal(await said('named'), 'private');
    for (const address of [
      'http://[::1]/',
      'http://127.1/',
      'http://169.254.169.254/latest/',
      'http://[::ffff:10.0.0.1]/',
    ]) {
      const asking = { configured: 'https://example.org/api', accept: 'application/json' };
      const why = await askOutside(address, asking).catch((error: LookupFailed) => error.told.problem);
      assert.equal(why, 'private', address);
    }
  });

  it('waits no longer than it may, and survives an answer that breaks off', async () => {
    const asking = { configured: service.address, accept: 'application/json', wait: 300 };
    const why = (path: string) =>
      askOutside(service.origin + path, asking).catch((error: LookupFailed) => error.told.problem);
    assert.equal(await why('/slow'), 'timeout');
    assert.equal(await why('/drip'), 'timeout');
    assert.equal(await why('/cut'), 'unreachable');
  });

  it('keeps to the published schemas on both sides', () => {
    assert.deepEqual(service.faults, []);
  });
});

describe('looking a place up in a file of GeoNames', () => {
  it('finds the places of a name in any spelling, those of the kind first, then by their people', async () => {
    const found = await candidates('dump', 'mayadiné');
    assert.deepEqual(
      found.map(({ id, place }) => [id, place?.kind, place?.country, place?.population]),
      [
        ['167357', 'city', 'SY', 44028],
        ['9000001', 'city', 'LB', 0],
        ['9000002', 'river', 'SY', 0],
      ],
    );
    const other = await candidates('dump', 'Zorglub', { others: ['Deir Ezzor'] });
    assert.deepEqual(
      other.map(({ name }) => name),
      ['Deir ez-Zor'],
    );
    assert.deepEqual(await candidates('dump', 'Zorglub'), []);
  });

  it('gives id, coordinates and names, with the day of the last change and that of today', async () => {
    const { facts: found, citation } = await facts('dump', '167357', 'Mayadine');
    assert.deepEqual(found, [
      { what: 'geonames', value: '167357' },
      { what: 'coordinates', value: { lat: 35.01974, lon: 40.45334 } },
      { what: 'name', value: 'Al Mayādīn' },
      { what: 'name', value: 'Mayadine' },
      { what: 'name', value: 'Meyadin' },
      { what: 'name', value: 'الميادين' },
    ]);
    assert.equal(citation.url, 'https://www.geonames.org/167357');
    assert.equal(citation.date, '2023-04-11');
  });

  it('gives names with their languages where it has the table of them, and the item of Wikidata', async () => {
    const { facts: found } = await facts('places', '167357', 'Mayadine');
    assert.deepEqual(found.slice(0, 2), [
      { what: 'geonames', value: '167357' },
      { what: 'wikidata', value: 'Q9001' },
    ]);
    assert.deepEqual(
      found.filter(({ what }) => what === 'name'),
      [
        { what: 'name', value: 'Mayadine', lang: 'fr' },
        { what: 'name', value: 'الميادين', lang: 'ar' },
        { what: 'name', value: 'Al Mayādīn' },
        { what: 'name', value: 'Meyadin' },
      ],
    );
  });

  it('reads the file once, and again when it is another', async () => {
    const indexes = () => readdirSync(join(dossier.folder, '.reperes')).filter((name) => name.endsWith('.index'));
    const before_ = indexes();
    assert.equal(before_.length, 2);
    await candidates('dump', 'Deir Ezzor');
    assert.deepEqual(indexes(), before_);
    dossier.write('dump.txt', geoNamesDump.replace('Deir Ezzor', 'Zorglub'));
    assert.deepEqual(
      (await candidates('dump', 'Zorglub')).map(({ id }) => id),
      ['170794'],
    );
    assert.equal(indexes().length, 2);
    assert.notDeepEqual(indexes(), before_);
  });

  it('says what is wrong with a file', async () => {
    const absent = await candidates('absent');
    assert.deepEqual([absent.problem, absent.detail], ['missing', '']);
    const broken = await candidates('broken');
    assert.equal(broken.problem, 'geonames');
    assert.equal(broken.detail, '5');
  });
});
