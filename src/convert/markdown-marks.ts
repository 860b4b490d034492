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

/** Code, and the marks of Obsidian that Markdown does not have. */
const marks =
  /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[`~]*[ \t]*$|(`+)(?!`)[^\n]*?[^`\n]\2(?!`)|(!?)\[\[([^\][|\n#^]+)?(?:[#^][^\][|\n]*)?(?:\\?\|([^\][\n]*))?\]\]|==(?=\S)([^=\n]+?)(?<=\S)==|(?<=\S)[ \t]+\^[\w-]{4,}[ \t]*$|^([ \t]*>[ \t]*)\[!\w+\][+-]?[ \t]*/gm;

/**
 * Reads the marks of Obsidian: `[[page|words]]` are its words, `![[picture.png]]` the picture, `==words==` words, a
 * block’s name (`^a1b2c3`) and the kind of a box (`[!note]`) nothing.
 */
export function readObsidian(text: string): string {
  return text.replace(marks, (found, ...groups: (string | undefined)[]) => {
    const [fence, ticks, embeds, page, words, marked, quote] = groups;
    if (fence !== undefined || ticks !== undefined) return found;
    if (page !== undefined || words !== undefined) {
      const isPicture = embeds === '!' && /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(page ?? '');
      // A number behind a picture is its width.
      if (isPicture) return `![${words && !/^\d+(?:x\d+)?$/.test(words) ? words : ''}](<${page}>)`;
      return words ?? page ?? '';
    }
    if (marked !== undefined) return marked;
    return quote ?? (found.startsWith('[[') || found.startsWith('![[') ? found : '');
  });
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
