import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ExportedArticle, ExportedDossier } from '../exported.ts';
import { xmlElement, xmlText } from '../xml.ts';
import { elements, headingDepth, isBlank, isBlock, isNotes, type Node, partsOf, trimmed } from './elements.ts';
import { LineWriter } from './line.ts';

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
  readonly #line: LineWriter;

  constructor(article: ExportedArticle, dossier: ExportedDossier, from: string) {
    this.#article = article;
    this.#line = new LineWriter(article, dossier, from, (node) => this.#block(node));
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
      written += `<div>\n${xmlElement('head', {}, this.#line.inline(part.children))}\n`;
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
        return xmlElement('p', this.#line.language(properties), this.#line.inline(children));
      default:
        // A heading within a quotation or a list, a summary, and what stands where it should not.
        return xmlElement('ab', { type: headingDepth(node) ? 'heading' : tagName }, this.#line.inline(children));
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
        child.tagName === 'dt' ? this.#line.inline(child.children) : this.#mixed(child.children),
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
    const heads = captions.map((caption) => xmlElement('head', {}, this.#line.inline(caption.children)));
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
        if (part.tagName === 'figcaption') return xmlElement('head', {}, this.#line.inline(part.children));
        const [only, ...others] = part.children.filter((child) => !isBlank(child));
        if (part.tagName === 'p' && others.length === 0 && only?.type === 'element' && only.tagName === 'img') {
          return this.#line.picture(only);
        }
        return this.#block(part);
      })
      .join('');
  }

  /** The footnotes of a text; the title that the page gives them is not its author's. */
  #notes(section: Element): string {
    const list = elements(section.children).find(({ tagName }) => tagName === 'ol');
    return elements(list?.children ?? [])
      .map((item, index) => {
        const id = this.#line.noteId(String(item.properties.id ?? ''));
        return `${xmlElement('note', { 'xml:id': id, n: index + 1, place: 'bottom' }, this.#mixed(item.children))}\n`;
      })
      .join('');
  }

  /** What holds words and blocks alike. */
  #mixed(children: readonly Node[]): string {
    if (!elements(children).some(isBlock)) return this.#line.inline(trimmed(children));
    return partsOf(children)
      .map((part) =>
        // A paragraph that is not the author's is made of the words between two blocks.
        part.tagName === 'p' && !children.includes(part)
          ? this.#line.inline(trimmed(part.children))
          : this.#block(part),
      )
      .join('\n');
  }
}
