import { hash } from 'node:crypto';
import { isTooDeep, tooDeep } from '../convert/limits.ts';
import type { Reading } from '../markdown/reading.ts';
import { type Diagnostic, DiagnosticError } from '../model/diagnostic.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { wordsOf } from '../text/standing-forms.ts';
import { formsDigest } from './forms-digest.ts';
import { carryOut, type ReadingTask } from './reading-task.ts';

/** A reading, and what tells whether it holds with another glossary. */
export interface KeptReading {
  reading: Reading;
  /** The words of the text, from `wordsOf`. */
  words: Int32Array;
  /** The entries that the editor names by their ids. */
  named: readonly string[];
  /** Digest of all in the glossary that bore on it. */
  forms: string;
}

/** Length of a key in characters, and in bytes. */
const KEY_LENGTH = 43;
/** Before the parts of a record: how long head, words and tree are in bytes. */
const LENGTHS = 3 * 4;

/** Digest of all that bears on a reading besides the glossary and our own sources. */
export function taskKey({ file: _, ...task }: ReadingTask): string {
  return hash('sha256', JSON.stringify(task), 'base64url');
}

/** Reads a text into a record: bytes that can be stored and handed between threads; or what made that impossible. */
export function readRecord(task: ReadingTask, gazetteer: Gazetteer): Uint8Array<ArrayBuffer> | Diagnostic[] {
  try {
    const { reading, texts, named } = carryOut(task, gazetteer);
    const words = wordsOf(texts, gazetteer.index(task.lang));
    const { tree, ...others } = reading;
    const parts = [
      Buffer.from(JSON.stringify({ named, forms: formsDigest(gazetteer, task.lang, words, named), reading: others })),
      Buffer.from(words.buffer, words.byteOffset, words.byteLength),
      Buffer.from(JSON.stringify(tree)),
    ];
    const record = new Uint8Array(KEY_LENGTH + LENGTHS + parts.reduce((sum, { length }) => sum + length, 0));
    record.set(Buffer.from(taskKey(task), 'latin1'));
    const lengths = new DataView(record.buffer, KEY_LENGTH, LENGTHS);
    let at = KEY_LENGTH + LENGTHS;
    for (const [index, part] of parts.entries()) {
      lengths.setUint32(index * 4, part.length, true);
      record.set(part, at);
      at += part.length;
    }
    return record;
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    if (isTooDeep(error)) return [tooDeep({ file: task.file, line: 1 })];
    throw error;
  }
}

/** The key of the task that a record is the reading of. */
export function keyOfRecord(record: Uint8Array): string {
  return Buffer.from(record.buffer, record.byteOffset, KEY_LENGTH).toString('latin1');
}

/** What gives the trees of readings as JSON, as they are kept. */
const trees = new WeakMap<Reading, () => string>();

/** The tree of a reading as JSON: for a reading from a record no tree is made for it. */
export function treeJson(reading: Reading): string {
  return trees.get(reading)?.() ?? JSON.stringify(reading.tree);
}

/**
 * What a record holds. The tree is parsed each time it is asked for, since few are and it is the largest part.
 * @throws if these bytes are no record.
 */
export function openRecord(record: Uint8Array): KeptReading {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const [head = 0, words = 0, tree = 0] = [0, 4, 8].map((at) => bytes.readUInt32LE(KEY_LENGTH + at));
  const start = KEY_LENGTH + LENGTHS;
  const [headEnd, wordsEnd, treeEnd] = [start + head, start + head + words, start + head + words + tree];
  if (treeEnd !== bytes.length || words % 4 !== 0) throw new RangeError('this is no record of a reading');
  const { named, forms, reading } = JSON.parse(bytes.toString('utf8', start, headEnd)) as KeptReading;
  const json = () => bytes.toString('utf8', wordsEnd, treeEnd);
  Object.defineProperty(reading, 'tree', { enumerable: true, get: () => JSON.parse(json()) });
  trees.set(reading, json);
  // Copied: the bytes may begin anywhere, and 32-bit numbers may not.
  const aligned = new Int32Array(words / 4);
  bytes.copy(new Uint8Array(aligned.buffer), 0, headEnd, wordsEnd);
  return { named, forms, reading, words: aligned };
}
