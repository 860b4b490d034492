import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../content/dossier-config.ts';
import { LARGEST_FILE } from '../convert/limits.ts';
import { readInput } from '../intake/read-input.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import { inertPolicy } from '../model/local-server.ts';
import { interfaceIn } from '../site/i18n/strings.ts';
import { bundlePage } from './bundle.ts';
import { admitted, securityHeaders } from './guard.ts';
import { deskPage } from './page.ts';
import { openRoom, type Room } from './room.ts';
import { actions, views } from './routes.ts';

/** A decision on every mention of a large dossier fits; what is longer did not come from the page. */
const MOST_BYTES = 4 * 1024 * 1024;

/** How often an open page hears that the server is there, in milliseconds: connections that are silent are cut. */
const HEARTBEAT = 20_000;

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** A desk that is being served. */
export interface DeskServer {
  /** Address of the page, with the token. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the desk of a dossier on the loopback interface, to whoever knows the address.
 * @param folder the content folder.
 * @param port 0 for any free one.
 * @throws DiagnosticError if dossier.yaml cannot be read; the error of Node if the port is taken.
 */
export async function serveDesk(folder: string, port: number): Promise<DeskServer> {
  const config = readConfig(folder);
  const html = deskPage(interfaceIn(config.lang), config.title);
  const assets = await bundlePage();
  const room = openRoom(folder);
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const isTheirs = error instanceof z.ZodError || error instanceof RangeError || error instanceof SyntaxError;
      if (!isTheirs && !(error instanceof DiagnosticError)) console.error(error);
      const status = isTheirs ? 400 : error instanceof DiagnosticError ? 409 : 500;
      send(response, status, 'text/plain; charset=utf-8', String(error instanceof Error ? error.message : error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = admitted(request, token, (server.address() as AddressInfo).port);
    if (asked === undefined) return send(response, 403, 'text/plain; charset=utf-8', 'Forbidden');
    const [path = '', query = ''] = asked.split('?', 2);
    const [, kind = '', name = ''] = /^(assets|api|do)\/([\w.-]+)$/.exec(path) ?? [];
    const own = <T>(table: Record<string, T>) => (Object.hasOwn(table, name) ? table[name] : undefined);
    if (request.method === 'GET' && path === '') return send(response, 200, 'text/html; charset=utf-8', html);
    if (request.method === 'GET' && path === 'events') return listen(request, response, room);
    if (request.method === 'GET' && kind === 'assets') {
      const bytes = assets.get(name);
      const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      if (bytes) return send(response, 200, type, bytes);
    }
    if (request.method === 'GET' && path.startsWith('media/')) return sendFile(response, folder, path);
    if (request.method === 'GET' && kind === 'api') {
      const shown = own(views);
      if (shown) return json(response, await shown.show(room, Object.fromEntries(new URLSearchParams(query))));
    }
    if (request.method === 'POST' && path === 'in') {
      const { batch = '', name = '' } = Object.fromEntries(new URLSearchParams(query));
      room.inbox.add(batch, name, await bytesOf(request, LARGEST_FILE));
      return json(response, { done: 0 });
    }
    if (request.method === 'GET' && path.startsWith('in/')) return sendOriginal(response, room, path.slice(3));
    // What is too long for an address.
    if (request.method === 'POST' && kind === 'api') {
      const shown = own(views);
      if (shown) return json(response, await shown.show(room, await body(request)));
    }
    if (request.method === 'POST' && kind === 'do') {
      const done = own(actions);
      if (done) return json(response, await done.act(room, await body(request)));
    }
    send(response, 404, 'text/plain; charset=utf-8', 'Not found');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: unknown) => {
    room.close();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    close() {
      room.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Tells a page of what happens, for as long as it is open. */
function listen(request: IncomingMessage, response: ServerResponse, { desk }: Room): void {
  setHeaders(response);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const tell = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  tell({ type: 'read', revision: desk.revision });
  const deaf = desk.listen(tell);
  const beat = setInterval(() => response.write(':\n\n'), HEARTBEAT);
  request.once('close', () => {
    clearInterval(beat);
    deaf();
  });
}

async function body(request: IncomingMessage): Promise<unknown> {
  return JSON.parse((await bytesOf(request, MOST_BYTES)).toString('utf8'));
}

async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new RangeError('the request is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Pictures of the dossier, and originals: opened by themselves, they run nothing and load nothing. */
function sendFile(response: ServerResponse, folder: string, path: string): void {
  const [root = '', ...rest] = path.split('/');
  const name = decodeURIComponent(rest.join('/'));
  const full = join(folder, root, name);
  const isThere = name !== '' && !/[\\/]|^\./.test(name) && existsSync(full) && statSync(full).isFile();
  if (!isThere) {
    send(response, 404, 'text/plain; charset=utf-8', 'Not found');
    return;
  }
  response.setHeader('content-security-policy', inertPolicy);
  const type = mediaTypes[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream';
  send(response, 200, type, readFileSync(full));
}

/** An original that lies on the desk, to be looked at: as a page or a text in which nothing runs. */
function sendOriginal(response: ServerResponse, { inbox }: Room, id: string): void {
  const original = inbox.original(id);
  if (!original) {
    send(response, 404, 'text/plain; charset=utf-8', 'Not found');
    return;
  }
  const { name, bytes } = readInput(original.input);
  const ending = extname(name).slice(1).toLowerCase();
  response.setHeader('content-security-policy', ending === 'pdf' ? "default-src 'self'" : inertPolicy);
  if (ending === 'pdf') send(response, 200, 'application/pdf', bytes);
  else if (/^x?html?$/.test(ending)) send(response, 200, 'text/html', bytes);
  else send(response, 200, 'text/plain; charset=utf-8', inbox.textOf(id) || name);
}

function json(response: ServerResponse, data: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(data));
}

function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  setHeaders(response);
  response.writeHead(status, { 'content-type': type });
  response.end(content);
}
