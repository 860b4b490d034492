import { parseFrontMatter } from '../content/front-matter.ts';
import type { Article } from '../dossier/dossier.ts';
import { type Decision, NO_ENTITY } from '../model/decision.ts';
import { placeDecisions } from '../text/decisions.ts';

type Blocks = Article['reading']['blocks'];

/** A range of a block of an article, in UTF-16 units of its text. */
interface Place {
  block: number;
  start: number;
  end: number;
}

/** Where quoted words stand, by as much of what is said to be around them as fits the text; undefined where nowhere. */
export function placeOf({ exact, prefix = '', suffix = '' }: Decision, blocks: Blocks): Place | undefined {
  const texts = blocks.map((block) => ({ text: block.text }));
  const [before, after] = [prefix.split(/(?<=\s)/), suffix.split(/(?=\s)/)];
  for (const most of [Number.POSITIVE_INFINITY, 12, 6, 3, 1, 0]) {
    const around = {
      prefix: most === 0 ? '' : before.slice(-most).join(''),
      suffix: most === 0 ? '' : after.slice(0, most).join(''),
    };
    const [place] = placeDecisions([{ exact, ...around, entity: NO_ENTITY }], texts, () => true).placed;
    if (place) return place;
  }
  return undefined;
}

/**
 * The decision about a place that a file holds now.
 * @param text of the file.
 * @param blocks of the article, in which the place is.
 */
export function decisionAt(place: Place, text: string, blocks: Blocks) {
  const fields = parseFrontMatter(text, '');
  const { annotations } = (Array.isArray(fields) ? {} : fields.data) as { annotations?: Decision[] };
  const decisions = annotations ?? [];
  const index = decisions.findIndex((one) => overlap(placeOf(one, blocks), place));
  const decision = decisions[index];
  return decision && { decision, index };
}

/** Is a decision among those that somebody knows of, however each quotes its words? */
export function isAmong(known: readonly Decision[], decision: Decision, blocks: Blocks): boolean {
  const place = placeOf(decision, blocks);
  return known.some((one) => one.entity === decision.entity && overlap(placeOf(one, blocks), place));
}

function overlap(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && a.block === b.block && a.start < b.end && b.start < a.end;
}
