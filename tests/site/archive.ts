import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { dist } from './server.ts';

const [file = ''] = readdirSync(`${dist}downloads`).filter((name) => name.endsWith('-offline.zip'));

/** Path of the downloaded edition. */
export const archive = `${dist}downloads/${file}`;

/** Unpacks it. @returns the folder that stands in it. */
export function unpackInto(folder: string): string {
  const files = Object.entries(unzipSync(readFileSync(archive)));
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return join(folder, files[0]?.[0].split('/')[0] ?? '');
}
