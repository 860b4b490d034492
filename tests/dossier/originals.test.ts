import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CONTENT_VARIABLE } from '../../src/content/content-folder.ts';
import { copyOriginals } from '../../src/integrations/originals.ts';
import { publishedName } from '../../src/views/urls.ts';

let folder: string;
const before = process.env[CONTENT_VARIABLE];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  for (const name of ['dossier/sources', 'dossier/media', 'site']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'dossier/dossier.yaml'), 'title: Un dossier\ndescription: Des originaux.\nlang: fr\n');
  process.env[CONTENT_VARIABLE] = join(folder, 'dossier');
});

afterEach(() => {
  if (before === undefined) delete process.env[CONTENT_VARIABLE];
  else process.env[CONTENT_VARIABLE] = before;
  rmSync(folder, { recursive: true, force: true });
});

describe('an original', () => {
  it('that a browser could run is published as text, byte for byte, whatever its ending', async () => {
    const endings = [
      'html',
      'htm',
      'xhtml',
      'shtml',
      'svg',
      'xml',
      'rss',
      'atom',
      'mhtml',
      'webarchive',
      'fodt',
      'js',
      'hta',
    ];
    const names = [...endings.map((ending) => `a.${ending}`), 'a.HTML', 'page'];
    for (const name of names) writeFileSync(join(folder, 'dossier/sources', name), `<script>${name}</script>`);
    await copyOriginals(join(folder, 'site'));
    assert.deepEqual(
      readdirSync(join(folder, 'site/sources')).toSorted(),
      names.map((name) => `${name}.txt`).toSorted(),
    );
    for (const name of names) {
      assert.equal(readFileSync(join(folder, `site/sources/${name}.txt`), 'utf8'), `<script>${name}</script>`);
    }
  });

  it('of an article that cannot be read is not published, where the build goes on without that', async () => {
    const front = 'title: A\nsource:\n  file: export.txt\n  database: factiva\n';
    mkdirSync(join(folder, 'dossier/articles'));
    writeFileSync(join(folder, 'dossier/articles/a.md'), `---\n${front}tags: [\n---\n\nA.\n`);
    writeFileSync(join(folder, 'dossier/sources/export.txt'), 'downloaded by a reader');
    await copyOriginals(join(folder, 'site'));
    assert.deepEqual(readdirSync(join(folder, 'site/sources')), []);
  });

  it('that is harmless keeps its name', () => {
    for (const name of ['a.txt', 'a.docx', 'a.PDF', 'a.eml', 'a.md', 'a.jpeg', 'a.xlsx']) {
      assert.equal(publishedName(name), name);
    }
  });

  it('that is a link within the folder is published as a file; one that leads out stops the build and says which', async () => {
    writeFileSync(join(folder, 'dossier/sources/a.txt'), 'a');
    symlinkSync('a.txt', join(folder, 'dossier/sources/b.txt'));
    await copyOriginals(join(folder, 'site'));
    assert.equal(readFileSync(join(folder, 'site/sources/b.txt'), 'utf8'), 'a');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync('../../secret.txt', join(folder, 'dossier/media/c.txt'));
    await assert.rejects(copyOriginals(join(folder, 'site')), /c\.txt.*symbolic link that leads out of its folder/s);
    assert.deepEqual(readdirSync(join(folder, 'site/media')), []);
  });
});
