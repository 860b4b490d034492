import type { OleFile } from './ole.ts';
import { decodePage } from './rtf/code-pages.ts';

/** Numbers of the properties that matter here. */
const [CODE_PAGE, TITLE, AUTHOR] = [1, 2, 4];

/** Kinds of value: a number, bytes in the code page, UTF-16. */
const [NUMBER, TEXT, WIDE_TEXT] = [2, 30, 31];

/** What a document says of itself in the properties that Windows shows; what is damaged is missing. */
export function propertiesOf(ole: OleFile): { title?: string; author?: string } {
  const bytes = ole.read('\u0005SummaryInformation');
  if (!bytes || bytes.length < 48) return {};
  const section = bytes.subarray(bytes.readUInt32LE(44));
  if (section.length < 8) return {};
  const places = new Map<number, number>();
  for (let index = 0; index < Math.min(section.readUInt32LE(4), 64) && 16 + index * 8 <= section.length; index += 1) {
    places.set(section.readUInt32LE(8 + index * 8), section.readUInt32LE(12 + index * 8));
  }
  const pageAt = places.get(CODE_PAGE);
  const page = pageAt !== undefined && kindAt(section, pageAt) === NUMBER ? section.readUInt16LE(pageAt + 4) : 1252;
  const title = textAt(section, places.get(TITLE), page);
  const author = textAt(section, places.get(AUTHOR), page);
  return { ...(title ? { title } : {}), ...(author ? { author } : {}) };
}

function kindAt(section: Buffer, at: number): number | undefined {
  return at + 8 <= section.length ? section.readUInt16LE(at) : undefined;
}

function textAt(section: Buffer, at: number | undefined, page: number): string | undefined {
  const kind = at === undefined ? undefined : kindAt(section, at);
  if (at === undefined || (kind !== TEXT && kind !== WIDE_TEXT)) return undefined;
  const length = section.readUInt32LE(at + 4);
  const bytes = section.subarray(at + 8, at + 8 + (kind === WIDE_TEXT ? length * 2 : length));
  const text = kind === WIDE_TEXT ? bytes.toString('utf16le') : decodePage(bytes, page);
  return text.split('\0')[0]?.replace(/\s+/g, ' ').trim();
}
