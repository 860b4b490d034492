import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';

/**
 * How much of anything is read. A limit is a promise to whoever converts a pile: no file in it, hostile or broken, costs
 * more than this, and the message names the limit that was met. Importers call `refuseMore` where they can count before
 * they build; what slips through meets `SECONDS` and `MEMORY`, which hold for the process in which they run.
 */

/** Largest original, and largest member of an archive, in bytes: a book with pictures is smaller. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** Largest archive as it lies on the disk, in bytes. */
export const LARGEST_ARCHIVE = 512 * 1024 * 1024;

/** Largest archive once unpacked, in bytes. */
export const LARGEST_UNPACKED = 1024 * 1024 * 1024;

/** Most bytes of all the pictures of one document. */
export const LARGEST_PICTURES = 128 * 1024 * 1024;

/** Most files of one archive, and most attachments of one message. */
export const MOST_MEMBERS = 5_000;

/** Longest path of a file in an archive, in characters. */
export const LONGEST_PATH = 1_024;

/** Most articles of one original, such as a feed. */
export const MOST_ARTICLES = 5_000;

/** Longest text of one article, in UTF-16 units: some 1,500 pages. */
export const LONGEST_TEXT = 3_000_000;

/** Most signs of one article that Markdown reads as marks or must be kept from doing so. */
export const MOST_SIGNS = 200_000;

/** Most cells of one table. */
export const MOST_CELLS = 50_000;

/** Longest front matter of another program, in UTF-16 units. */
export const LONGEST_FIELDS = 100_000;

/** Longest YAML of a file of a dossier, in UTF-16 units: an article with a thousand decisions has less. */
export const LONGEST_YAML = 200_000;

/** Most signs of such YAML that begin a field, an item or a name: a reader of YAML takes the square of their number. */
export const MOST_YAML_SIGNS = 12_000;

/** Most elements of a page, or of the XML of a document. */
export const MOST_ELEMENTS = 400_000;

/** Deepest nesting of elements that is read; browsers stop there too. */
export const DEEPEST = 512;

/** Processor time that converting one original may take, in seconds; a large one gets more. */
export const SECONDS = 7;

/** How many times as long a large original may take, and from how many bytes on. */
const LARGE_SHARE = 3;
const LARGE = 2 * 1024 * 1024;

/** Seconds of processor time for an original of so many bytes, where the person who converts names none. */
export function secondsFor(bytes: number): number {
  return Math.round(SECONDS * (1 + (LARGE_SHARE - 1) * Math.min(1, bytes / LARGE)));
}

/** Processor time that reading one text of a dossier may take, in seconds. */
export const READING_SECONDS = 5;

/** Memory that reading one text of a dossier may take, in bytes. */
export const READING_MEMORY = 512 * 1024 * 1024;

/** Memory that converting one original may take, in bytes. */
export const MEMORY = 640 * 1024 * 1024;

/** Bytes that a person reads as a size. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

/**
 * Refuses what is more than a limit.
 * @param what is counted, in words that follow the number: “articles”.
 * @param hint what to do about it; default: cut the file.
 * @throws DiagnosticError `too-large`, which names what was found and the limit.
 */
export function refuseMore(count: number, most: number, what: string, file: string, hint?: string): void {
  if (count <= most) return;
  const message = `holds ${count.toLocaleString('en')} ${what}; the most that is read is ${most.toLocaleString('en')}`;
  throw new DiagnosticError([diagnose('too-large', message, { file }, hint)]);
}

/** Refuses bytes beyond a limit. @throws DiagnosticError `too-large`. */
export function refuseLarger(bytes: number, most: number, what: string, file: string): void {
  if (bytes <= most) return;
  const message = `${what} has ${megabytes(bytes)}; the largest that is read has ${megabytes(most)}`;
  throw new DiagnosticError([diagnose('too-large', message, { file })]);
}

/** True for what a parser throws whose own calls went too deep. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof Error && /call stack/i.test(error.message);
}

/** What is told of a text whose parts stand deeper within each other than `DEEPEST`. */
export function tooDeep(place: { file?: string; line?: number }): Diagnostic {
  const message = `its parts stand more than ${DEEPEST} deep within each other, which is the most that is read`;
  return diagnose('too-deep', message, place);
}

/** Pictures that are written out within a text. */
const dataAddress = /\bdata:[\w/+.;=-]*,[\w+/=%-]*/g;

const sign = /[[\]*_`~<>|&!\\]/g;

/**
 * Refuses a text that is too long for an article, or nothing but signs; pictures that are written out in it do not count.
 * @throws DiagnosticError `too-large`.
 */
export function refuseLongText(text: string, file: string): void {
  if (text.length <= MOST_SIGNS) return;
  const words = text.includes('data:') ? text.replace(dataAddress, '') : text;
  refuseMore(words.length, LONGEST_TEXT, 'characters of text', file);
  const hint = 'No article has so many: look at the file.';
  refuseMore(signsIn(words), MOST_SIGNS, 'signs such as [ * _ < |', file, hint);
}

/** How many signs of a text Markdown reads as marks, or must be kept from doing so. */
export function signsIn(text: string): number {
  return text.match(sign)?.length ?? 0;
}
