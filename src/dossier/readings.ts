import type { RecordPacks } from '../content/record-packs.ts';
import type { Reading } from '../markdown/reading.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { atStage, tellFacts } from './build-events.ts';
import { formsDigest } from './forms-digest.ts';
import type { Glossary } from './reading-pool.ts';
import { type KeptReading, keyOfRecord, openRecord, taskKey } from './reading-record.ts';
import type { ReadingTask } from './reading-task.ts';
import { readWithinLimits } from './watched-reading.ts';

/** A record, opened when it is first asked for. */
class Kept {
  readonly record: Uint8Array;
  #opened: KeptReading | undefined;

  constructor(record: Uint8Array) {
    this.record = record;
  }

  open(): KeptReading {
    this.#opened ??= openRecord(this.record);
    return this.#opened;
  }
}

/** Reads texts, and keeps the readings for as long as nothing that bears on them has changed. */
export class Readings {
  readonly #packs: RecordPacks | undefined;
  readonly #threads: number | undefined;
  /** By the key of their task: one for each glossary that reads the text differently. */
  #kept: Map<string, Kept[]> | undefined;

  /**
   * @param packs where readings are kept from one run to the next.
   * @param threads most threads that read; default: one a core.
   */
  constructor(packs?: RecordPacks, threads?: number) {
    this.#packs = packs;
    this.#threads = threads;
  }

  /**
   * Reads texts with a glossary.
   * @param again what is to be read another way, now that all texts are read once: the tasks, the same but for those.
   * @returns for each task its reading, or what made that impossible; what was read before and would be read the same
   * is the very same object.
   */
  read(
    tasks: readonly ReadingTask[],
    glossary: Glossary,
    again: (readings: readonly (Reading | Diagnostic[])[]) => readonly ReadingTask[] = () => tasks,
  ): (Reading | Diagnostic[])[] {
    const used = new Map<string, Kept[]>();
    const fresh: Uint8Array[] = [];
    const readings = this.#pass(tasks, glossary, used, fresh);
    const second = again(readings);
    const anew = second.flatMap((task, index) => (task === tasks[index] ? [] : [index]));
    const better = this.#pass(
      anew.flatMap((index) => second[index] ?? []),
      glossary,
      used,
      fresh,
    );
    anew.forEach((index, at) => {
      readings[index] = better[at] ?? [];
    });
    this.#packs?.save(fresh, new Set([...used.values()].flatMap((some) => some.map(({ record }) => record))));
    this.#kept = used;
    return readings;
  }

  #pass(
    tasks: readonly ReadingTask[],
    glossary: Glossary,
    used: Map<string, Kept[]>,
    fresh: Uint8Array[],
  ): (Reading | Diagnostic[])[] {
    if (tasks.length === 0) return [];
    const known = this.#load();
    const keys = tasks.map(taskKey);
    const found = tasks.map(({ lang }, index) =>
      known.get(keys[index] ?? '')?.find((one) => {
        const { forms, words, named } = one.open();
        return forms === formsDigest(glossary.gazetteer, lang, words, named);
      }),
    );
    const missing = tasks.filter((_, index) => !found[index]);
    const kept = tasks.length - missing.length;
    tellFacts({ kept });
    atStage('read', kept, tasks.length);
    const atTask = (done: number) => atStage('read', kept + done, tasks.length);
    const made = readWithinLimits(missing, glossary, this.#threads, atTask)[Symbol.iterator]();
    return found.map((one, index): Reading | Diagnostic[] => {
      const outcome = one ?? made.next().value;
      if (!outcome || Array.isArray(outcome)) return outcome ?? [];
      const now = outcome instanceof Kept ? outcome : new Kept(outcome);
      if (!one) fresh.push(now.record);
      const key = keys[index] ?? '';
      used.set(key, [...(used.get(key) ?? []), now]);
      return now.open().reading;
    });
  }

  #load(): Map<string, Kept[]> {
    if (this.#kept) return this.#kept;
    const kept = new Map<string, Kept[]>();
    for (const record of this.#packs?.load() ?? []) {
      const key = keyOfRecord(record);
      const others = kept.get(key);
      if (others) others.push(new Kept(record));
      else kept.set(key, [new Kept(record)]);
    }
    return kept;
  }
}
