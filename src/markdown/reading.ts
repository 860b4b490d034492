import type { Root } from 'hast';
import type { Diagnostic, SourceLocation } from '../model/diagnostic.ts';
import type { Range } from '../model/mention.ts';
import type { BlockAmbiguousMention, BlockMention, DecisionProblem, Mark } from '../text/document.ts';
import type { HeadingInfo } from './rehype-headings.ts';

/** A block of a text: what readers see of it in one run. */
export interface ReadBlock {
  kind: 'paragraph' | 'heading' | 'tableCell' | 'caption';
  text: string;
  /** Ranges in which no mention can be: links, code. Sorted, not overlapping. */
  barred: Range[];
  /** The editor's marks. Sorted, not overlapping. */
  marks: Mark[];
}

/** A mention of a text, and the `id` of its first piece in the tree. */
export interface ReadMention extends BlockMention {
  /** `m-ENTITY-N`, the N-th mention of the entity in this text: adding another text changes no link. */
  anchor: string;
}

/** A relative address that the author wrote. */
export interface TextLink extends SourceLocation {
  kind: 'link' | 'image';
  /** What it leads to, from the root of the content, without `?` and `#`. */
  path: string;
}

/** A picture that says nothing to who does not see it. */
export interface MutePicture extends SourceLocation {
  address: string;
}

/**
 * A text that was read: parsed, annotated and sanitised. Plain data, which `structuredClone` and JSON carry whole. It
 * depends on the text and the glossary alone: not on the name of the file, on other files or on addresses of the site.
 */
export interface Reading {
  blocks: ReadBlock[];
  /** In reading order, as are the ambiguous ones; offsets are half-open UTF-16 into the text of their block. */
  mentions: ReadMention[];
  ambiguous: BlockAmbiguousMention[];
  /** Decisions that could not be carried out; who knows the front matter gives them a line. */
  decisionProblems: DecisionProblem[];
  /**
   * The annotated, sanitised text. A mention is an element of class `mention` that names its entry in `dataEntity` and
   * `dataCollection`: `a` where the policy asks for a link, else `span`; what it leads to is for its consumer to say.
   */
  tree: Root;
  headings: HeadingInfo[];
  words: number;
  /** Where the author's relative links lead; whether the files are there, who knows the folder finds out. */
  links: TextLink[];
  /** Pictures without a text for those who do not see them. */
  mutePictures: MutePicture[];
  /** What is wrong with the text; who knows the name of the file adds it. */
  diagnostics: Diagnostic[];
}
