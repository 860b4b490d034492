import type { AliasObject } from '../model/alias.ts';
import type { Collection } from '../model/collections.ts';
import type { EntityId } from '../model/mention.ts';
import type { Automaton } from './automaton.ts';
import type { Language } from './language.ts';
import type { AnnotatorRule } from './rules.ts';
import { tokenize } from './tokens.ts';
import type { Spelling } from './verify.ts';

/** A form of an entity, ready to be matched. */
export interface Form extends Spelling {
  entity: EntityId;
  collection: Collection;
  /** An exclusion is found like a form and is never a mention. */
  exclusion: boolean;
  alias: AliasObject;
  /** True for the entity's preferred name. */
  preferred: boolean;
  /** Signs before the first word and after the last that are part of the form, spaces gone: the + of « Canal+ ». */
  before: string;
  after: string;
  /** A short form that is the last part of a person's name, the other parts before it: Assad of « Bachar al-Assad ». */
  surname: boolean;
  /** Of a short form: the words of all forms of the entity in lower case, and their first letters. */
  own: ReadonlySet<string>;
  initials: ReadonlySet<string>;
  /** What the entry is, where its glossary says so: `city`, `person`. */
  kind: string | undefined;
  /** Of a person. */
  person: boolean;
  /** Nobody wrote it down: the family name of a person, the acronym that a text gives an organisation. */
  derived: boolean;
  /** Also a common word of the language, which among capitals is written like it. */
  isWord: boolean;
  /** What must stand right before it, written onto the word or with a space, else it is no spelling of the form: للرقة, au Mans. */
  onlyAfter: string;
  /** It ends in the s of a possessive whose apostrophe was lost. */
  lostApostrophe: boolean;
  /** Hashes of its words, as the trie takes them. */
  hashes: readonly number[];
}

/** The forms of a glossary with the endings of one language. */
export interface FormIndex {
  language: Language;
  forms: readonly Form[];
  /** One of the forms is short: what stands elsewhere in the document is evidence for it. */
  hasShort: boolean;
  automaton: Automaton;
  /** Rules that are switched off. */
  without: ReadonlySet<AnnotatorRule>;
}

/** A form before its index is built. */
export interface WrittenForm extends Form {
  /** The form from its first word to its last, as it is written. */
  core: string;
}

/** A form as its words and the signs around them. The last dot of an acronym is part of the word. */
export function affixes(form: string): { before: string; core: string; after: string } {
  const { count, starts, ends } = tokenize(form);
  const [start = 0, end = 0] = [starts[0], ends[count - 1]];
  const bare = (text: string) => text.replace(/\s/gu, '');
  return { before: bare(form.slice(0, start)), core: form.slice(start, end), after: bare(form.slice(end)) };
}

/** Hashes of the words of a form, as the trie takes them. */
export function wordHashes(form: string): number[] {
  const { count, hashes } = tokenize(form);
  return [...hashes.subarray(0, count)];
}
