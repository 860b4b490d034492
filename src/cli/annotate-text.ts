import type { AnnotationLine } from './annotate-file.ts';

/** The text with each mention in brackets and its entry after it, for a person. Ambiguous ones are marked with `?`. */
export function showMentions(text: string, { doc, mentions, ambiguous }: AnnotationLine): string {
  const marks = [
    ...mentions.map(({ start, end, entity, rule }) => ({ start, end, note: `${entity} · ${rule}` })),
    ...ambiguous.map(({ start, end, entities }) => ({ start, end, note: `? ${entities.join(' | ')}` })),
  ].toSorted((a, b) => a.start - b.start);
  let at = 0;
  let shown = `── ${doc}\n`;
  for (const { start, end, note } of marks) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]{${note}}`;
    at = end;
  }
  return `${shown}${text.slice(at)}\n`;
}
