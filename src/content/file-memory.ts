import { StoredValues } from './stored-values.ts';

/** Keeps what was made of each file for as long as its text is the same. */
export class FileMemory<T> {
  /** The fields of files as they were read before, by their text. */
  readonly fields: StoredValues;
  #kept = new Map<string, { text: string; made: T }>();

  constructor(fields = new StoredValues()) {
    this.fields = fields;
  }

  /** What was made of this very text, else what `make` makes of it now. */
  recall({ file, text }: { file: string; text: string }, make: () => T): T {
    const kept = this.#kept.get(file);
    if (kept?.text === text) return kept.made;
    const made = make();
    this.#kept.set(file, { text, made });
    return made;
  }
}
