import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { heldOriginals } from '../../src/content/withheld-originals.ts';
import { formatOf } from '../../src/convert/registry.ts';
import { Workspace } from '../intake/dossier.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const exported = readdirSync(fixtures).filter((name) => name.startsWith('press-'));

/** An export among the fixtures, with a part of it replaced. */
function original(name: string, from = '', to = ''): string {
  const file = readdirSync(fixtures + name).find((one) => one.startsWith('original.')) ?? '';
  return readFileSync(`${fixtures}${name}/${file}`, 'utf8').replace(from, to);
}

describe('exports of press databases', () => {
  it('give no article a word of who made them', () => {
    assert.ok(exported.length >= 8);
    for (const name of exported) {
      for (const file of readdirSync(fixtures + name).filter((one) => one.endsWith('.md'))) {
        const article = readFileSync(`${fixtures}${name}/${file}`, 'utf8');
        assert.doesNotMatch(article, /montfaucon|durand|4242|certificat|search terms/i, `${name}/${file}`);
      }
    }
  });

  it('are refused where there is a cover and no document below it, which would be an article of who searched for what', async () => {
    const cover = [
      'User Name: Camille Durand',
      'Date and Time: Tuesday, March 14, 2023',
      'Job Number: 4242',
      'Documents (2)',
      '1. Three schools close',
      'Search Terms: schools',
    ];
    for (const split of [undefined, 'one', /^Chapter/u] as const) {
      const bytes = Buffer.from(cover.join('\n\n'));
      const refused = (await formatOf('a.txt')).convert({ name: 'a.txt', bytes, split });
      await assert.rejects(
        refused,
        /begins with the cover of an export \(user, job number, search\), which is no part of any article, and no document is found below it/,
      );
    }
  });

  it('change and double nothing when they come again, or overlap, and their originals are withheld', () => {
    const workspace = new Workspace();
    workspace.write('dossier/dossier.yaml', 'title: D\ndescription: D\n');
    workspace.write('dossier/actors/.keep', '');
    workspace.write('dossier/places/.keep', '');
    workspace.write('export.html', original('press-europresse'));
    assert.equal(workspace.convert('export.html').status, 0);
    const first = workspace.files('dossier/articles');
    assert.equal(Object.keys(first).length, 2);
    workspace.convert('export.html');
    assert.deepEqual(workspace.files('dossier/articles'), first);
    const third = original('press-europresse', 'news·20180307·GDJ·44', 'news·20180308·GDJ·45')
      .replace('Le rectorat n’était pas prévenu', 'Une réunion à Ornans')
      .replace(
        'La présidente rappelle que le nombre d’élèves a baissé',
        'Une réunion se tiendra vendredi ; le nombre a baissé',
      );
    workspace.write('later.html', third);
    const run = workspace.convert('later.html');
    assert.equal(run.status, 0, run.stderr);
    const later = workspace.files('dossier/articles');
    assert.equal(Object.keys(later).length, 3);
    for (const [name, text] of Object.entries(first)) assert.equal(later[name], text, name);
    const { held: withheld } = heldOriginals(`${workspace.folder}/dossier`);
    assert.deepEqual([...withheld].toSorted(), ['export.html', 'later.html']);
    workspace.remove();
  });
});
