import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkDossier } from '../../src/dossier/checks/registry.ts';
import { readDossier } from '../../src/dossier/load.ts';
import { DiagnosticError } from '../../src/model/diagnostic.ts';
import { writeFiles } from './write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'reperes-'));

after(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong with `lookup` of dossier.yaml, with its line. */
function told(lookup: string): string[] {
  writeFiles(folder, { 'dossier.yaml': `title: Titre\ndescription: Description.\nlookup:\n${lookup}` });
  try {
    readDossier(folder);
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics.map(({ line, message }) => `${line} ${message}`);
  }
}

describe('where entries are looked up', () => {
  it('is a service with an address, or a file of GeoNames', () => {
    const types = 'types: { person: Q5 }, properties: { names: [a, b], from: c }';
    assert.deepEqual(
      told(`  - { name: A, address: https://a.example/api, ${types} }\n  - { name: B, file: b.txt, names: c.txt }\n`),
      [],
    );
  });

  it('is told with its line where it is neither or both, bears a name twice, or has no web address', () => {
    assert.deepEqual(told('  - { name: A }\n'), [
      '4 lookup[0]: expected either address, of a service, or file, of a dump of GeoNames; found {"name":"A"}',
    ]);
    assert.deepEqual(told('  - { name: A, address: https://a.example/, file: b.txt }\n').length, 1);
    assert.deepEqual(told('  - { name: A, file: a.txt }\n  - { name: A, file: b.txt }\n').length, 1);
    assert.match(
      told('  - { name: A, address: wikidata }\n').join(),
      /^4 lookup\[0\]\.address: expected an address that begins with http/,
    );
    assert.match(
      told('  - { name: A, file: a.txt, types: { person: Q5 } }\n').join(),
      /those of a service; a file has none/,
    );
    assert.match(told('  - { name: A, adress: https://a.example/ }\n').join(), /no such field; did you mean address\?/);
  });
});

describe('a source of single facts', () => {
  it('is none of the definition: check goes on asking for one', async () => {
    const source =
      '  - { title: Raqqa, publisher: Wikidata, retrieved: 2026-11-27, facts: [coordinates], names: [Rakka] }\n';
    const place = (sources: string) =>
      `---\nname: Raqqa\nkind: city\nsummary: Ville.\naliases: [Rakka]\ncoordinates: { lat: 35.95, lon: 39 }\nupdated: 2026\nsources:\n${sources}---\n\nUne ville.\n`;
    const rules = async (sources: string) => {
      const config = 'title: Titre\ndescription: Description.\n';
      const article = '---\ntitle: Un article\n---\n\nOn va à Raqqa (Rakka).\n';
      writeFiles(folder, { 'dossier.yaml': config, 'articles/a.md': article, 'places/raqqa.md': place(sources) });
      return (await checkDossier(readDossier(folder))).map(({ rule }) => rule);
    };
    assert.deepEqual(await rules(source), ['owed-sources']);
    assert.deepEqual(await rules(`${source}  - { title: Encyclopédie, publisher: Éditeur }\n`), []);
  });
});
