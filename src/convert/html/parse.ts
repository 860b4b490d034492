import type { Element, Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { defaultTreeAdapter, parse } from 'parse5';
import { VFile } from 'vfile';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { DEEPEST, MOST_ELEMENTS, refuseMore } from '../limits.ts';
import { joinDropCapitals, repairTree } from './repair.ts';

/**
 * Parses HTML as browsers do.
 * @throws DiagnosticError `too-deep` for nesting that would exhaust whoever walks the tree, `too-large` for too much of it.
 */
export function parseHtml(text: string, file: string): Root {
  const options = { sourceCodeLocationInfo: true, treeAdapter: shallow(file) };
  const tree = fromParse5(parse(text, options), { file: new VFile(text) }) as Root;
  repairTree(tree, text);
  joinDropCapitals(tree);
  return tree;
}

/**
 * Counts the elements that are open while the tree is built, and stops right there: the parser itself needs quadratic
 * time for a hundred thousand of them. It alone knows what is open; tags in scripts are none, and many need no end tag.
 */
function shallow(file: string): typeof defaultTreeAdapter {
  let depth = 0;
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...about) {
      count += 1;
      if (count > MOST_ELEMENTS) refuseMore(count, MOST_ELEMENTS, 'elements, or more', file);
      return defaultTreeAdapter.createElement(...about);
    },
    onItemPush(element) {
      depth += 1;
      if (depth <= DEEPEST) return;
      const line = element.sourceCodeLocation?.startLine;
      const message = `more than ${DEEPEST} elements within each other`;
      throw new DiagnosticError([diagnose('too-deep', message, { file, ...(line ? { line } : {}) })]);
    },
    onItemPop() {
      depth -= 1;
    },
  };
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
    a: ['href', 'title', 'rel', 'name'],
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
