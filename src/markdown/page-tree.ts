import { createHash } from 'node:crypto';
import type { Root as HastRoot, RootContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { PageWords } from '../text/print-words.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { walk } from './walk.ts';

const rawParser = unified().use(rehypeRaw).freeze();

/** A string that no author could have written into a text; what is ours in its tree is known by it. */
export function keyOf(source: string): string {
  return `m${createHash('sha256').update(source).digest('hex').slice(0, 16)}`;
}

/** The tree of the page that a Markdown tree makes; raw HTML is in it as it was written. */
export function toHast(tree: Root, footnotes: PageWords['notes']): HastRoot {
  const bridge = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: footnotes.heading,
    footnoteBackLabel: (index) => `${footnotes.back} ${index + 1}`,
    footnoteLabelProperties: { className: ['visually-hidden'] },
  });
  return bridge.runSync(tree) as unknown as HastRoot;
}

/** The tree with its raw HTML parsed as a browser parses it. */
export function parseRaw(hast: HastRoot): HastRoot {
  return rawParser.runSync(hast) as HastRoot;
}

/** The tree without what must not reach a page. */
export function sanitize(hast: HastRoot, schema: Schema = sanitizeSchema): HastRoot {
  return unified().use(rehypeSanitize, schema).runSync(hast) as HastRoot;
}

/** True if a Markdown tree holds a node of one of these types. */
export function containsNode(tree: Root, ...types: string[]): boolean {
  let found = false;
  walk<Nodes>(tree, ({ type }) => {
    found ||= types.includes(type);
  });
  return found;
}

/** How deep the elements of a tree stand within each other. Whoever walks the tree by calls of its own needs to know. */
export function depthOf(tree: HastRoot): number {
  let depth = 0;
  let level: readonly RootContent[] = tree.children;
  for (; level.length > 0; depth += 1) level = level.flatMap((node) => ('children' in node ? node.children : []));
  return depth;
}
