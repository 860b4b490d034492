import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { tiedSpaces } from '../model/tied-spaces.ts';

/** Keeps lines from ending at a space that ties; the text stays as the author typed it, so styles do it. */
export function rehypeSpaces(tree: Root, lang: string): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && /^(?:code|pre)$/.test(node.tagName)) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const pieces = tiedSpaces(node.value, lang);
    if (pieces.length === 1) return undefined;
    const nodes = pieces.flatMap((value, at): ElementContent[] => {
      const text = { type: 'text' as const, value };
      return at % 2 === 1 ? [tied(text)] : value === '' ? [] : [text];
    });
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
}

function tied(text: ElementContent): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['tied'] }, children: [text] };
}
