import { EDITIONS } from '../model/formats.ts';
import type { ExportedDossier } from './exported.ts';
import { type Feed, feedsOf } from './feed-items.ts';
import type { ExportFile } from './format.ts';
import { xmlLine, xmlText } from './xml.ts';

/** Where there is no date, what Atom asks for all the same. */
const NO_MOMENT = '1970-01-01T00:00:00Z';

function* filesOf(dossier: ExportedDossier, ending: string, write: (feed: Feed, own: string) => Iterable<string>) {
  for (const feed of feedsOf(dossier)) {
    const path = `${EDITIONS}${feed.name}.${ending}`;
    yield { path, pieces: () => write(feed, feed.url + path) } satisfies ExportFile;
  }
}

/** Atom (RFC 4287). */
export function atom(dossier: ExportedDossier): Iterable<ExportFile> {
  return filesOf(dossier, 'atom', function* ({ title, description, lang, page, editor, rights, items }, own) {
    yield `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(lang)}">\n`;
    yield xmlLine('id', own) + xmlLine('title', title) + xmlLine('subtitle', description);
    yield xmlLine('updated', items[0]?.moment ?? NO_MOMENT) + xmlLine('rights', rights);
    yield `<link rel="self" type="application/atom+xml" href="${xmlText(own)}"/>\n`;
    yield `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>\n`;
    yield `<author>${xmlLine('name', editor ?? title)}</author>\n`;
    for (const { url, title: name, lang: own, moment, authors, summary } of items) {
      yield `<entry xml:lang="${xmlText(own)}">\n${xmlLine('id', url)}${xmlLine('title', name)}`;
      yield `${xmlLine('published', moment)}${xmlLine('updated', moment)}`;
      yield authors.map((author) => `<author>${xmlLine('name', author)}</author>\n`).join('');
      yield `<link rel="alternate" type="text/html" href="${xmlText(url)}"/>\n`;
      yield `${xmlLine('summary', summary)}</entry>\n`;
    }
    yield '</feed>\n';
  });
}

/** RSS 2.0. */
export function rss(dossier: ExportedDossier): Iterable<ExportFile> {
  return filesOf(dossier, 'rss', function* ({ title, description, lang, page, rights, items }, own) {
    yield '<?xml version="1.0" encoding="utf-8"?>\n';
    yield '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">\n';
    yield `<channel>\n${xmlLine('title', title)}${xmlLine('link', page)}${xmlLine('description', description)}`;
    yield `${xmlLine('language', lang)}${xmlLine('copyright', rights)}`;
    yield `<atom:link rel="self" type="application/rss+xml" href="${xmlText(own)}"/>\n`;
    for (const { url, title: name, moment, authors, summary } of items) {
      yield `<item>\n${xmlLine('title', name)}${xmlLine('link', url)}${xmlLine('guid', url)}`;
      // RFC 822, which Date writes so; `author` would be an address of mail.
      yield xmlLine('pubDate', new Date(moment).toUTCString());
      yield authors.map((author) => xmlLine('dc:creator', author)).join('');
      yield `${xmlLine('description', summary)}</item>\n`;
    }
    yield '</channel>\n</rss>\n';
  });
}

/** JSON Feed 1.1. */
export function jsonFeed(dossier: ExportedDossier): Iterable<ExportFile> {
  return filesOf(dossier, 'feed.json', function* ({ title, description, lang, page, editor, items }, own) {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: page,
      feed_url: own,
      description,
      language: lang,
      ...(editor ? { authors: [{ name: editor }] } : {}),
      items: items.map(({ url, title: name, lang: language, moment, authors, summary }) => ({
        id: url,
        url,
        title: name,
        content_text: summary,
        date_published: moment,
        language,
        ...(authors.length > 0 ? { authors: authors.map((author) => ({ name: author })) } : {}),
      })),
    };
    yield `${JSON.stringify(feed, null, 1)}\n`;
  });
}
