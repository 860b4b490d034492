import { type Decision, NO_ENTITY } from '../model/decision.ts';
import type { EntityId, Range } from '../model/mention.ts';
import type { DecisionProblem, TextBlock } from './document.ts';
import { isWordUnit } from './tokens.ts';

/** A decision and the one place that its quote fits. */
export interface PlacedDecision extends Range {
  block: number;
  /** Undefined for `none`: no mention stands here. */
  entity: EntityId | undefined;
}

/**
 * Finds the place of each decision by its quote (W3C Web Annotation Data Model, TextQuoteSelector). The signs of one
 * kind count as one: apostrophes, spaces and line breaks, hyphens. A quote that begins or ends with a letter fits whole
 * words only.
 */
export function placeDecisions(
  decisions: readonly Decision[],
  blocks: readonly TextBlock[],
  isEntity: (id: string) => boolean,
): { placed: PlacedDecision[]; problems: DecisionProblem[] } {
  const placed: PlacedDecision[] = [];
  const problems: DecisionProblem[] = [];
  const texts = decisions.length === 0 ? [] : blocks.map(({ text }) => evenTypography(text));
  decisions.forEach(({ exact, prefix = '', suffix = '', entity }, decision) => {
    if (entity !== NO_ENTITY && !isEntity(entity)) {
      problems.push({ decision, rule: 'decision-unknown' });
      return;
    }
    const quote = [prefix, exact, suffix].map(evenTypography);
    const places = texts.flatMap((text, block) => fits(text, quote).map((range) => ({ block, ...range })));
    const [place] = places;
    if (!place || places.length > 1) {
      problems.push({ decision, rule: place ? 'decision-twice' : 'decision-gone' });
    } else {
      placed.push({ ...place, entity: entity === NO_ENTITY ? undefined : entity });
    }
  });
  return { placed, problems };
}

/** One sign of each kind, unit for unit, so that offsets stay. */
function evenTypography(text: string): string {
  return text
    .replace(/[’‘ʼ′´`]/g, "'")
    .replace(/\s/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

function fits(text: string, [prefix = '', exact = '', suffix = '']: string[]): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(exact); at >= 0 && found.length < 2; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (!text.startsWith(suffix, end) || !text.slice(0, at).endsWith(prefix)) continue;
    if (isWordUnit(text, at) && isWordUnit(text, at - 1)) continue;
    if (isWordUnit(text, end - 1) && isWordUnit(text, end)) continue;
    found.push({ start: at, end });
  }
  return found;
}
