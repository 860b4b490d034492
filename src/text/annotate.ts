import type { EntityId, LinkPolicy, MentionRule } from '../model/mention.ts';
import { withAcronyms } from './acronyms.ts';
import { findAddresses } from './addresses.ts';
import { wholeCompounds } from './compounds.ts';
import { type PlacedDecision, placeDecisions } from './decisions.ts';
import type {
  AnnotateOptions,
  Annotation,
  BlockAmbiguousMention,
  BlockMention,
  TextBlock,
  TextDocument,
} from './document.ts';
import type { PlacedOccurrence } from './extent.ts';
import type { FormIndex } from './form.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findOccurrences } from './match.ts';
import { mergeRanges, overlapFinder, overlaps } from './ranges.ts';
import { resolveOccurrences } from './resolve.ts';

/** What the editor ruled on a string, by a mark or a decision. */
interface Ruling extends PlacedDecision {
  rule: MentionRule;
}

/** A mention that the editor made. */
interface EditorMention extends Ruling {
  entity: EntityId;
}

/**
 * Finds the mentions of a document. The text is read, never changed; the same document and glossary give the same
 * result, in whatever order the glossary is.
 * @returns mentions and ambiguous ones in reading order, which do not overlap; and the decisions that have no place.
 */
export function annotateDocument(
  gazetteer: Gazetteer,
  document: TextDocument,
  options: AnnotateOptions = {},
): Annotation {
  const { blocks } = document;
  const index = gazetteer.index(document.lang);
  const { placed, problems } = placeDecisions(document.decisions ?? [], blocks, (id) => gazetteer.collections.has(id));
  const editors = editorMentions(blocks, placed);
  const ruled = Map.groupBy([...placed, ...editors], ({ block }) => block);

  const barred = blocks.map((block, number) =>
    mergeRanges([...(block.barred ?? []), ...findAddresses(block.text), ...(ruled.get(number) ?? [])]),
  );
  const spelt = blocks.flatMap(({ text }, number): PlacedOccurrence[] => {
    const found = wholeCompounds(text, findOccurrences(text, index, barred[number] ?? []), index.language);
    return found.map(({ start, end, forms }) => ({ block: number, start, end, forms }));
  });
  const occurrences = index.without.has('acronyms') ? spelt : withAcronyms(spelt, blocks, barred);
  const decided = new Set(editors.map(({ entity }) => entity));
  const elsewhere = occurrencesElsewhere(blocks, index, placed, editors);
  const resolutions = resolveOccurrences(occurrences, document, index, decided, elsewhere);

  const mentions: BlockMention[] = editors.flatMap(({ block, start, end, entity, rule }) => {
    const collection = gazetteer.collections.get(entity);
    const surfaceForm = blocks[block]?.text.slice(start, end) ?? '';
    return collection ? [{ block, start, end, entity, collection, surfaceForm, rule }] : [];
  });
  const ambiguous: BlockAmbiguousMention[] = [];
  resolutions.forEach((resolution, number) => {
    const occurrence = occurrences[number];
    const block = occurrence && blocks[occurrence.block];
    if (!occurrence || !block || block.evidenceOnly || resolution.kind === 'none') return;
    const { start, end } = occurrence;
    const surfaceForm = block.text.slice(start, end);
    const at = occurrence.block;
    if (resolution.kind === 'ambiguous') {
      if (resolution.entities.every((entity) => gazetteer.silent.has(entity))) return;
      const { entities, equal } = resolution;
      ambiguous.push({ block: at, start, end, surfaceForm, entities, ...(equal ? { equal } : {}) });
    } else {
      const { entity, collection, rule } = resolution;
      mentions.push({ block: at, start, end, surfaceForm, entity, collection, rule });
    }
  });
  if (editors.length > 0) mentions.sort(inReadingOrder);
  const linked = mentions.filter(({ entity }) => entity !== document.self && !gazetteer.silent.has(entity));
  return { mentions: applyPolicy(linked, options.policy ?? 'every'), ambiguous, problems };
}

/**
 * Marks in the text, and decisions for an entity; where two rule on the same string, the first stands, marks before
 * decisions. A decision that no mention stands there is a ruling like any other.
 */
function editorMentions(blocks: readonly TextBlock[], placed: readonly PlacedDecision[]): EditorMention[] {
  const standing = blocks.map((block, number): Ruling[] =>
    (block.marks ?? []).map(({ start, end, entity }) => ({ block: number, start, end, entity, rule: 'mark' })),
  );
  for (const decision of placed) {
    const others = standing[decision.block];
    if (others?.some((other) => overlaps(other, decision))) continue;
    others?.push({ ...decision, rule: 'decision' });
  }
  return standing.flat().flatMap(({ entity, ...ruling }) => (entity === undefined ? [] : [{ ...ruling, entity }]));
}

/**
 * What the document names in links and where the editor ruled: no mention of ours, and evidence for short forms. What
 * the editor ruled on names what he says, and nothing where he says `none`.
 */
function occurrencesElsewhere(
  blocks: readonly TextBlock[],
  index: FormIndex,
  placed: ReturnType<typeof placeDecisions>['placed'],
  editors: readonly EditorMention[],
): PlacedOccurrence[] {
  if (!index.hasShort) return [];
  const named = editors.map(({ block, start, end, entity }) => ({ block, start, end, entity }));
  const rulings = Map.groupBy([...named, ...placed], ({ block }) => block);
  return blocks.flatMap((block, number): PlacedOccurrence[] => {
    const here = rulings.get(number) ?? [];
    const { barred = [] } = block;
    if (barred.length + here.length === 0) return [];
    const linksAt = overlapFinder(barred);
    const rulingsAt = overlapFinder(here);
    return findOccurrences(block.text, index, findAddresses(block.text)).flatMap((found): PlacedOccurrence[] => {
      const ruling = rulingsAt(found);
      if (ruling.length === 0 && linksAt(found).length === 0) return [];
      const forms = found.forms.filter((form) => ruling.every(({ entity }) => entity === form.entity));
      return [{ ...found, block: number, forms }];
    });
  });
}

function inReadingOrder(a: BlockMention, b: BlockMention): number {
  return a.block - b.block || a.start - b.start;
}

/**
 * The mentions that a policy keeps: all, the first of each entity in the document, or in each block.
 * @param mentions in reading order.
 */
export function applyPolicy<T extends { entity: EntityId; block: number }>(
  mentions: readonly T[],
  policy: LinkPolicy,
): T[] {
  if (policy === 'every') return [...mentions];
  const seen = new Set<string>();
  return mentions.filter(({ entity, block }) => {
    const key = policy === 'first' ? entity : `${block} ${entity}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
