import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Addresses from the root that Astro and Vite put into pages and style sheets; ours are relative from the start. */
const injected = /((?:href|src)=")\/(assets\/[^"]*")/g;
const inStyleSheet = /url\((["']?)\/assets\//g;

/**
 * Makes what Astro injects relative, so that the folder works at a root, in a sub-folder and from disk.
 * @param files paths of pages and style sheets below the built folder, with `/`.
 */
export async function makeRelative(out: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const path = join(out, file);
    if (file.endsWith('.html')) {
      const up = '../'.repeat(file.split('/').length - 1);
      await rewrite(path, (html) => html.replace(injected, `$1${up}$2`));
    } else if (file.endsWith('.css')) {
      await rewrite(path, (css) => css.replace(inStyleSheet, 'url($1'));
    }
  }
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  if (after !== before) await writeFile(path, after);
}
