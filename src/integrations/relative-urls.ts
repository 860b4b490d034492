/** Addresses from the root that Astro and Vite put into pages and style sheets; ours are relative from the start. */
const injected = /((?:href|src)=")\/(?=assets\/[^"]*")/g;
const inStyle = /(url\(["']?)\/assets\//g;
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
  const end = text.indexOf('</head>');
  const [head, body] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end)];
  const ours = head.replace(injected, `$1${up}`).replace(style, (sheet) => sheet.replace(inStyle, `$1${up}assets/`));
  return ours + body;
}
