import { pointsOf } from '../../markdown/source-point.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Check } from './check.ts';

/** Longest definition, in words: more is no longer read beside an article. */
const MOST_WORDS = 150;

/** Definitions too long, and sources that a reader could not find. That there is a source the schema sees to. */
export const checkDefinitions: Check = ({ dossier }) =>
  dossier.entities.flatMap(({ reading, fields, file, text, data }): Diagnostic[] => {
    const start = fields.bodyStart + (text.slice(fields.bodyStart).match(/^\s*/)?.[0].length ?? 0);
    const long = reading.words > MOST_WORDS;
    const vague = data.sources.flatMap(({ title, url, publisher, author }, index) => {
      if (url || publisher || author) return [];
      return [diagnose('citation-vague', `“${title}” alone`, { file, ...fields.place(['sources', index]) })];
    });
    return [
      ...(long
        ? [diagnose('definition-long', `the definition has ${reading.words} words`, { file, ...pointsOf(text)(start) })]
        : []),
      ...vague,
    ];
  });
