import { checkDossier } from '../dossier/checks/registry.ts';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import type { Desk } from './desk.ts';
import type { Names } from './names.ts';

/** What `check` finds, kept for as long as the dossier is the same. */
export class Checks {
  readonly #desk: Desk;
  readonly #names: Names;
  #found: Diagnostic[] = [];
  #of = -1;
  #running: Promise<void> | undefined;

  constructor(desk: Desk, names: Names) {
    this.#desk = desk;
    this.#names = names;
  }

  /** Is that what the dossier has as it is now? */
  get isFresh(): boolean {
    return this.#of === this.#desk.revision;
  }

  /** What was found last, in the order of files and lines; if the dossier has changed since, it is looked at again. */
  found(): readonly Diagnostic[] {
    if (!this.isFresh) this.#look();
    return this.#found;
  }

  /** What the dossier has as it is now. */
  async settled(): Promise<readonly Diagnostic[]> {
    for (this.#look(); this.#running; ) await this.#running;
    return this.#found;
  }

  #look(): void {
    if (this.#running || this.isFresh) return;
    this.#running = this.#check().finally(() => {
      this.#running = undefined;
      this.#desk.tell({ type: 'work' });
    });
  }

  async #check(): Promise<void> {
    try {
      // One of the checks asks for names: they are found in a thread of their own first.
      await this.#names.settled();
      const { revision } = this.#desk;
      this.#found = await checkDossier(this.#desk.latest());
      this.#of = revision;
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.#found = error.diagnostics;
      this.#of = this.#desk.revision;
    }
  }
}
