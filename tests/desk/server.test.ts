import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Server, startServer } from '../server-command.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const text = '---\ntitle: Un\n---\n\nLe ministre a parlé de Damas pendant une heure.\n';

let folder: string;
let server: Server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(join(project, 'content'), folder, { recursive: true });
  writeFileSync(join(folder, 'articles/un.md'), text);
  server = await startServer('review', '--content', folder);
});

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Unlike fetch, this lets a test send any Host and Origin. */
function ask({ path = '', method = 'GET', headers = {}, body }: Asked) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request(new URL(path, server.address), { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('npx reperes review', () => {
  it('serves on the loopback interface, at an address with a token that cannot be guessed', () => {
    assert.match(server.address, /^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/#\/doubts$/);
  });

  it('refuses whoever has no token, another host name, or comes from another site', async () => {
    const { port, host } = new URL(server.address);
    const foreign: Asked[] = [
      { path: '/' },
      { path: '/api/doubts' },
      { path: `/${'x'.repeat(32)}/api/doubts` },
      { path: 'api/doubts', headers: { host: `evil.example:${port}` } },
      { path: 'api/doubts', headers: { host: '127.0.0.1:1' } },
      { path: 'api/doubts', headers: { origin: 'https://evil.example' } },
      { path: 'api/doubts', headers: { origin: 'null' } },
      { path: 'do/undo', method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } },
      { path: 'do/undo', method: 'OPTIONS', headers: { origin: `http://${host}` } },
    ];
    for (const one of foreign) assert.equal((await ask(one)).status, 403, JSON.stringify(one));
    assert.equal((await ask({ path: 'api/doubts', headers: { host: `localhost:${port}` } })).status, 200);
  });

  it('lets no other site read its answers, and its page load nothing from elsewhere', async () => {
    const { headers } = await ask({});
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; script-src 'self'; /);
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|\*/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('refuses what its page would not send, and goes on', async () => {
    assert.equal((await post('do/decide', { ids: 'all', entity: 'damas' })).status, 400);
    assert.equal((await post('do/decide', { ids: ['x'], entity: 'nobody' })).status, 400);
    assert.equal(
      (await ask({ path: 'do/undo', method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }))
        .status,
      400,
    );
    assert.equal((await ask({ path: 'assets/..%2f..%2fpackage.json' })).status, 404);
    assert.deepEqual(JSON.parse((await post('do/decide', { ids: ['x'], entity: 'none' })).text), {
      refused: 'changed',
      file: '',
    });
    assert.equal(readFileSync(join(folder, 'articles/un.md'), 'utf8'), text);
  });

  it('says what is wrong with a dossier or a port that it cannot take', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(project, 'src/cli/reperes.mjs'), 'review', ...args], { encoding: 'utf8' });
    const missing = run('--content', join(folder, 'nowhere'));
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /no such folder \[content-missing\]/);
    const taken = run('--content', folder, '--port', new URL(server.address).port);
    assert.equal(taken.status, 1);
    assert.match(taken.stderr, /port \d+ is in use by another program \[port\]/);
  });
});
