import { channel } from 'node:diagnostics_channel';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What a build goes through, in this order. */
export const buildStages = ['read', 'originals', 'pages', 'forms', 'files', 'search', 'place'] as const;
export type BuildStage = (typeof buildStages)[number];

/** What is in a built site, in numbers. */
export interface BuildFacts {
  articles: number;
  entries: number;
  mentions: number;
  /** Mentions that have two readings and nothing to choose by; they are not linked. */
  ambiguous: number;
  /** Articles, entries and pages of the editor's own that an earlier command had read, and nothing has changed since. */
  kept: number;
  pages: number;
  /** Pages that an earlier build had made, and that nothing has changed since. */
  keptPages: number;
  /** Pages that the search finds. */
  search: number;
  /** Who is masked, and each spelling that was replaced, with how often it stood in the content. */
  masked: { id: string; spellings: { spelling: string; count: number }[] }[];
  /** Files of other forms than pages: how many, and their bytes. */
  forms: { files: number; bytes: number };
  /** The archive to download: its path in the site, its size and digest. */
  archive: { file: string; bytes: number; sha256: string };
  /** Files of the content that have an error and were left out. */
  leftOut: string[];
}

export type BuildEvent =
  | { type: 'stage'; stage: BuildStage; done: number; total?: number | undefined }
  | { type: 'facts'; facts: Partial<BuildFacts> }
  | { type: 'told'; diagnostics: readonly Diagnostic[] };

/**
 * From the steps of a build to whoever shows how far it is. Astro reads the content with its own copies of our modules:
 * a channel of Node is one for all of them, where a variable of a module is not.
 */
const events = channel('reperes:build');

/**
 * Says how far a stage is; the first word of a stage begins it and ends the one before.
 * @param total how many there are to do, where that is known.
 */
export function atStage(stage: BuildStage, done: number, total?: number): void {
  events.publish({ type: 'stage', stage, done, total } satisfies BuildEvent);
}

/** Says what the finished site has. */
export function tellFacts(facts: Partial<BuildFacts>): void {
  events.publish({ type: 'facts', facts } satisfies BuildEvent);
}

/** Says what is wrong and yet does not stop the build. */
export function tellProblems(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) events.publish({ type: 'told', diagnostics } satisfies BuildEvent);
}

/** @returns what ends the listening. */
export function onBuildEvent(listener: (event: BuildEvent) => void): () => void {
  const hear = (event: unknown) => listener(event as BuildEvent);
  events.subscribe(hear);
  return () => void events.unsubscribe(hear);
}
