import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { launcher, Workspace } from './dossier.ts';

const root = process.getuid?.() === 0;
let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

const text = 'Le port rouvre\n\nLe port a rouvert hier, après trois mois de fermeture et de travaux.\n';

describe('convert refuses, with a clear error and the rest done,', () => {
  it('an archive that names files outside itself', () => {
    const bytes = Buffer.from(text);
    work.write(
      'evil.zip',
      zipSync({ '../../outside.txt': bytes, 'a/../../b.txt': bytes, '/etc/c.txt': bytes, 'good.txt': bytes }),
    );
    const { status, stderr } = work.convert('evil.zip');
    assert.equal(status, 1);
    assert.equal(stderr.match(/\[unsafe-input\]/g)?.length, 3);
    assert.deepEqual(Object.keys(work.files('dossier')), ['articles/le-port-rouvre.md', 'sources/good.txt']);
    assert.deepEqual(
      Object.keys(work.files('.')).filter((name) => name.startsWith('..')),
      [],
    );
  });

  it('a bomb of XML entities, in a feed and in a Word file', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>x</title><description>&b;</description></item></channel></rss>';
    work.write('bomb.xml', bomb);
    work.write('bomb.docx', zipSync({ 'word/document.xml': Buffer.from(bomb) }));
    const { status, stderr } = work.convert('bomb.xml', 'bomb.docx');
    assert.equal(status, 1);
    assert.equal(stderr.match(/error: the XML declares entities of its own \[unsafe-input\]/g)?.length, 2);
  });

  it('a file of a gigabyte, without reading it', () => {
    const path = work.write('huge.txt', '');
    const file = openSync(path, 'r+');
    ftruncateSync(file, 1024 ** 3);
    closeSync(file);
    work.write('small.txt', text);
    const { status, stdout, stderr } = work.convert('huge.txt', 'small.txt');
    assert.equal(status, 1);
    assert.match(stderr, /huge\.txt error: the file has 1024 MB; .* 64 MB \[too-large\]/);
    assert.match(stdout, /le-port-rouvre/);
  });

  it('a zip that unpacks beyond all bounds', () => {
    const zeros = new Uint8Array(65 * 1024 * 1024);
    work.write('bomb.zip', zipSync({ 'a.txt': zeros }));
    const { status, stderr } = work.convert('bomb.zip');
    assert.equal(status, 1);
    assert.match(stderr, /\[too-large\]/);
  });

  it('ten thousand elements within each other, in HTML and in XML', () => {
    work.write('deep.html', `<p>a</p>${'<div>'.repeat(10_000)}x`);
    work.write('deep.xml', `<rss>${'<b>'.repeat(10_000)}`);
    const { status, stderr } = work.convert('deep.html', 'deep.xml');
    assert.equal(status, 1);
    assert.equal(stderr.match(/more than 512 elements within each other \[too-deep\]/g)?.length, 2);
  });

  it('nothing of the script in a page: it is left out of the article', () => {
    work.write(
      'x.html',
      `<h1>Titre de la page</h1><p>Une phrase assez longue pour un article, <a href="javascript:alert(1)">ici</a><img src=x onerror=alert(2)>, et un point.</p><script>alert(3)</script><iframe src="https://x.example"></iframe>`,
    );
    assert.equal(work.convert('x.html').status, 0);
    assert.doesNotMatch(work.read('dossier/articles/titre-de-la-page.md'), /alert|iframe|javascript/);
  });
});

describe('convert ends with a clear error and no file in part', () => {
  it('on a full disk', { skip: root ? false : 'needs root, to mount a small disk' }, (t) => {
    const disk = join(work.folder, 'dossier');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0)
      return t.skip('no disk can be mounted here');
    try {
      work.write('a.txt', text);
      work.write(
        'big.txt',
        `La gare ferme\n\n${'La gare ferme ses portes pour deux années de grands travaux. '.repeat(2000)}`,
      );
      const { status, stderr } = work.convert('big.txt', 'a.txt');
      assert.equal(status, 1);
      assert.match(stderr, /error: cannot be written: the disk is full \[write-failed\]\n {2}→ Free some room/);
      assert.deepEqual(Object.keys(work.files('dossier')), ['articles/le-port-rouvre.md', 'sources/a.txt']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('in a folder that may not be written to', () => {
    work.write('a.txt', text);
    mkdirSync(join(work.folder, 'dossier'));
    chmodSync(join(work.folder, 'dossier'), 0o555);
    chmodSync(work.folder, 0o755);
    // Root may write anywhere: the run is another user’s.
    const { status, stderr } = spawnSync(process.execPath, [launcher, 'convert', '--to', 'dossier', 'a.txt'], {
      encoding: 'utf8',
      cwd: work.folder,
      ...(root ? { uid: 65534, gid: 65534 } : {}),
    });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /error: cannot be written: the folder may not be written to \[write-failed\]/);
    assert.deepEqual(work.files('dossier'), {});
  });

  it('where a file stands in the place of a folder', () => {
    work.write('a.txt', text);
    work.write('dossier/articles/x.md', 'x');
    work.write('dossier/sources', 'a file');
    const { status, stderr } = work.convert('a.txt');
    assert.equal(status, 1);
    assert.match(stderr, /cannot be written: a file stands where a folder should be/);
    assert.equal(work.read('dossier/sources'), 'a file');
  });
});
