import { existsSync, readdirSync, realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join, sep } from 'node:path';
import send from 'send';
import { heldOriginals } from '../content/withheld-originals.ts';
import { inertPolicy, isInert } from '../model/local-server.ts';
import { decodePercent } from '../model/percent.ts';
import { publishedMedium, publishedName } from '../views/urls.ts';
import { cutCopyCalled } from './cut-originals.ts';
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
    if (folder === 'sources' && asked.endsWith('.cut.txt')) {
      cutCopyCalled(content, asked).then(
        (text) => (text === undefined ? notThere(response) : sendText(response, text)),
        () => notThere(response),
      );
      return;
    }
    const name = folder === 'sources' ? originalOf(asked, content) : mediumOf(asked, content);
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
function originalOf(asked: string, content: string): string | undefined {
  try {
    const name = readdirSync(join(content, 'sources')).find((one) => publishedName(one) === asked);
    return name === undefined || heldOriginals(content).held.has(name) ? undefined : name;
  } catch {
    // There is no such folder yet, or a file that cannot be read tells nothing of it.
    return undefined;
  }
}

/** The file of `media/` that a build publishes under this name. */
function mediumOf(asked: string, content: string): string | undefined {
  const name = [asked.replace(/\.txt$/, ''), asked].find((one) => existsSync(join(content, 'media', one)));
  return name !== undefined && publishedMedium(basename(name)) === basename(asked) ? name : undefined;
}

/** A symbolic link may lead anywhere. */
function isWithin(folder: string, name: string): boolean {
  try {
    return realpathSync(join(folder, name)).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

function notThere(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Not found\n');
}
