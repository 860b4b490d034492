/**
 * The rules of the annotator that can be switched off, so that `npm run quality` can measure what each is worth. A rule
 * that is worth nothing goes.
 * - `lone-signs`: a lone letter or a bare number is no name by itself.
 * - `common-words`: nor is a word of the language, where its letters do not show that it is one.
 * - `accents`: accents do not count in a long name that has no rival without them.
 * - `lost-apostrophes`: the s of a possessive may have lost its apostrophe.
 * - `surnames`: a person's family name counts where the full name stands.
 * - `acronyms`: so does the acronym that a text gives an organisation in brackets.
 * - `class-words`: « province de » before a name is of no town.
 * - `dossier`: of entries of one name, other documents choose (whoever hands documents over leaves it out).
 */
export const annotatorRules = [
  'lone-signs',
  'common-words',
  'accents',
  'lost-apostrophes',
  'surnames',
  'acronyms',
  'class-words',
  'dossier',
] as const;
/** The rules by which short forms count that no entry lists. */
export const shortFormRules: readonly AnnotatorRule[] = ['surnames', 'acronyms'];

export type AnnotatorRule = (typeof annotatorRules)[number];
