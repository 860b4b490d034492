import { posix } from 'node:path';
import { Element, Text } from 'domhandler';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { declaredInHtml } from './declared-encoding.ts';
import { decodeSource } from './decode.ts';
import { pageOfArchive } from './mhtml.ts';
import { elementsOf, firstIn, readXml } from './xml.ts';

/** A part of a Word file that is a document of its own kind, which programs that make Word files of HTML put in whole. */
export interface Chunk {
  /** Stands alone in a paragraph where the part belongs. */
  mark: string;
  /** As it stands in the file. */
  bytes: Uint8Array;
  path: string;
}

/** The name of the relationship of each part, by its id. */
export function targetsOf(rels: string, file: string): ReadonlyMap<string, string> {
  const root = firstIn(readXml(rels, file), 'Relationships');
  const all = root ? elementsOf(root, 'Relationship') : [];
  return new Map(all.map(({ attribs }) => [attribs.Id ?? '', posix.join('word', attribs.Target ?? '')]));
}

/** A paragraph that stands for a part until Word’s own text is HTML. */
export function paragraphFor(mark: string): Element {
  return new Element('w:p', {}, [new Element('w:r', {}, [new Element('w:t', {}, [new Text(mark)])])]);
}

/** Puts the HTML of each part where its mark stands; what is no HTML is told. */
export async function withChunks(
  html: string,
  chunks: readonly Chunk[],
  file: string,
): Promise<{ html: string; diagnostics: Diagnostic[] }> {
  let whole = html;
  const diagnostics: Diagnostic[] = [];
  for (const { mark, bytes, path } of chunks) {
    const page = /\.mht(?:ml)?$/i.test(path) ? await pageOfArchive(bytes) : /html?$/i.test(path) ? bytes : undefined;
    if (!page) {
      const message = `a part of the Word file is a document of another kind (${path}): convert it by itself`;
      diagnostics.push(diagnose('part-unread', message, { file }));
    }
    const read = page && decodeSource(page, file, { declared: declaredInHtml(page) });
    diagnostics.push(...(read?.diagnostics ?? []));
    whole = whole.replace(`<p>${mark}</p>`, () => read?.text ?? '');
  }
  return { html: whole, diagnostics };
}
