import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Makes paragraphs of what two line breaks part, as pages and letters without paragraphs do. */
export function splitAtDoubleBreaks(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const parts = partsOf(paragraph.children);
    if (!parent || index === undefined || parts.length < 2) return undefined;
    const paragraphs = parts.map((children): Paragraph => ({ type: 'paragraph', children }));
    parent.children.splice(index, 1, ...(paragraphs as never[]));
    return [SKIP, index + paragraphs.length];
  });
}

function partsOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let breaks: PhrasingContent[] = [];
  let count = 0;
  for (const child of children) {
    if (child.type === 'break' || (count > 0 && child.type === 'text' && child.value.trim() === '')) {
      breaks.push(child);
      if (child.type === 'break') count += 1;
      continue;
    }
    if (count > 1 && parts.at(-1)?.length) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    parts.at(-1)?.push(child);
    [breaks, count] = [[], 0];
  }
  return parts.filter((part) => part.length > 0);
}
