import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fileSize } from '../../src/model/file-size.ts';
import { archive, unpackInto } from './archive.ts';
import { attribute, builtFiles, builtPages, textOf } from './pages.ts';
import { dist } from './server.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const name = 'mayadine-octobre-2017';
let folder: string;
let unpacked: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  unpacked = unpackInto(folder);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length).replace(/^\//, ''));

describe('the downloaded archive', () => {
  it('is the one that the download page offers, with its size and digest', () => {
    const page = builtPages.find(({ path }) => path === 'download.html');
    const link = page?.elements.find((element) => attribute(element, 'download') !== undefined);
    assert.equal(link && attribute(link, 'href'), `downloads/${basename(archive)}`);
    const bytes = readFileSync(archive);
    assert.ok(link && textOf(link).endsWith(fileSize(bytes.length, 'fr')), 'its size');
    const digest = page?.elements.find((element) => attribute(element, 'data-fill') === 'archive-sha256');
    assert.equal(digest && textOf(digest), createHash('sha256').update(bytes).digest('hex'));
  });

  it('holds the whole site in one folder, index.html on top, and no copy of itself', () => {
    assert.equal(basename(unpacked), name);
    assert.deepEqual(readdirSync(folder), [name]);
    const hostOnly =
      /^(?:downloads|offline)\/|^sw\.js$|^assets\/offline\.\w+\.js$|^\.reperes-build$|^editions\/.*\.epub$/;
    const expected = filesOf(dist).filter((file) => !hostOnly.test(file));
    assert.deepEqual(filesOf(unpacked).toSorted(), [...expected, 'README.txt'].toSorted());
    assert.ok(expected.includes('index.html'));
    assert.ok(builtFiles.includes('downloads'));
  });

  it('holds every page as it is hosted, but for the download page', () => {
    const differing = filesOf(unpacked).filter(
      (file) => file !== 'README.txt' && !readFileSync(join(dist, file)).equals(readFileSync(join(unpacked, file))),
    );
    assert.deepEqual(differing, ['download.html']);
    const page = readFileSync(join(unpacked, 'download.html'), 'utf8');
    assert.match(page, /Vous lisez une copie à emporter de ce dossier/);
    // The policy in the head has digests of its own.
    const body = page.slice(page.indexOf('<body'));
    assert.doesNotMatch(body, /\.zip|sha-?256|data-offline/i);
  });

  it('begins with a README that says what to do, in lines that fit a window', () => {
    const readme = readFileSync(join(unpacked, 'README.txt'), 'utf8');
    assert.match(readme, /^Mayadine, octobre 2017\n=+\n/);
    assert.match(readme, /index\.html/);
    assert.match(readme, new RegExp(name));
    assert.ok(readme.split('\n').every((line) => line.length <= 80));
  });

  const unzip = spawnSync('unzip', ['-v']).error ? 'unzip is not installed' : false;
  it('is sound to unzip, which unpacks the same files', { skip: unzip }, () => {
    const other = join(folder, '../', `${basename(folder)}-unzip`);
    try {
      const { status, stderr } = spawnSync('unzip', ['-q', archive, '-d', other], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.deepEqual(filesOf(join(other, name)).toSorted(), filesOf(unpacked).toSorted());
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('has the same bytes when it is made again, elsewhere and in another time zone', () => {
    const out = join(folder, 'again');
    const args = [join(project, 'src/cli/reperes.mjs'), 'build', '--content', join(project, 'content'), '--out', out];
    const env = { ...process.env, TZ: 'Pacific/Auckland' };
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder, env });
    assert.equal(status, 0, stderr);
    assert.ok(readFileSync(join(out, 'downloads', basename(archive))).equals(readFileSync(archive)));
  });
});
