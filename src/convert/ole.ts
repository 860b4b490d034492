import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/** The first bytes of files that old Word, Outlook and others keep their parts in (Compound File Binary). */
export const OLE_SIGNATURE = '\xd0\xcf\x11\xe0';

/** Marks in the table of sectors that name no sector. */
const LAST_SECTOR = 0xfffffffa;

/** So deep are folders read; messages within messages are not read as deep. */
const DEEPEST = 64;

/** A part of such a file. */
export interface OlePart {
  /** Names of the folders that it lies in and its own, joined by `/`. */
  path: string;
  /** Bytes. */
  size: number;
  start: number;
}

/**
 * A file of parts in sectors, as old Word and Outlook write it. What its tables say is not believed: chains of sectors
 * that go round, parts that are longer than their sectors, and parts that share them beyond the size of the file are errors.
 */
export class OleFile {
  readonly parts: readonly OlePart[];
  /** By their paths in small letters. */
  private readonly byPath = new Map<string, OlePart>();
  private readonly bytes: Buffer;
  private readonly file: string;
  private readonly sectorSize: number;
  private readonly table: Uint32Array;
  private readonly miniTable: Uint32Array;
  private readonly miniCutoff: number;
  private readonly miniStream: Buffer;
  /** Bytes that were read so far. */
  private taken = 0;

  /** @throws DiagnosticError `convert-failed` for what is no such file, or a damaged one. */
  constructor(bytes: Uint8Array, file: string) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.file = file;
    const header = this.bytes;
    const shift = header.length < 512 ? 0 : header.readUInt16LE(0x1e);
    if (header.toString('latin1', 0, 4) !== OLE_SIGNATURE || (shift !== 9 && shift !== 12)) {
      throw this.damaged('it does not begin as files of old Word and Outlook do');
    }
    this.sectorSize = 2 ** shift;
    this.miniCutoff = header.readUInt32LE(0x38);
    this.table = this.readTable(this.tableSectors());
    this.miniTable = this.readTable(this.chain(header.readUInt32LE(0x3c), this.table));
    const { parts, root } = this.readFolder(header.readUInt32LE(0x30));
    this.parts = parts;
    for (const part of parts.toReversed()) this.byPath.set(part.path.toLowerCase(), part);
    this.miniStream = root && root.size > 0 ? this.sectors(root, this.table) : Buffer.alloc(0);
  }

  /**
   * The bytes of a part; nothing where there is none of that path.
   * @throws DiagnosticError `convert-failed` where its sectors do not hold what it announces.
   */
  read(path: string): Buffer | undefined {
    const part = this.byPath.get(path.toLowerCase());
    if (!part) return undefined;
    const { length } = this.bytes;
    if (part.size > length) throw this.damaged(`“${path}” announces ${part.size} bytes, and the file has ${length}`);
    this.taken += part.size;
    if (this.taken > length * 2) throw this.damaged('its parts share their sectors');
    return part.size < this.miniCutoff ? this.miniSectors(part) : this.sectors(part, this.table);
  }

  private damaged(what: string): DiagnosticError {
    return new DiagnosticError([diagnose('convert-failed', `the file cannot be read: ${what}`, { file: this.file })]);
  }

  /** The sectors of the table of sectors: the first are named in the header, others in a chain of their own. */
  private tableSectors(): number[] {
    const count = Math.ceil(this.bytes.length / this.sectorSize);
    const named = Array.from({ length: 109 }, (_, index) => this.bytes.readUInt32LE(0x4c + index * 4));
    const seen = new Set<number>();
    for (let next = this.bytes.readUInt32LE(0x44); next < LAST_SECTOR && this.bytes.readUInt32LE(0x48) > 0; ) {
      if (seen.has(next) || seen.size > count) throw this.damaged('its sectors go round in a circle');
      seen.add(next);
      const sector = this.sector(next);
      for (let at = 0; at + 8 <= sector.length; at += 4) named.push(sector.readUInt32LE(at));
      next = sector.length < this.sectorSize ? LAST_SECTOR : sector.readUInt32LE(this.sectorSize - 4);
    }
    return [...new Set(named)].filter((one) => one < count);
  }

  private readTable(sectors: readonly number[]): Uint32Array {
    const bytes = Buffer.concat(sectors.map((one) => this.sector(one)));
    return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
  }

  private sector(number: number): Buffer {
    const at = (number + 1) * this.sectorSize;
    if (at >= this.bytes.length) throw this.damaged('its end is missing');
    return this.bytes.subarray(at, at + this.sectorSize);
  }

  /** The numbers of sectors that follow one another. */
  private chain(start: number, table: Uint32Array): number[] {
    const numbers: number[] = [];
    for (let next = start; next < LAST_SECTOR; next = table[next] ?? LAST_SECTOR) {
      if (numbers.length > table.length) throw this.damaged('its sectors go round in a circle');
      numbers.push(next);
    }
    return numbers;
  }

  private sectors({ path, start, size }: OlePart, table: Uint32Array): Buffer {
    const bytes = Buffer.concat(this.chain(start, table).map((one) => this.sector(one)));
    if (bytes.length < size) throw this.damaged(`“${path}” announces ${size} bytes, and there are ${bytes.length}`);
    return bytes.subarray(0, size);
  }

  private miniSectors({ path, start, size }: OlePart): Buffer {
    const pieces = this.chain(start, this.miniTable).map((one) => this.miniStream.subarray(one * 64, one * 64 + 64));
    const bytes = Buffer.concat(pieces);
    if (bytes.length < size) throw this.damaged(`“${path}” announces ${size} bytes, and there are ${bytes.length}`);
    return bytes.subarray(0, size);
  }

  /** All parts, by the tree that their names stand in. */
  private readFolder(start: number): { parts: OlePart[]; root: OlePart | undefined } {
    const bytes = Buffer.concat(this.chain(start, this.table).map((one) => this.sector(one)));
    const parts: OlePart[] = [];
    const seen = new Set<number>();
    const open = [{ number: 0, folder: '', depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const at = next.number * 128;
      if (next.number > 0x7fffffff || at + 128 > bytes.length) continue;
      if (seen.has(next.number)) throw this.damaged('its folders go round in a circle');
      seen.add(next.number);
      const name = bytes.toString('utf16le', at, at + Math.max(0, Math.min(64, bytes.readUInt16LE(at + 0x40)) - 2));
      const path = next.number === 0 ? '' : `${next.folder}${name}`;
      const [left, right, child] = [0x44, 0x48, 0x4c].map((offset) => bytes.readUInt32LE(at + offset));
      const type = bytes[at + 0x42];
      if (type === 2) parts.push({ path, start: bytes.readUInt32LE(at + 0x74), size: bytes.readUInt32LE(at + 0x78) });
      for (const number of [left, right]) open.push({ ...next, number: number ?? 0 });
      if ((type !== 1 && type !== 5) || next.depth >= DEEPEST) continue;
      open.push({ number: child ?? 0, folder: path === '' ? '' : `${path}/`, depth: next.depth + 1 });
    }
    const root =
      bytes.length < 128
        ? undefined
        : { path: 'Root', start: bytes.readUInt32LE(0x74), size: bytes.readUInt32LE(0x78) };
    return { parts, root };
  }
}
