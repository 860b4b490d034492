import { type Decision, NO_ENTITY } from '../model/decision.ts';
import type { EntityId, Range } from '../model/mention.ts';
import type { DecisionProblem, TextBlock } from './document.ts';
import { foldQuotes, type QuoteText } from './quotes.ts';
import { overlapsAny } from './ranges.ts';

/** A decision and the one place that its quote fits. */
export interface PlacedDecision extends Range {
  block: number;
  /** Undefined for `none`: no mention stands here. */
  entity: EntityId | undefined;
}

/**
 * Finds the place of each decision by its quote (W3C Web Annotation Data Model, TextQuoteSelector) in the document as
 * one text: `prefix` and `suffix` may reach into the blocks around, `exact` lies in one. Signs of one kind count as one,
 * accents may be composed or not, and white space is one space. A quote that begins or ends with a letter fits whole
 * words only. A decision for an entry needs a place where a mention can be.
 */
export function placeDecisions(
  decisions: readonly Decision[],
  blocks: readonly TextBlock[],
  isEntity: (id: string) => boolean,
): { placed: PlacedDecision[]; problems: DecisionProblem[] } {
  const placed: PlacedDecision[] = [];
  const problems: DecisionProblem[] = [];
  const text = foldQuotes(decisions.length === 0 ? [] : blocks.map((block) => block.text));
  decisions.forEach((decision, index) => {
    const { entity } = decision;
    if (entity !== NO_ENTITY && !isEntity(entity)) {
      problems.push({ decision: index, rule: 'decision-unknown' });
      return;
    }
    const [place, second] = placesOf(decision, text);
    if (!place || second) problems.push({ decision: index, rule: place ? 'decision-twice' : 'decision-gone' });
    else if (entity === NO_ENTITY) placed.push({ ...place, entity: undefined });
    else if (overlapsAny(blocks[place.block]?.barred ?? [], place)) {
      problems.push({ decision: index, rule: 'decision-barred' });
    } else placed.push({ ...place, entity });
  });
  return { placed, problems };
}

/** The places that a quote fits; not more than two, since two are too many. */
function placesOf({ exact, prefix = '', suffix = '' }: Decision, text: QuoteText): (Range & { block: number })[] {
  const printed = prefix + exact + suffix;
  const quote = foldQuotes([printed]);
  const from = quote.indexOf(prefix.length);
  const to = quote.indexOf(prefix.length + exact.length);
  // The folded text has a space around it that the quote need not have.
  const first = /^\s/.test(printed) ? 0 : 1;
  const needle = quote.folded.slice(first, /\s$/.test(printed) ? undefined : -1);
  const found: (Range & { block: number })[] = [];
  if (needle === '' || from >= to) return found;
  for (let at = text.folded.indexOf(needle); at >= 0 && found.length < 2; at = text.folded.indexOf(needle, at + 1)) {
    const place = text.wholeWords(at + from - first, at + to - first);
    if (place) found.push(place);
  }
  return found;
}
