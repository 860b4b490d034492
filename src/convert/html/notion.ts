import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { findDate } from '../dates.ts';
import { fieldCalled } from '../foreign-fields.ts';
import { isElement, textOf, wordsOf } from './text.ts';

/** How a page says in its head what Notion says in a table of properties. */
const asMeta: Readonly<Record<string, string>> = {
  author: 'author',
  date: 'article:published_time',
  publisher: 'og:site_name',
};

/**
 * Puts the properties of a page that Notion exported as HTML where pages have them, and takes their table, the icon and the
 * cover out. Any other page stays as it is.
 * @returns names of the properties that an article has no place for.
 */
export function readNotion(page: Root, html: string): string[] {
  if (!/<article[^>]*class="page\b/.test(html) || !html.includes('class="page-body"')) return [];
  const head: Element[] = [];
  const lead: Element[] = [];
  const unread: string[] = [];
  let tables = 0;
  visit(page, 'element', (element) => {
    element.children = element.children.filter((child) => {
      if (!isElement(child)) return true;
      const classes = wordsOf(child.properties.className);
      if (classes.some((name) => /^page-(?:header-icon|cover-image)/.test(name) || name === 'page-description')) {
        if (classes.includes('page-description') && textOf(child) !== '')
          lead.push({ ...child, tagName: 'p', properties: {} });
        return false;
      }
      if (child.tagName !== 'table' || !classes.includes('properties') || tables > 0) return true;
      tables += 1;
      for (const [name, value] of rowsOf(child)) {
        const field = fieldCalled(name);
        const content = field === 'date' ? findDate(value)?.edtf : value;
        if (field === 'url' && /^https?:/.test(value)) head.push(link(value));
        else if (field && asMeta[field] && content) head.push(meta(asMeta[field], content));
        else unread.push(name);
      }
      return false;
    });
  });
  visit(page, 'element', (element) => {
    if (element.tagName === 'head') element.children.push(...head);
    // What stands under the title is of the text.
    if (wordsOf(element.properties.className).includes('page-body')) element.children.unshift(...lead);
  });
  return unread;
}

function rowsOf(table: Element): [name: string, value: string][] {
  const rows: [string, string][] = [];
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cell = (name: string) => row.children.find((child): child is Element => isElement(child, name));
    const [name, value] = [cell('th'), cell('td')].map((one) => (one ? wordsIn(one).trim() : ''));
    if (name && value) rows.push([name, value.replace(/^@/, '')]);
  });
  return rows;
}

/** The words of a cell; of an address the address. */
function wordsIn(element: Element): string {
  const link = element.children.find((child): child is Element => isElement(child, 'a'));
  const href = link?.properties.href;
  if (element.tagName === 'td' && element.children.length === 1 && typeof href === 'string' && /^https?:/.test(href))
    return href;
  const parts = element.children.map((child: ElementContent) =>
    isElement(child) ? textOf(child) : child.type === 'text' ? child.value : '',
  );
  return parts
    .filter((part) => part.trim() !== '')
    .join(', ')
    .replace(/\s+/g, ' ');
}

function meta(name: string, content: string): Element {
  const key = name.includes(':') ? 'property' : 'name';
  return { type: 'element', tagName: 'meta', properties: { [key]: name, content }, children: [] };
}

function link(href: string): Element {
  return { type: 'element', tagName: 'link', properties: { rel: ['canonical'], href }, children: [] };
}
