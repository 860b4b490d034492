import type { Element, Nodes, Root } from 'hast';
import { leavesSite, openAddress } from '../model/address.ts';
import { decodePercent } from '../model/percent.ts';
import type { TextLink } from './reading.ts';
import { CLOBBER_PREFIX } from './sanitize-schema.ts';
import { walk } from './walk.ts';

/** True for an address that leads to another file of the content, or of the site. */
export function isRelative(address: string): boolean {
  return !address.startsWith('#') && !leavesSite(address);
}

/** Path in the content that a relative address leads to; undefined for one that stays on its page. */
export function targetOf(address: string, folder: string): string | undefined {
  const [bare = ''] = address.split(/[?#]/);
  if (bare === '') return undefined;
  return decodePercent(new URL(`${folder}/${bare}`, 'content:/root/').pathname.replace(/^\/root\//, ''));
}

/**
 * Sees to the addresses that an author wrote. A picture from another site would be a request that leaves the site: a
 * link to it stands in its place.
 * @param folder folder of the text in the content, such as `articles`.
 * @returns the relative ones, which stay as they are written.
 */
export function rehypeLinks(tree: Root, folder: string): TextLink[] {
  const links: TextLink[] = [];
  const ids = new Set<unknown>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element' && node.properties.id !== undefined) ids.add(node.properties.id);
  });
  walk<Nodes>(tree, (element) => {
    if (element.type !== 'element') return;
    if (element.tagName === 'img') seeToImage(element);
    if (element.tagName === 'a' && typeof element.properties.href === 'string') {
      const href = element.properties.href;
      // The sanitiser gave the ids of the text a prefix; links within the text follow them.
      const own = `${CLOBBER_PREFIX}${href.slice(1)}`;
      if (href.startsWith('#')) element.properties.href = ids.has(own) ? `#${own}` : href;
      else if (leavesSite(href)) element.properties = { ...element.properties, ...outside(href) };
      else note(href, element, 'link');
    }
  });
  return links;

  function seeToImage(image: Element): void {
    const src = String(image.properties.src ?? '');
    if (!leavesSite(src)) {
      note(src, image, 'image');
      image.properties.loading = 'lazy';
      return;
    }
    const alt = String(image.properties.alt ?? '') || src;
    image.tagName = 'a';
    image.properties = { ...outside(src), dataImage: '' };
    image.children = [{ type: 'text', value: alt }];
  }

  function note(address: string, element: Element, kind: TextLink['kind']): void {
    const path = targetOf(address, folder);
    if (path === undefined) return;
    const at = element.position?.start;
    links.push({ kind, path, ...(at ? { line: at.line, column: at.column } : {}) });
  }
}

/** What a link to elsewhere says. One that leads to no page has no address. */
function outside(address: string): Element['properties'] {
  return { href: openAddress(address), rel: ['noopener', 'noreferrer'] };
}
