import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readEntries } from '../../src/content/entries.ts';
import { cellsOf, jsonOf, rowsOf } from '../../src/content/glossary-table/glossary-rows.ts';
import { planImport } from '../../src/content/glossary-table/plan.ts';
import { readProposed } from '../../src/content/glossary-table/read-file.ts';
import { writeCsv } from '../../src/convert/spreadsheet/csv.ts';
import { writeXlsx } from '../../src/convert/spreadsheet/xlsx-write.ts';
import { largeGlossary } from './glossary-samples.ts';

const command = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
const folders: string[] = [];

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A dossier with two entries that an editor wrote in a way of his own. */
function dossier(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reperes-table-'));
  folders.push(folder);
  writeFileSync(join(folder, 'dossier.yaml'), 'title: Essai\ndescription: Un essai\nlang: fr\n');
  for (const name of ['actors', 'places', 'articles']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'actors/maire.md'), MAYOR);
  writeFileSync(join(folder, 'places/montrival.md'), '---\nname: Montrival\nkind: city\n---\n\nUne ville.\n');
  return folder;
}

const MAYOR = `---
# relu le 3 mars
name: 'Ana Lopes'   # son nom d'usage
kind: person
summary: "Maire de Montrival"
aliases:
  # comme l'écrit la presse
  - Mme Lopes
  - {form: Lopes, short: true} # seule
  - la maire de Montrival
partOf: [montrival]
---

Maire depuis **2014**.
`;

/** What taking a table back would do. */
function plan(folder: string, file: string, text: string | Uint8Array) {
  const path = join(folder, file);
  writeFileSync(path, text);
  const { entries } = readEntries(folder);
  return planImport(readProposed(path), entries, folder, file);
}

describe('a glossary of 2,607 entries', () => {
  const folder = largeGlossary(2607);
  folders.push(folder);
  const { entries, diagnostics } = readEntries(folder);
  const rows = rowsOf(entries);
  const table = { rows: cellsOf(rows) };

  it('has no faults of its own', () => {
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(entries.length, 2607);
  });

  const forms: readonly [file: string, make: () => string | Uint8Array][] = [
    ['glossary.csv', () => writeCsv(table)],
    ['glossary.xlsx', () => writeXlsx(table)],
    ['glossary.json', () => jsonOf(rows)],
  ];
  for (const [file, make] of forms) {
    it(`comes back from ${file} as it was`, () => {
      const path = join(folder, file);
      writeFileSync(path, make());
      const { files, diagnostics, unchanged, absent } = planImport(readProposed(path), entries, folder, file);
      assert.deepEqual(
        { files, diagnostics, unchanged, absent },
        { files: [], diagnostics: [], unchanged: 2607, absent: 0 },
      );
    });
  }
});

describe('a table that was edited', () => {
  it('changes what was changed, and leaves comments, quotes and order as an editor set them', () => {
    const folder = dossier();
    const csv = [
      'id,name,summary,aliases,definition',
      'maire,Ana Lopes,Maire de Montrival depuis 2014,"Mme Lopes',
      'Lopes | short',
      'Lopès | lang: es, note: presse espagnole",Maire depuis **2014**.',
    ].join('\n');
    const { files, diagnostics, absent } = plan(folder, 'a.csv', csv);
    assert.deepEqual(diagnostics, []);
    assert.equal(absent, 1);
    assert.deepEqual(
      files.map(({ after }) => after),
      [
        MAYOR.replace('"Maire de Montrival"', 'Maire de Montrival depuis 2014').replace(
          '  - la maire de Montrival',
          '  - form: Lopès\n    lang: es\n    note: presse espagnole',
        ),
      ],
    );
  });

  it('takes a field out where its cell is empty, and leaves alone what has no column', () => {
    const [file] = plan(dossier(), 'a.csv', 'id,summary,definition\nmaire,,Maire.\n').files;
    assert.equal(
      file?.after,
      MAYOR.replace('summary: "Maire de Montrival"\n', '').replace('Maire depuis **2014**.', 'Maire.'),
    );
  });

  it('makes new entries, whose id is made of the name', () => {
    const { files, diagnostics } = plan(
      dossier(),
      'a.csv',
      'id,name,kind,coordinates\n,Saint-Évran,city,"48.1, -3.2"\n',
    );
    assert.deepEqual(diagnostics, []);
    assert.match(files[0]?.path ?? '', /places[/\\]saint-evran\.md$/);
    assert.equal(files[0]?.after, '---\nname: Saint-Évran\nkind: city\ncoordinates:\n  lat: 48.1\n  lon: -3.2\n---\n');
  });

  it('tells bad rows with row and column, and takes the others', () => {
    const csv = `id,collection,kind,name,aliases,coordinates,ids
montrival,places,city,Montrival,,"48.1, x",
maire,actors,persn,Ana Lopes,,,
port,,,Le port,,,
gare,actors,city,La gare,,,
Grand Pont,places,site,Le pont,,,
maire,actors,person,Ana Lopes,,,
mairie,,organisation,La mairie,"Mairie | shorty",,"wikidata: 17"
phare,,site,Le phare,,,
`;
    const { files, diagnostics } = plan(dossier(), 'a.csv', csv);
    assert.deepEqual(
      diagnostics.map(({ line, message }) => `${line} ${/column “(.*?)”/.exec(message)?.[1]}`),
      ['2 coordinates', '3 kind', '4 kind', '5 kind', '6 id', '7 id', '8 aliases', '8 ids'],
    );
    assert.match(
      diagnostics[1]?.message ?? '',
      /^row 3, column “kind”: kind: expected person, .*; found "persn" \(did you mean|row 3/,
    );
    assert.deepEqual(
      files.map(({ path }) => path.replace(/.*[/\\]/, '')),
      ['phare.md'],
    );
  });

  it('is refused whole where a column is called what no column is', () => {
    assert.throws(
      () => plan(dossier(), 'a.csv', 'id,nam\nmaire,x\n'),
      /no column is called “nam”; did you mean name\?/,
    );
  });
});

describe('glossaries of other programs', () => {
  it('are taken from SKOS in RDF/XML, JSON-LD and Turtle', () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
      <skos:Concept rdf:about="https://voc.example/1"><skos:prefLabel xml:lang="fr">La Criée</skos:prefLabel>
      <skos:prefLabel xml:lang="en">The Fish Auction</skos:prefLabel><skos:altLabel xml:lang="fr">criée du port</skos:altLabel>
      <skos:definition xml:lang="fr">Halle où se vend le poisson.</skos:definition>
      <skos:exactMatch rdf:resource="http://www.wikidata.org/entity/Q17"/></skos:Concept></rdf:RDF>`;
    const json = JSON.stringify({
      '@graph': [
        {
          '@id': 'https://voc.example/1',
          '@type': 'skos:Concept',
          'skos:prefLabel': [
            { '@value': 'La Criée', '@language': 'fr' },
            { '@value': 'The Fish Auction', '@language': 'en' },
          ],
          'skos:altLabel': { '@value': 'criée du port', '@language': 'fr' },
          'skos:definition': { '@value': 'Halle où se vend le poisson.', '@language': 'fr' },
          'skos:exactMatch': { '@id': 'http://www.wikidata.org/entity/Q17' },
        },
      ],
    });
    const turtle = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <https://voc.example/> .
<1> a skos:Concept ; # a comment
  skos:prefLabel "La Criée"@fr, "The Fish Auction"@en ; skos:altLabel "criée du port"@fr ;
  skos:definition """Halle où
    se vend le poisson."""@fr ; skos:exactMatch <http://www.wikidata.org/entity/Q17> .
<list> skos:member ( <1> ) .`;
    for (const [file, text] of [
      ['a.rdf', rdf],
      ['a.json', json],
      ['a.ttl', turtle],
    ] as const) {
      const folder = dossier();
      const path = join(folder, file);
      writeFileSync(path, text);
      const { files, diagnostics } = planImport(readProposed(path), readEntries(folder).entries, folder, file, {
        kind: 'site',
      });
      assert.deepEqual(diagnostics, []);
      assert.equal(
        files[0]?.after,
        '---\nname: La Criée\nkind: site\naliases:\n  - form: The Fish Auction\n    lang: en\n  - criée du port\nsameAs:\n  wikidata: Q17\n---\n\nHalle où se vend le poisson.\n',
      );
    }
  });

  it('tell the line where Turtle cannot be read', () => {
    const path = join(dossier(), 'a.ttl');
    writeFileSync(path, '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<1> a skos:Concept\n<2> .\n');
    assert.throws(() => readProposed(path), /a\.ttl:3.*the Turtle cannot be read/);
  });

  it('are taken from the Markdown of glossarify-md', () => {
    const folder = dossier();
    const text =
      '# Glossaire\n\n## Chenal\n<!-- Aliases: chenaux, passe -->\n\nVoie **navigable**.\n\n## Bac\n\nBateau plat.\n';
    const path = join(folder, 'glossary.md');
    writeFileSync(path, text);
    const { files } = planImport(readProposed(path), readEntries(folder).entries, folder, 'glossary.md', {
      kind: 'site',
    });
    assert.deepEqual(
      files.map(({ after }) => after),
      [
        '---\nname: Chenal\nkind: site\naliases:\n  - chenaux\n  - passe\n---\n\nVoie **navigable**.\n',
        '---\nname: Bac\nkind: site\n---\n\nBateau plat.\n',
      ],
    );
  });
});

describe('npx reperes glossary', () => {
  const run = (folder: string, ...args: string[]) =>
    spawnSync(process.execPath, [command, 'glossary', ...args, '--content', folder], { encoding: 'utf8', cwd: folder });

  it('shows what an import changes before it writes, and writes with --yes', () => {
    const folder = dossier();
    const out = run(folder, 'export', 'g.csv');
    assert.equal(out.status, 0, out.stderr);
    const csv = readFileSync(join(folder, 'g.csv'), 'utf8');
    writeFileSync(
      join(folder, 'g.csv'),
      `${csv.replace('Une ville.', 'Une ville au bord de l’eau.')}x,places,city,Y Z,,,,,,,,\n`,
    );
    const shown = run(folder, 'import', 'g.csv');
    assert.equal(shown.status, 1);
    assert.match(shown.stdout, /montrival\.md:\d+\n- Une ville\.\n\+ Une ville au bord de l’eau\./);
    assert.match(shown.stderr, /1 changed, 1 new, 1 unchanged\nNothing is written\. --yes writes it\./);
    assert.match(readFileSync(join(folder, 'places/montrival.md'), 'utf8'), /Une ville\.\n$/);
    const written = run(folder, 'import', 'g.csv', '--yes');
    assert.equal(written.status, 0, written.stderr);
    assert.match(readFileSync(join(folder, 'places/montrival.md'), 'utf8'), /Une ville au bord de l’eau\.\n$/);
    assert.deepEqual(readdirSync(join(folder, 'places')).sort(), ['montrival.md', 'x.md']);
  });
});
