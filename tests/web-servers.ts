import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall, hasApt } from './apt.ts';

const guide = readFileSync(fileURLToPath(new URL('../docs/publish.md', import.meta.url)), 'utf8');

/** A web server of Debian, set up as docs/publish.md tells a reader to. */
export interface WebServer {
  name: string;
  /** Why it is left out, if it is. */
  skip: false | string;
  /** Serves a folder at the root of an origin such as `http://127.0.0.1:8080`. */
  start(root: string): Promise<Running>;
}

export interface Running {
  origin: string;
  stop(): Promise<void>;
}

/** The one block of the guide in a language. */
export function blockOf(language: string): string {
  const [block, ...others] = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, of]) => of === language);
  if (!block?.[2] || others.length > 0) throw new Error(`docs/publish.md has not one block of ${language}`);
  return block[2];
}

/** Replaces what a reader would: every part must be there. */
function adapted(text: string, changes: readonly (readonly [string, string])[]): string {
  for (const [from] of changes) if (!text.includes(from)) throw new Error(`docs/publish.md no longer says ${from}`);
  return changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

function nginx(folder: string, root: string, port: number): string[] {
  const site = adapted(blockOf('nginx'), [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['    listen [::]:80;\n', ''],
    ['root /var/www/dossier;', `root ${root};`],
  ]);
  writeFileSync(join(folder, 'site'), site);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  // What Debian's nginx.conf says, less the paths that only root may write to.
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${own.join(' ')} include /etc/nginx/mime.types; default_type application/octet-stream;
include ${folder}/site; }\n`,
  );
  return ['/usr/sbin/nginx', '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
}

function caddy(folder: string, root: string, port: number): string[] {
  const site = adapted(blockOf('caddyfile'), [
    ['dossier.example.org {', `http://127.0.0.1:${port} {`],
    ['root * /var/www/dossier', `root * ${root}`],
  ]);
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  return ['/usr/bin/caddy', 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
}

export const webServers: WebServer[] = [
  webServer('nginx', '/usr/sbin/nginx', nginx),
  webServer('Caddy', '/usr/bin/caddy', caddy),
];

type Prepare = (folder: string, root: string, port: number) => string[];

function webServer(name: string, path: string, prepare: Prepare): WebServer {
  const skip = existsSync(path) || hasApt() ? false : `${name} is not installed, and only root can install it`;
  return {
    name,
    skip,
    async start(root) {
      if (!existsSync(path)) aptInstall(name.toLowerCase());
      const folder = mkdtempSync(join(tmpdir(), 'reperes-'));
      const port = await freePort();
      const [command = '', ...args] = prepare(folder, root, port);
      const child = spawn(command, args, {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: folder },
      });
      const origin = `http://127.0.0.1:${port}`;
      await answering(child, origin);
      return {
        origin,
        async stop() {
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          await ended;
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until the server answers. @throws what it said if it ends before. */
async function answering(child: ChildProcess, origin: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  while (child.exitCode === null) {
    if (await fetch(origin).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the web server ended: ${said}`);
}

/** Compresses the files of a folder by the command of the guide. */
export function compressBeforehand(folder: string): void {
  const [command = ''] = guide.match(/^find \/var\/www\/dossier .*$/m) ?? [];
  execFileSync('sh', ['-c', adapted(command, [['/var/www/dossier', folder]])]);
}
