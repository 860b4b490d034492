import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Addresses from the root that Astro and Vite put into pages and style sheets; ours are relative from the start. */
const injected = /((?:href|src)=")\/(?=assets\/[^"]*")/g;
const inStyle = /(url\(["']?)\/assets\//g;
const style = /<style>[\s\S]*?<\/style>/g;

/**
 * Makes what Astro injects relative, so that the folder works at a root, in a sub-folder and from disk.
 * @param files paths of pages and style sheets below the built folder, with `/`.
 */
export async function makeRelative(out: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const path = join(out, file);
    if (file.endsWith('.html')) {
      const up = '../'.repeat(file.split('/').length - 1);
      await rewrite(path, (html) => {
        // Astro injects into the head; what an author wrote stands in the body.
        const [head, ...body] = html.split('</head>');
        const ours = (head ?? '')
          .replace(injected, `$1${up}`)
          .replace(style, (sheet) => sheet.replace(inStyle, `$1${up}assets/`));
        return [ours, ...body].join('</head>');
      });
    } else if (file.endsWith('.css')) {
      await rewrite(path, (css) => css.replace(inStyle, '$1'));
    }
  }
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  if (after !== before) await writeFile(path, after);
}
