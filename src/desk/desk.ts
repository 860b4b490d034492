import { createHash } from 'node:crypto';
import { posix, relative, sep } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { type DossierReading, readDossier } from '../dossier/load.ts';
import { commandMemory, type DossierMemory } from '../dossier/memory.ts';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import { type Change, type Refusal, Refused, textAt } from './changes.ts';
import { Journal } from './journal.ts';

/** What an action came to. `done`: how many things it changed; the page finds its words by `what`. */
export type Outcome = { done: number; what: Change['what']; undone?: 'undone' | 'redone' } | { done: 0 } | Refusal;

/** How long the desk waits for another change before it reads the dossier again, in milliseconds. */
const PAUSE = 120;

/** What the server tells all open pages of. */
export type DeskEvent =
  /** The dossier was read again. */
  | { type: 'read'; revision: number }
  /** Something goes on in the background: the views that show it ask again. */
  | { type: 'work' };

/**
 * One dossier on the desk of an editor: what it says now, the changes, and the way back. The content folder is its only
 * state; it is read once, and again where it has changed, by whomever.
 */
export class Desk {
  readonly folder: string;
  readonly memory: DossierMemory;
  readonly journal: Journal;
  #reading: DossierReading | undefined;
  #faults: Diagnostic[] = [];
  #isStale = true;
  #timer: NodeJS.Timeout | undefined;
  #revision = 0;
  /** The texts that changes of ours have written since the dossier was read. */
  readonly #ours = new Map<string, string>();
  readonly #listeners = new Set<(event: DeskEvent) => void>();

  /** @param folder the content folder. */
  constructor(folder: string) {
    this.folder = folder;
    this.memory = commandMemory(folder);
    this.journal = new Journal(folder);
  }

  /** Counts the readings: what was made of one of them holds until the number changes. */
  get revision(): number {
    return this.#revision;
  }

  /** What keeps the dossier from being read at all; empty where it is read. */
  get faults(): readonly Diagnostic[] {
    return this.#faults;
  }

  /**
   * The dossier as it is now on the disk.
   * @throws DiagnosticError where there is none to read.
   */
  reading(): DossierReading {
    if (this.#isStale || !this.#reading) this.#read();
    if (!this.#reading) throw new DiagnosticError([...this.#faults]);
    return this.#reading;
  }

  /** The dossier as it was read last: an action need not wait for what the one before it has changed. */
  latest(): DossierReading {
    return this.#reading ?? this.reading();
  }

  #read(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isStale = false;
    this.#ours.clear();
    try {
      this.#reading = readDossier(this.folder, this.memory);
      this.#faults = [];
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.#reading = undefined;
      this.#faults = error.diagnostics;
    }
    this.#revision += 1;
    this.tell({ type: 'read', revision: this.#revision });
  }

  /** The dossier has changed: it is read again when somebody asks, or in a moment. */
  touch(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#isStale && this.#read(), PAUSE);
  }

  /**
   * The text of a file on the disk, to be changed.
   * @param path in the content folder.
   * @param known its text when the dossier was read.
   * @throws Refused `changed` where it is neither that nor what we ourselves have made of it since.
   */
  textOf(path: string, known: string): string {
    const text = textAt(this.folder, path);
    if (text === undefined) throw new Refused('gone', path);
    const plain = withoutMark(text);
    if (plain !== known && text !== this.#ours.get(path)) {
      this.touch();
      throw new Refused('changed', path);
    }
    return text;
  }

  /** Makes a change, carries it out and says what came of it. */
  act(make: () => Change): Outcome {
    return this.#guarded(() => {
      const change = make();
      this.journal.carryOut(change);
      this.#keep(change, 'after');
      return { done: change.count, what: change.what };
    });
  }

  undo(): Outcome {
    return this.#guarded(() => {
      const change = this.journal.undo();
      if (change) this.#keep(change, 'before');
      return change ? { done: change.count, what: change.what, undone: 'undone' } : { done: 0 };
    });
  }

  redo(): Outcome {
    return this.#guarded(() => {
      const change = this.journal.redo();
      if (change) this.#keep(change, 'after');
      return change ? { done: change.count, what: change.what, undone: 'redone' } : { done: 0 };
    });
  }

  #keep({ files }: Change, side: 'before' | 'after'): void {
    for (const file of files) {
      const content = file[side];
      if (typeof content === 'string') this.#ours.set(file.path, content);
      else this.#ours.delete(file.path);
    }
    this.touch();
  }

  #guarded(work: () => Outcome): Outcome {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.refusal.refused === 'changed') this.touch();
      return { ...error.refusal, file: this.display(error.refusal.file) };
    }
  }

  /** Path of a file of the content folder for a person. */
  display(path: string): string {
    return path === '' || path.startsWith('/') ? path : displayPath(posix.join(this.folder.split(sep).join('/'), path));
  }

  /** Path in the content folder, with `/`. */
  pathOf(full: string): string {
    return relative(this.folder, full).split(sep).join('/');
  }

  tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** @returns what ends the listening. */
  listen(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }
}

/** A byte order mark is no part of a text. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** What tells a text from any other: a form names the one that it was made from. */
export function digestOf(text: string): string {
  return createHash('sha256').update(withoutMark(text)).digest('base64url').slice(0, 22);
}
