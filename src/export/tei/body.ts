import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ExportedArticle, ExportedDossier } from '../exported.ts';
import { addressFrom } from '../format.ts';
import { writtenTarget } from '../links.ts';
import { uriOf } from '../uri.ts';
import { type Attributes, isXmlLanguage, xmlElement, xmlText } from '../xml.ts';
import { elements, headingDepth, isBlank, isBlock, isNotes, type Node, partsOf, trimmed } from './elements.ts';
import { mentionId } from './ids.ts';
import { MentionPieces } from './mention-pieces.ts';

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
  readonly #mentions: MentionPieces;
  /** A line break is written, for which the tree has a line end too. */
  #afterBreak = false;

  constructor(article: ExportedArticle, dossier: ExportedDossier, from: string) {
    this.#article = article;
    this.#dossier = dossier;
    this.#from = from;
    this.#mentions = new MentionPieces(article, dossier);
  }

  write(): string {
    const depths: number[] = [];
    let written = '';
    let notes = '';
    for (const part of partsOf(this.#article.tree.children)) {
      if (isNotes(part)) {
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
      written += `<div>\n${xmlElement('head', {}, this.#inline(part.children))}\n`;
    }
    return `<body>\n${written}${'</div>\n'.repeat(depths.length)}${this.#asBody(notes, depths, written)}</body>\n`;
  }

  /** Notes stand in a section of their own; a body that would hold nothing else holds an empty paragraph. */
  #asBody(notes: string, depths: readonly number[], written: string): string {
    if (notes === '') return depths.length === 0 && written === '' ? '<p/>\n' : '';
    return `<div type="notes">\n${notes}</div>\n`;
  }

  #blocks(nodes: readonly Node[]): string {
    return partsOf(nodes)
      .map((part) => this.#block(part))
      .join('\n');
  }

  #block(node: Element): string {
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
    return partsOf(children)
      .map((part) => {
        if (part.tagName === 'figcaption') return xmlElement('head', {}, this.#inline(part.children));
        const [only, ...others] = part.children.filter((child) => !isBlank(child));
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
    if (!elements(children).some(isBlock)) return this.#inline(trimmed(children));
    return partsOf(children)
      .map((part) =>
        // A paragraph that is not the author's is made of the words between two blocks.
        part.tagName === 'p' && !children.includes(part) ? this.#inline(trimmed(part.children)) : this.#block(part),
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
    if (isBlock(node)) {
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
    return isXmlLanguage(lang) ? { 'xml:lang': lang } : {};
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

  #mention(node: Element): string {
    const piece = this.#mentions.next(node);
    const content = this.#inline(node.children);
    return piece ? xmlElement(piece.name, piece.attributes, content) : content;
  }
}
