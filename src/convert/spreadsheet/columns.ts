import type { Metadata } from '../format.ts';

/** What a column of a table may hold of an article. */
export type ColumnField = Exclude<keyof Metadata, 'also' | 'database'> | 'text' | 'item';

/** What tables call the fields of an article, lower case, without spaces and signs, the surest first. */
const names: Readonly<Record<ColumnField, readonly string[]>> = {
  text: [
    ...[
      'fulltext',
      'texteintegral',
      'texte',
      'text',
      'volltext',
      'texto',
      'tekst',
      'testo',
      'النص',
      'نص',
      'body',
      'content',
    ],
    ...[
      'contents',
      'contenu',
      'inhalt',
      'contenido',
      'inhoud',
      'corps',
      'cuerpo',
      'articletext',
      'articlebody',
      'article',
    ],
  ],
  title: [
    ...[
      'title',
      'titre',
      'titel',
      'título',
      'titulo',
      'titolo',
      'العنوان',
      'عنوان',
      'headline',
      'heading',
      'überschrift',
    ],
    ...['titular', 'kop', 'articletitle'],
  ],
  date: [
    ...[
      'date',
      'datum',
      'fecha',
      'data',
      'التاريخ',
      'تاريخ',
      'publicationdate',
      'datepublished',
      'pubdate',
      'published',
    ],
    ...[
      'publishedat',
      'datedepublication',
      'datepublication',
      'erscheinungsdatum',
      'fechadepublicación',
      'publicatiedatum',
    ],
    ...['day', 'jour'],
  ],
  publisher: [
    ...['publisher', 'newspaper', 'publication', 'journal', 'paper', 'outlet', 'medium', 'media', 'média', 'source'],
    ...[
      'zeitung',
      'quelle',
      'periódico',
      'periodico',
      'fuente',
      'krant',
      'bron',
      'الصحيفة',
      'المصدر',
      'publicationtitle',
    ],
    ...['titrejournal', 'publicationname', 'sourcename'],
  ],
  author: [
    ...['author', 'authors', 'auteur', 'auteurs', 'autor', 'autoren', 'autores', 'byline', 'journalist', 'journaliste'],
    ...['الكاتب', 'creator', 'writer', 'verfasser'],
  ],
  url: ['url', 'link', 'lien', 'adresse', 'address', 'weblink', 'permalink', 'enlace', 'الرابط', 'href'],
  lang: ['lang', 'language', 'langue', 'sprache', 'idioma', 'taal', 'اللغة'],
  description: [
    'description',
    'summary',
    'abstract',
    'résumé',
    'resume',
    'chapeau',
    'zusammenfassung',
    'resumen',
    'teaser',
  ],
  section: ['section', 'rubrique', 'ressort', 'sección', 'seccion', 'rubriek', 'القسم'],
  page: ['page', 'pages', 'seite', 'página', 'pagina', 'الصفحة'],
  item: ['id', 'uid', 'identifier', 'identifiant', 'key', 'documentid', 'docid', 'articleid', 'accessionnumber'],
};

/** Columns by what they hold, and those that a dossier has no place for. */
export interface Columns {
  /** Number of the column, from 0. */
  of: Partial<Record<ColumnField, number>>;
  /** `title: Titre`, in the order of the table. */
  told: string[];
  unread: string[];
}

/** What the columns of a table hold, by their names. */
export function columnsOf(header: readonly string[]): Columns {
  const bare = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  const of: Columns['of'] = {};
  const used = new Map<number, ColumnField>();
  for (const [field, called] of Object.entries(names) as [ColumnField, readonly string[]][]) {
    const column = called.map((name) => bare.indexOf(name)).find((index) => index >= 0 && !used.has(index));
    if (column === undefined) continue;
    of[field] = column;
    used.set(column, field);
  }
  const told = header.flatMap((name, index) => (used.has(index) ? [`${used.get(index)}: “${name.trim()}”`] : []));
  const unread = header.filter((name, index) => name.trim() !== '' && !used.has(index)).map((name) => name.trim());
  return { of, told, unread };
}

/** Names that a column of texts may have, for a person. */
export const textColumnNames: readonly string[] = ['text', 'texte', 'body', 'content', 'contenu', 'fulltext'];
