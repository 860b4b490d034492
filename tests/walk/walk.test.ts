import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The pile that the walk begins with: an export of Europresse and a feed, of two articles each, and nine more files. */
const pile = { folder: 'mixed', articles: 13 };

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The commands of docs/walk.md: each block of the page is one step. */
const steps = [...readFileSync(join(project, 'docs/walk.md'), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
  ([, block = '']) => block,
);

let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-walk-'));
  cpSync(join(project, 'tests/walk/fixtures', pile.folder), join(folder, 'press'), { recursive: true });
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the next step in the folder, with this project as `npx reperes`. */
function walk(contains: string) {
  const step = steps.shift() ?? '';
  assert.ok(step.includes(contains), `docs/walk.md comes to “${contains}” here, found:\n${step}`);
  const launcher = join(project, 'src/cli/reperes.mjs');
  // What npm install does is tried by tests/package/, with the package that it installs.
  const shell = `npx() { shift; '${process.execPath}' '${launcher}' "$@"; }\nnpm() { :; }\n${step}`;
  const cwd = contains === 'init' ? folder : join(folder, 'my-dossier');
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', shell], { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return { stdout, stderr };
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const list = (path: string) => readdirSync(join(folder, path));

describe('a newcomer who follows docs/walk.md', { concurrency: false }, () => {
  it('begins with a small dossier that has their title', () => {
    walk('init');
    assert.match(read('my-dossier/dossier.yaml'), /^title: La Syrie en 2016$/m);
    assert.deepEqual(
      ['articles', 'actors', 'places'].map((name) => list(`my-dossier/${name}`).length),
      [1, 1, 1],
    );
  });

  it('throws the examples away', () => {
    walk('rm');
    assert.deepEqual(list('my-dossier/articles'), []);
  });

  it('brings in every file of the pile, originals and all', () => {
    walk('convert');
    assert.equal(list('my-dossier/articles').length, pile.articles);
    for (const name of list('press')) {
      assert.deepEqual(
        readFileSync(join(folder, 'my-dossier/sources', name)),
        readFileSync(join(folder, 'press', name)),
      );
    }
  });

  it('is told what is missing, and that nothing is wrong', () => {
    const { stdout } = walk('check');
    assert.match(stdout, new RegExp(`^${pile.articles} articles, 0 entries, 0 mentions, \\d+ warnings?$`, 'm'));
  });

  it('sees the names of the articles, the most frequent first', () => {
    const { stdout } = walk('suggest');
    for (const name of ['Daech', 'Mossoul', 'Raqqa', 'Forces démocratiques syriennes']) {
      assert.match(stdout, new RegExp(`^${name} {2}\\d+ × in \\d+`, 'm'));
    }
    assert.match(stdout, /^Raqqa .*· city/m);
  });

  it('explains three of them', () => {
    walk('new place');
    assert.match(read('my-dossier/places/mossoul.md'), /^kind: city$/m);
    assert.deepEqual(list('my-dossier/actors').toSorted(), ['daech.md', 'forces-democratiques-syriennes.md']);
  });

  it('builds a site in which these are explained wherever they are named', () => {
    const { stdout } = walk('build');
    assert.match(stdout, new RegExp(`^${pile.articles} articles, 3 entries, [1-9]\\d+ mentions, \\d+ warnings?$`, 'm'));
    const page = read('my-dossier/dist/actors/daech.html');
    for (const other of ['mossoul', 'forces-democratiques-syriennes']) assert.ok(page.includes(`${other}.html`), other);
    const linked = list('my-dossier/dist/articles').filter((name) =>
      read(`my-dossier/dist/articles/${name}`).includes('places/mossoul.html'),
    );
    assert.ok(linked.length >= 2, linked.join(', '));
  });

  it('publishes the articles of the press database, and neither its export nor who made it', () => {
    const articles = list('my-dossier/articles').filter((name) =>
      read(`my-dossier/articles/${name}`).includes('database: Europresse'),
    );
    assert.equal(articles.length, 2);
    for (const name of articles) {
      const page = read(`my-dossier/dist/articles/${name.replace(/md$/, 'html')}`);
      assert.doesNotMatch(page, /Montfaucon|certificat/);
    }
    assert.ok(!list('my-dossier/dist/sources').some((name) => name.startsWith('europresse')));
  });

  it('has come to the end of the page', () => {
    assert.deepEqual(steps, []);
  });
});
