import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { workFolder } from '../content/work-folder.ts';
import { replaceFile, writeNew } from '../content/write-file.ts';

const correctionsSchema = z.strictObject({
  title: z.string().optional(),
  date: z.string().optional(),
  publisher: z.string().optional(),
  lang: z.string().optional(),
  leftOut: z.boolean().optional(),
  /** What is put back of that which the converter left out: indexes. */
  back: z.array(z.number()).optional(),
});

/** What an editor has said of an article before it is taken in. */
export type Corrections = z.infer<typeof correctionsSchema>;

const fileSchema = z.record(z.string(), correctionsSchema);

/** What an editor has said of the articles that lie on the desk, by their ids: it is there when the desk is opened again. */
export class KeptCorrections {
  readonly #path: string;
  readonly #all: Map<string, Corrections>;

  /** @param content the content folder. */
  constructor(content: string) {
    this.#path = join(workFolder(content), 'desk', 'corrections.json');
    this.#all = new Map(Object.entries(this.#read()));
  }

  of(id: string): Corrections {
    return this.#all.get(id) ?? {};
  }

  /** @throws DiagnosticError where the disk refuses. */
  add(id: string, corrections: Corrections): void {
    this.#all.set(id, { ...this.of(id), ...corrections });
    this.#write();
  }

  forget(ids: readonly string[]): void {
    const had = ids.filter((id) => this.#all.delete(id));
    if (had.length > 0) this.#write();
  }

  #read(): Record<string, Corrections> {
    if (!existsSync(this.#path)) return {};
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      // Whatever wrote it, it was not this class.
      return {};
    }
  }

  #write(): void {
    if (this.#all.size === 0) rmSync(this.#path, { force: true });
    else (existsSync(this.#path) ? replaceFile : writeNew)(this.#path, JSON.stringify(Object.fromEntries(this.#all)));
  }
}
