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
 * - `scan-borders`: « deLondres » and « _Londres », which a scan joined, are Londres.
 * - `sides`: a side of the world before « of » is no region: « in the north of ».
 * - `equal-places`: a name of a place and of somebody is that of the place where one is in it, or goes there.
 * - `town-lists`: of capitals that may be governments, those are towns that stand in a list of towns.
 * - `inner-datelines`: and those before the day of a dispatch within a text.
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
  'scan-borders',
  'sides',
  'equal-places',
  'town-lists',
  'inner-datelines',
  'dossier',
] as const;
/** The rules by which short forms count that no entry lists. */
export const shortFormRules: readonly AnnotatorRule[] = ['surnames', 'acronyms'];

export type AnnotatorRule = (typeof annotatorRules)[number];
