import { folderOf, type TextFile, type TextFolder } from '../content/text-file.ts';
import { type FreshReading, readMarkdown } from '../markdown/pipeline.ts';
import type { Decision } from '../model/decision.ts';
import type { DossierConfig } from '../model/dossier.ts';
import type { EntityId, LinkPolicy } from '../model/mention.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { languageOf } from '../text/languages/registry.ts';

/** All that a reading is made from besides the glossary: plain data. */
export interface ReadingTask {
  /** Path of the file for a person; it bears on nothing but the message of a fault of ours. */
  file: string;
  /** The body, with an empty line for each line before it, so that lines count from the start of the file. */
  source: string;
  folder: TextFolder;
  lang: string;
  publisher?: string;
  date?: string;
  decisions: readonly Decision[];
  /** What the other articles say of equal names, see `TextDocument.choices`. */
  choices?: Readonly<Record<string, EntityId>>;
  /** The entry whose definition this is. */
  self?: string;
  policy: LinkPolicy;
  headings: 'include' | 'skip';
}

/** What is read of a file, and with what of its fields. */
export function taskOf(text: TextFile, { lang, policy, headings }: DossierConfig): ReadingTask {
  const { file, data, fields } = text;
  const source = sourceOf(text.text, fields.bodyStart);
  const task = { file, source, lang: data.lang ?? lang, headings, decisions: [] };
  if ('collection' in text) return { ...task, folder: text.collection, self: text.id, policy: 'first' };
  if (!('annotations' in text.data)) return { ...task, folder: folderOf(text), policy: 'first' };
  const { date, annotations } = text.data;
  return { ...task, folder: 'articles', publisher: text.data.source?.publisher, date, decisions: annotations, policy };
}

/**
 * The body of a file as the source of a reading.
 * @param bodyStart offset at which the front matter ends.
 */
export function sourceOf(text: string, bodyStart: number): string {
  const lines = text.slice(0, bodyStart).match(/\r\n|\r|\n/g)?.length ?? 0;
  return '\n'.repeat(lines) + text.slice(bodyStart);
}

/**
 * Reads a text.
 * @throws DiagnosticError for a fault of ours.
 */
export function carryOut({ file, source, ...task }: ReadingTask, gazetteer: Gazetteer): FreshReading {
  return readMarkdown(source, file, { ...task, gazetteer, footnotes: languageOf(task.lang).page.notes });
}
