import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../content/work-folder.ts';
import { namesIn, writeNew } from '../content/write-file.ts';
import { type Change, type Content, type FileChange, holds, Refused, writeFiles } from './changes.ts';
import { forgetBytes, type KeptBytes } from './kept-bytes.ts';

/** Steps that can be undone; older ones are forgotten. */
const MOST = 200;

/** `begun`: it is being carried out; `undone`: it can be done again; `undoing`, `redoing`: one of the two is on the way. */
type State = 'begun' | 'done' | 'undone' | 'undoing' | 'redoing';

const called = /^(\d{8})\.(begun|done|undone|undoing|redoing)(?:-(\d+))?\.json$/;

interface Step {
  number: number;
  state: State;
  /** The process that undoes it, or does it again. */
  by?: number;
}

/** Content as JSON carries it. */
type Kept = { text: string } | KeptBytes | null;

/**
 * What was done at the desk, and the way back: a file a step in `.reperes/desk/`, with the text of each file before and
 * after, or the digest of its bytes. A step is written down before its files are, so that one in which the program was killed is taken back whole when
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
    this.#forget([...forgotten, ...old]);
  }

  /** Writes down what was done by others already, so that it can be undone. */
  note(change: Change): void {
    if (change.files.length === 0) return;
    const steps = this.#steps();
    this.#forget(steps.filter(({ state }) => state === 'undone'));
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
    // Written down first: one that is killed here is taken back by the next.
    const turning = this.#move(step, to === 'done' ? 'redoing' : 'undoing', process.pid);
    try {
      writeFiles(this.#content, files);
    } catch (error) {
      if (error instanceof Refused) this.#move(turning, step.state);
      throw error;
    }
    this.#move(turning, to);
    return change;
  }

  #forget(steps: readonly Step[]): void {
    for (const step of steps) {
      for (const { after } of this.#read(step).files) if (typeof after === 'object') forgetBytes(this.#content, after);
      rmSync(this.#path(step), { force: true });
    }
  }

  /** Takes back what a run had begun when it was killed; a file that somebody has changed since stays. */
  #recover(): void {
    for (const step of this.#steps()) {
      if (step.state === 'done' || step.state === 'undone') continue;
      const { files, pid } = this.#read(step);
      if (isAlive(step.by ?? pid)) continue;
      const wanted = step.state === 'undoing' ? files.map(turned).toReversed() : files;
      const written = wanted.filter(({ path, after }) => holds(join(this.#content, path), after));
      const isWhole = written.length === files.length;
      try {
        if (!isWhole) writeFiles(this.#content, written.map(turned).toReversed());
      } catch (error) {
        // On a disk that is still full, say: it stays written down for the run after this one.
        if (error instanceof Refused) continue;
        throw error;
      }
      if (step.state === 'begun' && !isWhole) rmSync(this.#path(step), { force: true });
      else this.#move(step, (step.state === 'undoing') === isWhole ? 'undone' : 'done');
    }
  }

  #steps(): Step[] {
    return namesIn(this.#folder)
      .flatMap((name) => {
        const [, number, state, by] = called.exec(name) ?? [];
        if (number === undefined) return [];
        return [{ number: Number(number), state: state as State, ...(by ? { by: Number(by) } : {}) }];
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

  #move({ number, ...from }: Step, state: State, by?: number): Step {
    const to = { number, state, ...(by === undefined ? {} : { by }) };
    renameSync(this.#path({ number, ...from }), this.#path(to));
    return to;
  }

  #path({ number, state, by }: Step): string {
    return join(this.#folder, `${String(number).padStart(8, '0')}.${state}${by === undefined ? '' : `-${by}`}.json`);
  }
}

function turned({ path, before, after }: FileChange): FileChange {
  return { path, before: after, after: before };
}

function keep(content: Content): Kept {
  if (content === undefined) return null;
  return typeof content === 'string' ? { text: content } : content;
}

function open(kept: Kept): Content {
  if (kept === null) return undefined;
  return 'text' in kept ? kept.text : kept;
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
