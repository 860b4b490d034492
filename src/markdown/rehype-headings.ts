import Slugger from 'github-slugger';
import type { Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { walk } from './walk.ts';

export interface HeadingInfo {
  depth: number;
  id: string;
  text: string;
}

/** Gives headings and paragraphs anchors and returns the headings in order; `s-` and `p-` keep them apart from mentions. */
export function rehypeHeadings(tree: Root): HeadingInfo[] {
  const slugger = new Slugger();
  const headings: HeadingInfo[] = [];
  let paragraphs = 0;
  walk<Nodes>(tree, (element, parent) => {
    if (element.type !== 'element') return;
    if (/^h[1-6]$/.test(element.tagName)) {
      const text = textOf(element);
      const id = String(element.properties.id ?? `s-${slugger.slug(text)}`);
      element.properties.id = id;
      headings.push({ depth: Number(element.tagName[1]), id, text });
    }
    if (element.tagName === 'p' && parent?.type === 'root') {
      paragraphs += 1;
      element.properties.id = `p-${paragraphs}`;
    }
  });
  return headings;
}
