import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeFiles } from '../dossier/write-files.ts';

const reperes = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
const parent = mkdtempSync(join(tmpdir(), 'reperes-'));
const content = join(parent, 'dossier');

after(() => rmSync(parent, { recursive: true, force: true }));

/** So many that their pages are made in threads where there are several cores. */
const ARTICLES = 140;

/** Runs a build. @returns the digest of every file of the site. */
function built(name: string, before: string[] = [], ...options: string[]): Record<string, string> {
  const out = join(parent, name);
  const [program = '', ...args] = [...before, process.execPath, reperes, 'build', '--content', content, '--out', out];
  execFileSync(program, [...args, ...options], { cwd: parent, stdio: 'pipe' });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .map((path) => [relative(out, path), hash('sha256', readFileSync(path))])
      .toSorted(),
  );
}

const article = (number: number) =>
  `---\ntitle: Article ${number}\ndate: 2017-10-${String((number % 28) + 1).padStart(2, '0')}\n---\n\nDamas, dit Omar, voir [la note](${number % 2}.md), a *repris* Raqqa ${number} fois.\n\n## Suite\n\nOmar est à Raqqa.\n`;

describe('a site of many pages', { skip: process.platform !== 'linux' && 'one core is Linux’s taskset' }, () => {
  it('is the same, byte for byte, from threads on all cores, from one core, and from the cache of either', () => {
    writeFiles(content, {
      'dossier.yaml': 'title: Beaucoup\ndescription: Des pages.\nlang: fr\n',
      ...Object.fromEntries(
        Array.from({ length: ARTICLES }, (_, number) => [`articles/${number}.md`, article(number)]),
      ),
      'articles/1.md': `---\ntitle: Brouillon\ndraft: true\n---\n\nPas encore.\n`,
      'actors/omar.md': '---\nname: Omar\nkind: person\n---\n\nIl a fui [Raqqa](../places/raqqa.md).\n',
      'places/raqqa.md': '---\nname: Raqqa\nkind: city\ncoordinates: { lat: 35.95, lon: 39.01 }\n---\n\nVille.\n',
      'places/damas.md': '---\nname: Damas\nkind: city\ncoordinates: { lat: 33.51, lon: 36.29 }\n---\n',
    });
    const onOne = ['taskset', '--cpu-list', '0'];
    const wanted = built('one', onOne, '--no-cache');
    assert.ok(Object.keys(wanted).length > ARTICLES);
    assert.deepEqual(built('many'), wanted);
    assert.deepEqual(built('again', onOne), wanted);
    writeFiles(content, { 'articles/1.md': article(1) });
    assert.deepEqual(built('edited', onOne), built('cold', [], '--no-cache'));
  });
});
