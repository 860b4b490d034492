/** A part of a file of parts in sectors; its path names the folders that it lies in. */
interface Part {
  path: string;
  bytes: Buffer;
}

const SECTOR = 4096;
const [NONE, END] = [0xffffffff, 0xfffffffe];

interface Entry {
  name: string;
  kind: number;
  start: number;
  size: number;
  next: number;
  child: number;
}

/** A file of parts as old Word and Outlook write it, with sectors of 4096 bytes and no small ones. */
function ole(parts: readonly Part[]): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, start: END, size: 0, next: NONE, child: NONE }];
  const folders = new Map([['', 0]]);
  const add = (path: string, entry: Pick<Entry, 'kind' | 'start' | 'size'>) => {
    const cut = path.lastIndexOf('/');
    const within = entries[folderOf(path.slice(0, Math.max(cut, 0)))];
    entries.push({ name: path.slice(cut + 1), ...entry, next: within?.child ?? NONE, child: NONE });
    if (within) within.child = entries.length - 1;
    return entries.length - 1;
  };
  const folderOf = (path: string): number => {
    const known = folders.get(path) ?? add(path, { kind: 1, start: END, size: 0 });
    folders.set(path, known);
    return known;
  };
  const sectors = (size: number) => Math.ceil(size / SECTOR);
  let at = 0;
  const chains: [start: number, count: number][] = [];
  const chain = (size: number) => {
    if (size === 0) return END;
    chains.push([at, sectors(size)]);
    at += sectors(size);
    return at - sectors(size);
  };
  for (const { path, bytes } of parts) add(path, { kind: 2, start: chain(bytes.length), size: bytes.length });
  const directory = Buffer.alloc(sectors(entries.length * 128) * SECTOR);
  for (const [index, { name, kind, start, size, next, child }] of entries.entries()) {
    const place = index * 128;
    directory.write(name, place, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, place + 0x40);
    directory[place + 0x42] = kind;
    for (const [offset, value] of [
      [0x44, NONE],
      [0x48, next],
      [0x4c, child],
      [0x74, start],
      [0x78, size],
    ] as const) {
      directory.writeUInt32LE(value, place + offset);
    }
  }
  const directoryStart = chain(directory.length);
  const tables = Math.ceil(at / (SECTOR / 4 - 1));
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  for (const [start, count] of chains) {
    for (let one = start; one < start + count; one += 1) {
      table.writeUInt32LE(one + 1 < start + count ? one + 1 : END, one * 4);
    }
  }
  const header = Buffer.alloc(SECTOR);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(12, 0x1e);
  header.writeUInt32LE(directoryStart, 0x30);
  header.writeUInt32LE(END, 0x3c);
  header.writeUInt32LE(END, 0x44);
  for (let one = 0; one < 109; one += 1) header.writeUInt32LE(one < tables ? at + one : NONE, 0x4c + one * 4);
  const padded = parts.map(({ bytes }) =>
    Buffer.concat([bytes, Buffer.alloc(sectors(bytes.length) * SECTOR - bytes.length)]),
  );
  return Buffer.concat([header, ...padded, directory, table]);
}

const numbers = (...all: number[]) => {
  const bytes = Buffer.alloc(all.length * 4);
  for (const [index, one] of all.entries()) bytes.writeUInt32LE(one, index * 4);
  return bytes;
};

/** A Word file of one piece: its text, in bytes, and notes that each begin at these characters of the second text. */
function doc(text: string, notes = '', starts: readonly number[] = []): Buffer {
  const words = Buffer.from(text + notes, 'latin1');
  // The text stands 0x800 bytes from the beginning; one byte a character, the table names twice that.
  const place = [Buffer.alloc(2), numbers(0x40000000 | 0x1000), Buffer.alloc(2)];
  const pieces = Buffer.concat([Buffer.from([2]), numbers(16, 0, words.length), ...place]);
  const marked = [...text].flatMap((sign, index) => (sign === '\x02' ? [index] : []));
  const marks = Buffer.concat([numbers(...marked, text.length), Buffer.alloc(marked.length * 2)]);
  const texts = numbers(...starts);
  const header = Buffer.alloc(0x800);
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(0xc1, 2);
  header.writeUInt16LE(0x0200, 0x0a);
  header.writeUInt32LE(text.length, 0x4c);
  header.writeUInt32LE(notes.length, 0x50);
  const tables = marked.length > 0 ? [pieces, marks, texts] : [pieces];
  let at = 0;
  for (const [index, one] of tables.entries()) {
    const place = 0x9a + 8 * ([33, 2, 3][index] ?? 0);
    header.writeUInt32LE(at, place);
    header.writeUInt32LE(one.length, place + 4);
    at += one.length;
  }
  return ole([
    { path: 'WordDocument', bytes: Buffer.concat([header, words]) },
    { path: '1Table', bytes: Buffer.concat(tables) },
  ]);
}

const sentence = 'Le port a rouvert hier, après trois mois de fermeture et de travaux. ';
const wide = (text: string) => Buffer.from(text, 'utf16le');
const message = (folder = ''): Part[] => [
  { path: `${folder}__properties_version1.0`, bytes: Buffer.alloc(32) },
  { path: `${folder}__substg1.0_0037001F`, bytes: wide('Le port') },
  { path: `${folder}__substg1.0_1000001F`, bytes: wide(sentence) },
];

/** The RTF of a message, compressed: a short text, then references to what stands before, 17 bytes each. */
function compressed(count: number): Buffer {
  const group = Buffer.from([0xff, ...Array.from({ length: 8 }, () => [0x00, 0x0f]).flat()]);
  const body = Buffer.concat(Array.from({ length: count / 8 }, () => group));
  return Buffer.concat([numbers(body.length + 12, count * 17, 0x75465a4c, 0), body]);
}

const times = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Files of old Word, Outlook and Apple Mail. */
export const hostileOle: Record<string, () => Uint8Array> = {
  'text.doc': () => doc(`Le port\r${sentence.repeat(50_000)}\r`),
  'fields.doc': () => doc(`Le port\r${sentence}${'\x13'.repeat(200_000)}\r`),
  'notes.doc': () =>
    doc(
      `Le port\r${sentence}${'\x02'.repeat(2_000)}\r`,
      sentence.repeat(23_000),
      times(2_001, (at) => (at % 2) * 1_580_000),
    ),
  'attachments.msg': () =>
    ole([
      ...message(),
      ...times(6_000, (at) => ({
        path: `__attach_version1.0_#${at.toString(16).padStart(8, '0')}/__substg1.0_37010102`,
        bytes: Buffer.alloc(0),
      })),
    ]),
  'forwarded.msg': () => {
    const within = '__attach_version1.0_#00000000/__substg1.0_3701000D/';
    return ole(times(2_000, (depth) => message(within.repeat(depth))).flat());
  },
  'announced.msg': () =>
    ole([...message(), { path: '__substg1.0_10090102', bytes: numbers(16, 0x7fffffff, 0x75465a4c, 0) }]),
  'compressed.msg': () => ole([...message(), { path: '__substg1.0_10090102', bytes: compressed(3_900_000) }]),
  'parts-nested.emlx': () => {
    const parts = times(20_000, (at) => `--c${at}\nContent-Type: multipart/mixed; boundary="c${at + 1}"\n\n`).join('');
    const mail = `From: a@example.org\nSubject: Le port\nContent-Type: multipart/mixed; boundary="c0"\n\n${parts}`;
    return Buffer.from(`${Buffer.byteLength(mail)}\n${mail}<?xml version="1.0"?><plist/>\n`);
  },
};
