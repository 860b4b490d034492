/**
 * What the annotator must know of a language. Words are data: lower case, as they are written. A language is one file.
 */
export interface Language {
  /** BCP 47 primary subtag. */
  tag: string;
  /** Words that an apostrophe ties to the next: l’, d’, qu’. A name may follow them. */
  elisions: readonly string[];
  /** Articles that, with a capital within a sentence, are part of the name: Le Monde, La Havane, The Hague. */
  articles: readonly string[];
  /** Endings after an apostrophe that are no part of a name: the s of a possessive. */
  possessives: readonly string[];
  /** Halves of a compound before a name: anti-, pro-, ex-. */
  hyphenPrefixes: readonly string[];
  /** Halves of a compound after a name: -ci, -là. */
  hyphenSuffixes: readonly string[];
  /** Endings that a name's last word may take, with what the word must not end in. */
  endings: readonly { add: string; notAfter: RegExp }[];
  /** Common nouns begin with a capital, which therefore says nothing of names. */
  capitalNouns: boolean;
  /** Other spellings of the same word; each is applied to all of a form at once: Österreich, Oesterreich. */
  spellings: readonly (readonly { from: RegExp; to: string }[])[];
  /** Letters that are written onto the next word: the Arabic و, ب. At most two stand together. */
  proclitics: readonly string[];
  metonymy: MetonymyCues;
}

/** The words by which one tells a government from its capital. Phrases end right before the name, or begin after it. */
export interface MetonymyCues {
  /** Before the name: who acts, is addressed, is party to something. */
  actorBefore: readonly string[];
  /** A participle before one of `by`: soutenue par, backed by. */
  agents: readonly string[];
  by: readonly string[];
  /** After the name: verbs of speaking and acting, and what only a government is followed by. */
  actorAfter: readonly string[];
  /** Auxiliaries after the name, and the participles of speaking and acting that may follow. */
  auxiliaries: readonly string[];
  participles: readonly string[];
  /** Words that may stand between the name and its verb, or between auxiliary and participle. */
  between: readonly string[];
  /** Before the name: where one is, leaves, goes. */
  placeBefore: readonly string[];
  /** After the name: of what only a place is followed by. */
  placeAfter: readonly string[];
  /** What may stand between commas before the verb: de son côté. A relative pronoun may bring a verb of its own. */
  asides: readonly string[];
  relatives: readonly string[];
  /** Words before the subject of a clause: mais, que. */
  openers: readonly string[];
  /** Words that join names of which one thing is said: et, ou, ni; and those that ask for two names: entre. */
  joiners: readonly string[];
  pairs: readonly string[];
  /**
   * Words of motion: in the same sentence before a preposition of `towards`, or right before one of `leaving` with one
   * word between at most, they lead to a place or from it.
   */
  motion: readonly string[];
  towards: readonly string[];
  leaving: readonly string[];
}
