import type { ArticleSource } from '../model/article.ts';
import type { Collection } from '../model/collections.ts';
import type { EdtfDate } from '../model/edtf.ts';
import { languageOf } from '../text/languages/registry.ts';
import type { PageAddress } from './urls.ts';

/** What is asked of a dossier to cite it, or what is in it. */
interface CitedIn {
  title: string;
  description: string;
  lang: string;
  editor?: string | undefined;
  licence?: { glossary: string; articles: string } | undefined;
}

/** What is asked of an article to cite it. */
interface CitableArticle {
  id: string;
  title: string;
  lang: string;
  date?: EdtfDate;
  description?: string;
  source?: Pick<ArticleSource, 'publisher' | 'author' | 'section' | 'page' | 'url' | 'retrieved'>;
}

/** What is asked of an entry to cite it. */
interface CitableEntry {
  id: string;
  collection: Collection;
  name: string;
  lang: string;
  summary?: string;
  updated?: EdtfDate;
}

/** An article, an entry or the dossier, as one cites it: what the tags of a page and all formats of references hold. */
export interface CitedWork {
  type: 'article' | 'entry' | 'dossier';
  /** The id of the article or entry; `dossier` for the whole. */
  id: string;
  /** The page of it. */
  address: PageAddress;
  title: string;
  /** Language of the title and the text (BCP 47). */
  lang: string;
  authors: string[];
  /** What it appeared in: the paper of an article, the dossier of an entry. */
  container?: string;
  /** When it appeared; of an entry, when its definition was last checked. */
  date?: EdtfDate;
  /** Section and page of the paper, as they are printed. */
  section?: string;
  page?: string;
  /** Where the original is, on the web, and when it was fetched from there. */
  original?: string;
  retrieved?: EdtfDate;
  /** The dossier that holds it, unless that is what it appeared in or it is the dossier itself. */
  dossier?: string;
  abstract?: string;
  rights?: string;
}

/** How one cites an article: as the paper's, in the dossier. */
export function citedArticle(article: CitableArticle, { title: dossier, licence }: CitedIn): CitedWork {
  const { id, title, lang, date, description, source } = article;
  return {
    type: 'article',
    id,
    address: { page: 'article', id },
    title,
    lang,
    authors: authorNames(source?.author ?? '', lang),
    ...(source?.publisher ? { container: source.publisher } : {}),
    ...(date ? { date } : {}),
    ...(source?.section ? { section: source.section } : {}),
    ...(source?.page ? { page: source.page } : {}),
    ...(source?.url ? { original: source.url } : {}),
    ...(source?.retrieved ? { retrieved: source.retrieved } : {}),
    dossier,
    ...(description ? { abstract: description } : {}),
    ...(licence ? { rights: licence.articles } : {}),
  };
}

/** How one cites an entry: as an article of a reference work, which the dossier is. */
export function citedEntry(entity: CitableEntry, { title, editor, licence }: CitedIn): CitedWork {
  const { id, collection, name, lang, summary, updated } = entity;
  return {
    type: 'entry',
    id,
    address: { page: 'entity', collection, id },
    title: name,
    lang,
    authors: authorNames(editor ?? '', lang),
    container: title,
    ...(updated ? { date: updated } : {}),
    ...(summary ? { abstract: summary } : {}),
    ...(licence ? { rights: licence.glossary } : {}),
  };
}

/** How one cites the dossier as a whole. */
export function citedDossier({ title, lang, editor, description, licence }: CitedIn): CitedWork {
  return {
    type: 'dossier',
    id: 'dossier',
    address: { page: 'home' },
    title,
    lang,
    authors: authorNames(editor ?? '', lang),
    abstract: description,
    ...(licence ? { rights: licence.glossary } : {}),
  };
}

/**
 * The names in a byline: parted by semicolons, by the « and » of the text's language, and by commas between names of two
 * words or more, so that « Dupont, Jean » stays one.
 */
export function authorNames(byline: string, lang: string): string[] {
  const joined = [...languageOf(lang).conjunctions, '&'].map((word) => ` ${word} `);
  return byline
    .split(/[;؛]/)
    .flatMap((part) => joined.reduce((parts, word) => parts.flatMap((one) => one.split(word)), [part]))
    .flatMap(partedByCommas)
    .map((name) => name.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((name) => name !== '');
}

function partedByCommas(part: string): string[] {
  const names = part.split(/[,،]/);
  return names.every((name) => name.trim().includes(' ')) ? names : [part];
}
