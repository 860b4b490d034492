import type { Collection } from '../model/collections.ts';
import type { ArticleFile } from './articles.ts';
import type { Entry } from './entries.ts';
import type { HomeText } from './home-texts.ts';
import type { OwnPageFile } from './own-pages.ts';

/** Folder of the content; `.` for what stands beside `dossier.yaml` or in it. */
export type TextFolder = 'articles' | 'pages' | '.' | Collection;

/** What an editor writes texts in. */
export type TextFile = ArticleFile | Entry | OwnPageFile | HomeText;

/** Folder of the content that a text is in. */
export function folderOf(text: TextFile): TextFolder {
  if ('collection' in text) return text.collection;
  if ('isHome' in text) return '.';
  return 'annotations' in text.data ? 'articles' : 'pages';
}
