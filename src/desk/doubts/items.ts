/** What the page of the review is made from: plain data, JSON through and through. */

/**
 * Why a mention is shown: `ambiguous`, it has two readings and nothing to choose by; `doubtful`, a weak rule chose;
 * `dead`, a decision that can no longer be carried out; `inside`, mentions stand again and again inside a longer name,
 * which is asked about once for all.
 */
export const reviewKinds = ['ambiguous', 'doubtful', 'inside', 'dead'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** An entry that a mention can be. */
export interface Candidate {
  id: string;
  name: string;
  summary: string;
  collection: string;
  kind: string;
}

/** A mention, or a dead decision, in its context. */
export interface ReviewItem {
  /** Names this place of this very text: an item of an article that has changed has another. */
  id: string;
  kind: ReviewKind;
  /** The string as printed; of a dead decision, its quote. */
  form: string;
  left: string;
  right: string;
  /** Language of the text (BCP 47). */
  lang: string;
  article: { id: string; title: string; date?: string };
  file: string;
  line: number;
  /** What it can be; the first is what it is linked to now, if it is. */
  readings: Candidate[];
  /** Id of the entry that it is linked to now, and the rule that chose. */
  now?: { entity: string; rule: string };
  /** Of a dead decision: what is wrong with it. */
  problem?: string;
  /** Of mentions inside a longer name, which `form` is: the mention, how often, and what the name itself may be. */
  inside?: { form: string; count: number; collection: string; kind: string };
}

/** What an editor says of a longer name: the link is right, there is none, or the name is an entry of its own. */
export const longerAnswers = ['right', 'wrong', 'entry'] as const;
export type LongerAnswer = (typeof longerAnswers)[number];

/** What the page asks for at its start and after each change. */
export interface ReviewList {
  items: ReviewItem[];
  /** Errors of the dossier, as lines for a person: files that have one are not in the list. */
  errors: string[];
}
