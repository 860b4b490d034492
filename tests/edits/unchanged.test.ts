import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeFiles } from '../dossier/write-files.ts';

const reperes = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
const content = mkdtempSync(join(tmpdir(), 'reperes-'));
const page = join(content, 'dist/articles/un.html');
const text = (sentence: string) => `---\ntitle: Un\n---\n\nOmar est à Raqqa. ${sentence}\n`;

after(() => rmSync(content, { recursive: true, force: true }));

/** Builds. @returns what it says in JSON, and whether the page is the very file that it was. */
function built(): { isSameFile: boolean; told: Record<string, unknown> } {
  const identity = () => {
    try {
      return statSync(page, { bigint: true }).ino;
    } catch {
      return undefined;
    }
  };
  const before = identity();
  const args = [reperes, 'build', '--json', '--content', content, '--out', join(content, 'dist')];
  const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' }));
  return { isSameFile: identity() === before, told };
}

describe('a build after which nothing was touched', () => {
  it('leaves the site as it is and tells the same, until somebody changes the content or the site', () => {
    writeFiles(content, {
      'dossier.yaml': 'title: Un dossier\ndescription: Un texte.\nlang: fr\n',
      'articles/un.md': text('Il attend.'),
      'actors/omar.md': '---\nname: Omar\nkind: person\n---\n',
    });
    const first = built();
    const again = built();
    assert.equal(again.isSameFile, true);
    for (const fact of ['ok', 'articles', 'entries', 'mentions', 'pages', 'search', 'archive', 'diagnostics']) {
      assert.deepEqual(again.told[fact], first.told[fact], fact);
    }
    assert.equal(again.told.keptPages, first.told.pages);

    // Of the same length: only its bytes tell.
    writeFileSync(page, readFileSync(page, 'utf8').replace('attend', 'arrive'));
    assert.equal(built().isSameFile, false);
    assert.match(readFileSync(page, 'utf8'), /Il attend/);

    writeFileSync(join(content, 'articles/un.md'), text('Il arrive.'));
    assert.equal(built().isSameFile, false);
    assert.match(readFileSync(page, 'utf8'), /Il arrive/);
    assert.equal(built().isSameFile, true);
  });
});
