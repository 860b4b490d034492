import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { launcher, Workspace } from '../intake/dossier.ts';
import { hostile } from './hostile.ts';
import { hostileBodies } from './hostile-texts.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

function run(...args: string[]) {
  return spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8', cwd: work.folder });
}

describe('an original in sources/ that is made to be slow', () => {
  it('ends neither check nor what it says of the article beside it', () => {
    work.write('dossier/dossier.yaml', 'title: Le port\ndescription: Un dossier.\nlang: fr\n');
    work.write('pile/bon.txt', 'La gare\n\nLa gare a fermé hier, après trois ans de service.\n');
    assert.equal(work.convert('--to', 'dossier', 'pile/bon.txt').status, 0);
    const names = ['stream.pdf', 'document.docx', 'unclosed.html'];
    const made = [
      hostile['stream.pdf']?.() ?? '',
      hostile['document.docx']?.() ?? '',
      `<p>${'<b>'.repeat(500)}${'<table><td>'.repeat(40_000)}`,
    ];
    for (const [index, name] of names.entries()) {
      work.write(`dossier/sources/${name}`, made[index] ?? '');
      work.write(`dossier/articles/slow-${index}.md`, `---\ntitle: Titre\nsource: { file: ${name} }\n---\n\nTexte.\n`);
    }
    const article = Object.keys(work.files('dossier/articles')).find((name) => !name.includes('slow-')) ?? '';
    const changed = work.read(`dossier/articles/${article}`).replace('a fermé hier', 'a rouvert hier');
    work.write(`dossier/articles/${article}`, changed);
    const { status, stdout, stderr } = run('check', '--content', 'dossier', '--format', 'json', '--no-cache');
    assert.ok(status === 0 || status === 1, stderr);
    const told = JSON.parse(stdout).diagnostics as { rule: string; file?: string; message: string }[];
    assert.ok(
      told.some(({ rule, file }) => rule === 'text-differs' && file?.endsWith(article)),
      stdout,
    );
    for (const { message } of told.filter(({ rule }) => rule === 'original-unread')) {
      assert.match(message, /would take more than (?:7 seconds|640 MB of memory)/);
    }
  });
});

describe('a text that is made to be slow', () => {
  const slow = ['a table of 200 × 500', 'fifty thousand *a_', 'fifty thousand open elements'];

  it('is refused by annotate with the limit, and the one after it is annotated', () => {
    work.write('g.json', '[{"id":"port","name":"Ostrey"}]');
    const files = slow.map((name, index) => {
      work.write(`${index}.md`, `${hostileBodies[name]?.()}\n`);
      return `${index}.md`;
    });
    work.write('bon.md', 'Le port d’Ostrey a rouvert.\n');
    const { status, stdout, stderr } = run('annotate', '--glossary', 'g.json', ...files, 'bon.md');
    assert.equal(status, 1, stderr);
    assert.doesNotMatch(stderr, /call stack|\[program\]/);
    assert.match(stderr, /the limit for one file \[too-large\]|deep within each other/);
    assert.match(stdout, /"doc":"bon\.md","mentions":\[\{[^}]*"entity":"port"/);
  });

  it('is refused by suggest with the limit', () => {
    work.write('slow.md', `${hostileBodies['fifty thousand *a_']?.()}\n`);
    const { status, stderr } = run('suggest', 'slow.md');
    assert.equal(status, 1);
    assert.match(stderr, /slow\.md.*the limit for one file \[too-large\]/);
  });
});
