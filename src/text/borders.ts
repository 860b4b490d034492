import { UnitClass, unitClass } from './fold.ts';
import type { FormIndex } from './form.ts';
import { list } from './languages/list.ts';
import { isWordUnit, type Tokens } from './tokens.ts';

/**
 * Whole words: an apostrophe ties a word to a name only where the language elides it, or makes a possessive, and a dot
 * with small letters right after it makes an address of it: « Syria.tv ».
 */
export function hasBorders(text: string, start: number, end: number, { language, without }: FormIndex): boolean {
  const { elisions, possessives, names } = language;
  const isScanned = !without.has('scan-borders');
  if (isApostrophe(text, start - 1) && isWordUnit(text, start - 2)) {
    let from = start - 2;
    while (from > 0 && start - from < 12 && isWordUnit(text, from - 1)) from -= 1;
    if (!elisions.includes(text.slice(from, start - 1).toLowerCase())) return false;
  }
  // « d’ » is no name, even where a space was put after it.
  if (isApostrophe(text, end) && elisions.includes(text.slice(start, end).toLowerCase())) return false;
  if (isApostrophe(text, end) && isWordUnit(text, end + 1)) {
    let to = end + 1;
    while (to - end < 12 && isWordUnit(text, to)) to += 1;
    if (
      !possessives.includes(
        text
          .slice(end + 1, to)
          .toLowerCase()
          .replaceAll('ſ', 's'),
      )
    )
      return false;
  }
  if (goesOnInNextLine(text, end, names.notNames)) return false;
  if (text.charAt(end) === '.' && endsFileName(text.slice(end + 1, end + 8))) return false;
  return !joinsNames(text, start - 1, -1, isScanned) && !joinsNames(text, end, 1, isScanned);
}

/** `_` and `\`, which join the names of files; an `_` that nothing stands beyond is a dash that a scan misread. */
function joinsNames(text: string, at: number, step: 1 | -1, isScanned: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code !== LOW_LINE || !isScanned) return code === LOW_LINE || code === BACKSLASH;
  let beyond = at;
  while (text.charCodeAt(beyond) === LOW_LINE) beyond += step;
  return isWordUnit(text, beyond) || text.charCodeAt(beyond) === BACKSLASH;
}

const LOW_LINE = 0x5f;
const BACKSLASH = 0x5c;

/** What ends the names of files and sites, in capitals too; in small letters any word does. */
const extensions = new Set(
  list(`
    com, net, org, info, tv, htm, html, pdf, doc, docx, xls, xlsx, ppt, pptx, odt, rtf, txt, csv, zip, jpg, jpeg, png,
    gif, webp, svg, tif, tiff, mp3, mp4, avi, mov
  `),
);

function endsFileName(afterDot: string): boolean {
  const [word = ''] = /^[\p{L}\p{N}]+/u.exec(afterDot) ?? [];
  return /^\p{Ll}{2}/u.test(word) || extensions.has(word.toLowerCase());
}

/** « Paris-\nien », and « Iran\u00AD ienne », where the line end has become a space. */
function goesOnInNextLine(text: string, end: number, notNames: readonly string[]): boolean {
  const isSoft = text.charAt(end) === '\u00AD';
  if (!isSoft && unitClass(text.charCodeAt(end)) !== UnitClass.HYPHEN) return false;
  const right = text.slice(end + 1, end + 32);
  if (/^[ \t]*\r?\n[ \t]*\p{Ll}/u.test(right)) return true;
  const [, word] = (isSoft && /^[ \t]+(\p{Ll}[\p{L}\p{M}]*)/u.exec(right)) || [];
  return word !== undefined && !notNames.includes(word);
}

function isApostrophe(text: string, at: number): boolean {
  return at >= 0 && at < text.length && unitClass(text.charCodeAt(at)) === UnitClass.APOSTROPHE;
}

/** True at the start of a text and after the sign that ends a sentence, quotes and brackets passed over. */
export function startsSentence(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (/[.!?…:]/.test(char)) return true;
    if (!/[\s"'«»“”„‘’([*_–—•-]/.test(char)) return false;
    if (start - at > 40) return false;
  }
  return true;
}

/** How many words without case (figures, a lone letter) are passed over in search of a neighbour. */
const PASSED_OVER = 3;

/**
 * True if the words from `first` to before `next` stand among capitals: a neighbour is in capitals, or there is none and
 * they are the whole text. Figures and lone capital letters (« L’IRAK », « À ») say nothing and are passed over.
 */
export function standsInCapitals(text: string, tokens: Tokens, first: number, next: number): boolean {
  const before = neighbourCase(text, tokens, first - 1, -1);
  if (before === 'capitals') return true;
  const after = neighbourCase(text, tokens, next, 1);
  return after === 'capitals' || (before === 'none' && after === 'none');
}

/**
 * True if nothing tells an acronym that is also a word from the word in capitals: « UN MORT À ALEP ». A neighbour in
 * small letters does, and so does the want of any.
 */
export function isWordAmongCapitals(text: string, tokens: Tokens, first: number, next: number): boolean {
  const around = [neighbourCase(text, tokens, first - 1, -1), neighbourCase(text, tokens, next, 1)];
  return around.includes('capitals') && !around.includes('mixed');
}

function neighbourCase(text: string, tokens: Tokens, from: number, step: 1 | -1): 'capitals' | 'mixed' | 'none' {
  for (let at = from; Math.abs(at - from) < PASSED_OVER; at += step) {
    if (at < 0 || at >= tokens.count) return 'none';
    const word = text.slice(tokens.starts[at], tokens.ends[at]);
    const capitals = word === word.toUpperCase();
    if (capitals && (word.length === 1 || word === word.toLowerCase())) continue;
    return capitals ? 'capitals' : 'mixed';
  }
  return 'mixed';
}
