import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { OLE_SIGNATURE, OleFile } from './ole.ts';

/** What the bytes of a file say that it is; nothing where they do not contradict its name. */
export function endingByContent(bytes: Uint8Array, name: string): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^%PDF-/.test(head.slice(0, 1024))) return '.pdf';
  if (head.startsWith('{\\rtf')) return '.rtf';
  if (head.startsWith(OLE_SIGNATURE)) return kindOfOle(bytes, name);
  if (head.startsWith('PK\x03\x04')) return zipped(bytes);
  const isText = /\.(?:txt|text|html?|xhtml|md|markdown|eml|mht|mhtml|doc)$/i.test(name);
  if (/\.(?:rdf|xml)$/i.test(name) && head.includes('http://www.zotero.org/namespaces/export#')) return '.zotero';
  if (/\.xml$/i.test(name)) return scanned(head);
  if (!isText) return undefined;
  if (isWebArchive(head)) return '.mhtml';
  if (/^From \S[^\r\n]*\d{4}[^\r\n]*\r?\n[\w-]+:/.test(head)) return '.mbox';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html[\s>])/i.test(head))
    return /\.(?:html?|xhtml)$/i.test(name) ? undefined : '.html';
  if (/^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) return '.xml';
  return undefined;
}

/** What programs read on scanned pages, by the first element of the XML. */
function scanned(head: string): string | undefined {
  const root = /^(?:\s*<[?!][^>]*>|\s*<!--[\s\S]*?-->)*\s*<(?:[\w-]+:)?([\w-]+)/.exec(head)?.[1];
  return root === 'alto' ? '.alto' : root === 'PcGts' ? '.page' : undefined;
}

/** A page that a browser saved as one file: a message whose parts are the page and what it shows. */
function isWebArchive(head: string): boolean {
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const headers = head.slice(0, end);
  if (!/^mime-version:/im.test(headers) || !/^content-type:\s*multipart\/related/im.test(headers)) return false;
  return (
    /^(?:snapshot-content-location:|from:\s*<?saved by)/im.test(headers) ||
    !/^(?:to|date|from|received|message-id):/im.test(headers)
  );
}

function zipped(bytes: Uint8Array): string | undefined {
  // The directory at the end of an archive names its files.
  const names = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 65_536))).toString('latin1');
  const first = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (names.includes('word/document.xml')) return '.docx';
  if (names.includes('xl/workbook.xml')) return '.xlsx';
  if (first.includes('application/epub+zip')) return '.epub';
  if (first.includes('application/vnd.oasis.opendocument.text')) return '.odt';
  return undefined;
}

/** Which program wrote a file of parts, by their names. */
function kindOfOle(bytes: Uint8Array, name: string): string {
  const parts = new Set(new OleFile(bytes, name).parts.map(({ path }) => path.toLowerCase()));
  if (parts.has('worddocument')) return '.doc';
  if (parts.has('__properties_version1.0')) return '.msg';
  if (parts.has('workbook') || parts.has('book'))
    throw unread(name, 'an old workbook of Excel (.xls)', 'Save it as .xlsx or .csv.');
  if (parts.has('encryptedpackage')) throw unread(name, 'protected by a password', 'Open it, and save it without one.');
  if (parts.has('powerpoint document')) throw unread(name, 'a presentation', 'Save its text as .docx or .odt.');
  throw unread(
    name,
    'of an old program',
    'Open it in a word processor and save it as .docx or .odt, or as plain text.',
  );
}

function unread(name: string, what: string, hint: string): DiagnosticError {
  return new DiagnosticError([
    diagnose('convert-format', `the file is ${what}, whatever its name says`, { file: name }, hint),
  ]);
}
