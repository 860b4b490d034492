import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { around, type ForeignMention, stemOf } from './foreign.ts';

/**
 * Reads the annotations of BRAT: spans with a reference to an entry, as a normalisation (`N1 Reference T1 DB:ID`) or a note
 * of the annotator (`#1 AnnotatorNotes T1 ID`).
 * @param words the text beside it, in which its positions count, where that is there.
 * @throws DiagnosticError `annotation-file` if it holds no span.
 */
export function readBrat(text: string, file: string, words: string | undefined): ForeignMention[] {
  const spans = new Map<string, ForeignMention & { entities: string[] }>();
  const points = words === undefined ? undefined : [...words];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const [, id, places = '', exact = ''] = /^(T\d+)\t\S+ ([\d ;]+)\t(.*)$/s.exec(line) ?? [];
    if (id === undefined) continue;
    const numbers = places.split(/[ ;]/).map(Number);
    const [start = 0, end = 0] = [numbers[0], numbers.at(-1)];
    const own = points?.slice(start, end).join('');
    const span = { articles: [stemOf(file)], exact: own ?? exact, start, end, entities: [], line: index + 1 };
    // Of a text of its own, positions are those of no other: what stands around finds the place too.
    const before = points?.slice(Math.max(0, start - 80), start).join('') ?? '';
    const whole = points
      ? around(before + own + points.slice(end, end + 80).join(''), before.length, before.length + (own ?? '').length)
      : {};
    spans.set(id, { ...span, ...whole });
  }
  for (const line of lines) {
    const [, of, entity] = /^(?:N\d+\tReference|#\d+\tAnnotatorNotes) (T\d+)[ \t]([^\t]+)/.exec(line) ?? [];
    if (of !== undefined && entity !== undefined)
      spans.get(of)?.entities.push(entity.trim(), entity.replace(/^[^:]*:/, '').trim());
  }
  if (spans.size === 0) throw new DiagnosticError([diagnose('annotation-file', 'it holds no span of BRAT', { file })]);
  return [...spans.values()];
}
