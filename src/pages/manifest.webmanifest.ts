import { interfaceIn } from '../site/i18n/strings.ts';
import { siteContent } from '../views/site-content.ts';

/** For browsers that put a site among a reader's applications; all its addresses are relative to itself. */
export async function GET(): Promise<Response> {
  const { config } = siteContent().shared;
  const manifest = {
    name: config.title,
    description: config.description,
    lang: config.lang,
    dir: interfaceIn(config.lang).dir,
    start_url: 'index.html',
    scope: './',
    // With a way back: a dossier is read by going from page to page.
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest, undefined, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
