/** The bytes of a file as a zip archive holds them. */
export interface Packed {
  crc: number;
  isDeflated: boolean;
  content: Uint8Array<ArrayBuffer>;
}

/** The date of every file, 1 January 2000, as zip writes it: the same folder gives the same bytes whenever it is packed. */
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;
/** Names are UTF-8. */
const FLAGS = 0x800;
const DEFLATED = 8;
const STORED = 0;
/** Versions of the format that a program must know: 2.0, and 4.5 for what is past 32 bits. */
const PLAIN = 20;
const LONG = 45;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;

/**
 * Makes a zip archive of files that are compressed already, in pieces that follow each other; those past 65,535 files or
 * 4 GB have the 64-bit fields of the format, and no other has.
 */
export class ZipPieces {
  readonly #directory: Buffer[] = [];
  #made: Uint8Array[] = [];
  #bytes = 0;
  #count = 0;

  /** The pieces that were made since they were last taken. */
  take(): Uint8Array[] {
    const made = this.#made;
    this.#made = [];
    return made;
  }

  /**
   * Adds a file.
   * @param name its path in the archive, with `/`.
   * @param size its bytes before they were compressed.
   */
  add(name: string, size: number, { crc, isDeflated, content }: Packed): void {
    const [path, at] = [Buffer.from(name), this.#bytes];
    // Both sizes must be in the long form where one is.
    const isLong = size >= MOST_32 || content.length >= MOST_32;
    const sizes = isLong ? [size, content.length] : [];
    const common = (needed: number) =>
      fields([
        [2, needed],
        [2, FLAGS],
        [2, isDeflated ? DEFLATED : STORED],
        [2, 0],
        [2, DATE],
        [4, crc],
        [4, isLong ? MOST_32 : content.length],
        [4, isLong ? MOST_32 : size],
        [2, path.length],
      ]);
    const [own, listed] = [longFields(sizes), longFields([...sizes, ...(at >= MOST_32 ? [at] : [])])];
    this.#write(
      Buffer.concat([fields([[4, 0x04034b50]]), common(isLong ? LONG : PLAIN), fields([[2, own.length]]), path, own]),
    );
    this.#write(content);
    this.#count += 1;
    const needed = listed.length > 0 ? LONG : PLAIN;
    this.#directory.push(
      fields([
        [4, 0x02014b50],
        [2, needed],
      ]),
      common(needed),
      fields([
        [2, listed.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, Math.min(at, MOST_32)],
      ]),
      path,
      listed,
    );
  }

  /** Writes the list of files, which ends an archive. */
  end(): void {
    const [start, count] = [this.#bytes, this.#count];
    for (const part of this.#directory) this.#write(part);
    const length = this.#bytes - start;
    if (count >= MOST_16 || start >= MOST_32 || length >= MOST_32) this.#writeLongEnd(start, length, count);
    const shown = Math.min(count, MOST_16);
    this.#write(
      fields([
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, shown],
        [2, shown],
        [4, Math.min(length, MOST_32)],
        [4, Math.min(start, MOST_32)],
        [2, 0],
      ]),
    );
  }

  #writeLongEnd(start: number, length: number, count: number): void {
    const at = this.#bytes;
    this.#write(
      fields([
        [4, 0x06064b50],
        [8, 44],
        [2, LONG],
        [2, LONG],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, length],
        [8, start],
      ]),
    );
    this.#write(
      fields([
        [4, 0x07064b50],
        [4, 0],
        [8, at],
        [4, 1],
      ]),
    );
  }

  #write(bytes: Uint8Array): void {
    this.#made.push(bytes);
    this.#bytes += bytes.length;
  }
}

/** The extra field of 64-bit numbers, or nothing. */
function longFields(numbers: readonly number[]): Buffer {
  if (numbers.length === 0) return Buffer.alloc(0);
  return fields([[2, 1], [2, numbers.length * 8], ...numbers.map((number): [8, number] => [8, number])]);
}

/** Numbers in as many bytes each as is said, the low byte first. */
function fields(numbers: readonly [2 | 4 | 8, number][]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, number] of numbers) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(number), at);
    else bytes.writeUIntLE(number, at, length);
    at += length;
  }
  return bytes;
}
