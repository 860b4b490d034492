import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ArticlePage, DossierPage, EntityPage } from './dossier/page-data.ts';
import { articleLoader, dossierPageLoader, entityLoader } from './integrations/dossier-loader.ts';

// The data is held against its schemas where it is read (src/dossier/); here it only gets its type.
export const collections = {
  articles: defineCollection({ loader: articleLoader(), schema: z.custom<ArticlePage>() }),
  entities: defineCollection({ loader: entityLoader(), schema: z.custom<EntityPage>() }),
  dossier: defineCollection({ loader: dossierPageLoader(), schema: z.custom<DossierPage>() }),
};
