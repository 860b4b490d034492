import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { endingByContent } from './content-kind.ts';
import type { SourceFormat } from './format.ts';

/** A format and the names of its files. */
interface FormatEntry {
  /** File name endings, lower case, with the dot. */
  extensions: readonly string[];
  /** Loads the converter, and the libraries that it needs, when the first file of its kind comes. */
  load(): Promise<SourceFormat>;
}

/** All formats that can be converted. */
const formats: readonly FormatEntry[] = [
  { extensions: ['.txt', '.text'], load: async () => (await import('./text.ts')).textFormat },
  { extensions: ['.html', '.htm', '.xhtml'], load: async () => (await import('./html/html.ts')).htmlFormat },
  { extensions: ['.docx'], load: async () => (await import('./docx.ts')).docxFormat },
  { extensions: ['.doc', '.dot'], load: async () => (await import('./doc/doc.ts')).docFormat },
  { extensions: ['.rtf'], load: async () => (await import('./rtf/rtf.ts')).rtfFormat },
  { extensions: ['.odt', '.fodt'], load: async () => (await import('./odt.ts')).odtFormat },
  { extensions: ['.md', '.markdown'], load: async () => (await import('./markdown.ts')).markdownFormat },
  { extensions: ['.xml', '.rss', '.atom', '.rdf'], load: async () => (await import('./feed.ts')).feedFormat },
  { extensions: ['.pdf'], load: async () => (await import('./pdf.ts')).pdfFormat },
  { extensions: ['.mhtml', '.mht'], load: async () => (await import('./mhtml.ts')).mhtmlFormat },
  { extensions: ['.webarchive'], load: async () => (await import('./webarchive.ts')).webarchiveFormat },
  { extensions: ['.csv', '.tsv'], load: async () => (await import('./spreadsheet/formats.ts')).csvFormat },
  { extensions: ['.xlsx', '.xlsm'], load: async () => (await import('./spreadsheet/formats.ts')).xlsxFormat },
  { extensions: ['.warc', '.warc.gz'], load: async () => (await import('./warc/formats.ts')).warcFormat },
  { extensions: ['.wacz'], load: async () => (await import('./warc/formats.ts')).waczFormat },
  { extensions: ['.epub'], load: async () => (await import('./epub/epub.ts')).epubFormat },
  { extensions: ['.alto'], load: async () => (await import('./scans/alto.ts')).altoFormat },
  { extensions: ['.page'], load: async () => (await import('./scans/page-xml.ts')).pageXmlFormat },
  { extensions: ['.ris'], load: async () => (await import('./references/formats.ts')).risFormat },
  { extensions: ['.json'], load: async () => (await import('./references/formats.ts')).cslFormat },
  { extensions: ['.zotero'], load: async () => (await import('./references/formats.ts')).zoteroFormat },
  { extensions: ['.eml'], load: async () => (await import('./email.ts')).emailFormat },
  { extensions: ['.emlx'], load: async () => (await import('./emlx.ts')).emlxFormat },
  { extensions: ['.mbox', '.mbx'], load: async () => (await import('./mbox.ts')).mboxFormat },
  { extensions: ['.msg'], load: async () => (await import('./msg/msg.ts')).msgFormat },
];

/** True if a format reads files of this name. */
export function isConvertible(fileName: string): boolean {
  return find(fileName) !== undefined;
}

/**
 * The format that a file name announces, unless its bytes are plainly of another.
 * @throws DiagnosticError `convert-format` for an unknown ending.
 */
export async function formatOf(fileName: string, bytes?: Uint8Array): Promise<SourceFormat> {
  const ending = find(fileName) && bytes ? endingByContent(bytes, fileName) : undefined;
  const format = find(ending ?? fileName);
  if (format) return await format.load();
  const known = formats.flatMap(({ extensions }) => extensions).join(', ');
  const hint = `npx reperes convert reads: ${known}, .zip. Save the article as one of these.`;
  throw new DiagnosticError([diagnose('convert-format', 'no converter for this ending', { file: fileName }, hint)]);
}

function find(fileName: string): FormatEntry | undefined {
  return formats.find(({ extensions }) => extensions.some((end) => fileName.toLowerCase().endsWith(end)));
}
