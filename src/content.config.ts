import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { dossierLoader } from './integrations/dossier-loader.ts';
import type { ArticlePage, DossierPage, EntityPage, MentionsPage, OwnPageData } from './views/page-data.ts';

// The data is held against its schemas where it is read (src/dossier/); here it only gets its type.
export const collections = {
  articles: defineCollection({ loader: dossierLoader('articles'), schema: z.custom<ArticlePage>() }),
  entities: defineCollection({ loader: dossierLoader('entities'), schema: z.custom<EntityPage>() }),
  mentions: defineCollection({ loader: dossierLoader('mentions'), schema: z.custom<MentionsPage>() }),
  pages: defineCollection({ loader: dossierLoader('pages'), schema: z.custom<OwnPageData>() }),
  dossier: defineCollection({ loader: dossierLoader('dossier'), schema: z.custom<DossierPage>() }),
};
