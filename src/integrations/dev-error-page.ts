import type { DevErrors } from '../model/dev-errors.ts';

/** The script that shows errors in pages in dev; the dev server knows where it is. */
export const DEV_ERRORS_MODULE = 'virtual:reperes/dev-errors';

/** The page that stands for every other while there is no good state of the dossier to show. */
export function errorPage({ title }: DevErrors): string {
  const safe = title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>${safe}</title>
    <script type="module" src="/@vite/client"></script>
    <script type="module" src="/@id/${DEV_ERRORS_MODULE}"></script>
  </head>
  <body></body>
</html>
`;
}
