/** Kinds of record that hold a picture which browsers show. */
const shown: readonly [type: number, signature: readonly number[]][] = [
  [0xf01d, [0xff, 0xd8, 0xff]],
  [0xf01e, [0x89, 0x50, 0x4e, 0x47]],
];

/** Bytes between the head of a record and its picture: one digest or two, and a mark. */
const digests = [17, 33];

/** A picture in the data of a Word file; nothing where browsers do not show it (WMF, EMF). */
export function pictureAt(data: Buffer, offset: number): Buffer | undefined {
  if (offset + 4 > data.length) return undefined;
  const block = data.subarray(offset, offset + data.readUInt32LE(offset));
  for (const [type, signature] of shown) {
    const at = block.indexOf(Buffer.from(signature));
    for (const skip of digests) {
      const head = at - skip - 8;
      if (at < 0 || head < 0 || block.readUInt16LE(head + 2) !== type) continue;
      const length = block.readUInt32LE(head + 4) - skip;
      if (length > 0 && at + length <= block.length) return block.subarray(at, at + length);
    }
  }
  return undefined;
}
