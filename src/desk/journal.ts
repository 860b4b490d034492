import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../content/work-folder.ts';
import { namesIn, writeNew } from '../content/write-file.ts';
import { type Change, type Content, type FileChange, holds, Refused, writeFiles } from './changes.ts';

/** Steps that can be undone; older ones are forgotten. */
const MOST = 200;

/** `begun`: it is being carried out; `done`; `undone`: it can be done again. */
type State = 'begun' | 'done' | 'undone';

const called = /^(\d{8})\.(begun|done|undone)\.json$/;

interface Step {
  number: number;
  state: State;
}

/** Content as JSON carries it. */
type Kept = { text: string } | { bytes: string } | null;

/**
 * What was done at the desk, and the way back: a file a step in `.reperes/desk/`, with the bytes of each file before and
 * after. A step is written down before its files are, so that one in which the program was killed is taken back whole when
 * the next begins, and undo goes on from one run to the next.
 */
export class Journal {
  readonly #content: string;
  readonly #folder: string;

  /** @param content the content folder. */
  constructor(content: string) {
    this.#content = content;
    this.#folder = join(workFolder(content), 'desk');
    mkdirSync(this.#folder, { recursive: true });
    this.#recover();
  }

  /** The steps that undo and redo would go back to and forward to. */
  get ends(): { undo?: Change; redo?: Change } {
    const steps = this.#steps();
    const undo = steps.findLast(({ state }) => state === 'done');
    const redo = steps.find(({ state, number }) => state === 'undone' && number > (undo?.number ?? 0));
    return { ...(undo ? { undo: this.#read(undo) } : {}), ...(redo ? { redo: this.#read(redo) } : {}) };
  }

  /**
   * Carries a change out.
   * @throws Refused where nothing was written.
   */
  carryOut(change: Change): void {
    if (change.files.length === 0) return;
    const steps = this.#steps();
    const step: Step = { number: (steps.at(-1)?.number ?? 0) + 1, state: 'begun' };
    this.#write(step, change);
    try {
      writeFiles(this.#content, change.files);
    } catch (error) {
      if (error instanceof Refused) rmSync(this.#path(step), { force: true });
      throw error;
    }
    this.#move(step, 'done');
    // Whoever does something new will not do again what was undone.
    const forgotten = steps.filter(({ state }) => state === 'undone');
    const old = steps.filter(({ state }) => state === 'done').slice(0, 1 - MOST);
    for (const one of [...forgotten, ...old]) rmSync(this.#path(one), { force: true });
  }

  /** Writes down what was done by others already, so that it can be undone. */
  note(change: Change): void {
    if (change.files.length === 0) return;
    const steps = this.#steps();
    for (const one of steps.filter(({ state }) => state === 'undone')) rmSync(this.#path(one), { force: true });
    this.#write({ number: (steps.at(-1)?.number ?? 0) + 1, state: 'done' }, change);
  }

  /** Gives the files of the last step their bytes back. @returns undefined where there is nothing to undo. */
  undo(): Change | undefined {
    const step = this.#steps().findLast(({ state }) => state === 'done');
    return step && this.#turn(step, 'undone');
  }

  /** Does again what was undone last. */
  redo(): Change | undefined {
    const step = this.#steps().find(({ state }) => state === 'undone');
    return step && this.#turn(step, 'done');
  }

  #turn(step: Step, to: 'done' | 'undone'): Change {
    const change = this.#read(step);
    const files = to === 'done' ? change.files : change.files.map(turned).toReversed();
    writeFiles(this.#content, files);
    this.#move(step, to);
    return change;
  }

  /** Takes back what a run had begun when it was killed; a file that somebody has changed since stays. */
  #recover(): void {
    for (const step of this.#steps()) {
      if (step.state !== 'begun') continue;
      const { files, pid } = this.#read(step);
      if (isAlive(pid)) continue;
      const written = files.filter(({ path, after }) => holds(join(this.#content, path), after));
      if (written.length === files.length) this.#move(step, 'done');
      else {
        writeFiles(this.#content, written.map(turned));
        rmSync(this.#path(step), { force: true });
      }
    }
  }

  #steps(): Step[] {
    return namesIn(this.#folder)
      .flatMap((name) => {
        const [, number, state] = called.exec(name) ?? [];
        return number === undefined ? [] : [{ number: Number(number), state: state as State }];
      })
      .toSorted((a, b) => a.number - b.number);
  }

  #write(step: Step, { files, ...about }: Change): void {
    const kept = files.map(({ path, before, after }) => ({ path, before: keep(before), after: keep(after) }));
    try {
      writeNew(this.#path(step), JSON.stringify({ ...about, pid: process.pid, files: kept }));
    } catch (error) {
      throw new Refused('disk', this.#path(step), { message: (error as Error).message });
    }
  }

  #read(step: Step): Change & { pid: number } {
    const { files, ...about } = JSON.parse(readFileSync(this.#path(step), 'utf8')) as Omit<Change, 'files'> & {
      pid: number;
      files: { path: string; before: Kept; after: Kept }[];
    };
    return {
      ...about,
      files: files.map(({ path, before, after }) => ({ path, before: open(before), after: open(after) })),
    };
  }

  #move(step: Step, state: State): void {
    renameSync(this.#path(step), this.#path({ ...step, state }));
  }

  #path({ number, state }: Step): string {
    return join(this.#folder, `${String(number).padStart(8, '0')}.${state}.json`);
  }
}

function turned({ path, before, after }: FileChange): FileChange {
  return { path, before: after, after: before };
}

function keep(content: Content): Kept {
  if (content === undefined) return null;
  return typeof content === 'string' ? { text: content } : { bytes: Buffer.from(content).toString('base64') };
}

function open(kept: Kept): Content {
  if (kept === null) return undefined;
  return 'text' in kept ? kept.text : Buffer.from(kept.bytes, 'base64');
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
