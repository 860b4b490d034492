import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

const article = 'articles/2017-10-mayadine.md';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  assert.notEqual(after, before);
  writeFileSync(path, after);
}

/** A copy of the shipped content with one file changed, and an older build beside it. */
function dossier(name: string, file: string, change: (text: string) => string) {
  const content = join(folder, name, 'content');
  const out = join(folder, name, 'out');
  cpSync(join(project, 'content'), content, { recursive: true });
  edit(join(content, file), change);
  mkdirSync(out);
  writeFileSync(join(out, '.reperes-build'), '');
  writeFileSync(join(out, 'index.html'), 'the last good site');
  return { content, out };
}

async function build({ content, out }: { content: string; out: string }, root = project, ...more: string[]) {
  const args = [join(root, 'src/cli/reperes.mjs'), 'build', '--content', content, '--out', out, ...more];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data;
    });
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, output };
}

/** A copy of the program itself, to break. */
function copyOfProject(name: string): string {
  const root = join(folder, name);
  for (const part of ['src', 'public', 'LICENSE', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(project, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  return root;
}

function state(path: string): string {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
  return createHash('sha256')
    .update(files.map((file) => `${file}\n${readFileSync(join(path, file))}`).join('\n'))
    .digest('hex');
}

async function failsWith(
  dossier: { content: string; out: string },
  messages: RegExp | RegExp[],
  root = project,
): Promise<void> {
  const untouched = state(dossier.out);
  const { status, output } = await build(dossier, root);
  assert.equal(status, 1, output);
  for (const message of [messages].flat()) assert.match(output, message);
  assert.match(output, /→ /, 'a hint says what to do');
  assert.equal(state(dossier.out), untouched, 'the last good site is as it was');
  const beside = readdirSync(join(dossier.out, '..')).filter((name) => name.startsWith('.'));
  assert.deepEqual(beside, [], 'nothing of the failed build is left');
}

describe('a build stops, names file and line, and leaves the last site alone', { concurrency: 2 }, () => {
  it('when files are wrong, and tells of all of them at once', async () => {
    const decision = 'annotations:\n  - exact: Palmyre\n    entity: none\n';
    const broken = dossier('faults', article, (text) => text.replace('source:\n', `${decision}source:\n`));
    const put = (name: string, change: (text: string) => string) => {
      const path = join(broken.content, 'articles', name);
      writeFileSync(path, readFileSync(join(project, 'content', article), 'utf8').replace(/^source:\n(?: .*\n)+/m, ''));
      edit(path, change);
    };
    put('wrong.md', (text) => text.replace('date: 2017-10', 'date: octobre 2017'));
    put('missing.md', (text) => text.replace(/^title: .*\n/m, ''));
    put('yaml.md', (text) => text.replace('titleFrom: editor', 'titleFrom: [editor'));
    edit(join(broken.content, 'places/mayadine.md'), (text) =>
      text.replace('partOf: [province-de-deir-ezzor]', 'partOf: [nowhere]'),
    );
    edit(join(broken.content, 'places/damas.md'), (text) => text.replace('{#gouvernement-syrien}', '{#gouvernement}'));
    edit(join(broken.content, 'sources/000_9f5c34a532b493a4.txt'), (text) => `${text}.`);
    await failsWith(broken, [
      /wrong\.md:4:1 error: date: .*found "octobre 2017"/,
      /missing\.md:1:1 error: title: .*found nothing/,
      /yaml\.md:\d+:\d+ error: .*\[yaml-syntax\]/,
      /places\/mayadine\.md:\d+:\d+ error: partOf: no entry “nowhere” \[reference-unknown\]/,
      /places\/damas\.md:\d+:\d+ error: .*“gouvernement”.* \[mark-unknown\]/,
      /2017-10-mayadine\.md:6:5 error: “\[Palmyre\]” \[decision-gone\]/,
      /2017-10-mayadine\.md:\d+:\d+ error: .*sha256.* \[source-changed\]/,
    ]);
  });

  it('when a plugin throws', async () => {
    const root = copyOfProject('plugin-project');
    const plugin = join(root, 'src/markdown/rehype-headings.ts');
    const text = readFileSync(plugin, 'utf8');
    writeFileSync(plugin, text.replace(/(export function rehypeHeadings[^{]*\{)/, "$1\n  throw new Error('planted');"));
    const good = dossier('plugin', article, (text) => `${text}\n`);
    await failsWith(
      good,
      /\.md:\d+:\d+ error: the step rehype-headings failed: planted \(thrown at src\/markdown\/rehype-headings\.ts:\d+/,
      root,
    );
  });

  it('when a link of an article leads to an anchor that its page does not have', async () => {
    const broken = dossier('anchor', article, (text) => `${text}\n[Damas](../places/damas.md#nulle-part)\n`);
    await failsWith(
      broken,
      /2017-10-mayadine\.html:\d+:\d+ error: .*#nulle-part in places\/damas\.html.* \[site-link\]/,
    );
  });

  it('when a template calls another host, and says how many pages do', async () => {
    const root = copyOfProject('template-project');
    const layout = join(root, 'src/site/layouts/Page.astro');
    const font = '<link rel="stylesheet" href="https://example.org/font.css" />';
    writeFileSync(layout, readFileSync(layout, 'utf8').replace('</head>', `${font}</head>`));
    const good = dossier('template', article, (text) => `${text}\n`);
    await failsWith(good, /about\.html:\d+:\d+ error: .*example\.org.*; so do \d+ other pages \[site-outside\]/, root);
  });

  it('when the folder of the site holds what no build made', async () => {
    const good = dossier('foreign', article, (text) => `${text}\n`);
    rmSync(join(good.out, '.reperes-build'));
    await failsWith(good, /out error: this is not the folder of a build \[exists\]/);
  });

  it('when somebody put a file among those of an earlier build', async () => {
    const good = dossier('added', article, (text) => `${text}\n`);
    writeFileSync(join(good.out, '.reperes-build'), '.reperes-build\nindex.html');
    writeFileSync(join(good.out, 'CNAME'), 'example.org');
    await failsWith(good, /out error: CNAME: not from a build, and would be lost \[exists\]/);
    assert.equal(readFileSync(join(good.out, 'CNAME'), 'utf8'), 'example.org');
  });
});

describe('a build that succeeds', () => {
  const saved = '<p><a href="/x">x</a><img src="https://example.org/x.png"><script src="//example.org/x.js"></script>';
  const evil = [
    '<script>alert(1)</script>',
    '<p onclick="alert(2)">clic</p>',
    '<iframe src="https://example.org/"></iframe>',
    '<form action="x"><input name="y"></form>',
    '[lien](javascript:alert(3))',
    '<a href="javascript:alert(4)">autre</a>',
    '<img src="https://example.org/x.png" onerror="alert(5)">',
    '<a class="mention" data-mention="m0:0:whole" href="https://example.org/">faux</a>',
    '<style>body{display:none}</style>',
    '<svg><script>alert(6)</script></svg>',
    'Fin.',
  ].join('\n\n');
  let content: string;
  let out: string;
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const page = () => read('articles/2017-10-mayadine.html');

  before(async () => {
    const made = dossier('good', 'dossier.yaml', (text) => text.replace('title: Mayadine', 'title: Euphrate'));
    ({ content, out } = made);
    const sha256 = createHash('sha256').update(saved).digest('hex');
    edit(join(content, article), (text) =>
      `${text}\n${evil}\n`
        .replace(/^ {2}file: .*$/m, '  file: page.html')
        .replace(/^ {2}sha256: .*$/m, `  sha256: ${sha256}`),
    );
    writeFileSync(join(content, 'sources/page.html'), saved);
    writeFileSync(join(content, 'sources/.DS_Store'), 'x');
    const { status, output } = await build(made, project, '--url', 'https://example.org/syrie');
    assert.equal(status, 0, output);
  });

  it('puts the new site in the place of the old', () => {
    assert.match(read('index.html'), /<title>Euphrate, octobre 2017<\/title>/);
    assert.ok(existsSync(join(out, 'search-files.js')));
    const original = 'sources/000_9f5c34a532b493a4.txt';
    assert.deepEqual(readFileSync(join(out, original)), readFileSync(join(content, original)));
  });

  it('names whole addresses where it is told the one of the site, and leads lost readers there', () => {
    assert.match(
      page(),
      /<link rel="canonical" href="https:\/\/example\.org\/syrie\/articles\/2017-10-mayadine\.html">/,
    );
    assert.match(page(), /property="og:image" content="https:\/\/example\.org\/syrie\/social-image\.png"/);
    assert.match(read('404.html'), /<a href="https:\/\/example\.org\/syrie\/">Accueil<\/a>/);
  });

  it('publishes a saved web page as a text, so that it runs no script on the site and calls no host', () => {
    assert.equal(read('sources/page.html.txt'), saved);
    assert.equal(existsSync(join(out, 'sources/page.html')), false);
    assert.equal(existsSync(join(out, 'sources/.DS_Store')), false);
    assert.match(
      page(),
      /l’éditeur du dossier l’a modifié depuis[\s\S]*<a href="\.\.\/sources\/page\.html\.txt" download="page\.html">\s*page\.html\s*<\/a>/,
    );
    assert.doesNotMatch(page(), /sans un caractère changé/);
  });

  it('lets no script, handler, form, frame or javascript: link of an article reach a page', () => {
    const text = /data-article-text[^>]*>([\s\S]*?)<div class="side-notes"/.exec(page())?.[1] ?? '';
    assert.match(text, /clic/);
    assert.match(text, /Fin\./);
    assert.doesNotMatch(text, /alert|<script|<iframe|<form|<input|<style|<svg|onclick|onerror|javascript:|<img/i);
    assert.doesNotMatch(text, /class="mention"[^>]*>faux/);
  });
});
