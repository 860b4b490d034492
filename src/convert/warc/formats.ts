import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { Archive } from '../archive.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import { refuseLarger } from '../limits.ts';
import { articlesOfPages } from './articles.ts';
import { type Response, responseOf } from './http.ts';
import { LARGEST_PAGES, recordsIn } from './records.ts';

/** A web archive (.warc, .warc.gz): each page that is an article. */
export const warcFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { responses, diagnostics } = responsesIn(source.bytes, source.name);
    return articlesOfPages(responses, source, new Set(), diagnostics);
  },
};

/** Web archives with the list of their pages, zipped (.wacz). */
export const waczFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const zip = new Archive(bytes, name);
    const archives = zip.members().filter(({ path }) => /^archive\/.*\.warc(?:\.gz)?$/.test(path));
    const size = archives.reduce((sum, one) => sum + one.size, 0);
    refuseLarger(size, LARGEST_PAGES, 'what it unpacks to', name);
    const all = archives.map(({ path }) => responsesIn(zip.read(path) ?? new Uint8Array(), name));
    const list = zip.read('pages/pages.jsonl');
    const listed = list ? pagesListed(Buffer.from(list).toString('utf8')) : new Set<string>();
    const diagnostics = all.flatMap((one) => one.diagnostics);
    return articlesOfPages(
      all.flatMap((one) => one.responses),
      source,
      listed,
      diagnostics,
    );
  },
};

function responsesIn(bytes: Uint8Array, file: string): { responses: Response[]; diagnostics: Diagnostic[] } {
  const { records, isCut } = recordsIn(bytes, file);
  const responses = records.flatMap((record) => responseOf(record) ?? []);
  const cut = diagnose('part-unread', `the file ends, or is damaged, after ${records.length} records`, { file });
  return { responses, diagnostics: isCut ? [cut] : [] };
}

/** The addresses in a list of pages: an object of JSON a line, of which the first names the format. */
function pagesListed(text: string): ReadonlySet<string> {
  const urls = text.split('\n').flatMap((line): string[] => {
    try {
      const { url } = JSON.parse(line) as { url?: unknown };
      return typeof url === 'string' ? [url] : [];
    } catch {
      return [];
    }
  });
  return new Set(urls);
}
