import type { MiddlewareHandler } from 'astro';
import { atStage } from './dossier/build-events.ts';

let pages = 0;

/** Astro calls this for each page that it makes; the count is what `npx reperes build` shows meanwhile. */
export const onRequest: MiddlewareHandler = (_context, next) => {
  pages += 1;
  atStage('pages', pages);
  return next();
};
