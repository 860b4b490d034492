import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { atTerminal, hasTerminal } from '../cli/terminal.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const program = join(project, 'src/cli/reperes.mjs');
let folder: string;

/** The shipped dossier with four texts whose titles are made of their first words. */
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-report-'));
  cpSync(join(project, 'content'), join(folder, 'content'), { recursive: true });
  for (const number of [1, 2, 3, 4]) {
    const text = `---\ntitle: Texte ${number}\ntitleFrom: derived\n---\n\nLe texte ${number} parle de Raqqa.\n`;
    writeFileSync(join(folder, `content/articles/texte-${number}.md`), text);
  }
});

after(() => rmSync(folder, { recursive: true, force: true }));

const build = (...args: string[]) =>
  spawnSync(process.execPath, [program, 'build', '--content', 'content', '--out', 'out', ...args], {
    encoding: 'utf8',
    cwd: folder,
  });

describe('npx reperes build', { concurrency: false }, () => {
  it('writes a line a stage where nobody watches, a kind of warning once, and its numbers as JSON', () => {
    const { status, stdout, stderr } = build('--json');
    assert.equal(status, 0, stderr);
    const stages = stderr.split('\n').filter((line) => /^[a-z ]+: [\d,]+ \w+, \d+\.\d s$/.test(line));
    assert.equal(stages.length, 7, stderr);
    assert.equal(stderr.match(/\[title-derived\]/g)?.length, 1);
    assert.match(stderr, /and 3 more of this kind: reperes check lists them\./);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor of a terminal begins with an escape
    assert.doesNotMatch(stderr, /\r|\u001b|astro|vite/i);

    const data = JSON.parse(stdout);
    const files = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual([data.ok, data.articles, data.entries, data.ambiguous], [true, 5, 22, 0]);
    assert.equal(data.pages, files.filter((file) => file.endsWith('.html')).length);
    assert.equal(data.archive.bytes, readFileSync(join(folder, 'out', data.archive.file)).length);
    assert.equal(data.diagnostics.length, 4);
    assert.deepEqual(
      data.stages.map(({ stage }: { stage: string }) => stage),
      ['read', 'originals', 'pages', 'forms', 'files', 'search', 'place'],
    );
    assert.ok(existsSync(join(folder, data.site)));
  });

  it('says on a terminal, in one line that is written again, how far it is, and sums up', {
    skip: !hasTerminal && 'nobody can be played at a terminal here',
  }, async () => {
    const { code, screen } = await atTerminal(
      folder,
      [process.execPath, program, 'build', '--no-cache', '--content', 'content', '--out', 'out'],
      [],
    );
    assert.equal(code, 0, screen);
    assert.match(screen, /\rchecking and packing {2}\[=* *\] \d+\/\d+\r/);
    assert.match(
      screen,
      /\r {2}articles {2}5\r\n {2}entries {3}22\r\n {2}mentions {2}\d+, 0 ambiguous\r\n[\s\S]*\nout\/index\.html\r/,
    );
    assert.doesNotMatch(screen, /astro|vite/i);
  });

  it('leaves out what has an error where one asks to keep going, says so at the end, and fails', () => {
    const bad = join(folder, 'content/articles/texte-1.md');
    const links = join(folder, 'content/articles/texte-2.md');
    const [good, other] = [bad, links].map((file) => readFileSync(file, 'utf8'));
    writeFileSync(bad, '---\ntitel: Texte\n---\n\nUn texte.\n');
    writeFileSync(links, `${other}\nComme [le premier](texte-1.md).\n`);
    const { status, stdout, stderr } = build('--keep-going');
    writeFileSync(bad, good ?? '');
    writeFileSync(links, other ?? '');
    assert.equal(status, 1);
    assert.equal(stdout, `${join('out', 'index.html')}\n`);
    assert.match(stderr, /texte-1\.md:\d+:\d+ error: .*did you mean title\?/);
    assert.match(stderr, /texte-2\.html:\d+:\d+ error: .*texte-1.* \[site-link\]/);
    assert.match(stderr, /^ {2}left out {2}content\/articles\/texte-1\.md: see the errors above\n {2}articles {2}4$/m);
    assert.equal(existsSync(join(folder, 'out/articles/texte-1.html')), false);
    assert.match(readFileSync(join(folder, 'out/articles/texte-2.html'), 'utf8'), /Le texte 2 parle/);
  });

  it('gives what is wrong as JSON too, and fails', () => {
    writeFileSync(join(folder, 'content/articles/texte-1.md'), '---\ntitel: Texte\n---\n\nUn texte.\n');
    const { status, stdout, stderr } = build('--json');
    assert.equal(status, 1, stderr);
    const { ok, site, diagnostics } = JSON.parse(stdout);
    assert.deepEqual([ok, site], [false, undefined]);
    assert.ok(diagnostics.some(({ message }: { message: string }) => message.includes('did you mean title?')));
  });
});
