import type { Nodes, Root } from 'mdast';
import { at } from './annotate-tree.ts';
import type { MutePicture } from './reading.ts';
import { walk } from './walk.ts';

/** Pictures that say nothing to who does not see them, in Markdown or as HTML. */
export function mutePictures(tree: Root): MutePicture[] {
  const pictures: MutePicture[] = [];
  walk<Nodes>(tree, (node) => {
    const address = withoutAlt(node);
    if (address !== undefined && node.position) pictures.push({ address, ...at(node) });
  });
  return pictures;
}

/** The address of a picture without alt text; undefined for everything else. */
function withoutAlt(node: Nodes): string | undefined {
  if (node.type === 'image') return node.alt?.trim() ? undefined : node.url;
  if (node.type === 'imageReference') return node.alt?.trim() ? undefined : node.identifier;
  if (node.type !== 'html') return undefined;
  const tag = /<img\b[^>]*>/i.exec(node.value)?.[0];
  if (tag === undefined || /\balt\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s]|[^\s"'>])/i.test(tag)) return undefined;
  return /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? tag;
}
