import { directionOf, type Interface, interfaceIn } from '../../site/i18n/strings.ts';
import { titleWords } from '../book/title-words.ts';
import { type BookLinks, bookId, idsIn } from '../book/xhtml.ts';
import type { ExportedArticle, ExportedDossier, ExportedText } from '../exported.ts';
import { writtenTarget } from '../links.ts';
import { uriOf } from '../uri.ts';
import { xmlElement, xmlText } from '../xml.ts';

/** A document of a book. */
export interface BookDocument {
  /** Path in the folder of the book. */
  path: string;
  title: string;
  lang: string;
  /** What it is, for readers: `doc-glossary`… */
  role?: string;
  body(): string;
}

/** What the documents of a book have in common. */
export class Book {
  readonly dossier: ExportedDossier;
  readonly words: Interface;
  /** Paths of the pictures in the book, by their paths in the content. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly #articles: ReadonlyMap<string, number>;
  readonly #pages: ReadonlySet<string>;
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(dossier: ExportedDossier, pictures: ReadonlyMap<string, string>) {
    this.dossier = dossier;
    this.words = interfaceIn(dossier.lang);
    this.pictures = pictures;
    this.#articles = new Map(dossier.articles.map(({ id }, index) => [id, index + 1]));
    this.#pages = new Set(dossier.pages.map(({ id }) => id));
  }

  /** Number of an article in the book, from 1. */
  numberOf(article: Pick<ExportedArticle, 'id'>): number {
    return this.#articles.get(article.id) ?? 0;
  }

  /** Path of the document that has an entry, and its anchor. */
  entryPath(id: string): string | undefined {
    const entry = this.dossier.entryById.get(id);
    return entry && `${entry.collection}.xhtml#${entryAnchor(id)}`;
  }

  /** How the links of a text lead on within the book. @param up from its document to the folder of the book: `../` or nothing. */
  linksOf(text: ExportedText, up: '' | '../', own: ReadonlySet<string>): BookLinks {
    const { dossier } = this;
    return {
      entry: (id) => prefixed(up, this.entryPath(id)),
      picture: (written) => {
        const target = writtenTarget(written, text, dossier);
        const path = target.to === 'page' && target.address.page === 'asset' ? target.address.path : undefined;
        return prefixed(up, path && this.pictures.get(path));
      },
      link: (written) => {
        const target = writtenTarget(written, text, dossier);
        if (target.to === 'outside') return uriOf(target.address);
        if (target.to === 'here') return own.has(bookId(target.anchor)) ? `#${bookId(target.anchor)}` : undefined;
        if (target.to === 'nowhere') return undefined;
        const { address } = target;
        if (address.page === 'entity') return prefixed(up, this.entryPath(address.id));
        if (address.page === 'own') return this.#pages.has(address.id) ? `${up}pages/${address.id}.xhtml` : undefined;
        if (address.page !== 'article' || !this.#articles.has(address.id)) return undefined;
        const anchor = address.anchor === undefined ? undefined : bookId(address.anchor);
        const has = anchor !== undefined && this.#idsOf(address.id).has(anchor);
        return `${up}articles/${address.id}.xhtml${has ? `#${anchor}` : ''}`;
      },
    };
  }

  /** A document, whole. */
  page({ path, title, lang, role, body }: BookDocument): string {
    const up = path.includes('/') ? '../' : '';
    const attributes = { lang, 'xml:lang': lang, dir: directionOf(lang) };
    const type = role ? { role, 'epub:type': role.replace('doc-', '') } : {};
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
${xmlElement(
  'html',
  { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...attributes },
  `<head><title>${xmlText(titleWords(title))}</title><link rel="stylesheet" type="text/css" href="${up}book.css"/></head>
<body>${xmlElement('section', type, body())}</body>`,
)}
`;
  }

  #idsOf(article: string): ReadonlySet<string> {
    const known = this.#ids.get(article);
    if (known) return known;
    const found = this.dossier.articles.find(({ id }) => id === article);
    const ids = idsIn(found?.tree.children ?? []);
    this.#ids.set(article, ids);
    return ids;
  }
}

/** Anchor of an entry in the glossary; an id may begin with a digit. */
export function entryAnchor(id: string): string {
  return `entry-${id}`;
}

function prefixed(up: string, path: string | undefined): string | undefined {
  return path === undefined ? undefined : up + path;
}
