import type { DevErrors } from '../model/dev-errors.ts';

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
    <script type="module" src="/src/client/dev-errors.ts"></script>
  </head>
  <body></body>
</html>
`;
}
