import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { launcher, Workspace } from '../intake/dossier.ts';
import { startServer } from '../server-command.ts';
import { hostileBodies, hostileBytes, hostileEntries, hostileFields } from './hostile-texts.ts';

/** What the message of a limit says: the limit itself. */
const namesLimit =
  /the most that is read is [\d,]+|the largest that is read has \d+ MB|which is the limit for one file|which is the most that is read/;

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
  work.write('dossier/dossier.yaml', 'title: Le port\ndescription: Un dossier.\nlang: fr\n');
  work.write('dossier/articles/bon.md', '---\ntitle: Bon\n---\n\nJean Dupont a rouvert le port hier.\n');
});

afterEach(() => work.remove());

function run(...args: string[]) {
  return spawnSync(process.execPath, [launcher, ...args, '--content', 'dossier', '--no-cache'], {
    encoding: 'utf8',
    cwd: work.folder,
    maxBuffer: 256 * 1024 * 1024,
  });
}

/** What `check` finds, by the name of the file. */
function check(): Partial<Record<string, Diagnostic[]>> {
  const { stdout, stderr, status } = run('check', '--format', 'json');
  assert.ok(status === 0 || status === 1, stderr);
  assert.doesNotMatch(stdout + stderr, /call stack|out of memory|\[program\]|\[plugin\]/i);
  const told: Diagnostic[] = JSON.parse(stdout).diagnostics;
  return Object.groupBy(told, ({ file = '' }) => file.replace('dossier/', ''));
}

/** The errors of a file are of limits, and say which; or there are none. */
function heldToLimits(told: readonly Diagnostic[] = []): void {
  for (const { severity, rule, message } of told) {
    if (severity !== 'error' || rule === 'mark-misplaced') continue;
    assert.match(rule, /^too-(?:large|deep)$/, message);
    assert.match(message, namesLimit);
  }
}

const signNames: Readonly<Record<string, string>> = { '[': 'bracket', '*': 'star', _: 'line', '(': 'open' };
/** The name of a hostile text as an id. */
const slug = (name: string) =>
  name
    .replace(/[[*_(]/g, (sign) => `-${signNames[sign]}-`)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

it('hostile texts are read, or refused each with the limit that it breaks, and the text beside them is read', () => {
  const names = Object.keys(hostileBodies);
  for (const [index, name] of names.entries()) {
    const [folder, head] =
      index % 4 === 0 ? ['actors', `name: Nom ${slug(name)}\nkind: person`] : ['articles', 'title: Mauvais'];
    work.write(`dossier/${folder}/a-${slug(name)}.md`, `---\n${head}\n---\n\n${hostileBodies[name]?.()}\n`);
  }
  const found = check();
  assert.equal(found['articles/bon.md'], undefined);
  for (const told of Object.values(found)) heldToLimits(told);
  const refused = Object.values(found).filter((told) => told?.some(({ rule }) => /^too-/.test(rule)));
  assert.ok(refused.length > names.length / 2, `${refused.length} of ${names.length} are refused`);
});

describe('hostile fields are told with their file, whatever they are:', () => {
  const syntax = /^(?:too-large|too-deep|yaml-syntax|schema|file-encoding|front-matter-missing)$/;

  it('of articles and entries', () => {
    for (const [name, make] of Object.entries(hostileFields)) {
      work.write(`dossier/articles/a-${slug(name)}.md`, `---\n${make()}\nTexte.\n`);
      work.write(`dossier/actors/e-${slug(name)}.md`, `---\n${make()}\nTexte.\n`);
    }
    for (const [name, make] of Object.entries(hostileBytes)) work.write(`dossier/articles/a-${slug(name)}.md`, make());
    const found = check();
    const files = [...Object.keys(hostileFields), ...Object.keys(hostileBytes)].map(
      (name) => `articles/a-${slug(name)}.md`,
    );
    for (const file of [...files, ...Object.keys(hostileFields).map((name) => `actors/e-${slug(name)}.md`)]) {
      const errors = found[file]?.filter(({ severity }) => severity === 'error') ?? [];
      assert.ok(errors.length > 0, file);
      for (const { rule, message } of errors) assert.match(rule, syntax, message);
      assert.ok(errors.length <= 200, `${errors.length} faults of ${file} are told`);
    }
    assert.equal(found['articles/bon.md'], undefined);
  });

  for (const [name, make] of Object.entries(hostileFields).filter((_, index) => index % 2 === 0)) {
    it(`of dossier.yaml: ${name}`, () => {
      work.write('dossier/dossier.yaml', make().replace(/---\n$/, ''));
      const errors = check()['dossier.yaml'] ?? [];
      assert.ok(errors.length > 0);
      for (const { rule, message } of errors) assert.match(rule, syntax, message);
    });
  }

  it('of entries that are sound and large', () => {
    for (const [name, make] of Object.entries(hostileEntries)) {
      work.write(`dossier/actors/e-${slug(name)}.md`, `---\n${make()}\nTexte.\n`);
    }
    for (const told of Object.values(check())) heldToLimits(told);
  });
});

describe('beside hostile texts', () => {
  const some = ['five thousand *a_', 'capitals without end', 'two hundred lists within each other', 'a megabyte of ['];
  const write = () => {
    for (const name of some) {
      work.write(`dossier/articles/a-${slug(name)}.md`, `---\ntitle: Mauvais\n---\n\n${hostileBodies[name]?.()}\n`);
    }
  };

  it('suggest finds the names of the others', () => {
    write();
    const { stdout, stderr } = run('suggest', '--min', '1');
    assert.match(stdout, /Jean Dupont/);
    assert.match(stderr, /the limit for one file \[too-large\]/);
    assert.match(stderr, /the most that is read is 200,000 \[too-large\]/);
  });

  it('build stops with the files and their limits, and goes on without them when told to', () => {
    write();
    const stopped = run('build', '--out', 'site');
    assert.equal(stopped.status, 1);
    assert.match(stopped.stderr, /the limit for one file \[too-large\]/);
    assert.doesNotMatch(stopped.stderr, /call stack/i);
    const built = run('build', '--out', 'site', '--keep-going');
    assert.match(readFileSync(join(work.folder, 'site/articles/bon.html'), 'utf8'), /Jean Dupont a rouvert le port/);
    assert.doesNotMatch(built.stderr, /call stack/i);
  });

  it('review lists what is open in the others, and what it could not read', async () => {
    write();
    const server = await startServer('review', '--content', join(work.folder, 'dossier'));
    try {
      const list = await (await fetch(new URL('api/doubts', server.address))).json();
      assert.match(JSON.stringify(list), /the limit for one file/);
      assert.doesNotMatch(JSON.stringify(list), /call stack/i);
    } finally {
      await server.stop();
    }
  });

  it('dev serves the others', async () => {
    write();
    const server = await startServer('dev', '--content', join(work.folder, 'dossier'));
    try {
      const page = await (await fetch(server.address)).text();
      assert.match(page, />Bon</);
      assert.doesNotMatch(page, /call stack/i);
    } finally {
      await server.stop();
    }
  });
});
