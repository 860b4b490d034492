import type { Element } from 'hast';
import type { ExportedArticle, ExportedDossier } from '../exported.ts';
import { addressFrom } from '../format.ts';
import { writtenTarget } from '../links.ts';
import { uriOf } from '../uri.ts';
import { type Attributes, isXmlLanguage, xmlElement, xmlText } from '../xml.ts';
import { elements, isBlock, type Node } from './elements.ts';
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

/** Writes what stands within a line of an article: words, mentions, links, pictures and the signs of notes. */
export class LineWriter {
  readonly #article: ExportedArticle;
  readonly #dossier: ExportedDossier;
  readonly #from: string;
  readonly #block: (node: Element) => string;
  readonly #mentions: MentionPieces;
  /** A line break is written, for which the tree has a line end too. */
  #afterBreak = false;

  /**
   * @param from path of the file in the site.
   * @param block writes a list or a table that stands where only words should.
   */
  constructor(article: ExportedArticle, dossier: ExportedDossier, from: string, block: (node: Element) => string) {
    this.#article = article;
    this.#dossier = dossier;
    this.#from = from;
    this.#block = block;
    this.#mentions = new MentionPieces(article, dossier);
  }

  /** A picture, and its words for those who do not see it. */
  picture({ properties }: Element): string {
    const target = writtenTarget(String(properties.src ?? ''), this.#article, this.#dossier);
    const url = target.to === 'page' ? addressFrom(this.#dossier, this.#from, target.address) : undefined;
    const alt = String(properties.alt ?? '');
    return (url ? xmlElement('graphic', { url }) : '') + (alt === '' ? '' : xmlElement('figDesc', {}, xmlText(alt)));
  }

  /** The id of a note, from its anchor in the page. */
  noteId(anchor: string): string {
    return mentionId(this.#article.id, anchor.replace(/[^\w.-]+/g, '-'));
  }

  /** The words of some nodes, with what stands among them. */
  inline(nodes: readonly Node[]): string {
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
    if (tagName === 'img') return xmlElement('figure', {}, this.picture(node));
    if (properties.dataEntity !== undefined) return this.#mention(node);
    if (tagName === 'a') return this.#link(node);
    if (tagName === 'sup' && elements(children).some((child) => 'dataFootnoteRef' in child.properties)) {
      return this.inline(children);
    }
    if (isBlock(node)) {
      if (tagName === 'ul' || tagName === 'ol' || tagName === 'table') return this.#block(node);
      return `${this.inline(children)}<lb/>`;
    }
    const [name, attributes] = INLINE[tagName] ?? ['seg', { type: tagName }];
    const content = this.inline(children);
    const lang = this.language(properties);
    if (tagName === 'span' && Object.keys(lang).length === 0) return content;
    return xmlElement(name, { ...attributes, ...lang }, content);
  }

  /** The language that an element names, where XML takes it. */
  language({ lang }: Element['properties']): Attributes {
    return isXmlLanguage(lang) ? { 'xml:lang': lang } : {};
  }

  #link({ properties, children }: Element): string {
    if ('dataFootnoteBackref' in properties) return '';
    const content = this.inline(children);
    if ('dataFootnoteRef' in properties) {
      const target = `#${this.noteId(String(properties.href ?? '').slice(1))}`;
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
    const content = this.inline(node.children);
    return piece ? xmlElement(piece.name, piece.attributes, content) : content;
  }
}
