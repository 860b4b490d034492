import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dossier } from '../dossier/dossier.ts';
import { type ExportedDossier, exportedDossier } from '../export/exported.ts';
import { writers } from '../export/registry.ts';
import { collectionNames } from '../model/collections.ts';
import { chosenFormats, EDITIONS, formatNames, formatOf } from '../model/formats.ts';
import { decodePercent } from '../model/percent.ts';
import { formPaths } from '../views/urls.ts';

/** A file of another form, as it is asked for in dev. */
export interface DevForm {
  mediaType: string;
  bytes: Uint8Array;
}

/** Of each dossier that was asked for a form, what of it leaves: pages ask for one form after the other. */
const exported = new WeakMap<Dossier, ExportedDossier>();

/**
 * The file that a build would write at a path of the site; undefined if it would write none. It is made when it is asked for.
 * @param path without a slash at its beginning.
 */
export async function formAt(path: string, dossier: Dossier): Promise<DevForm | undefined> {
  const leaving = exported.get(dossier) ?? exportedDossier(dossier);
  exported.set(dossier, leaving);
  for (const name of chosenFormats(dossier.config)) {
    const { each, extension, mediaType } = formatOf(name);
    const isOfEach = each.length > 0 && path.endsWith(`.${extension}`);
    if (!isOfEach && !formPaths(name, leaving.title).includes(path)) continue;
    for (const file of writers[name](leaving)) {
      if (file.path !== path) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of file.pieces()) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
      return { mediaType, bytes: Buffer.concat(pieces) };
    }
  }
  return undefined;
}

/** Folders of the files of one article or entry. */
const folders = ['articles', ...collectionNames];
const whole = formatNames.flatMap((name) => formatOf(name).whole as string[]);
const endings = formatNames.flatMap((name) => (formatOf(name).each.length > 0 ? [`.${formatOf(name).extension}`] : []));

/** Could a file of another form stand at this path? All else that is asked for need not wait for the dossier. */
function mayBeForm(path: string): boolean {
  if (path.startsWith(EDITIONS) || whole.includes(path)) return true;
  const [folder = '', name] = path.split('/', 2);
  return folders.includes(folder) && name !== undefined && endings.some((ending) => name.endsWith(ending));
}

/** Serves the dossier in its other forms in dev, at the addresses that a build gives them. */
export function devForms(latest: (path: string) => Promise<DevForm | undefined>) {
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    const [address = ''] = (request.url ?? '').split('?', 1);
    const path = decodePercent(address.replace(/^\//, ''));
    if (!mayBeForm(path)) return next();
    try {
      const form = await latest(path);
      if (!form) return next();
      const type = /^text\//.test(form.mediaType) ? `${form.mediaType}; charset=utf-8` : form.mediaType;
      response.writeHead(200, {
        'content-type': type,
        'content-length': form.bytes.length,
        'cache-control': 'no-store',
      });
      response.end(form.bytes);
    } catch (error) {
      next(error);
    }
  };
}
