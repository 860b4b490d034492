import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startHost, staticFiles } from '../../src/cli/static-host.ts';

const program = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
let folder: string;
let preview: ChildProcess;
/** What the command prints: the address of the site. */
let site: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  const out = join(folder, 'site');
  for (const name of ['articles', 'sources', 'media']) mkdirSync(join(out, name), { recursive: true });
  for (const [file, text] of Object.entries({
    'index.html': '<title>Accueil</title>',
    '404.html': '<title>Page introuvable</title>',
    'articles/index.html': '<title>Articles</title>',
    'articles/été.html': '<title>Été</title>',
    'a.js': '',
    'a.css': '',
    'a.woff2': '',
    'a.wasm': '',
    'a.txt': 'é',
    'a.svg': '<svg/>',
    'a.webmanifest': '{}',
    'a.zip': '',
    'sources/page.html.txt': '<script>alert(1)</script>',
    'media/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '.secret': '',
  })) {
    writeFileSync(join(out, file), text);
  }
  writeFileSync(join(folder, 'outside.txt'), 'outside');
  preview = spawn(process.execPath, [program, 'preview', '--out', out, '--base', '/a/b', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  site = await new Promise((resolve) => preview.stdout?.once('data', (text) => resolve(String(text).trim())));
});

after(() => {
  preview.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A request that is sent as it is written: `fetch` resolves dots, and asks past caches where a tag is given. */
function statusOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('npx reperes preview', () => {
  it('says where the site is: below the base that is asked for', () => {
    assert.match(site, /^http:\/\/127\.0\.0\.1:\d+\/a\/b\/$/);
  });

  it('serves the home page at the base, and leads to it from the base without its slash', async () => {
    for (const address of [site, site.slice(0, -1)]) assert.match(await (await fetch(address)).text(), /Accueil/);
  });

  it('serves nothing beside the base', async () => {
    assert.equal((await fetch(new URL('/index.html', site))).status, 404);
    assert.equal((await fetch(new URL('/a/bc/index.html', site))).status, 404);
  });

  it('shows 404.html with status 404 for what is not there, at any depth; pages keep their .html', async () => {
    for (const path of ['none', 'none/of/these.html', 'index', '.secret']) {
      const response = await fetch(site + path);
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /Page introuvable/);
    }
  });

  it('serves the index of a folder, after its slash', async () => {
    const response = await fetch(`${site}articles?q=1`);
    assert.equal(response.url, `${site}articles/?q=1`);
    assert.match(await response.text(), /Articles/);
    assert.match(await (await fetch(`${site}articles/%C3%A9t%C3%A9.html`)).text(), /Été/);
  });

  it('names the type of each kind of file', async () => {
    const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', txt: 'text/plain' };
    const binary = { woff2: 'font/woff2', wasm: 'application/wasm', svg: 'image/svg+xml', zip: 'application/zip' };
    for (const [ending, type] of Object.entries({ ...types, ...binary, webmanifest: 'application/manifest+json' })) {
      const name = ending === 'html' ? 'index.html' : `a.${ending}`;
      const found = (await fetch(site + name)).headers.get('content-type') ?? '';
      assert.ok(found.startsWith(type), `${name}: ${found}`);
      if (ending in types) assert.match(found, /charset=utf-8/i);
    }
  });

  it('answers to its own name only, and to no page of another site', async () => {
    const { host, port } = new URL(site);
    for (const name of [host, `localhost:${port}`])
      assert.equal(await statusOf('/a/b/a.txt', { host: name }), 200, name);
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1:1', `127.0.0.1.evil.example:${port}`]) {
      assert.equal(await statusOf('/a/b/a.txt', { host: name }), 403, name);
    }
    for (const origin of ['http://evil.example', 'null', 'http://localhost:1']) {
      assert.equal(await statusOf('/a/b/a.txt', { origin }), 403, origin);
    }
  });

  it('lets no file pass for another type, and no original or picture run as a page', async () => {
    for (const path of ['index.html', 'a.txt', 'none', 'sources/page.html.txt', 'media/drawing.svg']) {
      assert.equal((await fetch(site + path)).headers.get('x-content-type-options'), 'nosniff', path);
    }
    for (const path of ['sources/page.html.txt', 'media/drawing.svg', '%6dedia/drawing.svg']) {
      assert.match(
        (await fetch(site + path)).headers.get('content-security-policy') ?? '',
        /^sandbox; default-src 'none'/,
      );
    }
  });

  it('has browsers ask each time, and answers 304 where nothing has changed', async () => {
    const first = await fetch(`${site}a.txt`);
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    const tag = first.headers.get('etag') ?? '';
    assert.equal(await statusOf('/a/b/a.txt', { 'if-none-match': tag }), 304);
  });

  it('answers HEAD without a body, a range with that part, and refuses to be written to', async () => {
    const head = await fetch(`${site}index.html`, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), String('<title>Accueil</title>'.length));
    assert.equal(await head.text(), '');
    const part = await fetch(`${site}index.html`, { headers: { range: 'bytes=7-13' } });
    assert.deepEqual([part.status, await part.text()], [206, 'Accueil']);
    assert.equal((await fetch(`${site}index.html`, { headers: { range: 'bytes=900-' } })).status, 416);
    assert.equal((await fetch(site, { method: 'POST' })).status, 405);
  });

  it('leads no reader to another host', async () => {
    const host = await startHost(staticFiles(join(folder, 'site'), '/'), 0);
    try {
      const { headers } = await fetch(`${host.origin}//articles`, { redirect: 'manual' });
      assert.equal(headers.get('location'), '/articles/');
    } finally {
      await host.close();
    }
  });

  it('lets no path lead out of the folder', async () => {
    const paths = ['../outside.txt', '%2e%2e/outside.txt', '..%2foutside.txt', 'articles/../../outside.txt'];
    for (const path of [...paths, '..%5coutside.txt', '%00', '%zz']) {
      const status = await statusOf(`/a/b/${path}`);
      assert.ok(status !== undefined && status >= 400 && status < 500, `${path}: ${status}`);
    }
  });

  it('says so when the port is taken, when there is no site, and when the base is no path', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const run = (...args: string[]) => spawnSync(process.execPath, [program, 'preview', ...args], { encoding: 'utf8' });
    const refused = run('--out', join(folder, 'site'), '--port', String(port));
    taken.close();
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, new RegExp(`port ${port} is in use by another program \\[port\\]\\n {2}→ `));
    assert.match(run('--out', join(folder, 'none')).stderr, /none error: no site in this folder \[file-unreadable\]/);
    assert.match(run('--out', join(folder, 'site'), '--base', '/a b/').stderr, /--base: expected a path .*“\/a b\/”/);
  });
});
