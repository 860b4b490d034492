import { hash } from 'node:crypto';
import type { Reading } from '../markdown/reading.ts';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { wordsOf } from '../text/standing-forms.ts';
import { atStage } from './build-events.ts';
import { formsDigest } from './forms-digest.ts';
import { carryOut, type ReadingTask } from './reading-task.ts';

/** A reading, and what tells whether it holds. */
interface KeptReading {
  reading: Reading;
  words: Int32Array;
  named: readonly string[];
  /** Digest of the forms of the glossary that it was made with. */
  forms: string;
}

/** Reads texts, and keeps the readings for as long as nothing that bears on them has changed. */
export class Readings {
  #kept = new Map<string, KeptReading>();

  /**
   * Reads texts with a glossary.
   * @returns for each task its reading, or what made that impossible; what was read before and would be read the same
   * is the very same object.
   */
  read(tasks: readonly ReadingTask[], gazetteer: Gazetteer): (Reading | Diagnostic[])[] {
    const used = new Map<string, KeptReading>();
    const outcomes = tasks.map((task, index) => {
      atStage('read', index + 1, tasks.length);
      const key = taskKey(task);
      const kept = this.#kept.get(key) ?? used.get(key);
      const holds = kept && kept.forms === formsDigest(gazetteer, task.lang, kept.words, kept.named);
      const outcome = holds ? kept : this.#readNow(task, gazetteer);
      if (Array.isArray(outcome)) return outcome;
      used.set(key, outcome);
      return outcome.reading;
    });
    this.#kept = used;
    return outcomes;
  }

  #readNow(task: ReadingTask, gazetteer: Gazetteer): KeptReading | Diagnostic[] {
    try {
      const { reading, texts, named } = carryOut(task, gazetteer);
      const words = wordsOf(texts, gazetteer.index(task.lang));
      return { reading, words, named, forms: formsDigest(gazetteer, task.lang, words, named) };
    } catch (error) {
      if (error instanceof DiagnosticError) return error.diagnostics;
      throw error;
    }
  }
}

/** Digest of all that bears on a reading besides the glossary and our own sources. */
function taskKey({ file: _, ...task }: ReadingTask): string {
  return hash('sha256', JSON.stringify(task), 'base64url');
}
