import type { Element, ElementContent, RootContent } from 'hast';
import type { ReadMention } from '../../markdown/reading.ts';
import { isCollection } from '../../model/collections.ts';
import type { ExportedArticle, ExportedDossier } from '../exported.ts';
import { addressFrom } from '../format.ts';
import { writtenTarget } from '../links.ts';
import { uriOf } from '../uri.ts';
import { type Attributes, xmlElement, xmlText } from '../xml.ts';
import { certaintyOf } from './header.ts';
import { classOf, entryId, mentionId, nameElements } from './ids.ts';

type Node = RootContent | ElementContent;

/** Elements of a page that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements within a line that TEI has a name for. */
const INLINE: Readonly<Record<string, readonly [string, Attributes]>> = {
  em: ['hi', { rend: 'italic' }],
  i: ['hi', { rend: 'italic' }],
  strong: ['hi', { rend: 'bold' }],
  b: ['hi', { rend: 'bold' }],
  sup: ['hi', { rend: 'superscript' }],
  sub: ['hi', { rend: 'subscript' }],
  small: ['hi', { rend: 'small' }],
  u: ['hi', { rend: 'underline' }],
  mark: ['hi', { rend: 'mark' }],
  del: ['del', { rend: 'strikethrough' }],
  s: ['del', { rend: 'strikethrough' }],
  ins: ['add', {}],
  q: ['q', {}],
  abbr: ['abbr', {}],
  dfn: ['term', {}],
  code: ['code', {}],
};

/**
 * The text of an article as the body of TEI: sections from its headings, and every mention with its entry and how sure
 * that is.
 * @param from path of the file in the site.
 */
export function teiBody(article: ExportedArticle, dossier: ExportedDossier, from: string): string {
  return new BodyWriter(article, dossier, from).write();
}

class BodyWriter {
  readonly #article: ExportedArticle;
  readonly #dossier: ExportedDossier;
  readonly #from: string;
  readonly #mentions: ReadonlyMap<string, ReadMention>;
  /** The mention that a piece of one goes on, and how many pieces there were. */
  #open: { mention: ReadMention; pieces: number } | undefined;
  /** A line break is written, for which the tree has a line end too. */
  #afterBreak = false;

  constructor(article: ExportedArticle, dossier: ExportedDossier, from: string) {
    this.#article = article;
    this.#dossier = dossier;
    this.#from = from;
    this.#mentions = new Map(article.mentions.map((mention) => [mention.anchor, mention]));
  }

  write(): string {
    const depths: number[] = [];
    let written = '';
    let notes = '';
    for (const part of this.#parts(this.#article.tree.children)) {
      if (part.type === 'element' && isNotes(part)) {
        notes += this.#notes(part);
        continue;
      }
      const depth = headingDepth(part);
      if (depth === undefined) {
        written += `${this.#block(part)}\n`;
        continue;
      }
      while ((depths.at(-1) ?? 0) >= depth) {
        depths.pop();
        written += '</div>\n';
      }
      depths.push(depth);
      written += `<div>\n${xmlElement('head', {}, this.#inline(part.type === 'element' ? part.children : []))}\n`;
    }
    return `<body>\n${written}${'</div>\n'.repeat(depths.length)}${this.#asBody(notes, depths, written)}</body>\n`;
  }

  /** Notes stand in a section of their own; a body that would hold nothing else holds an empty paragraph. */
  #asBody(notes: string, depths: readonly number[], written: string): string {
    if (notes === '') return depths.length === 0 && written === '' ? '<p/>\n' : '';
    return `<div type="notes">\n${notes}</div>\n`;
  }

  /** The parts of a text: elements that only group others are opened, and words between blocks are a block. */
  #parts(nodes: readonly Node[]): Node[] {
    const parts: Node[] = [];
    let run: ElementContent[] = [];
    const endRun = () => {
      if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
        parts.push({ type: 'element', tagName: 'p', properties: {}, children: run });
      }
      run = [];
    };
    for (const node of nodes) {
      if (node.type === 'doctype' || node.type === 'comment') continue;
      if (node.type !== 'element' || !BLOCKS.has(node.tagName)) run.push(node as ElementContent);
      else {
        endRun();
        if (isGroup(node) && !isNotes(node)) parts.push(...this.#parts(node.children));
        else parts.push(node);
      }
    }
    endRun();
    return parts;
  }

  #blocks(nodes: readonly Node[]): string {
    return this.#parts(nodes)
      .map((part) => this.#block(part))
      .join('\n');
  }

  #block(node: Node): string {
    if (node.type !== 'element') return '';
    const { tagName, children, properties } = node;
    switch (tagName) {
      case 'ul':
      case 'ol':
        return xmlElement('list', { rend: tagName === 'ol' ? 'numbered' : 'bulleted' }, this.#items(node));
      case 'dl':
        return this.#glosses(node);
      case 'blockquote':
        return xmlElement('quote', {}, this.#blocks(children));
      case 'table':
        return this.#table(node);
      case 'figure':
        return xmlElement('figure', {}, this.#figure(children));
      case 'pre':
        return xmlElement('ab', { type: 'code', 'xml:space': 'preserve' }, xmlText(textOf(node)));
      case 'hr':
        return xmlElement('milestone', { unit: 'section', rend: 'rule' });
      case 'p':
        return xmlElement('p', this.#lang(properties), this.#inline(children));
      default:
        // A heading within a quotation or a list, a summary, and what stands where it should not.
        return xmlElement('ab', { type: headingDepth(node) ? 'heading' : tagName }, this.#inline(children));
    }
  }

  #items({ children, properties }: Element): string {
    let number = Number(properties.start ?? 1);
    return elements(children)
      .map((item) => {
        const n = Number(item.properties.value ?? number);
        number = n + 1;
        return xmlElement(
          'item',
          { n: properties.start === undefined && item.properties.value === undefined ? undefined : n },
          this.#mixed(item.children),
        );
      })
      .join('');
  }

  /** A list of words and what is said of them: each word with what follows. */
  #glosses({ children }: Element): string {
    let written = '';
    let isOpen = false;
    for (const child of elements(children)) {
      if (child.tagName === 'dt' && isOpen) written += '<item/>';
      if (child.tagName === 'dd' && !isOpen) written += '<label/>';
      written += xmlElement(
        child.tagName === 'dt' ? 'label' : 'item',
        {},
        child.tagName === 'dt' ? this.#inline(child.children) : this.#mixed(child.children),
      );
      isOpen = child.tagName === 'dt';
    }
    return xmlElement('list', { type: 'gloss' }, isOpen ? `${written}<item/>` : written);
  }

  #table({ children }: Element): string {
    const captions = elements(children).filter(({ tagName }) => tagName === 'caption');
    const rows = elements(children).flatMap((part) =>
      part.tagName === 'tr' ? [part] : elements(part.children).filter(({ tagName }) => tagName === 'tr'),
    );
    const heads = captions.map((caption) => xmlElement('head', {}, this.#inline(caption.children)));
    const written = rows.map((row) => {
      const cells = elements(row.children);
      const isHead = cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
      return xmlElement('row', { role: isHead ? 'label' : undefined }, cells.map((cell) => this.#cell(cell)).join(''));
    });
    return xmlElement('table', {}, [...heads, ...(written.length > 0 ? written : ['<row><cell/></row>'])].join('\n'));
  }

  #cell({ tagName, properties, children }: Element): string {
    const span = (value: unknown) => (Number(value) > 1 ? Number(value) : undefined);
    const attributes = {
      role: tagName === 'th' ? 'label' : undefined,
      cols: span(properties.colSpan),
      rows: span(properties.rowSpan),
    };
    return xmlElement('cell', attributes, this.#mixed(children));
  }

  #figure(children: readonly Node[]): string {
    return this.#parts(children)
      .map((part) => {
        if (part.type !== 'element') return '';
        if (part.tagName === 'figcaption') return xmlElement('head', {}, this.#inline(part.children));
        const [only, ...others] = part.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
        if (part.tagName === 'p' && others.length === 0 && only?.type === 'element' && only.tagName === 'img') {
          return this.#picture(only);
        }
        return this.#block(part);
      })
      .join('');
  }

  #picture({ properties }: Element): string {
    const target = writtenTarget(String(properties.src ?? ''), this.#article, this.#dossier);
    const url = target.to === 'page' ? addressFrom(this.#dossier, this.#from, target.address) : undefined;
    const alt = String(properties.alt ?? '');
    return (url ? xmlElement('graphic', { url }) : '') + (alt === '' ? '' : xmlElement('figDesc', {}, xmlText(alt)));
  }

  /** The footnotes of a text; the title that the page gives them is not its author's. */
  #notes(section: Element): string {
    const list = elements(section.children).find(({ tagName }) => tagName === 'ol');
    return elements(list?.children ?? [])
      .map((item, index) => {
        const id = this.#noteId(String(item.properties.id ?? ''));
        return `${xmlElement('note', { 'xml:id': id, n: index + 1, place: 'bottom' }, this.#mixed(item.children))}\n`;
      })
      .join('');
  }

  #noteId(anchor: string): string {
    return mentionId(this.#article.id, anchor.replace(/[^\w.-]+/g, '-'));
  }

  /** What holds words and blocks alike. */
  #mixed(children: readonly Node[]): string {
    const hasBlocks = elements(children).some(({ tagName }) => BLOCKS.has(tagName));
    if (!hasBlocks) return this.#inline(trimmed(children));
    return this.#parts(children)
      .map((part) =>
        part.type === 'element' && part.tagName === 'p' && !hasParagraph(children, part)
          ? this.#inline(trimmed(part.children))
          : this.#block(part),
      )
      .join('\n');
  }

  #inline(nodes: readonly Node[]): string {
    return nodes.map((node) => this.#piece(node)).join('');
  }

  #piece(node: Node): string {
    if (node.type === 'text') {
      const text = this.#afterBreak ? node.value.replace(/^\n/, '') : node.value;
      this.#afterBreak = false;
      return xmlText(text);
    }
    if (node.type !== 'element') return '';
    const { tagName, properties, children } = node;
    if (tagName === 'br') {
      this.#afterBreak = true;
      return '<lb/>';
    }
    this.#afterBreak = false;
    if (tagName === 'wbr') return '';
    if (tagName === 'img') return xmlElement('figure', {}, this.#picture(node));
    if (properties.dataEntity !== undefined) return this.#mention(node);
    if (tagName === 'a') return this.#link(node);
    if (tagName === 'sup' && elements(children).some((child) => 'dataFootnoteRef' in child.properties)) {
      return this.#inline(children);
    }
    if (BLOCKS.has(tagName)) {
      if (tagName === 'ul' || tagName === 'ol' || tagName === 'table') return this.#block(node);
      return `${this.#inline(children)}<lb/>`;
    }
    const [name, attributes] = INLINE[tagName] ?? ['seg', { type: tagName }];
    const content = this.#inline(children);
    const lang = this.#lang(properties);
    if (tagName === 'span' && Object.keys(lang).length === 0) return content;
    return xmlElement(name, { ...attributes, ...lang }, content);
  }

  #lang({ lang }: Element['properties']): Attributes {
    return typeof lang === 'string' && /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(lang) ? { 'xml:lang': lang } : {};
  }

  #link({ properties, children }: Element): string {
    if ('dataFootnoteBackref' in properties) return '';
    const content = this.#inline(children);
    if ('dataFootnoteRef' in properties) {
      const target = `#${this.#noteId(String(properties.href ?? '').slice(1))}`;
      return xmlElement('ref', { type: 'note', target }, content);
    }
    const target = typeof properties.href === 'string' ? this.#target(properties.href) : undefined;
    return target === undefined ? content : xmlElement('ref', { target }, content);
  }

  #target(written: string): string | undefined {
    const target = writtenTarget(written, this.#article, this.#dossier);
    if (target.to === 'nowhere') return undefined;
    if (target.to === 'outside') return uriOf(target.address);
    const { id } = this.#article;
    const address = target.to === 'here' ? ({ page: 'article', id, anchor: target.anchor } as const) : target.address;
    return addressFrom(this.#dossier, this.#from, address);
  }

  /** A mention, or a piece of one that runs across emphasis: the pieces point to each other. */
  #mention({ properties, children }: Element): string {
    const { id, dataCollection, dataPart } = properties;
    const collection = String(dataCollection);
    const mention = typeof id === 'string' ? this.#mentions.get(id) : this.#open?.mention;
    const entry = mention && this.#dossier.entryById.get(mention.entity);
    if (!mention || !entry || !isCollection(collection)) return this.#inline(children);
    if (typeof id === 'string') this.#open = { mention, pieces: 0 };
    const number = this.#open ? this.#open.pieces : 0;
    if (this.#open) this.#open.pieces += 1;
    const own = mentionId(this.#article.id, mention.anchor);
    const piece = (at: number) => (at === 0 ? own : `${own}.${at}`);
    const hasNext = dataPart === 'start' || dataPart === 'middle';
    const attributes = {
      'xml:id': piece(number),
      ref: `#${entryId(entry.id)}`,
      cert: certaintyOf(mention.rule),
      prev: number > 0 ? `#${piece(number - 1)}` : undefined,
      next: hasNext ? `#${piece(number + 1)}` : undefined,
    };
    return xmlElement(nameElements[classOf(entry)], attributes, this.#inline(children));
  }
}

function elements(nodes: readonly Node[]): Element[] {
  return nodes.filter((node) => node.type === 'element');
}

function headingDepth(node: Node): number | undefined {
  const depth = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
  return depth === undefined ? undefined : Number(depth);
}

/** Elements that only hold blocks together. */
function isGroup({ tagName }: Element): boolean {
  return ['section', 'div', 'details', 'article', 'aside', 'header', 'footer', 'address'].includes(tagName);
}

function isNotes(node: Element): boolean {
  return 'dataFootnotes' in node.properties;
}

/** Is this paragraph an author's, and not made of the words between two blocks? */
function hasParagraph(children: readonly Node[], part: Node): boolean {
  return children.includes(part);
}

/** Without the white space of the source around the words. */
function trimmed(nodes: readonly Node[]): Node[] {
  const isBlank = (node: Node | undefined) => node?.type === 'text' && node.value.trim() === '';
  const [from, to] = [isBlank(nodes[0]) ? 1 : 0, isBlank(nodes.at(-1)) ? -1 : undefined];
  return nodes.slice(from, to);
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
