import type { Collection, Kind } from '../../model/collections.ts';
import type { EntityId, Range } from '../../model/mention.ts';

/** A text to find names in. */
export interface SuggestDocument {
  id: string;
  /** BCP 47. */
  lang: string;
  blocks: readonly SuggestBlock[];
}

export interface SuggestBlock {
  text: string;
  /** Where entries are mentioned already, and what is no text to read (links, code): half-open UTF-16 into the text. */
  covered: readonly Range[];
  /** Which of them mention an entry: a longer name may stand around one. */
  mentions?: readonly KnownMention[];
}

/** Where an entry is mentioned: half-open UTF-16 into the block's text. */
export interface KnownMention extends Range {
  entity: EntityId;
}

/** An entry that the glossary has. */
export interface KnownEntry {
  id: EntityId;
  collection: Collection;
  kind: Kind;
  name: string;
  aliases: readonly string[];
  /** Longer names within which a mention of it is right. */
  inclusions?: readonly string[];
}

/** A spelling of a proposal, as printed, and how often. */
export interface ProposedForm {
  form: string;
  count: number;
  /** A surname: it should count only beside the full name. */
  short?: true;
}

/** A mention in its context. */
export interface ProposalContext {
  document: string;
  left: string;
  keyword: string;
  right: string;
}

/** An entry whose mentions stand inside a longer name: « France » in « France Inter ». */
export interface MentionsInside {
  entity: EntityId;
  /** The mention, as it is printed most often. */
  form: string;
  /** The longer name in each of its spellings, as printed. */
  longer: string[];
  /** The mentions, and the documents that they stand in. */
  count: number;
  documents: number;
}

/** A name that no entry covers. */
export interface Proposal {
  /** The fullest form, as it is printed most often. */
  name: string;
  collection: Collection;
  /** Likely, not certain. */
  kind: Kind;
  /** What the kind rests on, for a person: “a title before it” */
  reason: string;
  /** Occurrences of all forms, and the documents that they stand in. */
  count: number;
  documents: number;
  /** The name among them; most frequent first. */
  forms: ProposedForm[];
  contexts: ProposalContext[];
  /** The entries that are mentioned inside it, most mentions first. */
  inside?: MentionsInside[];
  /** The entry that this is probably a variant of, and what speaks for it: then it is an alias, not a new entry. */
  variantOf?: { id: EntityId; name: string; why: 'spelling' | 'transcription' | 'acronym' | 'surname' };
}
