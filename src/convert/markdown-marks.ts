import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isHtmlElement } from './html/elements.ts';

/** A Markdown text without what was for its writer alone. */
export interface OpenText {
  text: string;
  /** What was taken out, in its order. */
  comments: string[];
}

/** Code, in which the signs of a comment are signs: fenced, or within a line. */
const code = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[`~]*[ \t]*$|(`+)(?!`)[^\n]*?[^`\n]\2(?!`)|%%[\s\S]*?%%/gm;

/** Takes out Obsidian’s comments (`%%…%%`), which its reading view does not show. */
export function withoutComments(text: string): OpenText {
  const comments: string[] = [];
  const open = text.replace(code, (found) => {
    // A comment ends where it is closed; “%%” alone is the author’s.
    if (!found.startsWith('%%')) return found;
    const words = found.slice(2, -2).replace(/\s+/g, ' ').trim();
    if (words) comments.push(words);
    // The lines stay, so that messages name the right one.
    return found.replace(/[^\n]+/g, '');
  });
  return { text: open, comments };
}

/** Tags of no element of HTML (`<inaudible>`) are words of the text. */
export function spellUnknownTags(tree: Root): void {
  visit(tree, 'html', (node, index, parent) => {
    const name = /^<\/?([a-z][^\s<>/=]*)(?:[^<>=]*)\/?>$/i.exec(node.value.trim())?.[1];
    if (!name || isHtmlElement(name) || !parent || index === undefined) return;
    const text = { type: 'text' as const, value: node.value };
    parent.children[index] = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)
      ? ({ type: 'paragraph', children: [text] } as never)
      : (text as never);
  });
}
