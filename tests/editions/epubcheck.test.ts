import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { aptInstall, hasApt } from '../apt.ts';
import { exportedFrom, filesOf, triedDossiers } from './dossiers.ts';

const jar = '/usr/bin/epubcheck';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-epub-'));
  if (!existsSync(jar) && hasApt()) aptInstall('epubcheck');
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('EPUBCheck of the W3C', () => {
  it('finds no error and nothing to warn of in the books of these dossiers', async () => {
    let books = 0;
    for (const dossier of triedDossiers()) {
      for (const bytes of (await filesOf('epub', exportedFrom(dossier))).values()) {
        books += 1;
        const file = join(folder, `${books}.epub`);
        writeFileSync(file, bytes);
        const { stdout, stderr } = spawnSync('java', ['-jar', jar, file], { encoding: 'utf8' });
        assert.match(stdout + stderr, /0 fatals \/ 0 errors \/ 0 warnings|No errors or warnings detected/);
      }
    }
    assert.ok(books >= 2);
  });
});
