import type { Alias } from '../model/alias.ts';
import type { Collection } from '../model/collections.ts';
import type { Decision } from '../model/decision.ts';
import type { AmbiguousMention, EntityId, LinkPolicy, Mention, Range } from '../model/mention.ts';

/** What the annotator must know of an entry. */
export interface GazetteerEntry {
  id: EntityId;
  collection: Collection;
  name: string;
  /** Language of the name (BCP 47); an alias may have its own. */
  lang?: string;
  aliases: readonly Alias[];
  /** Strings that are never a mention of this entry, nor hold one; another entry may list the same string as its own. */
  exclusions?: readonly string[];
  /** False: every form of the entry folds case. Default true. */
  caseSensitive?: boolean;
  /** What it is, where that is known: `person`, `city`… A set of data may call all places `place`. */
  kind?: string;
  /** True: its forms are found and resolved like any other, so that none is taken for another entry, and not returned. */
  silent?: boolean;
}

/** A mention that the editor marked in the text by hand. */
export interface Mark extends Range {
  entity: EntityId;
  collection: Collection;
}

/** A paragraph, a heading, a table cell: text through which a form may run. No form runs across blocks. */
export interface TextBlock {
  /** The text as a reader reads it, markup gone. Offsets of what is found are half-open UTF-16 into it. */
  text: string;
  /** Ranges that no mention may touch: links, code. Sorted, not overlapping. They still count as context. */
  barred?: readonly Range[];
  /** The editor's own marks. Sorted, not overlapping, none of them barred. */
  marks?: readonly Mark[];
  /**
   * The block's mentions are evidence (a full form that lets a short one count, coherence) and context, and are not
   * returned: a heading where headings are not annotated. Decisions and marks in it are carried out all the same.
   */
  evidenceOnly?: boolean;
}

/** A text to annotate. */
export interface TextDocument {
  blocks: readonly TextBlock[];
  /** BCP 47; decides which language module reads it. */
  lang: string;
  publisher?: string;
  /** EDTF. */
  date?: string;
  decisions?: readonly Decision[];
  /** Of entries of one name, sorted and joined by blanks, the one that the dossier's other documents speak for. */
  choices?: Readonly<Record<string, EntityId>>;
  /** An entry whose own page this is: its forms are found, so that nothing shorter takes their place, and not linked. */
  self?: EntityId;
}

export interface AnnotateOptions {
  /** Default `every`. */
  policy?: LinkPolicy;
}

/** A mention and the block that it stands in; offsets are into that block's text. */
export interface BlockMention extends Mention {
  block: number;
}

export interface BlockAmbiguousMention extends AmbiguousMention {
  block: number;
}

/** A decision that could not be carried out. `decision` is its index in `TextDocument.decisions`. */
export interface DecisionProblem {
  decision: number;
  rule: 'decision-barred' | 'decision-gone' | 'decision-twice' | 'decision-unknown';
}

/** What was found, in reading order; nothing overlaps. */
export interface Annotation {
  mentions: BlockMention[];
  ambiguous: BlockAmbiguousMention[];
  problems: DecisionProblem[];
}
