import { collectionNames } from '../model/collections.ts';
import { isCalendarPeriod } from '../model/edtf.ts';
import { type PageAddress, pathOf } from '../views/urls.ts';
import type { ExportedDossier } from './exported.ts';
import { addressOf, type ExportFile } from './format.ts';
import { xmlLine } from './xml.ts';

/** Addresses that one file may hold (sitemaps.org). */
const MOST = 50_000;

/** The pages of the site that a reader would look for: not those of lists that go on. */
export function* sitemap(dossier: ExportedDossier): Iterable<ExportFile> {
  const { url = '' } = dossier;
  yield {
    path: 'sitemap.xml',
    *pieces() {
      yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
      let left = MOST;
      for (const { address, changed } of pages(dossier)) {
        if (left === 0) break;
        left -= 1;
        yield `<url>${xmlLine('loc', encodeURI(url + pathOf(address))).trimEnd()}${xmlLine('lastmod', changed).trimEnd()}</url>\n`;
      }
      yield '</urlset>\n';
    },
  };
}

function* pages({
  articles,
  entries,
  pages: own,
}: ExportedDossier): Iterable<{ address: PageAddress; changed?: string }> {
  const shared = ['home', 'articles', ...collectionNames, 'map', 'timeline', 'relations', 'about'] as const;
  for (const page of shared) yield { address: { page } };
  for (const text of own) yield { address: addressOf(text) };
  for (const text of articles) yield { address: addressOf(text) };
  for (const text of entries) {
    const { updated } = text;
    yield { address: addressOf(text), ...(updated && isCalendarPeriod(updated) ? { changed: updated } : {}) };
  }
}

/** All may be read; where the site knows its address, the list of pages is named. */
export function* robots({ url }: ExportedDossier): Iterable<ExportFile> {
  yield {
    path: 'robots.txt',
    pieces: () => [`User-agent: *\nAllow: /\n${url ? `\nSitemap: ${url}sitemap.xml\n` : ''}`],
  };
}
