import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { ZipWriter } from '../../src/integrations/offline/zip.ts';
import type { FileFacts, SiteFile } from '../../src/integrations/site-pass/file-facts.ts';
import { passFiles } from '../../src/integrations/site-pass/pass.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const hasUnzip = !spawnSync('unzip', ['-v']).error;

/** A site of many pages in a folder of its own. */
function siteOf(name: string, pages: number): SiteFile[] {
  mkdirSync(join(folder, name));
  return Array.from({ length: pages }, (_, number) => {
    const file = join(folder, name, `${number}.html`);
    const links = `<a href="${(number * 7) % pages}.html#p-${number}">x</a>`.repeat(1 + (number % 9));
    writeFileSync(file, `<head><link rel="stylesheet" href="/assets/a.css"></head><p id="p-1">${links}</p>`);
    return { path: `${number}.html`, file, isAstros: true, isArchived: true };
  });
}

describe('the pass over a finished site', () => {
  it('gives the same facts and the same archive on one core as on many', async () => {
    const archives: Buffer[] = [];
    const facts: FileFacts[][] = [];
    for (const threads of [1, 5]) {
      const files = siteOf(`${threads}`, 700);
      const path = join(folder, `${threads}.zip`);
      const zip = await ZipWriter.at(path);
      const own: FileFacts[] = [];
      for await (const [file, { packed, ...rest }] of passFiles(files, undefined, threads)) {
        if (packed) zip.add(`dossier/${file.path}`, rest.bytes, packed);
        own.push(rest);
      }
      zip.end();
      facts.push(own);
      archives.push(readFileSync(path));
    }
    assert.deepEqual(facts[0], facts[1]);
    assert.ok(archives[0]?.equals(archives[1] ?? Buffer.of()));
    assert.equal(facts[0]?.length, 700);
    assert.match(readFileSync(join(folder, '5', '699.html'), 'utf8'), /href="assets\/a\.css"/);
  });

  it('tells of a file that cannot be read, in a thread too', async () => {
    const files = siteOf('gone', 500);
    rmSync(files[450]?.file ?? '');
    const read = async () => {
      for await (const [file] of passFiles(files, undefined, 3)) assert.ok(file);
    };
    await assert.rejects(read, /450\.html/);
  });
});

describe('an archive', () => {
  it('holds more files than the first form of the format could number', async () => {
    const path = join(folder, 'many.zip');
    const zip = await ZipWriter.at(path);
    const bytes = Buffer.from('é');
    const packed = { crc: crc32(bytes), isDeflated: true, content: Uint8Array.from(deflateRawSync(bytes)) };
    for (let number = 0; number < 66_000; number += 1) zip.add(`dossier/${number}-é.html`, bytes.length, packed);
    const { bytes: length } = zip.end();
    const archive = readFileSync(path);
    assert.equal(archive.length, length);
    const found = unzipSync(archive, { filter: ({ name }) => name.endsWith('/65999-é.html') });
    assert.deepEqual(found, { 'dossier/65999-é.html': Uint8Array.from(bytes) });
    if (hasUnzip) assert.equal(spawnSync('unzip', ['-tqq', path]).status, 0);
  });
});
