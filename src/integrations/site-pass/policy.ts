import { createHash } from 'node:crypto';
import { partsOfPage } from '../relative-urls.ts';

/** Elements whose words are no tags, and tags with what stands in quotation marks. */
const piece =
  /<!--[\s\S]*?-->|<(script|style|title|textarea)\b([^>]*)>([\s\S]*?)<\/\1\s*>|<\/head>|<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** The style of a tag, behind its other attributes, whose values may hold the same words. */
const styleAttribute = /^(<[^\s>]+(?:\s+(?!style=)[^\s=>]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?)*)\s+style="([^"]*)"/i;

/** A script of any other type is data, and nothing runs it. */
const runs = (attributes: string) =>
  !/\btype=/i.test(attributes) || /\btype="(?:module|text\/javascript)"/i.test(attributes);

/**
 * A page with its Content-Security-Policy as a meta element: what stands in the site's own folder is loaded, and of what
 * stands in the page itself just those scripts and styles that the build put there. Style attributes, which no such
 * policy can tell from an intruder's, become rules of one style element.
 * @param html of a page that the site made; its author's text is sanitised already.
 */
export function withPolicy(html: string): string {
  const page = hoistStyles(html);
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name, attributes = '', text = ''] of partOf(page).matchAll(piece)) {
    if (name?.toLowerCase() === 'style') styles.add(hashOf(text));
    if (name?.toLowerCase() === 'script' && text !== '' && runs(attributes)) scripts.add(hashOf(text));
  }
  const policy = [
    "default-src 'none'",
    // Pagefind is WebAssembly; opened from disk, the worker of the search has no file of its own.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    "worker-src 'self' blob:",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
  return page.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => {
    return `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  });
}

/** The part of a page that may hold scripts and styles: of most it is the head alone. */
function partOf(page: string): string {
  const { head } = partsOfPage(page);
  return head !== '' && !/<s(?:cript|tyle)/i.test(page.slice(head.length)) ? head : page;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Writes each style attribute as a rule; elements of the same style share one. */
function hoistStyles(html: string): string {
  if (!html.includes(' style="')) return html;
  const rules = new Map<string, number>();
  let head = -1;
  let made = '';
  let from = 0;
  for (const match of html.matchAll(piece)) {
    const [tag, raw] = match;
    if (tag === '</head>' && head < 0) head = made.length + (match.index - from);
    const style = raw || !tag.startsWith('<') || tag.startsWith('<!') ? undefined : styleAttribute.exec(tag)?.[2];
    if (style === undefined) continue;
    const number = rules.get(style) ?? rules.size + 1;
    rules.set(style, number);
    made += html.slice(from, match.index) + tag.replace(styleAttribute, `$1 data-style="${number}"`);
    from = match.index + tag.length;
  }
  made += html.slice(from);
  if (rules.size === 0 || head < 0) return html;
  const sheet = [...rules].map(([style, number]) => `[data-style="${number}"]{${decoded(style)}}`).join('');
  return `${made.slice(0, head)}<style>${sheet}</style>${made.slice(head)}`;
}

function decoded(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&amp;', '&');
}
