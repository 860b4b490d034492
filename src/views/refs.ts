import { navigationOf } from '../content/own-pages.ts';
import type { PictureFile } from '../content/pictures.ts';
import type { Article, Entity, OwnPage } from '../dossier/dossier.ts';
import { LONGEST_SUMMARY } from '../model/entity.ts';
import { keywordInContext } from '../text/concordance.ts';
import type { HeadPicture, Picture } from './look-page.ts';
import type { ArticleRef, EntityRef, OwnPageRef } from './page-data.ts';

/** Enough of an article to name it and link to it. */
export function articleRef({ id, data, lang }: Article): ArticleRef {
  const { title, date, source, draft } = data;
  return {
    id,
    title,
    lang,
    ...(date ? { date } : {}),
    ...(source?.publisher ? { publisher: source.publisher } : {}),
    ...(draft ? { draft } : {}),
  };
}

/** Enough of an entry to name it, preview it and link to it. */
export function entityRef(entity: Entity): EntityRef {
  const { id, collection, data, lang, picture } = entity;
  const summary = data.summary ?? beginning(entity);
  return {
    id,
    collection,
    kind: data.kind,
    name: data.name,
    lang,
    ...(summary ? { summary } : {}),
    ...(picture ? { picture: pictureRef(picture) } : {}),
    ...(data.draft ? { draft: data.draft } : {}),
  };
}

/** How a definition begins, cut between words to the length of a summary. */
function beginning({ reading: { blocks } }: Entity): string | undefined {
  const text = blocks.find(({ kind }) => kind === 'paragraph')?.text;
  return text && keywordInContext(text, { start: 0, end: 0 }, LONGEST_SUMMARY).right;
}

/** Enough of a page of the editor's own to name it and link to it. */
export function ownPageRef(page: OwnPage): OwnPageRef {
  const { title, order, draft } = page.data;
  return {
    id: page.id,
    title,
    lang: page.lang,
    navigation: navigationOf(page),
    isFirst: order < 0,
    ...(draft ? { draft } : {}),
  };
}

/** What pages show of a picture. */
export function pictureRef({ files, width, height, isVector }: PictureFile): Picture {
  return { files, width, height, isVector };
}

/** The picture at the head of a page, if it has one. */
export function headPicture({ picture, data }: Article | Entity | OwnPage): { image?: HeadPicture } {
  if (!picture || !data.image) return {};
  const { alt, credit } = data.image;
  return { image: { ...pictureRef(picture), alt, ...(credit ? { credit } : {}) } };
}
