import type { Element, Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { parse } from 'parse5';
import { VFile } from 'vfile';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';

/** Deepest nesting that is read; browsers stop at 512. */
const DEEPEST = 512;

/** Elements that need no end tag: an unclosed one says nothing about depth. */
const unclosed = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(' '),
);

/**
 * Parses HTML as browsers do.
 * @throws DiagnosticError `too-deep` for nesting that would exhaust whoever walks the tree.
 */
export function parseHtml(text: string, file: string): Root {
  refuseDepth(text, file);
  return fromParse5(parse(text, { sourceCodeLocationInfo: true }), { file: new VFile(text) }) as Root;
}

/** Counts tags before anything is built of them: a parser needs quadratic time for a hundred thousand open ones. */
function refuseDepth(text: string, file: string): void {
  let depth = 0;
  for (const { 1: end, 2: name = '', index } of text.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g)) {
    if (unclosed.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth <= DEEPEST) continue;
    const line = text.slice(0, index).split('\n').length;
    throw new DiagnosticError([
      diagnose('too-deep', `more than ${DEEPEST} elements within each other`, { file, line }),
    ]);
  }
}

const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...'a abbr article aside b bdi bdo blockquote body br caption cite code dd del details dfn div dl dt em'.split(' '),
    ...'figcaption figure h1 h2 h3 h4 h5 h6 header hr html i img ins kbd li main mark ol p picture pre q s samp'.split(
      ' ',
    ),
    ...'section small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(' '),
  ],
  attributes: {
    '*': ['id', 'className', 'lang', 'dir', 'role'],
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'title', 'width', 'height', 'dataSrc', 'dataLazySrc', 'dataOriginal', 'srcSet'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align'],
    time: ['dateTime'],
  },
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'data', 'cid'] },
  strip: 'script style template noscript iframe object embed svg math textarea select head title'.split(' '),
  required: {},
  ancestors: {},
};

/** The tree without anything that runs, styles, frames or submits; addresses by http, https and mailto alone. */
export function sanitizeTree(tree: Nodes): Root {
  const clean = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [clean as Element] };
}
