import type { APIRoute } from 'astro';
import { escapeMarkup } from '../../model/markup.ts';
import { interfaceIn } from '../../site/i18n/strings.ts';
import { siteContent } from '../../views/site-content.ts';
import { pathOf, urlFrom } from '../../views/urls.ts';

/** The addresses of ids that entries had before: each leads to where the entry is now. */
export function getStaticPaths() {
  return siteContent().former.map(({ collection, id }) => ({ params: { collection, former: id } }));
}

export const GET: APIRoute = ({ params }) => {
  const found = siteContent().former.find(
    ({ collection, id }) => collection === params.collection && id === params.former,
  );
  if (!found) throw new Error(`no entry was ${params.collection}/${params.former}`);
  const { collection, id, to, name } = found;
  const path = pathOf({ page: 'entity', collection, id });
  const { config } = siteContent().shared;
  const { dir } = interfaceIn(config.lang);
  const address = escapeMarkup(urlFrom(path, to));
  const title = escapeMarkup(name);
  const html = `<!doctype html>
<html lang="${config.lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<title>${title} · ${escapeMarkup(config.title)}</title>
</head>
<body><main><h1><a href="${address}">${title}</a></h1></main></body>
</html>
`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
