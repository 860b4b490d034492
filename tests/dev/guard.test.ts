import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Server, startServer } from '../server-command.ts';

const shipped = fileURLToPath(new URL('../../content/', import.meta.url));

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

let folder: string;
let server: Server;

/** A request that is sent as it is written. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers }, (response) => {
      let text = '';
      response.on('data', (data) => {
        text += data;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', reject).end();
  });
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(shipped, join(folder, 'dossier'), { recursive: true });
  mkdirSync(join(folder, 'dossier/media'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync('../../secret.txt', join(folder, 'dossier/sources/link.txt'));
  symlinkSync('../../secret.txt', join(folder, 'dossier/media/link.txt'));
  writeFileSync(join(folder, 'dossier/sources/page.html'), '<script>alert(1)</script>');
  writeFileSync(
    join(folder, 'dossier/sources/page.rss'),
    '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
  );
  writeFileSync(join(folder, 'dossier/media/drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await startServer('dev', '--content', join(folder, 'dossier'), '--port', '0');
});

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('npx reperes dev', () => {
  it('answers to its own name only, and to no page of another site', async () => {
    const { port } = new URL(server.address);
    assert.equal((await ask('/favicon.svg', { host: `localhost:${port}` })).status, 200);
    assert.equal((await ask('/favicon.svg', { host: `evil.example:${port}` })).status, 403);
    assert.equal((await ask('/favicon.svg', { host: `localhost:${port}`, origin: 'http://evil.example' })).status, 403);
  });

  it('opens no file of the machine in an editor, and reads none', async () => {
    const { port } = new URL(server.address);
    const host = `localhost:${port}`;
    for (const path of ['/__open-in-editor?file=/etc/passwd', '/%5f_open-in-editor?file=/etc/passwd']) {
      assert.notEqual((await ask(path, { host })).status, 200, path);
    }
    for (const path of ['/@fs/etc/passwd', '/sources/../../secret.txt', '/sources/link.txt', '/media/link.txt']) {
      assert.doesNotMatch((await ask(path, { host })).text, /root:|^secret/, path);
    }
  });

  it('has originals at the names that a build gives them, as text, and no picture that runs as a page', async () => {
    const { port } = new URL(server.address);
    const host = `localhost:${port}`;
    for (const name of ['page.html', 'page.rss']) {
      assert.equal((await ask(`/sources/${name}`, { host })).status, 404);
      const { status, headers } = await ask(`/sources/${name}.txt`, { host });
      assert.equal(status, 200);
      assert.match(String(headers['content-type']), /^text\/plain/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
    const { headers } = await ask('/media/drawing.svg', { host });
    assert.match(String(headers['content-security-policy']), /^sandbox; default-src 'none'/);
  });
});
