import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { hashText } from '../text/fold.ts';
import { looseKey } from '../text/folded-names.ts';
import { GEONAMES_COLUMNS, namesOfLine, notGeoNames } from './geonames.ts';

/** A table of GeoNames: its places (`cities500.txt`), or their names with languages (`alternateNamesV2.txt`). */
export type GeoNamesTable = 'places' | 'names';

/** How many columns a line has, and by which keys it is found. */
const tables: Record<
  GeoNamesTable,
  { columns: readonly number[]; keys(columns: readonly string[]): Iterable<string> }
> = {
  places: {
    columns: [GEONAMES_COLUMNS],
    keys: (line) => [...new Set(namesOfLine(line))].map(keyOf),
  },
  // The older table without years has two columns less.
  names: { columns: [10, 8], keys: ([, id = '']) => [id] },
};

/** Bytes that are read at once. */
const CHUNK = 8 * 1024 * 1024;
/** A line begins below this: numbers of 53 bits hold 20 of the name and 33 of its place. */
const REACH = 2 ** 33;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;
/** Counted up when names are folded or kept in another way. */
const VERSION = 1;

/**
 * Where the index of a dump of GeoNames lies: another as soon as the file is another.
 * @param folder of work files; indexes of what the file was before are taken out of it.
 * @throws the error of the system if there is no such file.
 */
export function indexPath(file: string, folder: string): string {
  const { size, mtimeMs } = statSync(file);
  const ofFile = `geonames-${digest(resolve(file))}-`;
  const path = join(folder, `${ofFile}${digest(`${size} ${mtimeMs} ${VERSION}`)}.index`);
  if (!existsSync(path)) {
    for (const name of readdirSync(folder)) if (name.startsWith(ofFile)) rmSync(join(folder, name), { force: true });
  }
  return path;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * Writes the index of a table of GeoNames: for each key of each line (the loose keys of the names of a place; the number
 * of the place of a name) its hash and the byte at which the line begins, sorted, so that a few short reads find it. It takes
 * ten seconds a million places.
 * @throws DiagnosticError if the file is no such table; RangeError if it is larger than 8 GB.
 */
export function writeGeoNamesIndex(file: string, path: string, table: GeoNamesTable): void {
  const { columns: fitting, keys } = tables[table];
  const numbers = new Numbers();
  let number = 0;
  for (const { line, offset } of linesOf(file)) {
    number += 1;
    if (line === '' || line === '\r') continue;
    const columns = line.split('\t');
    if (!fitting.includes(columns.length)) throw notGeoNames(file, number, columns.length);
    for (const key of new Set(keys(columns))) if (key !== '') numbers.add(hashOf(key) * REACH + offset);
  }
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, numbers.sorted());
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/** The lines of places that bear a name, whatever its case, accents and typography. */
export function linesNamed(file: string, index: string, name: string): string[] {
  const key = looseKey(name);
  return linesOfKey(file, index, key, (line) => namesOfLine(line).some((one) => looseKey(one) === key));
}

/** The lines of the names of a place, by its number. */
export function namesOfPlace(file: string, index: string, id: string): string[] {
  return linesOfKey(file, index, id, ([, own]) => own === id);
}

function linesOfKey(file: string, index: string, key: string, fits: (columns: string[]) => boolean): string[] {
  if (key === '') return [];
  const offsets = within(index, hashOf(key) * REACH, (hashOf(key) + 1) * REACH);
  const handle = openSync(file, 'r');
  try {
    return offsets.map((number) => lineAt(handle, number % REACH)).filter((line) => fits(line.split('\t')));
  } finally {
    closeSync(handle);
  }
}

/** The numbers of an index from one to another, found by halving. */
function within(index: string, from: number, to: number): number[] {
  const handle = openSync(index, 'r');
  try {
    const length = Math.floor(fstatSync(handle).size / NUMBER);
    const one = new Float64Array(1);
    const at = (position: number) => {
      readSync(handle, one, 0, NUMBER, position * NUMBER);
      return one[0] as number;
    };
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(middle) < from) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let position = low; position < length; position += 1) {
      const number = at(position);
      if (number >= to) break;
      found.push(number);
    }
    return found;
  } finally {
    closeSync(handle);
  }
}

function lineAt(handle: number, offset: number): string {
  const chunks: Buffer[] = [];
  for (let position = offset; ; ) {
    const chunk = Buffer.alloc(4096);
    const length = readSync(handle, chunk, 0, chunk.length, position);
    const end = chunk.subarray(0, length).indexOf(10);
    chunks.push(chunk.subarray(0, end < 0 ? length : end));
    if (end >= 0 || length === 0) return Buffer.concat(chunks).toString('utf8');
    position += length;
  }
}

/** The lines of a file with the byte at which each begins. */
function* linesOf(file: string): Generator<{ line: string; offset: number }> {
  const handle = openSync(file, 'r');
  try {
    if (fstatSync(handle).size >= REACH) throw new RangeError('it is larger than 8 GB');
    let rest = Buffer.alloc(0);
    let offset = 0;
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const length = readSync(handle, chunk, 0, CHUNK, null);
      const bytes = Buffer.concat([rest, chunk.subarray(0, length)]);
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield { line: bytes.toString('utf8', start, end), offset: offset + start };
        start = end + 1;
      }
      rest = bytes.subarray(start);
      offset += start;
      if (length === 0) {
        if (rest.length > 0) yield { line: rest.toString('utf8'), offset };
        return;
      }
      // What is no text has no lines; no line of GeoNames is as long.
      if (rest.length > CHUNK) throw notGeoNames(file, 1, 1);
    }
  } finally {
    closeSync(handle);
  }
}

/** Letters without accents, in words one by one: most of the tens of millions of names are so. */
const simple = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/** The loose key of a name, found quickly where that is easy. */
function keyOf(name: string): string {
  return simple.test(name) ? name.toLowerCase().replaceAll('-', ' ') : looseKey(name);
}

/** Twenty bits of a text. */
function hashOf(text: string): number {
  return hashText(text) >>> 12;
}

/** A list of numbers that may grow to tens of millions. */
class Numbers {
  #all = new Float64Array(1 << 20);
  #length = 0;

  add(number: number): void {
    if (this.#length === this.#all.length) {
      const larger = new Float64Array(this.#all.length * 2);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.#length] = number;
    this.#length += 1;
  }

  sorted(): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.#all.subarray(0, this.#length).sort();
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
}
