/** What a binary property list of Apple holds; numbers and dates are of no use here, and missing. */
export type PlistValue = string | Uint8Array | PlistValue[] | { [key: string]: PlistValue } | undefined;

/** Deepest nesting, and most values that are read: a list of few bytes may name the same value again and again. */
const [DEEPEST, MOST] = [32, 200_000];

/** Kinds of value, by the first half of their mark. */
const [DATA, ASCII, UTF16, ARRAY, DICTIONARY] = [4, 5, 6, 10, 13];

/**
 * Reads a binary property list.
 * @throws Error for what is damaged, nested too deep, or holds too much.
 */
export function readPlist(bytes: Uint8Array): PlistValue {
  return new PlistReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).read();
}

class PlistReader {
  private readonly bytes: Buffer;
  private readonly offsetSize: number;
  private readonly referenceSize: number;
  private readonly count: number;
  private readonly table: number;
  private left = MOST;

  constructor(bytes: Buffer) {
    if (bytes.length < 40 || bytes.toString('latin1', 0, 6) !== 'bplist') throw new Error('it is not a property list');
    const trailer = bytes.subarray(bytes.length - 32);
    this.bytes = bytes;
    this.offsetSize = trailer[6] ?? 0;
    this.referenceSize = trailer[7] ?? 0;
    this.count = Number(trailer.readBigUInt64BE(8));
    this.table = Number(trailer.readBigUInt64BE(24));
    const fits = this.table + this.count * this.offsetSize <= bytes.length;
    if (!fits || !isSize(this.offsetSize) || !isSize(this.referenceSize)) throw new Error('its table is damaged');
  }

  read(): PlistValue {
    return this.value(Number(this.bytes.readBigUInt64BE(this.bytes.length - 16)), 0);
  }

  private value(reference: number, depth: number): PlistValue {
    this.left -= 1;
    if (depth > DEEPEST) throw new Error(`more than ${DEEPEST} lists within each other`);
    if (this.left < 0) throw new Error(`more than ${MOST} values`);
    if (reference >= this.count) throw new Error('it names a value that is not there');
    const at = this.number(this.table + reference * this.offsetSize, this.offsetSize);
    const mark = this.bytes[at] ?? 0;
    const { length, from } = this.lengthAt(at, mark & 0xf);
    const kind = mark >> 4;
    if (kind === DATA) return this.slice(from, length);
    if (kind === ASCII) return this.slice(from, length).toString('latin1');
    if (kind === UTF16)
      return Buffer.from(this.slice(from, length * 2))
        .swap16()
        .toString('utf16le');
    const references = (first: number) =>
      Array.from({ length }, (_, index) => this.number(first + index * this.referenceSize, this.referenceSize));
    if (kind === ARRAY && this.fits(from, length)) return references(from).map((one) => this.value(one, depth + 1));
    if (kind !== DICTIONARY || !this.fits(from, length * 2)) return undefined;
    const keys = references(from).map((one) => this.value(one, depth + 1));
    const values = references(from + length * this.referenceSize);
    return Object.fromEntries(keys.map((key, index) => [String(key), this.value(values[index] ?? 0, depth + 1)]));
  }

  /** How many bytes, signs or values there are; where the mark has no room, a number behind it tells. */
  private lengthAt(at: number, short: number): { length: number; from: number } {
    if (short !== 0xf) return { length: short, from: at + 1 };
    const size = 2 ** ((this.bytes[at + 1] ?? 0) & 0xf);
    if (size > 4) throw new Error('it announces more than it can hold');
    return { length: this.number(at + 2, size), from: at + 2 + size };
  }

  private fits(from: number, count: number): boolean {
    if (from + count * this.referenceSize <= this.bytes.length) return true;
    throw new Error('it announces more values than it holds');
  }

  private slice(from: number, length: number): Buffer {
    if (from + length <= this.bytes.length) return this.bytes.subarray(from, from + length);
    throw new Error(`it announces ${length} bytes, and ${Math.max(0, this.bytes.length - from)} are left`);
  }

  private number(at: number, size: number): number {
    if (at + size > this.bytes.length) throw new Error('its end is missing');
    return this.bytes.readUIntBE(at, size);
  }
}

function isSize(size: number): boolean {
  return size >= 1 && size <= 6;
}
