import type { AnyNode, Element as XmlElement } from 'domhandler';
import type { Element, ElementContent, Root } from 'hast';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { Archive } from './archive.ts';
import { cleanCharacters } from './characters.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { convertFragment } from './html/fragment.ts';
import { elementsOf, firstIn, readXml, textIn, xmlText } from './xml.ts';

/** OpenDocument text (.odt): headings, lists, tables, notes, links, emphasis and pictures. */
export const odtFormat: SourceFormat = {
  async convert({ name, bytes }: SourceFile): Promise<ConvertedArticle[]> {
    const flat = name.toLowerCase().endsWith('.fodt');
    const archive = flat ? undefined : new Archive(bytes, name);
    const part = (path: string) => (archive ? archive.read(path) : bytes);
    const content = part('content.xml');
    if (!content) {
      throw new DiagnosticError([diagnose('convert-failed', 'the file holds no content.xml', { file: name })]);
    }
    const { text: clean, diagnostics: cleaned } = cleanCharacters(new TextDecoder().decode(content), { file: name });
    const document = readXml(clean, name);
    const body = firstIn(document, 'office:text');
    if (!body) throw new DiagnosticError([diagnose('convert-failed', 'it is not a text document', { file: name })]);
    const meta = part('meta.xml');
    const about = meta ? readXml(new TextDecoder().decode(meta), name) : document;
    const author = textIn(about, 'meta:initial-creator') ?? textIn(about, 'dc:creator');
    const named = flat ? undefined : part('styles.xml');
    const styles = named ? readXml(new TextDecoder().decode(named), name) : document;
    const reader = new OdtReader([styles, document]);
    const html = reader.read(body);
    const sibling = (path: string) => archive?.read(path.replace(/^\.\//, ''));
    const article = convertFragment(html, author ? { author } : {}, { file: name, ...(flat ? {} : { sibling }) });
    const told = [
      ['the comments were left out', commentsIn(body)] as const,
      ['words that are hidden were left out', reader.hidden] as const,
    ].flatMap(([message, words]) =>
      words.length > 0 ? [diagnose('part-unread', `${message}: “${words.join('”, “')}”`, { file: name })] : [],
    );
    return [{ ...article, diagnostics: [...cleaned, ...article.diagnostics, ...told] }];
  },
};

/** What editors remarked, without who did and when. */
function commentsIn(node: XmlElement): string[] {
  return elementsOf(node).flatMap((child) =>
    child.name === 'office:annotation'
      ? [
          elementsOf(child)
            .filter(({ name }) => name.startsWith('text:'))
            .map(xmlText)
            .join(' ')
            .trim(),
        ].filter(Boolean)
      : commentsIn(child),
  );
}

/** Fields that hide what stands in them, or may. */
const hidingFields = new Set(['text:hidden-text', 'text:hidden-paragraph']);

/** Elements whose children stand in their place. */
const transparent = new Set([
  'text:section',
  'text:index-body',
  'draw:text-box',
  'draw:frame',
  'table:table-header-rows',
]);

/** Left out: what changes track, comments, contents lists, and what only the layout needs. */
const leftOut = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'text:table-of-content',
  'office:forms',
  'text:sequence-decls',
  'text:soft-page-break',
]);

/** Stands for the family of the styles of lists, which name none. */
const LIST = 'list';

/** What matters of a style; what it leaves open is missing. */
interface Style {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  title?: boolean;
  ordered?: boolean;
  hidden?: boolean;
}

/** Makes HTML of the XML of OpenDocument. */
class OdtReader {
  /** By family and name: a text and a paragraph may have styles of one name. */
  private readonly styles = new Map<string, XmlElement>();
  private readonly notes: Element[] = [];
  /** Words that a reader of the document does not see. */
  readonly hidden: string[] = [];

  /** @param documents what holds styles, that of the text itself last. */
  constructor(documents: readonly AnyNode[]) {
    for (const place of ['office:styles', 'office:automatic-styles']) {
      const all = documents.map((document) => firstIn(document, place)).filter((one) => one !== undefined);
      for (const style of all.flatMap((one) => elementsOf(one))) {
        const { 'style:family': family = LIST, 'style:name': name } = style.attribs;
        this.styles.set(`${family} ${name}`, style);
      }
    }
  }

  /** What a style says; what it leaves open, the style says that it is made of. */
  private styleOf(family: string, name: string | undefined, below: readonly string[] = []): Style {
    const style = this.styles.get(`${family} ${name}`);
    if (!style || name === undefined || below.includes(name)) return {};
    const text = firstIn(style, 'style:text-properties')?.attribs ?? {};
    const {
      'fo:font-weight': weight,
      'fo:font-style': slant,
      'style:text-line-through-style': line,
      'text:display': display,
    } = text;
    const parent = style.attribs['style:parent-style-name'];
    return {
      ...this.styleOf(family, parent, [...below, name]),
      ...(weight ? { bold: weight === 'bold' } : {}),
      ...(slant ? { italic: slant === 'italic' } : {}),
      ...(line ? { struck: line !== 'none' } : {}),
      ...(display ? { hidden: display === 'none' } : {}),
      title: parent === 'Title',
      ordered: firstIn(style, 'text:list-level-style-number') !== undefined,
    };
  }

  read(body: XmlElement): Root {
    const children = this.all(body);
    if (this.notes.length > 0) children.push(element('ol', this.notes));
    return { type: 'root', children };
  }

  private all(node: XmlElement): ElementContent[] {
    return node.children.flatMap((child) => this.one(child));
  }

  private one(node: AnyNode): ElementContent[] {
    if (node.type === 'text') return [{ type: 'text', value: xmlText(node) }];
    if (node.type !== 'tag') return [];
    const xml = node as XmlElement;
    const { name, attribs } = xml;
    if (leftOut.has(name)) return [];
    const styleName = attribs['text:style-name'];
    if (this.isHidden(xml)) {
      const words = xmlText(xml).trim() || (attribs['text:string-value'] ?? '');
      if (words) this.hidden.push(words);
      return [];
    }
    switch (name) {
      case 'text:h':
        return [element(`h${Math.min(6, Number(attribs['text:outline-level'] ?? 1))}`, this.all(xml))];
      case 'text:p':
        return [
          element(styleName === 'Title' || this.styleOf('paragraph', styleName).title ? 'h1' : 'p', this.all(xml)),
        ];
      case 'text:span':
        return [this.styled(xml)];
      case 'text:a':
        return [element('a', this.all(xml), { href: attribs['xlink:href'] ?? '' })];
      case 'text:list':
        return [element(this.styleOf(LIST, styleName).ordered ? 'ol' : 'ul', this.all(xml))];
      case 'text:list-item':
      case 'text:list-header':
        return [element('li', this.all(xml))];
      case 'text:line-break':
        return [element('br', [])];
      case 'text:tab':
        return [{ type: 'text', value: ' ' }];
      case 'text:s':
        return [{ type: 'text', value: ' '.repeat(Math.min(80, Number(attribs['text:c'] ?? 1))) }];
      case 'text:note':
        return [this.note(xml)];
      case 'table:table':
        return [element('table', this.all(xml))];
      case 'table:table-row':
        return [element('tr', this.all(xml))];
      case 'table:table-cell':
        return [element('td', this.all(xml), { colSpan: attribs['table:number-columns-spanned'] })];
      case 'draw:image':
        return [element('img', [], { src: attribs['xlink:href'] ?? '', alt: altOf(xml) })];
      case 'svg:title':
      case 'svg:desc':
        return [];
      default:
        return transparent.has(name) || name.startsWith('text:') ? this.all(xml) : [];
    }
  }

  private isHidden(xml: XmlElement): boolean {
    const { name, attribs } = xml;
    if (name === 'text:section') return /^(?:none|condition)$/.test(attribs['text:display'] ?? '');
    // A field that hides its paragraph stands in it.
    if (name === 'text:p' && elementsOf(xml, 'text:hidden-paragraph')[0]?.attribs['text:is-hidden'] === 'true')
      return true;
    if (hidingFields.has(name)) return attribs['text:is-hidden'] !== 'false';
    const family = name === 'text:span' ? 'text' : ['text:p', 'text:h'].includes(name) ? 'paragraph' : undefined;
    return family !== undefined && this.styleOf(family, attribs['text:style-name']).hidden === true;
  }

  private styled(xml: XmlElement): Element {
    const style = this.styleOf('text', xml.attribs['text:style-name']);
    const children = this.all(xml);
    const name = style.bold ? 'strong' : style.italic ? 'em' : style.struck ? 'del' : 'span';
    return element(name, style.bold && style.italic ? [element('em', children)] : children);
  }

  /** As a page on the web has it: a superscript link to an item that stands at the end, and a link back. */
  private note(xml: XmlElement): Element {
    const id = `note-${this.notes.length + 1}`;
    const body = elementsOf(xml, 'text:note-body')[0];
    this.notes.push(element('li', body ? this.all(body) : [], { id }));
    return element('sup', [element('a', [{ type: 'text', value: String(this.notes.length) }], { href: `#${id}` })]);
  }
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function altOf(image: XmlElement): string {
  const frame = image.parent;
  return frame ? (textIn(frame, 'svg:desc') ?? textIn(frame, 'svg:title') ?? '') : '';
}
