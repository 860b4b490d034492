/** Addresses from the root that Astro and Vite put into pages and style sheets; ours are relative from the start. */
const injected = /((?:href|src)=")\/(?=assets\/[^"]*")/g;
const inStyle = /(url\(["']?)\/assets\//g;
/** Comments, elements whose words are no tags, and tags with what stands in quotation marks. */
const piece =
  /<!--[\s\S]*?-->|<(script|style|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/head>|<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** A page before and from the end of its head; a title or an attribute may hold the same letters. Without one, no head. */
export function partsOfPage(text: string): { head: string; rest: string } {
  for (const { 0: found, index } of text.matchAll(piece)) {
    if (found === '</head>') return { head: text.slice(0, index), rest: text.slice(index) };
  }
  return { head: '', rest: text };
}

const style = /<style>[\s\S]*?<\/style>/g;

/**
 * A page or style sheet with what Astro injected made relative, so that the site works at a root, in a sub-folder and
 * from disk.
 * @param path of the file below the built folder, with `/`.
 */
export function makeRelative(path: string, text: string): string {
  if (path.endsWith('.css')) return text.replace(inStyle, '$1');
  const up = '../'.repeat(path.split('/').length - 1);
  // Astro injects into the head; what an author wrote stands in the body.
  const { head, rest } = partsOfPage(text);
  const [changed, body] = head === '' ? [text, ''] : [head, rest];
  const ours = changed.replace(injected, `$1${up}`).replace(style, (sheet) => sheet.replace(inStyle, `$1${up}assets/`));
  return ours + body;
}
