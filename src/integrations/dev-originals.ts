import { readdirSync, realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import send from 'send';
import { inertPolicy, isInert } from '../model/local-server.ts';
import { decodePercent } from '../model/percent.ts';
import { publishedName } from '../views/urls.ts';
import { copied } from './originals.ts';

/** Serves the originals and pictures of a content folder in dev, at the addresses that a build gives them and no other. */
export function devOriginals(content: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const folder = copied.find((one) => path.startsWith(`/${one}/`));
    if (!folder) {
      next();
      return;
    }
    const asked = decodePercent(path.slice(folder.length + 2));
    const name = folder === 'sources' ? originalOf(asked, join(content, folder)) : asked;
    if (name === undefined || !isWithin(join(content, folder), name)) {
      notThere(response);
      return;
    }
    send(request, `/${encodeURIComponent(name).replaceAll('%2F', '/')}`, {
      root: join(content, folder),
      dotfiles: 'ignore',
      cacheControl: false,
    })
      .on('headers', (answer: ServerResponse) => {
        if (isInert(`/${folder}/${name}`)) answer.setHeader('content-security-policy', inertPolicy);
        if (name !== asked) answer.setHeader('content-type', 'text/plain; charset=utf-8');
      })
      .on('error', () => notThere(response))
      .on('directory', () => notThere(response))
      .pipe(response);
  };
}

/** The original that a build publishes under this name. */
function originalOf(asked: string, folder: string): string | undefined {
  try {
    return readdirSync(folder).find((name) => publishedName(name) === asked);
  } catch {
    // There is no such folder yet.
    return undefined;
  }
}

/** A symbolic link may lead anywhere. */
function isWithin(folder: string, name: string): boolean {
  try {
    return realpathSync(join(folder, name)).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

function notThere(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found\n');
}
