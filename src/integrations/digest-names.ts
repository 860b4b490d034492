import { createHash } from 'node:crypto';

/**
 * Name of a script with a digest of its content before the last ending, such as `reading.1f0c9a52.js`: another content has
 * another name, so a browser may keep the file for good. All files of `assets/` and `pagefind/` are named so, by us, by
 * Astro or by Pagefind; no other file of the site is.
 */
export function withDigest(name: string, content: string): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return name.replace(/\.js$/, `.${digest}.js`);
}
