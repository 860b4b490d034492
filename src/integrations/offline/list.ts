import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST, type OfflineList, VERSION } from '../../model/offline-list.ts';
import type { FileFacts } from '../site-pass/file-facts.ts';

/**
 * Writes what the browser's copy is made from: the list of all files with digests, and its version alone, by which
 * pages learn of an update. Paths are relative, so that the folder works under any address.
 * @param facts of the files, by their paths.
 */
export async function writeList(
  out: string,
  facts: Iterable<readonly [string, Pick<FileFacts, 'digest' | 'bytes'>]>,
): Promise<OfflineList> {
  const files: OfflineList['files'] = {};
  const whole = createHash('sha256');
  let total = 0;
  for (const [path, { digest, bytes }] of [...facts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    files[path] = [digest, bytes];
    whole.update(`${path}\n${digest}\n`);
    total += bytes;
  }
  const list = { version: whole.digest('hex').slice(0, 16), bytes: total, files };
  await mkdir(join(out, 'offline'), { recursive: true });
  await writeFile(join(out, LIST), JSON.stringify(list));
  await writeFile(join(out, VERSION), JSON.stringify({ version: list.version, bytes: total }));
  return list;
}
