import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Collection, isCollection } from '../model/collections.ts';
import { tiedSpaces } from '../text/tied-spaces.ts';
import { isRelative } from './rehype-links.ts';

/** What the links of a text lead to where its HTML is shown. */
export interface HtmlLinks {
  /** Address of an entry's page. */
  entity(collection: Collection, id: string): string;
  /** Address of what an author's relative link leads to; undefined where that has no page: its text stands alone. */
  file(address: string): string | undefined;
  /** Address of a picture of the content, where that is not as the author wrote it. */
  picture?(address: string): string;
}

/**
 * The HTML of a text that was read, the tree untouched.
 * @param lang language of the text: lines do not end at its spaces that tie.
 */
export function treeHtml(tree: Root, lang: string, links: HtmlLinks): string {
  return toHtml({ type: 'root', children: tree.children.flatMap((node) => shown(node, lang, links)) as RootContent[] });
}

function shown(node: RootContent | ElementContent, lang: string | undefined, links: HtmlLinks): RootContent[] {
  if (node.type === 'text') return lang === undefined ? [node] : untied(node.value, lang);
  if (node.type !== 'element') return [node];
  const { type, tagName, properties } = node;
  const inner = tagName === 'code' || tagName === 'pre' ? undefined : lang;
  const children = node.children.flatMap((child) => shown(child, inner, links)) as ElementContent[];
  if (tagName === 'img' && links.picture) {
    return [{ type, tagName, properties: { ...properties, src: links.picture(String(properties.src)) }, children }];
  }
  if (tagName !== 'a') return [{ type, tagName, properties, children }];
  const link = linked(properties, links);
  return [link ? { type, tagName, properties: link, children } : { type, tagName: 'span', properties: {}, children }];
}

/** The properties of a link, with its address; undefined where it leads nowhere. */
function linked(properties: Properties, links: HtmlLinks): Properties | undefined {
  const { className, dataEntity, id, href, dataCollection } = properties;
  if (typeof href === 'string') {
    const address = isRelative(href) ? links.file(href) : href;
    return address === undefined ? undefined : { ...properties, href: address };
  }
  if (!Array.isArray(className) || !className.includes('mention')) return properties;
  const collection = String(dataCollection);
  const address = isCollection(collection) ? links.entity(collection, String(dataEntity)) : undefined;
  // The order of the properties is that of the attributes.
  return { className, dataEntity, ...(id === undefined ? {} : { id }), href: address, ...properties };
}

/** Keeps lines from ending at a space that ties; the text stays as the author typed it, so styles do it. */
function untied(text: string, lang: string): RootContent[] {
  return tiedSpaces(text, lang).flatMap((value, at): RootContent[] =>
    at % 2 === 1 ? [tied(value)] : value === '' ? [] : [{ type: 'text', value }],
  );
}

function tied(value: string): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['tied'] }, children: [{ type: 'text', value }] };
}
