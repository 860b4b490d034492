import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import type { ProposedEntry } from './proposed.ts';
import { conceptsInJson, entriesOfConcepts } from './skos.ts';

/**
 * The entries that a JSON file proposes: an array of what `glossary export` writes, or a SKOS vocabulary as JSON-LD.
 * @throws DiagnosticError `glossary-syntax` for what is no JSON, or neither of the two.
 */
export function readJson(text: string, file: string): ProposedEntry[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new DiagnosticError([diagnose('glossary-syntax', (error as Error).message, { file })]);
  }
  const concepts = conceptsInJson(json);
  if (concepts.length > 0) return entriesOfConcepts(concepts);
  if (!Array.isArray(json)) {
    const message = 'expected an array of entries, or a SKOS vocabulary whose concepts have a prefLabel';
    throw new DiagnosticError([diagnose('glossary-syntax', message, { file })]);
  }
  return json.map((one: unknown, index): ProposedEntry => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) {
      return { row: index + 1, data: {}, faults: [{ column: 'id', message: 'expected fields, such as {"id": …}' }] };
    }
    const { id, collection, definition, ...data } = one as Record<string, unknown>;
    return {
      row: index + 1,
      id: id === undefined ? undefined : String(id),
      collection: collection === undefined ? undefined : String(collection),
      data,
      definition: typeof definition === 'string' ? definition.trim() : undefined,
      faults: [],
    };
  });
}
