import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { publishedName } from '../views/urls.ts';
import { copied } from './originals.ts';

/** Serves the originals and pictures of a content folder in dev, at the addresses that a build gives them. */
export function devOriginals(content: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    if (!copied.some((folder) => path.startsWith(`/${folder}/`))) {
      next();
      return;
    }
    const disarmed = disarmedOriginal(path, content);
    send(request, disarmed ?? path, { root: content, dotfiles: 'ignore', cacheControl: false })
      .on('headers', (answer: ServerResponse) => {
        if (disarmed) answer.setHeader('content-type', 'text/plain; charset=utf-8');
      })
      .on('error', () => next())
      .on('directory', () => next())
      .pipe(response);
  };
}

/** The path of a web page among the originals that a build publishes under this path, as a text. */
function disarmedOriginal(path: string, content: string): string | undefined {
  const original = path.replace(/\.txt$/, '');
  const name = original.slice(original.lastIndexOf('/') + 1);
  if (original === path || !path.endsWith(`/${publishedName(name)}`)) return undefined;
  try {
    return existsSync(join(content, decodeURIComponent(original))) ? original : undefined;
  } catch {
    // An address that cannot be decoded is none of ours.
    return undefined;
  }
}
