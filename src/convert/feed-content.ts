import type { Element } from 'domhandler';
import { escapeText } from 'entities';
import { autoParagraphs } from './wordpress.ts';
import { elementsOf, xmlText } from './xml.ts';

/** Elements that make a text HTML of paragraphs. */
const block = /<(?:p|div|ul|ol|table|blockquote|h[1-6]|figure|pre)\b/i;

/**
 * The content of an item as HTML: written out, escaped, or XML elements (Atom’s xhtml). Text without paragraphs, as
 * WordPress stores it, has them at blank lines.
 * @param fromWordPress it stands in an export of WordPress, where a blank line is a paragraph among elements too.
 */
export function render(content: Element, fromWordPress: boolean): string {
  const type = content.attribs.type ?? 'html';
  if (type === 'xhtml' || type === 'application/xhtml+xml')
    return content.children.map((child) => serialize(child)).join('');
  if (type === 'text' || type === 'text/plain') return paragraphs(escapeText(xmlText(content)));
  const html =
    elementsOf(content).length > 0
      ? content.children.map((child) => serialize(child)).join('')
      : withoutSection(xmlText(content));
  if (fromWordPress) return autoParagraphs(html);
  return block.test(html) ? html : paragraphs(html);
}

/** A section of XML that was escaped as if it were text: what stands in it. */
function withoutSection(html: string): string {
  const text = html.trim();
  const [begin, end] = ['<![CDATA[', ']]>'];
  return text.startsWith(begin) && text.endsWith(end) ? text.slice(begin.length, -end.length) : html;
}

function serialize(node: Element['children'][number]): string {
  if (node.type !== 'tag') return node.type === 'cdata' ? xmlText(node) : escapeText(xmlText(node));
  const element = node as Element;
  const name = element.name.replace(/^.*:/, '');
  const attributes = Object.entries(element.attribs).map(
    ([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`,
  );
  const inner = element.children.map((child) => serialize(child)).join('');
  return `<${name}${attributes.join('')}>${inner}</${name}>`;
}

function paragraphs(html: string): string {
  return html
    .split(/\n\s*\n|(?:<br\s*\/?>\s*){2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.trim()}</p>`)
    .join('\n');
}
