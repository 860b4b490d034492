import { existsSync, readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import send, { type SendStream } from 'send';
import { inertPolicy, isFromHere, isInert, localHeaders, refusal } from '../model/local-server.ts';
import { decodePercent } from '../model/percent.ts';

/** A host that serves one folder of files and computes nothing, as most hosts of static sites do. */
export interface StaticHost {
  /** Such as `http://127.0.0.1:4321`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Answers requests below a base path with the files of a folder, read anew each time: types by their endings,
 * `index.html` for a folder, ranges, `304` where nothing has changed; `404.html` with status 404 for what is not
 * there. Paths that lead out of the folder are refused.
 * @param base path with a `/` at both ends, such as `/` or `/a/b/`.
 */
export function staticFiles(root: string, base: string): RequestListener {
  return (request, response) => {
    const url = request.url ?? '/';
    const [path = '/', query] = url.split('?', 2);
    for (const [name, value] of Object.entries(localHeaders)) response.setHeader(name, value);
    const port = request.socket.localPort;
    if (!isFromHere(request.headers, port)) return sendText(response, 403, refusal(request.headers, port));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendText(response, 405, 'Only GET and HEAD.');
    }
    if (`${path}/` === base) return redirect(response, base, query);
    if (!path.startsWith(base)) return sendText(response, 404, `The site is at ${base}`);
    // The browser may keep a file, but asks each time whether it is still the same.
    response.setHeader('cache-control', 'no-cache');
    if (isInert(decodePercent(path))) {
      response.setHeader('content-security-policy', inertPolicy);
    }
    const file: SendStream = send(request, path.slice(base.length - 1), {
      root,
      cacheControl: false,
      dotfiles: 'ignore',
    });
    file.on('directory', () => redirect(response, `${path}/`, query));
    file.on('error', (error: { status?: number }) => sendFailure(request, response, root, error.status ?? 500));
    file.pipe(response);
  };
}

/**
 * Starts a host.
 * @param port 0 takes any that is free.
 * @throws the error of `listen`, with its `code`, if the port cannot be had.
 */
export async function startHost(listener: RequestListener, port: number): Promise<StaticHost> {
  const server = createServer(listener);
  await listening(server, port);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // This machine only: a preview is nobody else's business.
    server.listen(port, '127.0.0.1', resolve);
  });
}

function sendFailure(request: IncomingMessage, response: ServerResponse, root: string, status: number): void {
  const page = join(root, '404.html');
  if (status === 404 && existsSync(page)) {
    const html = readFileSync(page);
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'content-length': html.length });
    response.end(request.method === 'HEAD' ? undefined : html);
  } else {
    sendText(response, status, STATUS_CODES[status] ?? `${status}`);
  }
}

function redirect(response: ServerResponse, to: string, query: string | undefined): void {
  // Two slashes at the start would be the name of another host.
  const path = to.replace(/^\/+/, '/');
  response.setHeader('location', query === undefined ? path : `${path}?${query}`);
  sendText(response, 301, to);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
