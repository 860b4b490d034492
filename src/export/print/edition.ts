import { type Interface, interfaceIn } from '../../site/i18n/strings.ts';
import { type BookLinks, bookId, idsIn } from '../book/xhtml.ts';
import type { ExportedArticle, ExportedDossier, ExportedEntry, ExportedPage, ExportedText } from '../exported.ts';
import { writtenTarget } from '../links.ts';
import { uriOf } from '../uri.ts';

/** On which page of the print an anchor stands, from 1. */
export type PageNumbers = ReadonlyMap<string, number>;

/** What the parts of a printed dossier have in common: one document, in which every anchor stands once. */
export class PrintEdition {
  readonly dossier: ExportedDossier;
  /** The entry that the edition is about; undefined where it is the whole dossier. */
  readonly subject: ExportedEntry | undefined;
  readonly words: Interface;
  /** Paths of the pictures beside the document, by their paths in the content. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #numbers: Intl.NumberFormat;

  constructor(dossier: ExportedDossier, subject: ExportedEntry | undefined, pictures: ReadonlyMap<string, string>) {
    this.dossier = dossier;
    this.subject = subject;
    this.words = interfaceIn(dossier.lang);
    this.pictures = pictures;
    this.#numbers = new Intl.NumberFormat(dossier.lang, { useGrouping: false });
    this.#anchors = new Map([
      ...dossier.articles.map(({ id }, at) => [`articles/${id}`, `a${at + 1}`] as const),
      ...dossier.pages.map(({ id }, at) => [`pages/${id}`, `p${at + 1}`] as const),
      ...dossier.entries.map(({ id }, at) => [`entries/${id}`, `e${at + 1}`] as const),
    ]);
  }

  /** Anchor of an article or a page of the editor's own. */
  anchorOf({ folder, id }: ExportedArticle | ExportedPage): string {
    return this.#anchors.get(`${folder}/${id}`) ?? '';
  }

  /** Anchor of an entry in the glossary; undefined where this edition has none of it. */
  entryAnchor(id: string): string | undefined {
    return this.#anchors.get(`entries/${id}`);
  }

  /** Anchor of a mention, and of other anchors of its article. */
  placeAnchor(article: ExportedArticle, anchor: string): string {
    return `${this.anchorOf(article)}.${bookId(anchor)}`;
  }

  /** A number of a page in words of the language. */
  pageNumber(page: number | undefined): string {
    return page === undefined ? '' : this.#numbers.format(page);
  }

  /**
   * Where the links of a text lead: all within the document.
   * @param prefix of its own anchors.
   */
  linksOf(text: ExportedText, prefix: string): BookLinks {
    const { dossier } = this;
    const own = idsIn(text.tree.children);
    return {
      prefix,
      entry: (id) => hash(this.entryAnchor(id)),
      picture: (written) => {
        const target = writtenTarget(written, text, dossier);
        return target.to === 'page' && target.address.page === 'asset'
          ? this.pictures.get(target.address.path)
          : undefined;
      },
      link: (written) => {
        const target = writtenTarget(written, text, dossier);
        if (target.to === 'outside') return uriOf(target.address);
        if (target.to === 'nowhere') return undefined;
        if (target.to === 'here') {
          const anchor = bookId(target.anchor);
          return own.has(anchor) ? `#${prefix}${anchor}` : undefined;
        }
        const { address } = target;
        if (address.page === 'entity') return hash(this.entryAnchor(address.id));
        if (address.page === 'own') return hash(this.#anchors.get(`pages/${address.id}`));
        return address.page === 'article' ? hash(this.#anchors.get(`articles/${address.id}`)) : undefined;
      },
    };
  }
}

function hash(anchor: string | undefined): string | undefined {
  return anchor === undefined ? undefined : `#${anchor}`;
}
