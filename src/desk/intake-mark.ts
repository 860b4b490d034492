import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../content/work-folder.ts';
import { isAlive, namesIn, writeNew } from '../content/write-file.ts';

const called = /^intake-(\d+)\.part$/;

/** An intake that a run began and did not end. */
export interface BegunIntake {
  /** The originals and articles that were to be taken in. */
  ids: string[];
  /** Paths in the content folder of what was there before it. */
  before: string[];
}

/**
 * Where it is written down that an intake has begun, until it is a step that can be undone: the desk that starts after one
 * that was killed finishes it.
 */
export class IntakeMark {
  readonly #folder: string;
  #isBegun = false;

  /** @param content the content folder. */
  constructor(content: string) {
    this.#folder = join(workFolder(content), 'desk');
  }

  /** @throws DiagnosticError where the disk refuses: nothing is to be taken in then. */
  begin(intake: BegunIntake): void {
    this.end();
    writeNew(this.#path(process.pid), JSON.stringify(intake));
    this.#isBegun = true;
  }

  end(): void {
    rmSync(this.#path(process.pid), { force: true });
  }

  /** What a run that is no more has left, with what forgets it. */
  left(): { intake: BegunIntake; forget(): void } | undefined {
    for (const name of namesIn(this.#folder)) {
      const pid = Number(called.exec(name)?.[1] ?? 0);
      // A mark of our own number that is not ours is that of a run which had it before.
      if (pid === 0 || (pid === process.pid ? this.#isBegun : isAlive(pid))) continue;
      const path = this.#path(pid);
      const intake = JSON.parse(readFileSync(path, 'utf8')) as BegunIntake;
      return { intake, forget: () => rmSync(path, { force: true }) };
    }
    return undefined;
  }

  #path(pid: number): string {
    return join(this.#folder, `intake-${pid}.part`);
  }
}
