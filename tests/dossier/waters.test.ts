import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkCoordinates } from '../../src/dossier/checks/coordinates.ts';
import { loadDossier } from '../../src/dossier/load.ts';
import waters from '../../src/dossier/waters.json' with { type: 'json' };
import { riverAt } from '../../src/site/components/map/rivers.ts';
import { dossierPage } from '../../src/views/pages.ts';
import { writeFiles } from './write-files.ts';

describe('a river or a lake without coordinates', () => {
  it('is on the map by its name in any of four languages, or by its item of Wikidata, unless two have the name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reperes-'));
    try {
      const entry = (name: string, kind: string, more = '') => `---\nname: ${name}\nkind: ${kind}\n${more}---\n`;
      writeFiles(folder, {
        'dossier.yaml': 'title: Titre\ndescription: Description.\nlang: fr\n',
        'articles/a.md': '---\ntitle: x\n---\n\nUn texte.\n',
        'places/a.md': entry('Euphrate', 'river'),
        'places/b.md': entry('نهر الفرات', 'river'),
        'places/c.md': entry('fleuve Sénégal', 'river'),
        'places/d.md': entry('le grand fleuve', 'river', 'aliases: [Nil]\n'),
        'places/e.md': entry('Colorado', 'river'),
        'places/f.md': entry('Colorado du Grand Canyon', 'river', 'sameAs: { wikidata: Q1265 }\n'),
        'places/g.md': entry('mer Morte', 'sea'),
        'places/h.md': entry('lac Tchad', 'sea'),
        'places/i.md': entry('Seine', 'region'),
        'places/k.md': entry('lac Baïkal', 'lake'),
        'places/j.md': entry('Tigre', 'river', 'coordinates: { lat: 1, lon: 2 }\n'),
      });
      const dossier = loadDossier(folder);
      const at = Object.fromEntries(
        dossierPage(dossier).entities.map(({ name, coordinates }) => [
          name,
          coordinates && `${Math.round(coordinates.lat)} ${Math.round(coordinates.lon)}`,
        ]),
      );
      assert.equal(at.Euphrate, '33 43');
      assert.equal(at['نهر الفرات'], at.Euphrate);
      assert.match(at['fleuve Sénégal'] ?? '', /^1[4-6] -1[0-6]$/);
      assert.equal(at['le grand fleuve'], '20 31');
      assert.equal(at['Colorado du Grand Canyon'], '37 -111');
      assert.equal(at['mer Morte'], '31 35');
      assert.equal(at['lac Tchad'], '13 14');
      assert.match(at['lac Baïkal'] ?? '', /^5[34] 10[78]$/);
      assert.equal(at.Tigre, '1 2');
      assert.deepEqual([at.Colorado, at.Seine], [undefined, undefined]);
      const missing = await checkCoordinates({ dossier } as Parameters<typeof checkCoordinates>[0]);
      assert.deepEqual(
        missing.map(({ message }) => message),
        ['“Colorado” (river) has no coordinates'],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is drawn along its course, as nearly every river of the list is', () => {
    const drawn = waters.rivers.filter(({ at: [lat = 0, lon = 0] }) => riverAt({ lat, lon }).length > 0);
    assert.ok(drawn.length > waters.rivers.length * 0.85, `${drawn.length} of ${waters.rivers.length}`);
    for (const name of ['Euphrate', 'Nil', 'Seine', 'Tigre', 'Rhin', 'Danube']) {
      assert.ok(
        drawn.some(({ names }) => names.includes(name)),
        name,
      );
    }
  });
});
