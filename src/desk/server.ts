import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { readConfig } from '../content/dossier-config.ts';
import { interfaceIn } from '../site/i18n/strings.ts';
import { bundlePage } from './bundle.ts';
import { admitted, securityHeaders } from './guard.ts';
import { longerAnswers } from './items.ts';
import { reviewPage } from './page.ts';
import { ReviewSession } from './session.ts';

/** A decision on every mention of a large dossier fits; what is longer did not come from the page. */
const MOST_BYTES = 4 * 1024 * 1024;

const decideBody = z.strictObject({ ids: z.array(z.string()).min(1), entity: z.string().min(1) });
const removeBody = z.strictObject({ ids: z.array(z.string()).min(1) });
const answerBody = z.strictObject({ id: z.string(), answer: z.enum(longerAnswers) });
const undoBody = z.strictObject({});

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

/** A review that is being served. */
export interface ReviewServer {
  /** Address of the page, with the token. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the review of a dossier on the loopback interface, to whoever knows the address.
 * @param port 0 for any free one.
 * @throws DiagnosticError if dossier.yaml cannot be read; the error of Node if the port is taken.
 */
export async function serveReview(folder: string, port: number): Promise<ReviewServer> {
  const config = readConfig(folder);
  const html = reviewPage(interfaceIn(config.lang), config.title);
  const assets = await bundlePage();
  const session = new ReviewSession(folder);
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const isFault = !(error instanceof z.ZodError || error instanceof RangeError || error instanceof SyntaxError);
      if (isFault) console.error(error);
      send(response, isFault ? 500 : 400, 'text/plain; charset=utf-8', String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = admitted(request, token, (server.address() as AddressInfo).port);
    if (path === undefined) return send(response, 403, 'text/plain; charset=utf-8', 'Forbidden');
    const asset = /^assets\/([\w.-]+)$/.exec(path)?.[1] ?? '';
    switch (`${request.method} ${path}`) {
      case 'GET ':
        return send(response, 200, 'text/html; charset=utf-8', html);
      case 'GET items':
        return json(response, session.list());
      case 'GET entries':
        return json(response, session.entries());
      case 'POST decide': {
        const { ids, entity } = decideBody.parse(await body(request));
        return json(response, session.decide(ids, entity));
      }
      case 'POST answer': {
        const { id, answer: said } = answerBody.parse(await body(request));
        return json(response, session.answer(id, said));
      }
      case 'POST remove':
        return json(response, session.remove(removeBody.parse(await body(request)).ids));
      case 'POST undo':
        undoBody.parse(await body(request));
        return json(response, session.undo());
      case `GET assets/${asset}`: {
        const bytes = assets.get(asset);
        if (bytes)
          return send(response, 200, types[asset.split('.').at(-1) ?? ''] ?? 'application/octet-stream', bytes);
      }
    }
    send(response, 404, 'text/plain; charset=utf-8', 'Not found');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function body(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new RangeError('the request is too long');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function json(response: ServerResponse, data: object): void {
  send(response, 200, 'application/json', JSON.stringify(data));
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
  response.writeHead(status, { 'content-type': type });
  response.end(content);
}
