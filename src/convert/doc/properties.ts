/** What a list of changes (of characters or paragraphs) says, by the number of the change. */
export type Changes = ReadonlyMap<number, Buffer>;

/** Changes of a run of bytes of the text. */
export interface PropertyRun {
  /** Offsets of its first byte, and of the one behind its last. */
  start: number;
  end: number;
  changes: Changes;
  /** Number of the style of a paragraph. */
  style?: number;
}

/** Bytes of what a change says, by the three highest bits of its number; 0 where a byte tells. */
const widths = [1, 1, 2, 4, 2, 2, 0, 3];

/** The definition of a table, whose length two bytes tell. */
const TABLE_DEFINITION = 0xd608;

/** Reads a list of changes; one that is cut ends it. */
export function changesIn(bytes: Buffer): Changes {
  const changes = new Map<number, Buffer>();
  for (let at = 0; at + 3 <= bytes.length; ) {
    const number = bytes.readUInt16LE(at);
    at += 2;
    let width = widths[number >> 13] ?? 1;
    if (width === 0) {
      const isLong = number === TABLE_DEFINITION && at + 2 <= bytes.length;
      width = isLong ? bytes.readUInt16LE(at) - 1 : (bytes[at] ?? 0);
      at += isLong ? 2 : 1;
    }
    changes.set(number, bytes.subarray(at, at + width));
    at += Math.max(0, width);
  }
  return changes;
}

/** A number that changes give; nothing where they say nothing of it. */
export function numberOf(changes: Changes, number: number): number | undefined {
  const bytes = changes.get(number);
  if (!bytes || bytes.length === 0) return undefined;
  return bytes.length === 1 ? bytes[0] : bytes.length < 4 ? bytes.readUInt16LE(0) : bytes.readUInt32LE(0);
}

/** The runs of characters, from the table of their pages. */
export function characterRuns(table: Buffer, bytes: Buffer): PropertyRun[] {
  return pagesOf(table, bytes).flatMap((page) =>
    runsOfPage(page, 1, (place) => {
      const at = (page[place] ?? 0) * 2;
      const length = page[at] ?? 0;
      return { changes: changesIn(at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + length)) };
    }),
  );
}

/** The runs of paragraphs, from the table of their pages. */
export function paragraphRuns(table: Buffer, bytes: Buffer): PropertyRun[] {
  return pagesOf(table, bytes).flatMap((page) =>
    runsOfPage(page, 13, (place) => {
      const at = (page[place] ?? 0) * 2;
      if (at === 0) return { changes: new Map() };
      const length = page[at] ?? 0;
      const data =
        length === 0 ? page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2) : page.subarray(at + 1, at + length * 2);
      return data.length < 2
        ? { changes: new Map() }
        : { style: data.readUInt16LE(0), changes: changesIn(data.subarray(2)) };
    }),
  );
}

function pagesOf(table: Buffer, bytes: Buffer): Buffer[] {
  const count = Math.max(0, Math.floor((table.length - 4) / 8));
  const numbers = Array.from({ length: count }, (_, index) => table.readUInt32LE((count + 1) * 4 + index * 4));
  return [...new Set(numbers)]
    .map((number) => bytes.subarray(number * 512, number * 512 + 512))
    .filter(({ length }) => length === 512);
}

function runsOfPage(
  page: Buffer,
  width: number,
  read: (place: number) => Omit<PropertyRun, 'start' | 'end'>,
): PropertyRun[] {
  const count = Math.min(page[511] ?? 0, Math.floor((511 - 4) / (4 + width)));
  return Array.from({ length: count }, (_, index) => ({
    start: page.readUInt32LE(index * 4),
    end: page.readUInt32LE(index * 4 + 4),
    ...read((count + 1) * 4 + index * width),
  }));
}
