import { inflateRawSync } from 'node:zlib';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { LARGEST_FILE, LARGEST_UNPACKED, MOST_MEMBERS, megabytes, refuseLarger, refuseMore } from './limits.ts';

/** Bytes that can be read in parts: those of a file need not all be in memory. */
export interface Bytes {
  readonly size: number;
  /** The bytes from one position up to another. */
  read(start: number, end: number): Uint8Array;
}

/** A file in an archive, by the sizes that its directory states; nothing is unpacked yet. */
export interface Member {
  /** Path in the archive, as it stands there. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
}

/** Where a member lies. */
interface Entry extends Member {
  packed: number;
  method: number;
  locked: boolean;
  at: number;
}

/** What to do about an archive of too many files. */
const UNPACK = 'Unpack it, and convert the folder: a folder may hold as many files as you like.';

/** A zip archive (or a Word or OpenDocument file, which are such): its directory is read once, its members one by one. */
export class Archive {
  private readonly bytes: Bytes;
  private readonly file: string;
  private readonly entries: ReadonlyMap<string, Entry>;

  /**
   * @throws DiagnosticError `convert-failed` for what is no archive, `too-large` for what would unpack beyond bounds.
   */
  constructor(bytes: Bytes | Uint8Array, file: string) {
    this.bytes = bytes instanceof Uint8Array ? inMemory(bytes) : bytes;
    this.file = file;
    this.entries = this.directory();
    const total = this.members().reduce((sum, { size }) => sum + size, 0);
    refuseLarger(total, LARGEST_UNPACKED, 'what it unpacks to', file);
  }

  /** The files in it, folders left out, in the order of the archive. */
  members(): Member[] {
    return [...this.entries.values()].filter(({ path }) => !path.endsWith('/'));
  }

  /**
   * Unpacks one file.
   * @returns its bytes, or nothing where it is not there.
   * @throws DiagnosticError `too-large`, or `convert-failed` for a damaged archive.
   */
  read(path: string): Uint8Array | undefined {
    const entry = this.entries.get(path);
    if (!entry) return undefined;
    refuseLarger(entry.size, LARGEST_FILE, path, this.file);
    if (entry.locked) throw this.broken(`${path} is locked with a password`);
    const head = view(this.part(entry.at, entry.at + 30));
    if (head.getUint32(0, true) !== 0x04034b50) throw this.broken(`${path} is not where its directory says`);
    const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const packed = this.part(start, start + entry.packed);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw this.broken(`${path} is packed in a way that is not read (${entry.method})`);
    try {
      return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }));
    } catch (error) {
      const isMore = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      if (!isMore) throw this.broken((error as Error).message);
      const message = `${path} unpacks to more than the ${megabytes(entry.size)} that the archive says`;
      throw new DiagnosticError([diagnose('too-large', message, { file: this.file })]);
    }
  }

  private directory(): Map<string, Entry> {
    const { count, start, end } = this.placeOfDirectory();
    refuseMore(count, MOST_MEMBERS, 'files', this.file, UNPACK);
    const bytes = this.part(start, end);
    const data = view(bytes);
    const entries = new Map<string, Entry>();
    for (let at = 0; at + 46 <= bytes.length && data.getUint32(at, true) === 0x02014b50; ) {
      const [nameLength, extraLength, noteLength] = [28, 30, 32].map((one) => data.getUint16(at + one, true));
      const flags = data.getUint16(at + 8, true);
      const nameEnd = at + 46 + (nameLength ?? 0);
      const name = bytes.subarray(at + 46, nameEnd);
      const [size, packed, offset] = wideFields(
        [24, 20, 42].map((one) => data.getUint32(at + one, true)),
        bytes.subarray(nameEnd, nameEnd + (extraLength ?? 0)),
      );
      const path = new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(name);
      // Of two with one name the last is the file, as it is for who unpacks the archive.
      entries.set(path, {
        path,
        size,
        packed,
        method: data.getUint16(at + 10, true),
        locked: (flags & 1) === 1,
        at: offset,
      });
      refuseMore(entries.size, MOST_MEMBERS, 'files', this.file, UNPACK);
      at = nameEnd + (extraLength ?? 0) + (noteLength ?? 0);
    }
    return entries;
  }

  /** The end of an archive says where its directory is. */
  private placeOfDirectory(): { count: number; start: number; end: number } {
    const from = Math.max(0, this.bytes.size - 65_557);
    const tail = this.part(from, this.bytes.size);
    const data = view(tail);
    for (let at = tail.length - 22; at >= 0; at -= 1) {
      if (data.getUint32(at, true) !== 0x06054b50) continue;
      let [count, length, start] = [
        data.getUint16(at + 10, true),
        data.getUint32(at + 12, true),
        data.getUint32(at + 16, true),
      ];
      if (at >= 20 && data.getUint32(at - 20, true) === 0x07064b50) {
        const wide = view(
          this.part(Number(data.getBigUint64(at - 12, true)), Number(data.getBigUint64(at - 12, true)) + 56),
        );
        if (wide.getUint32(0, true) === 0x06064b50)
          [count, length, start] = [32, 40, 48].map((one) => Number(wide.getBigUint64(one, true))) as [
            number,
            number,
            number,
          ];
      }
      return { count, start, end: start + length };
    }
    throw this.broken('it has no directory, or only a part of it is there');
  }

  private part(start: number, end: number): Uint8Array {
    if (!(start >= 0 && start <= end && end <= this.bytes.size)) throw this.broken('a part of it is missing');
    return this.bytes.read(start, end);
  }

  private broken(reason: string): DiagnosticError {
    return new DiagnosticError([
      diagnose('convert-failed', `the archive cannot be read: ${reason}`, { file: this.file }),
    ]);
  }
}

function inMemory(bytes: Uint8Array): Bytes {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Sizes and positions beyond four gigabytes stand in a field of their own, in this order. */
function wideFields(fields: readonly number[], extra: Uint8Array): [size: number, packed: number, at: number] {
  const data = view(extra);
  let wide = -1;
  for (let at = 0; at + 4 <= extra.length; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) === 1) wide = at + 4;
  }
  const read = fields.map((value) => {
    if (value !== 0xffffffff || wide < 0 || wide + 8 > extra.length) return value;
    wide += 8;
    return Number(data.getBigUint64(wide - 8, true));
  });
  return read as [number, number, number];
}
