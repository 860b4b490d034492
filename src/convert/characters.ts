import { type Diagnostic, diagnose, type SourceLocation } from '../model/diagnostic.ts';
import { repairMojibake } from './mojibake.ts';

/** A text without what no reader ever saw, and what was done to it. */
export interface CleanText {
  text: string;
  diagnostics: Diagnostic[];
}

/** What is taken out, each with its name for the report. Joiners (U+200C, U+200D) are spelling, and stay. */
const invisible: readonly [pattern: RegExp, name: string][] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  [/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, 'control characters'],
  [/\u00AD/g, 'soft hyphens'],
  [/[\u200B\u2060\uFEFF]/g, 'zero-width spaces'],
];

const windows1252 = new TextDecoder('windows-1252');

/**
 * Cleans a decoded text: mojibake repaired where that is certain, accents composed (NFC), control characters, soft
 * hyphens and zero-width spaces taken out, line separators made line feeds. Everything done is reported.
 */
export function cleanCharacters(decoded: string, place: SourceLocation): CleanText {
  const diagnostics: Diagnostic[] = [];
  const { text: read, repaired, doubtful } = repairMojibake(decoded);
  const told = (message: string, lines: readonly number[]) =>
    diagnostics.push(diagnose('mojibake', message, { ...place, line: lines[0] ?? 1 }));
  if (repaired.length > 0)
    told(`repaired UTF-8 that had been read as another encoding, ${linesOf(repaired)}`, repaired);
  if (doubtful.length > 0)
    told(`looks like UTF-8 read as another encoding, left as it is, ${linesOf(doubtful)}`, doubtful);

  // U+0080 to U+009F are no characters of a text; they are bytes of windows-1252 that passed for Latin-1.
  let text = read.replace(/[\u0080-\u009F]/g, (control) => windows1252.decode(Uint8Array.of(control.charCodeAt(0))));
  text = text.replace(/\r?\u2028|\r?\u2029/g, '\n');
  for (const [pattern, name] of invisible) {
    const count = text.match(pattern)?.length ?? 0;
    if (count === 0) continue;
    text = text.replace(pattern, '');
    diagnostics.push(diagnose('characters', `took out ${count} ${count === 1 ? name.slice(0, -1) : name}`, place));
  }
  const composed = text.normalize('NFC');
  if (composed !== text)
    diagnostics.push(diagnose('characters', 'joined letters and their accents to one character (NFC)', place));
  return { text: composed, diagnostics };
}

/** References to characters that are taken out, or that belong to the letter before them. */
const reference =
  /&(?:shy|ZeroWidthSpace|NoBreak);|&#(?:x0*(ad|200b|2060|feff|3[0-6][0-9a-f])|0*(173|8203|8288|65279|7[6-9]\d|8[0-7]\d));?/gi;

/** Cleans HTML, where the same characters may be written as references (`&shy;`). */
export function cleanHtml(html: string, place: SourceLocation): CleanText {
  const named: Readonly<Record<string, string>> = {
    '&shy;': '\u00AD',
    '&zerowidthspace;': '\u200B',
    '&nobreak;': '\u2060',
  };
  const open = html.replace(reference, (found, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return named[found.toLowerCase()] ?? String.fromCharCode(code);
  });
  return cleanCharacters(open, place);
}

/** “line 3” or “lines 3, 4, 5 …”. */
export function linesOf(lines: readonly number[]): string {
  const shown = lines.slice(0, 5).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 5 ? ' …' : ''}`;
}
