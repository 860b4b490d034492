import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts';
import { decodePercent } from '../model/percent.ts';
import { CLOBBER_PREFIX } from './sanitize-schema.ts';

const outside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Answers whether a path exists in the content folder. */
export type ContentExists = (path: string) => boolean;

/**
 * Sees to the addresses that an author wrote. Content and site have the same folders, so a relative address holds in
 * both; `.md` becomes `.html`. A picture from another site would be a request that leaves the site: a link to it stands
 * in its place. So does the text of a link to a file that this edition has no page of.
 * @param folder folder of the text in the content, such as `articles`.
 * @param unlisted paths in the content, such as `actors/roux.md`.
 * @returns a diagnostic for each relative address that leads nowhere.
 */
export function rehypeLinks(
  tree: Root,
  { folder, exists, unlisted }: { folder: string; exists: ContentExists; unlisted?: ReadonlySet<string> },
  place: Place,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.add(properties.id);
  });
  visit(tree, 'element', (element: Element) => {
    if (element.tagName === 'img') seeToImage(element);
    if (element.tagName === 'a' && typeof element.properties.href === 'string') {
      const href = element.properties.href;
      // The sanitiser gave the ids of the text a prefix; links within the text follow them.
      const own = `${CLOBBER_PREFIX}${href.slice(1)}`;
      if (href.startsWith('#')) element.properties.href = ids.has(own) ? `#${own}` : href;
      else if (outside.test(href)) element.properties.rel = ['noopener', 'noreferrer'];
      else if (unlisted?.has(decodePercent(targetOf(href)))) unlink(element);
      else element.properties.href = seeToPath(href, element, 'link').replace(/\.md(?=#|$)/, '.html');
    }
  });
  return diagnostics;

  function seeToImage(image: Element): void {
    const src = String(image.properties.src ?? '');
    if (!outside.test(src)) {
      seeToPath(src, image, 'image');
      image.properties.loading = 'lazy';
      return;
    }
    const alt = String(image.properties.alt ?? '') || src;
    image.tagName = 'a';
    image.properties = { href: src, rel: ['noopener', 'noreferrer'], dataImage: '' };
    image.children = [{ type: 'text', value: alt }];
  }

  /** Path in the content that a relative address leads to. */
  function targetOf(path: string): string {
    const [bare = ''] = path.split(/[?#]/);
    return new URL(`${folder}/${bare}`, 'content:/root/').pathname.replace(/^\/root\//, '');
  }

  function unlink(element: Element): void {
    element.tagName = 'span';
    element.properties = {};
  }

  function seeToPath(path: string, element: Element, what: string): string {
    if (/^(?:[?#]|$)/.test(path)) return path;
    const target = targetOf(path);
    if (!exists(decodePercent(target))) {
      const at = element.position?.start;
      const where = { ...place, ...(at ? { line: at.line, column: at.column } : {}) };
      diagnostics.push(diagnose('link-broken', `the ${what} leads to ${target}, which is not in the content`, where));
    }
    return path;
  }
}
