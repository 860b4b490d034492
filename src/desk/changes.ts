import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, writeNew } from '../content/write-file.ts';
import { bringBack, holdsBytes, type KeptBytes, putAway } from './kept-bytes.ts';

/** What a file holds: text or, of originals and pictures, bytes that are kept; undefined where there is no such file. */
export type Content = string | KeptBytes | undefined;

/** A file of the content folder as it is, and as it will be. */
export interface FileChange {
  /** Path in the content folder, with `/`. */
  path: string;
  before: Content;
  after: Content;
}

/** What changes are called: the page has a sentence for each. */
export const changeNames = [
  'decisions',
  'entries',
  'aliases',
  'exclusions',
  'inclusions',
  'not-names',
  'fixes',
  'fields',
  'merge',
  'split',
  'rename',
  'removal',
  'articles',
  'passage',
] as const;
export type ChangeName = (typeof changeNames)[number];

/** One step of an editor, which is carried out and undone as a whole. */
export interface Change {
  what: ChangeName;
  /** How many things it is about: decisions, entries, files. */
  count: number;
  files: readonly FileChange[];
}

/** What a file and an editor’s change of it would be, where both have changed it. */
export interface Conflict {
  file: string;
  /** As it would be with the change. */
  mine: string;
  /** As it is now on the disk. */
  theirs: string;
}

/**
 * Why nothing was written. `changed`: a file is not what the change was made against; `shape`: its front matter cannot be
 * added to safely; `context`: no quote tells the place apart; `exists`: the file is there already; `disk`: the disk
 * refuses; `gone`: what the change is about is there no more; `invalid`: a field has a value that it cannot have.
 */
export interface Refusal {
  refused: 'changed' | 'shape' | 'context' | 'exists' | 'disk' | 'gone' | 'invalid';
  /** Path for a person. */
  file: string;
  /** What is wrong, for a person, where there is more to say. */
  message?: string;
  /** Of a form, what both sides have. */
  conflict?: Conflict;
}

/** Thrown by an action that is not to be carried out. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refused: Refusal['refused'], file: string, more: Pick<Refusal, 'message' | 'conflict'> = {}) {
    super(`${refused} ${file} ${more.message ?? ''}`);
    this.name = 'Refused';
    this.refusal = { refused, file, ...more };
  }
}

/** The text of a file of the content folder, a byte order mark included; undefined where there is none. */
export function textAt(folder: string, path: string): string | undefined {
  const full = join(folder, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

/**
 * Writes all files of a change or none: first each is held against what it is known to be, and what fails is taken back.
 * @param folder the content folder.
 * @throws Refused where a file is another by now, or the disk refuses.
 */
export function writeFiles(folder: string, files: readonly FileChange[]): void {
  for (const { path, before } of files) {
    if (!holds(join(folder, path), before)) throw new Refused('changed', path);
  }
  const written: FileChange[] = [];
  for (const file of files) {
    try {
      put(folder, file);
      written.push(file);
    } catch (error) {
      // Where even that fails the step stays written down, and the next run takes it back.
      for (const { path, before, after } of written.toReversed()) put(folder, { path, before: after, after: before });
      if (error instanceof Refused) throw error;
      throw new Refused('disk', file.path, { message: (error as Error).message });
    }
  }
}

function put(folder: string, { path, before, after }: FileChange): void {
  const full = join(folder, path);
  const still = () => {
    if (!holds(full, before)) throw new Refused('changed', path);
  };
  if (typeof before === 'object') putAway(folder, full, before);
  else if (typeof after === 'object') {
    if (!bringBack(folder, full, after)) throw new Refused('gone', path);
  } else if (after === undefined) rmSync(full, { force: true });
  else if (before === undefined) writeNew(full, after);
  else replaceFile(full, after, still);
}

/** Does a file hold exactly this? */
export function holds(path: string, content: Content): boolean {
  if (content === undefined) return !existsSync(path);
  try {
    if (typeof content === 'object') return holdsBytes(path, content);
    return readFileSync(path).equals(Buffer.from(content));
  } catch {
    return false;
  }
}
