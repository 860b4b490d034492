import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../dossier/content-folder.ts';

/** Folders of the content that the site holds as they are: the originals, and pictures. */
const copied = ['sources', 'media'];

/** Copies the originals and pictures, byte for byte, so that a reader can hold the text against its source. */
export async function copyOriginals(out: string): Promise<void> {
  for (const folder of copied) {
    const from = join(contentFolder(), folder);
    if (existsSync(from)) await cp(from, join(out, folder), { recursive: true });
  }
}
