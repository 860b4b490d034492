/** What was found in a text of UTF-8 that had been read in another encoding and saved again. */
export interface MojibakeRepair {
  text: string;
  /** 1-based lines that were repaired. */
  repaired: number[];
  /** 1-based lines that look spoilt and were left as they are, since it is not certain. */
  doubtful: number[];
}

/** A sequence of UTF-8 as it looks in an encoding of one byte a character. */
interface Misreading {
  sequence: RegExp;
  byteOf: ReadonlyMap<string, number>;
}

const misreadings = ['windows-1252', 'macintosh'].map(misreading);

/** The strong marks of a text spoilt in Western Europe; what else matches may be the author’s. */
const telling = /[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192]|â€|â\u0080|√[©®†¢™¥]/;

/**
 * Repairs UTF-8 that was read as windows-1252 or MacRoman, where that is certain: nearly everything beyond ASCII in the
 * text, or in a line, is part of such a sequence, there is more than one, and each gives a character that people write.
 * Every other line that looks spoilt is told and left alone.
 */
export function repairMojibake(text: string): MojibakeRepair {
  if (!misreadings.some(({ sequence }) => text.search(sequence) >= 0)) return { text, repaired: [], doubtful: [] };
  const whole = certainKind(text, 2);
  const pieces = text.split(/(\r\n|\n|\r)/);
  const repaired: number[] = [];
  const doubtful: number[] = [];
  const out = pieces.map((line, index) => {
    if (index % 2 === 1) return line;
    const number = index / 2 + 1;
    let fixed = line;
    // Saved wrongly more than once: each round takes one layer off; after the first, one sequence is proof enough.
    for (let kind = whole ?? certainKind(line, 2); kind; kind = certainKind(fixed, 1)) fixed = undo(fixed, kind);
    if (fixed !== line) repaired.push(number);
    if (telling.test(fixed)) doubtful.push(number);
    return fixed;
  });
  return { text: out.join(''), repaired, doubtful };
}

function misreading(encoding: string): Misreading {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 128 }, (_, index) => [decoder.decode(new Uint8Array([index + 128])), index + 128]),
  );
  // Programs that read it as ISO 8859-1 left control signs where windows-1252 has letters.
  for (let byte = 0x80; byte < 0xa0; byte += 1) byteOf.set(String.fromCharCode(byte), byte);
  const set = (from: number, to: number) =>
    `[${[...byteOf]
      .filter(([, byte]) => byte >= from && byte <= to)
      .map(([character]) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('')}]`;
  const next = set(0x80, 0xbf);
  const sequence = `${set(0xc2, 0xdf)}${next}|${set(0xe0, 0xef)}${next}{2}|${set(0xf0, 0xf4)}${next}{3}`;
  return { sequence: new RegExp(sequence, 'g'), byteOf };
}

function certainKind(text: string, least: number): Misreading | undefined {
  return misreadings.find((kind) => isCertain(text, kind, least));
}

function isCertain(text: string, { sequence, byteOf }: Misreading, least: number): boolean {
  const found = text.match(sequence) ?? [];
  const covered = found.reduce((sum, { length }) => sum + length, 0);
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (found.length < least || covered < beyondAscii * 0.9) return false;
  return found.every((one) => isWritten(decode(one, byteOf)));
}

/** Letters with accents that European languages use; “SELKÄ EDELLÄ MAAHAN” is no “SELKĠEDELLĠMAAHAN”. */
const latinLetters = new Set(
  'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýÿßœšžąćęłńśźżčďěňřťůőűășşțţğıāēīūľĺ'
    .split('')
    .flatMap((letter) => [letter, letter.toUpperCase()]),
);

/** Letters and marks of living scripts, and the punctuation and currency of print. */
function isWritten(character: string | undefined): boolean {
  if (character === undefined) return false;
  return (
    latinLetters.has(character) ||
    /^[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]$/u.test(character) ||
    /^(?:\p{Emoji_Presentation}|\p{M}|[\u00A0-\u00BF\u00C3\u00D7\u00F7\u2010-\u203A\u202F\u20AC\u2122])$/u.test(
      character,
    )
  );
}

function undo(text: string, { sequence, byteOf }: Misreading): string {
  return text.replace(sequence, (found) => decode(found, byteOf) ?? found);
}

function decode(sequence: string, byteOf: ReadonlyMap<string, number>): string | undefined {
  const bytes = Uint8Array.from([...sequence], (character) => byteOf.get(character) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
