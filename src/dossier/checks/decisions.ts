import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Range } from '../../model/mention.ts';
import { annotateDocument } from '../../text/annotate.ts';
import { placeDecisions } from '../../text/decisions.ts';
import type { Gazetteer } from '../../text/gazetteer.ts';
import { overlaps } from '../../text/ranges.ts';
import type { Article } from '../dossier.ts';
import type { Check } from './check.ts';

/**
 * Decisions that are carried out and yet doubtful: two that rule on the same words, and such as change nothing. Dead
 * ones stop the reading of the dossier already.
 */
export const checkDecisions: Check = ({ dossier, gazetteer }) =>
  dossier.articles.flatMap((article) =>
    article.data.annotations.length === 0 ? [] : [...overlapping(article, gazetteer), ...idle(article, gazetteer)],
  );

interface Ruled extends Range {
  block: number;
  /** Index of the decision; undefined for a mark in the text. */
  decision?: number;
}

function overlapping(article: Article, gazetteer: Gazetteer): Diagnostic[] {
  const { blocks } = article.reading;
  const ruled: Ruled[] = blocks.flatMap(({ marks }, block) => marks.map(({ start, end }) => ({ block, start, end })));
  return placedDecisions(article, gazetteer).flatMap((one) => {
    const first = ruled.find((other) => other.block === one.block && overlaps(other, one));
    if (!first) {
      ruled.push(one);
      return [];
    }
    const what = first.decision === undefined ? 'a mark in the text' : `decision ${first.decision + 1}`;
    return [diagnose('decision-overlap', `“${quoted(article, one)}” is ruled on by ${what}`, placeOf(article, one))];
  });
}

function idle(article: Article, gazetteer: Gazetteer): Diagnostic[] {
  const { data, lang, reading } = article;
  const { mentions, ambiguous } = annotateDocument(gazetteer, {
    blocks: reading.blocks,
    lang,
    ...(data.source?.publisher ? { publisher: data.source.publisher } : {}),
    ...(data.date ? { date: data.date } : {}),
  });
  return placedDecisions(article, gazetteer).flatMap((one) => {
    const at = (other: Range & { block: number }) => other.block === one.block && overlaps(other, one);
    const found = mentions.find(at);
    const same =
      one.entity === undefined
        ? !found && !ambiguous.some(at)
        : found?.entity === one.entity && found.start === one.start && found.end === one.end;
    if (!same) return [];
    return [diagnose('decision-idle', `“${quoted(article, one)}” is read so anyway`, placeOf(article, one))];
  });
}

/** Each decision with its place; one that has none is told elsewhere. */
function placedDecisions({ data, reading }: Article, gazetteer: Gazetteer) {
  return data.annotations.flatMap((decision, index) => {
    const { placed } = placeDecisions([decision], reading.blocks, (id) => gazetteer.collections.has(id));
    return placed.map((place) => ({ ...place, decision: index }));
  });
}

function quoted({ reading }: Article, { block, start, end }: Ruled): string {
  return reading.blocks[block]?.text.slice(start, end) ?? '';
}

function placeOf({ file, fields }: Article, { decision = 0 }: Ruled) {
  return { file, ...fields.place(['annotations', decision, 'exact']) };
}
