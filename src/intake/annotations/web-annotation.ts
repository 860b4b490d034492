import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import type { ForeignMention } from './foreign.ts';

type Json = Record<string, unknown>;

/**
 * Reads annotations of the W3C: one, a page, a collection or a list of them. What has no quote and no position in a text
 * (annotations of pictures, for one) names no mention.
 * @throws DiagnosticError `annotation-file` if it is no JSON or holds no annotation.
 */
export function readWebAnnotations(text: string, file: string): ForeignMention[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new DiagnosticError([diagnose('annotation-file', `it is no JSON: ${(error as Error).message}`, { file })]);
  }
  const found = annotationsIn(json, 0);
  if (found.length === 0) throw new DiagnosticError([diagnose('annotation-file', 'it holds no annotation', { file })]);
  return found.flatMap(mentionOf);
}

/** Deepest nesting that is searched for annotations. */
const DEEPEST = 8;

function annotationsIn(json: unknown, depth: number): Json[] {
  if (typeof json !== 'object' || json === null || depth > DEEPEST) return [];
  if (Array.isArray(json)) return json.flatMap((one) => annotationsIn(one, depth + 1));
  const fields = json as Json;
  if ('target' in fields) return [fields];
  return ['items', 'first', '@graph', 'annotations', 'rows'].flatMap((name) => annotationsIn(fields[name], depth + 1));
}

function mentionOf({ body, target }: Json): ForeignMention[] {
  const entities = addresses(body);
  return list(target).flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const { source, scope, selector, id } = one as Json;
    const selectors = list(selector).flatMap(withRefinements);
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    if (typeof quote?.exact !== 'string') return [];
    return [
      {
        articles: [...addresses(source), ...addresses(scope), ...addresses(id)],
        exact: quote.exact,
        ...(typeof quote.prefix === 'string' ? { prefix: quote.prefix } : {}),
        ...(typeof quote.suffix === 'string' ? { suffix: quote.suffix } : {}),
        ...(typeof position?.start === 'number' && typeof position.end === 'number'
          ? { start: position.start, end: position.end }
          : {}),
        entities,
      },
    ];
  });
}

function withRefinements(selector: unknown): Json[] {
  if (typeof selector !== 'object' || selector === null) return [];
  const { refinedBy } = selector as Json;
  return [selector as Json, ...list(refinedBy).flatMap(withRefinements)];
}

function list(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** Every address or word in a body or source: strings, `id`, `source`, `value`. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(addresses);
  if (typeof value !== 'object' || value === null) return [];
  return ['id', '@id', 'source', 'value'].flatMap((name) => addresses((value as Json)[name]));
}
