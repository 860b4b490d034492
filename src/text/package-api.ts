/**
 * What the package offers to other programs as `reperes/annotate`: the annotator alone. Strings in, mentions out; it
 * reads no file and needs nothing of the system, so that it runs in a browser too.
 */
export type { Alias } from '../model/alias.ts';
export type { Decision } from '../model/decision.ts';
export type { LinkPolicy, Mention, MentionRule } from '../model/mention.ts';
export { annotateDocument, applyPolicy } from './annotate.ts';
export type { AnnotateOptions, Annotation, GazetteerEntry, TextBlock, TextDocument } from './document.ts';
export { compileGazetteer, type Gazetteer } from './gazetteer.ts';
export { type PlainParagraph, splitPlainText } from './plain.ts';
