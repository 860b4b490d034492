/**
 * The rules of the annotator that can be switched off, so that `npm run quality` can measure what each is worth. A rule
 * that is worth nothing goes.
 */
export const annotatorRules = ['lone-signs', 'common-words', 'accents', 'lost-apostrophes', 'short-stems'] as const;
export type AnnotatorRule = (typeof annotatorRules)[number];
