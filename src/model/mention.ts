import type { Collection } from './collections.ts';

/** Identifier of an entry: lower-case ASCII words joined by hyphens; one space of names for all collections. */
export type EntityId = string;

/**
 * The rule that resolved a mention, from the strongest to the weakest.
 * - `mark`: the editor marked it in the text, `:actor[…]{#id}`.
 * - `decision`: the editor ruled on it in the front matter.
 * - `when`: the form's own conditions hold.
 * - `only`: the form belongs to one entry.
 * - `short`: a short form whose full form stands in the same document.
 * - `metonym`: a capital that speaks or acts is its government.
 * - `place`: a capital that one is in, leaves or goes to is the place.
 * - `coherence`: the rest of the document chooses between the readings.
 * - `dossier`: of entries of one name, the one that the dossier's other documents speak for.
 * - `name`: the form is the preferred name of one entry and only a variant of the others.
 */
export const mentionRules = [
  'mark',
  'decision',
  'when',
  'only',
  'short',
  'metonym',
  'place',
  'coherence',
  'dossier',
  'name',
] as const;
export type MentionRule = (typeof mentionRules)[number];

/** Which of the mentions found become links: all, the first of each entity in the document, or in each block. */
export const linkPolicies = ['every', 'first', 'first-in-block'] as const;
export type LinkPolicy = (typeof linkPolicies)[number];

/** A half-open range of UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** A resolved occurrence. Offsets are half-open UTF-16 into the text named by whoever hands it out. */
export interface Mention extends Range {
  entity: EntityId;
  collection: Collection;
  /** The string as printed, `text.slice(start, end)` of that text. */
  surfaceForm: string;
  rule: MentionRule;
}

/** An occurrence with more than one possible reading and nothing to choose by: reported, never linked. */
export interface AmbiguousMention extends Range {
  surfaceForm: string;
  /** The possible readings, sorted. */
  entities: EntityId[];
  /** The entries bear the same name, and nothing but that keeps them apart: the dossier's other documents may choose. */
  equal?: true;
}
