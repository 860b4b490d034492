import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadDossier } from '../../src/dossier/load.ts';
import { atTerminal, hasTerminal } from './terminal.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const command = join(project, 'src/cli/reperes.mjs');
let folder: string;

/** A line of a dump of GeoNames: 19 columns. */
function geoName(
  id: number,
  name: string,
  others: string,
  at: [number, number],
  code: string,
  country: string,
  people: number,
) {
  const [featureClass, featureCode] = code.split('.');
  const columns = [
    id,
    name,
    name,
    others,
    ...at,
    featureClass,
    featureCode,
    country,
    '',
    '',
    '',
    '',
    '',
    people,
    '',
    '',
    '',
    '',
  ];
  return columns.join('\t');
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-glossary-'));
  const text = [
    'Le président Paul Roux est arrivé à Alep. Selon Roux, la ville d’Alep est calme.',
    'À Tripoli, on attend. La route de Tripoli est coupée.',
  ];
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  writeFileSync(join(folder, 'content/dossier.yaml'), 'title: Titre\ndescription: Description.\n');
  writeFileSync(join(folder, 'content/articles/a.md'), `---\ntitle: Un article\n---\n\n${text.join('\n\n')}\n`);
  const lines = [
    geoName(170063, 'Aleppo', 'Alep,Halab', [36.20124, 37.16117], 'P.PPLA', 'SY', 1602264),
    geoName(3665657, 'Alep', '', [1, 2], 'P.PPL', 'BR', 0),
    geoName(2210247, 'Tripoli', '', [32.88743, 13.18733], 'P.PPLC', 'LY', 1150989),
    geoName(266826, 'Tripoli', 'Tarabulus', [34.43352, 35.84415], 'P.PPLA', 'LB', 229398),
  ];
  writeFileSync(join(folder, 'cities.txt'), `${lines.join('\n')}\n`);
});

after(() => rmSync(folder, { recursive: true, force: true }));

function reperes(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args, '--content', 'content'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const words = ['--summary', 'Une ligne.', '--definition', 'Une définition.', '--source', 'Titre'];

describe('npx reperes suggest', () => {
  it('proposes names with kind, forms, contexts, and with coordinates only where one place is meant beyond doubt', () => {
    const { status, stdout } = reperes('suggest', '--format', 'json', '--geonames', 'cities.txt');
    assert.equal(status, 0);
    const proposals = JSON.parse(stdout);
    const of = (name: string) => proposals.find((one: { name: string }) => one.name === name);
    assert.equal(of('Paul Roux').kind, 'person');
    assert.deepEqual(of('Paul Roux').forms[1], { form: 'Roux', count: 1, short: true });
    assert.equal(of('Alep').contexts[0].document, 'a');
    assert.deepEqual(of('Alep').place.coordinates, { lat: 36.20124, lon: 37.16117 });
    assert.equal(of('Tripoli').place, undefined);
    assert.deepEqual(
      of('Tripoli').places.map(({ country }: { country: string }) => country),
      ['LY', 'LB'],
    );
  });

  it('reads texts that are no dossier yet', () => {
    writeFileSync(join(folder, 'texte.txt'), 'À Homs, rien. On quitte Homs.');
    assert.match(reperes('suggest', 'texte.txt').stdout, /^Homs {2}2 × in 1 · city/);
  });

  it('refuses a file that is no dump of GeoNames, with its line', () => {
    const { status, stderr } = reperes('suggest', '--geonames', 'texte.txt');
    assert.equal(status, 1);
    assert.match(stderr, /texte\.txt:1 error: expected 19 columns parted by tabs, found 1/);
  });
});

describe('npx reperes new', () => {
  it('makes an entry from a suggestion: kind, aliases and coordinates are those of the texts and of GeoNames', () => {
    assert.equal(reperes('new', 'actor', 'Paul Roux', ...words).stdout, 'content/actors/paul-roux.md\n');
    const place = reperes('new', 'place', 'Alep', '--geonames', 'cities.txt', ...words);
    assert.equal(place.status, 0, place.stderr);
    const { entityById } = loadDossier(join(folder, 'content'));
    const roux = entityById.get('paul-roux')?.data;
    assert.equal(roux?.kind, 'person');
    assert.deepEqual(roux?.aliases, [{ form: 'Roux', short: true }]);
    assert.match(String(roux?.updated), /^\d{4}-\d\d-\d\d$/);
    const alep = entityById.get('alep')?.data;
    assert.deepEqual(alep && 'coordinates' in alep && alep.coordinates, { lat: 36.20124, lon: 37.16117 });
    assert.equal(alep?.sameAs.geonames, 170063);
  });

  it('never writes over a file, in whichever collection it is', () => {
    const path = join(folder, 'content/actors/paul-roux.md');
    const before = readFileSync(path, 'utf8');
    const { status, stderr } = reperes('new', 'place', 'Paul Roux', '--kind', 'city', ...words);
    assert.equal(status, 1);
    assert.match(stderr, /actors\/paul-roux\.md error: the file is there already \[exists\]/);
    assert.equal(readFileSync(path, 'utf8'), before);
    assert.equal(existsSync(join(folder, 'content/places/paul-roux.md')), false);
  });

  it('says which options are missing where nobody can be asked, and writes nothing', () => {
    const { status, stderr } = reperes('new', 'place', 'Homs', '--summary', 'Ville.');
    assert.equal(status, 2);
    assert.match(stderr, /“Homs”: missing --kind \[usage\]/);
    assert.equal(existsSync(join(folder, 'content/places/homs.md')), false);
  });

  it('makes a stub of a name and a kind, and puts no words into it that the editor did not give', () => {
    const { status, stderr } = reperes('new', 'place', 'Idlib', '--kind', 'city');
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(join(folder, 'content/places/idlib.md'), 'utf8'), '---\nname: Idlib\nkind: city\n---\n');
    assert.deepEqual(loadDossier(join(folder, 'content')).entityById.get('idlib')?.data.sources, []);
  });

  it('refuses a source without a title', () => {
    const { status, stderr } = reperes('new', 'place', 'Palmyre', '--kind', 'city', '--source-publisher', 'GeoNames');
    assert.equal(status, 2);
    assert.match(stderr, /“Palmyre”: missing --source \[usage\]/);
  });

  it('writes no entry that would be wrong', () => {
    const { status, stderr } = reperes('new', 'place', 'Homs', '--kind', 'town', ...words);
    assert.equal(status, 1);
    assert.match(stderr, /kind: .*found "town" \[schema\]/);
    assert.equal(existsSync(join(folder, 'content/places/homs.md')), false);
  });

  it('makes an article of a text', () => {
    const made = reperes('new', 'article', 'Une brève', '--date', '2016-12', '--text', 'texte.txt');
    assert.equal(made.stdout, 'content/articles/2016-12-une-breve.md\n', made.stderr);
    const article = loadDossier(join(folder, 'content')).articles.find(({ id }) => id === '2016-12-une-breve');
    assert.equal(article?.data.date, '2016-12');
    assert.equal(article?.reading.blocks[0]?.text, 'À Homs, rien. On quitte Homs.');
  });
});

describe('npx reperes new, at a terminal', { skip: !hasTerminal && 'no program here lends a terminal' }, () => {
  const ENTER = '\r';
  const ask = (words: string[], answers: [RegExp, string][]) =>
    atTerminal(folder, [process.execPath, command, 'new', ...words, '--content', 'content'], answers);

  it('asks for what an entry needs, offers what the articles name, and writes it', async () => {
    const { code, screen } = await ask(
      ['place'],
      [
        [/Which name\?/, 'Trip'],
        [/Tripoli/, ENTER],
        [/Kind/, ENTER],
        [/Summary/, `Ville de Libye.${ENTER}`],
        [/Definition/, `Capitale de la Libye.${ENTER}`],
        [/Source/, `Atlas${ENTER}`],
        [/Its address/, ENTER],
      ],
    );
    assert.equal(code, 0, screen);
    const tripoli = loadDossier(join(folder, 'content')).entityById.get('tripoli')?.data;
    assert.equal(tripoli?.summary, 'Ville de Libye.');
    assert.deepEqual(
      tripoli?.sources.map(({ title }) => title),
      ['Atlas'],
    );
  });

  it('asks again where a summary is too long, and says by how much', async () => {
    const { code, screen } = await ask(
      ['actor', 'Zoé Noir', '--kind', 'person', '--definition', 'Juge.', '--source', 'Atlas'],
      [
        [/Summary/, `${'x'.repeat(163)}${ENTER}`],
        [/163 characters: 3 too many/, `${'\u007f'.repeat(163)}Juge.${ENTER}`],
        [/Its address/, ENTER],
      ],
    );
    assert.equal(code, 0, screen);
    assert.match(readFileSync(join(folder, 'content/actors/zoe-noir.md'), 'utf8'), /^summary: Juge\.$/m);
  });

  it('writes nothing where one breaks off', async () => {
    const { code, screen } = await ask(['actor', 'Luc Blanc', '--kind', 'person'], [[/Summary/, '\u0003']]);
    assert.equal(code, 2, screen);
    assert.match(screen, /stopped; nothing was written/);
    assert.equal(existsSync(join(folder, 'content/actors/luc-blanc.md')), false);
  });
});
