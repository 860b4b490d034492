import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CONTENT_VARIABLE } from '../../src/content/content-folder.ts';
import { StoredValues } from '../../src/content/stored-values.ts';
import { formatOf } from '../../src/convert/registry.ts';
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

  describe('with private parts', () => {
    const export_ = (...titles: string[]) =>
      [
        ...['Download Request: All Documents', 'Send To: Camille Durand', 'Project ID: 4242'],
        ...titles.flatMap((title, index) => [
          `${index + 1} of ${titles.length} DOCUMENTS`,
          'The Herald',
          'March 6, 2018',
          title,
          'LENGTH: 9 words',
          `The text of ${title.toLowerCase()}; write to c.durand@x.example.`,
        ]),
      ].join('\n\n');
    const names = () => readdirSync(join(folder, 'site/sources')).toSorted();
    const said = async (dossier: string, article = '') => {
      rmSync(join(folder, 'site'), { recursive: true });
      mkdirSync(join(folder, 'site'));
      writeFileSync(join(folder, 'dossier/dossier.yaml'), `title: D\ndescription: D\n${dossier}`);
      const [bytes, name] = [Buffer.from(export_('Port', 'Draft', 'Removed')), 'export.txt'];
      writeFileSync(join(folder, 'dossier/sources', name), bytes);
      writeFileSync(join(folder, 'dossier/sources/plain.txt'), 'Port\n\nA text.\n');
      mkdirSync(join(folder, 'dossier/articles'), { recursive: true });
      const made = await (await formatOf(name)).convert({ name, bytes });
      for (const { title, item } of made.slice(0, 2)) {
        const draft = title === 'Draft' ? 'draft: true\n' : '';
        writeFileSync(
          join(folder, `dossier/articles/${title.toLowerCase()}.md`),
          `---\ntitle: ${title}\n${draft}source:\n  file: export.txt\n  sha256: x\n  database: LexisNexis\n  item: ${item}\n${article}---\n\nA.\n`,
        );
      }
      await copyOriginals(join(folder, 'site'));
      return names();
    };

    it('is withheld where nobody says otherwise', async () => {
      assert.deepEqual(await said(''), ['plain.txt']);
      assert.deepEqual(await said('originals: withhold\n'), []);
      assert.deepEqual(await said('originals: publish\n', '  original: withhold\n'), ['plain.txt']);
    });

    it('is published as a copy of what the site has of it, where the dossier or its articles say so', async () => {
      for (const [dossier, article] of [
        ['originals: publish\n', ''],
        ['', '  original: publish\n'],
      ] as const) {
        assert.deepEqual(await said(dossier, article), ['export.txt.cut.txt', 'plain.txt']);
        assert.equal(
          readFileSync(join(folder, 'site/sources/export.txt.cut.txt'), 'utf8'),
          'Port\nThe Herald, 2018-03-06\n\nThe text of port; write to ….\n',
        );
      }
    });

    it('is cut anew from build to build where it, or what the site has of it, has changed', async () => {
      const cutCopies = new StoredValues();
      const copy = async () => {
        await copyOriginals(join(folder, 'site'), { cutCopies });
        return readFileSync(join(folder, 'site/sources/export.txt.cut.txt'), 'utf8');
      };
      await said('originals: publish\n');
      const first = await copy();
      assert.equal(await copy(), first);
      const draft = join(folder, 'dossier/articles/draft.md');
      writeFileSync(draft, readFileSync(draft, 'utf8').replace('draft: true\n', ''));
      assert.match(await copy(), /The text of port;[\s\S]*The text of draft;/);
      writeFileSync(
        join(folder, 'dossier/sources/export.txt'),
        export_('Port', 'Draft').replace('text of port', 'port'),
      );
      assert.match(await copy(), /^Draft\n[\s\S]*The text of draft;/);
    });
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
