import type { Element, ElementContent, RootContent } from 'hast';
import { type Attributes, isXmlLanguage, xmlElement, xmlText } from '../xml.ts';

type Node = RootContent | ElementContent;

/** What the links and pictures of a text become in a book; undefined where they lead nowhere: their words stand alone. */
export interface BookLinks {
  link(written: string): string | undefined;
  picture(written: string): string | undefined;
  /** Of the entry that a mention names. */
  entry(id: string): string | undefined;
  /** What stands before each id of the text, where several texts share a document. */
  prefix?: string;
  /** Markup after the last piece of a mention, such as the number of a note. @param anchor `m-ENTITY-N`. */
  call?(entry: string, anchor: string): string;
}

const BLOCKS = new Set(
  'blockquote details dl dt dd div figure figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table caption thead tbody tfoot tr td th ul'.split(
    ' ',
  ),
);

/** Elements that hold words alone, whatever an author put into them. */
const PHRASING = new Set(
  'a abbr b bdi bdo cite code del dfn em h1 h2 h3 h4 h5 h6 i ins kbd mark p pre q s samp small span strong sub summary sup time u var'.split(
    ' ',
  ),
);

/** What may stand right within an element that takes no other. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
  table: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['th', 'td'],
};

/** Elements that stand within these and nowhere else. */
const WITHIN: Readonly<Record<string, string>> = {
  li: 'ul ol',
  dt: 'dl',
  dd: 'dl',
  caption: 'table',
  thead: 'table',
  tbody: 'table',
  tfoot: 'table',
  tr: 'table thead tbody tfoot',
  td: 'tr',
  th: 'tr',
  figcaption: 'figure',
  summary: 'details',
};

/** A text as XHTML: what readers see of it, in elements that books may hold where they stand. */
export function xhtmlOf(nodes: readonly Node[], links: BookLinks): string {
  return new XhtmlWriter(links).write(nodes, 'section', false);
}

/** The ids that a text has in a book. */
export function idsIn(nodes: readonly Node[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (typeof node.properties.id === 'string') found.add(bookId(node.properties.id));
    idsIn(node.children, found);
  }
  return found;
}

/** An id that every reader takes. */
export function bookId(id: string): string {
  return id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^(?=[^\p{L}_])/u, '_');
}

class XhtmlWriter {
  readonly #links: BookLinks;
  readonly #ids = new Set<string>();
  /** Of the mention that was begun last. */
  #anchor = '';

  constructor(links: BookLinks) {
    this.#links = links;
  }

  write(nodes: readonly Node[], parent: string, isPhrasing: boolean): string {
    const only = ONLY[parent];
    return nodes
      .map((node) => {
        if (node.type === 'text') return only && node.value.trim() === '' ? '\n' : this.#words(node.value, only);
        if (node.type !== 'element') return '';
        if (only && !only.includes(node.tagName)) return this.#stray(node, parent);
        return this.#element(node, parent, isPhrasing);
      })
      .join('');
  }

  /** Words where only certain elements may be. */
  #words(text: string, only: readonly string[] | undefined): string {
    if (!only) return xmlText(text);
    return this.#inOwn(xmlText(text), only.at(-1) ?? 'li');
  }

  #stray(node: Element, parent: string): string {
    return this.#inOwn(this.#element(node, 'section', false), ONLY[parent]?.at(-1) ?? 'li');
  }

  #inOwn(content: string, name: string): string {
    if (name === 'tr') return xmlElement('tr', {}, xmlElement('td', {}, content));
    return xmlElement(name, {}, content);
  }

  #element(node: Element, parent: string, isPhrasing: boolean): string {
    const { tagName, properties, children } = node;
    if (tagName === 'img') return this.#picture(node);
    if (tagName === 'br') return '<br/>';
    if (tagName === 'hr') return isPhrasing ? '<br/>' : '<hr/>';
    if (tagName === 'wbr') return '<wbr/>';
    if (properties.dataEntity !== undefined) return this.#mention(node);
    if (tagName === 'a') return this.#link(node);
    if ('dataFootnotes' in properties) return this.#notes(node);
    const isMisplaced = tagName in WITHIN && !(WITHIN[tagName] ?? '').split(' ').includes(parent);
    const isBlock = BLOCKS.has(tagName);
    if (isPhrasing && isBlock) return `${this.write(children, 'span', true)}<br/>`;
    const name = isMisplaced ? (isBlock ? 'div' : 'span') : tagName;
    const within = isPhrasing || PHRASING.has(name);
    const content = this.write(children, name, within);
    if (name === 'table' && !/<tr\b/.test(content)) return '';
    if (name in ONLY && content.trim() === '') return '';
    if (name === 'dl') return completeGlosses(content);
    if (name === 'ruby') return xmlElement('span', {}, content);
    return xmlElement(known(name), this.#attributes(name, properties), content || ' ');
  }

  #attributes(name: string, properties: Element['properties']): Attributes {
    const { id, lang, dir, title, colSpan, rowSpan, scope, start, value, dateTime, align, className, reversed } =
      properties;
    const number = (one: unknown) => (Number.isInteger(Number(one)) && one !== undefined ? Number(one) : undefined);
    const isCell = name === 'td' || name === 'th';
    const isDay = typeof dateTime === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(dateTime);
    return {
      id: typeof id === 'string' ? this.#own(id) : undefined,
      class: Array.isArray(className) && className.includes('visually-hidden') ? 'notes-title' : undefined,
      ...(isXmlLanguage(lang) ? { lang, 'xml:lang': lang } : {}),
      dir: dir === 'rtl' || dir === 'ltr' || dir === 'auto' ? dir : undefined,
      title: typeof title === 'string' ? title : undefined,
      colspan: isCell && Number(colSpan) > 1 ? number(colSpan) : undefined,
      rowspan: isCell && Number(rowSpan) > 1 ? number(rowSpan) : undefined,
      scope: name === 'th' && /^(?:row|col|rowgroup|colgroup)$/.test(String(scope)) ? String(scope) : undefined,
      style: isCell && /^(?:left|right|center)$/.test(String(align)) ? `text-align: ${align}` : undefined,
      start: name === 'ol' ? number(start) : undefined,
      reversed: name === 'ol' && reversed ? 'reversed' : undefined,
      value: name === 'li' ? number(value) : undefined,
      datetime: name === 'time' && isDay ? String(dateTime) : undefined,
    };
  }

  /** An id stands once. */
  #own(id: string): string | undefined {
    const own = (this.#links.prefix ?? '') + bookId(id);
    if (this.#ids.has(own)) return undefined;
    this.#ids.add(own);
    return own;
  }

  #picture({ properties }: Element): string {
    const alt = String(properties.alt ?? '');
    const src = this.#links.picture(String(properties.src ?? ''));
    return src === undefined ? xmlText(alt) : xmlElement('img', { src, alt });
  }

  #mention({ properties, children }: Element): string {
    const entry = String(properties.dataEntity);
    const href = this.#links.entry(entry);
    const id = typeof properties.id === 'string' ? this.#own(properties.id) : undefined;
    const content = this.write(children, 'a', true) + this.#call(entry, properties);
    if (href === undefined) return xmlElement('span', { id }, content);
    return xmlElement('a', { class: 'mention', id, href, 'epub:type': 'glossref', role: 'doc-glossref' }, content);
  }

  /** A mention that runs across emphasis comes in pieces: the first has its anchor, the last its call. */
  #call(entry: string, { id, dataPart }: Element['properties']): string {
    if (typeof id === 'string') this.#anchor = id;
    return dataPart === 'start' || dataPart === 'middle' ? '' : (this.#links.call?.(entry, this.#anchor) ?? '');
  }

  #link({ properties, children }: Element): string {
    const content = this.write(children, 'a', true);
    const id = typeof properties.id === 'string' ? this.#own(properties.id) : undefined;
    const written = typeof properties.href === 'string' ? properties.href : undefined;
    const href = written === undefined ? undefined : this.#links.link(written);
    if (href === undefined) return xmlElement('span', { id }, content || ' ');
    if ('dataFootnoteRef' in properties)
      return xmlElement('a', { id, href, 'epub:type': 'noteref', role: 'doc-noteref' }, content);
    if ('dataFootnoteBackref' in properties) {
      const label = typeof properties.ariaLabel === 'string' ? properties.ariaLabel : undefined;
      return xmlElement('a', { id, href, role: 'doc-backlink', 'aria-label': label }, content);
    }
    return xmlElement('a', { id, href }, content);
  }

  #notes({ children }: Element): string {
    return xmlElement(
      'section',
      { role: 'doc-endnotes', 'epub:type': 'endnotes' },
      this.write(children, 'section', false),
    );
  }
}

/** The parts of a ruby have a model that no author need know: what they hold is shown all the same. */
function known(name: string): string {
  return name === 'rp' || name === 'rt' ? 'span' : name;
}

/** A list of terms begins with a term and ends with what is said of one. */
function completeGlosses(content: string): string {
  const first = /^\s*<dd\b/.test(content) ? '<dt> </dt>' : '';
  const last = /<\/dt>\s*$/.test(content) ? '<dd> </dd>' : '';
  return xmlElement('dl', {}, first + content + last);
}
