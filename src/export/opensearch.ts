import { pathOf } from '../views/urls.ts';
import type { ExportedDossier } from './exported.ts';
import type { ExportFile } from './format.ts';
import { xmlLine, xmlText } from './xml.ts';

/** Longest short name and description that OpenSearch 1.1 takes, in characters. */
const LONGEST = { name: 16, description: 1024 };

/** Tells a browser how the dossier is searched (OpenSearch 1.1). */
export function* opensearch({ title, description, url = '', lang }: ExportedDossier): Iterable<ExportFile> {
  const first = (text: string, count: number) => [...text].slice(0, count).join('').trim();
  const search = `${url}${pathOf({ page: 'search' })}?q={searchTerms}`;
  const pieces = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    xmlLine('ShortName', first(title, LONGEST.name)),
    xmlLine('LongName', first(title, 48)),
    xmlLine('Description', first(description, LONGEST.description)),
    xmlLine('Language', lang),
    '<InputEncoding>UTF-8</InputEncoding>\n',
    `<Image type="image/svg+xml">${xmlText(`${url}favicon.svg`)}</Image>\n`,
    `<Url type="text/html" method="get" template="${xmlText(search)}"/>\n`,
    '</OpenSearchDescription>\n',
  ];
  yield { path: 'opensearch.xml', pieces: () => pieces };
}
