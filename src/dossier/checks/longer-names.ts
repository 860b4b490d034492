import { linesOf } from '../../markdown/source-lines.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { firstPlace, longerNames } from '../longer-names.ts';
import { sourceOf } from '../reading-task.ts';
import type { Check } from './check.ts';

/** Entries that are linked again and again inside a longer name: one finding a name, however often it stands. */
export const checkLongerNames: Check = (reading) =>
  longerNames(reading).map((one): Diagnostic => {
    const { form, name, count, documents, entry } = one;
    const articles = documents === 1 ? 'one article' : `${documents} articles`;
    const message = `“${form}” is linked to ${entry.id} ${count} times inside “${name}”, in ${articles}`;
    const place = firstPlace(reading.dossier, one);
    if (!place) return diagnose('mention-inside', message, { file: entry.file, ...entry.fields.place(['name']) });
    const { file, text, fields } = place.article;
    const [line = 1] = linesOf(sourceOf(text, fields.bodyStart), [place]);
    return diagnose('mention-inside', message, { file, line });
  });
