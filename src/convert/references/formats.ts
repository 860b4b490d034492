import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { declaredInXml } from '../declared-encoding.ts';
import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import { convertParts, type OriginalPart } from '../parts-of-one.ts';
import { readCsl } from './csl.ts';
import type { Reference } from './reference.ts';
import { readRis } from './ris.ts';
import { readZotero } from './zotero-rdf.ts';

/** What reads the files that programs for references keep, by their endings. */
const readers: readonly [endings: RegExp, load: () => Promise<SourceFormat>][] = [
  [/\.x?html?$/i, async () => (await import('../html/html.ts')).htmlFormat],
  [/\.pdf$/i, async () => (await import('../pdf.ts')).pdfFormat],
  [/\.docx$/i, async () => (await import('../docx.ts')).docxFormat],
  [/\.odt$/i, async () => (await import('../odt.ts')).odtFormat],
  [/\.rtf$/i, async () => (await import('../rtf/rtf.ts')).rtfFormat],
  [/\.doc$/i, async () => (await import('../doc/doc.ts')).docFormat],
  [/\.txt$/i, async () => (await import('../text.ts')).textFormat],
  [/\.(?:md|markdown)$/i, async () => (await import('../markdown.ts')).markdownFormat],
  [/\.mht(?:ml)?$/i, async () => (await import('../mhtml.ts')).mhtmlFormat],
];

/** RIS (.ris) beside the files that it names. */
export const risFormat: SourceFormat = {
  convert: (source) => convertReferences(readRis(textOf(source)), source),
};

/** CSL JSON (.json) beside files that are called as its references. */
export const cslFormat: SourceFormat = {
  async convert(source) {
    const references = readCsl(textOf(source));
    if (references) return convertReferences(references, source);
    const hint = 'Of JSON only references are read (CSL JSON, as Zotero exports it), beside their files.';
    throw new DiagnosticError([
      diagnose('convert-format', 'the JSON holds no references', { file: source.name }, hint),
    ]);
  },
};

/** An export of Zotero (RDF) beside the folder of its files. */
export const zoteroFormat: SourceFormat = {
  convert: (source) => convertReferences(readZotero(textOf(source), source.name), source),
};

function textOf({ name, bytes, encoding }: SourceFile): string {
  return decodeSource(bytes, name, { declared: declaredInXml(bytes), given: encoding }).text;
}

/** An article of each reference with a file that can be read; what the reference says goes before what the file says. */
async function convertReferences(references: readonly Reference[], source: SourceFile): Promise<ConvertedArticle[]> {
  const parts = references.map(({ files, ...known }, index): OriginalPart => {
    const called = known.title ? `“${known.title}”` : `reference ${index + 1}`;
    return {
      item: known.url,
      content: JSON.stringify(known),
      called,
      convert: async () => {
        for (const path of files) {
          const bytes = source.sibling?.(path);
          const reader = bytes && readers.find(([endings]) => endings.test(path));
          if (!bytes || !reader) continue;
          const articles = await (await reader[1]()).convert({ ...source, ...placeOf(path, source), bytes });
          return articles.map((article) => ({
            ...article,
            ...known,
            ...(known.title ? { titleFrom: 'source' as const } : {}),
            original: { name: placeOf(path, source).name, bytes },
            diagnostics: article.diagnostics.filter(({ rule }) => !known.title || rule !== 'title-derived'),
          }));
        }
        throw new DiagnosticError([
          diagnose('body-empty', 'no file that can be read lies beside it', { file: source.name }),
        ]);
      },
    };
  });
  return convertParts('the list of references', parts, source);
}

/** The name of a file, and what lies beside it. */
function placeOf(path: string, { sibling }: SourceFile): Pick<SourceFile, 'name' | 'sibling'> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return { name: path.slice(folder.length), sibling: (address) => sibling?.(folder + address) };
}
