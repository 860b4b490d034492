import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST, type OfflineList, VERSION } from '../../client/offline-cache.ts';
import type { Edition } from '../site-check/edition.ts';

/**
 * Writes what the browser's copy is made from: the list of all files with digests, and its version alone, by which
 * pages learn of an update. Paths are relative, so that the folder works under any address.
 */
export async function writeList(out: string, edition: Edition): Promise<OfflineList> {
  const files: OfflineList['files'] = {};
  const whole = createHash('sha256');
  let bytes = 0;
  for (const [path, file] of edition) {
    const content = await readFile(file);
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
    files[path] = [digest, content.length];
    whole.update(`${path}\n${digest}\n`);
    bytes += content.length;
  }
  const list = { version: whole.digest('hex').slice(0, 16), bytes, files };
  await mkdir(join(out, 'offline'), { recursive: true });
  await writeFile(join(out, LIST), JSON.stringify(list));
  await writeFile(join(out, VERSION), JSON.stringify({ version: list.version, bytes }));
  return list;
}
