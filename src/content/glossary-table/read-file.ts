import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { declaredInXml } from '../../convert/declared-encoding.ts';
import { decodeSource } from '../../convert/decode.ts';
import { LARGEST_FILE, megabytes } from '../../convert/limits.ts';
import { readCsv } from '../../convert/spreadsheet/csv.ts';
import { readXlsx } from '../../convert/spreadsheet/xlsx.ts';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { systemReason } from '../../model/system-reason.ts';
import { displayPath, isMarkdownFile } from '../content-folder.ts';
import { readGlossarify } from './glossarify.ts';
import type { ProposedEntry } from './proposed.ts';
import { readJson } from './read-json.ts';
import { readTable } from './read-table.ts';
import { conceptsInXml, entriesOfConcepts } from './skos.ts';
import { conceptsInTurtle } from './turtle.ts';

/** Endings of the files that a glossary can be taken from. */
export const importEndings = [
  '.csv',
  '.tsv',
  '.xlsx',
  '.json',
  '.jsonld',
  '.rdf',
  '.xml',
  '.ttl',
  '.nt',
  '.md',
] as const;

/**
 * The entries that a file proposes: a table, JSON, a SKOS vocabulary, or a glossary of glossarify-md.
 * @throws DiagnosticError for what cannot be read, or is none of these.
 */
export function readProposed(path: string): ProposedEntry[] {
  const file = displayPath(path);
  const bytes = read(path, file);
  const ending = extname(path).toLowerCase();
  if (ending === '.xlsx') {
    const sheets = readXlsx(bytes, file);
    return readTable((sheets.find(({ rows }) => rows.length > 0) ?? { rows: [] }).rows, file);
  }
  const { text } = decodeSource(bytes, file, {
    declared: ending === '.rdf' || ending === '.xml' ? declaredInXml(bytes) : undefined,
  });
  if (ending === '.csv' || ending === '.tsv') return readTable(readCsv(text, file).rows, file);
  if (ending === '.json' || ending === '.jsonld') return readJson(text, file);
  if (isMarkdownFile(path)) return readGlossarify(text);
  if (['.rdf', '.xml', '.ttl', '.nt'].includes(ending)) {
    const isTurtle = ending === '.ttl' || ending === '.nt';
    const concepts = isTurtle ? conceptsInTurtle(text, file) : conceptsInXml(text, file);
    if (concepts.length > 0) return entriesOfConcepts(concepts);
    throw new DiagnosticError([diagnose('glossary-syntax', 'no skos:Concept is in it', { file })]);
  }
  const hint = `A glossary is taken from ${importEndings.join(', ')}.`;
  throw new DiagnosticError([diagnose('glossary-syntax', `“${ending}” cannot be read`, { file }, hint)]);
}

function read(path: string, file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', systemReason(error), { file })]);
  }
  if (bytes.length <= LARGEST_FILE) return bytes;
  const message = `the file has ${megabytes(bytes.length)}, more than ${megabytes(LARGEST_FILE)}`;
  throw new DiagnosticError([diagnose('too-large', message, { file })]);
}
