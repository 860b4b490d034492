import { foldUnit, HASH_START, hashLetter, hashLetters, UnitClass, unitClass } from './fold.ts';

/**
 * The words of a text: for each its range and the hash of its loose fold. Parallel arrays, since there are many.
 * A dotted acronym (`O.N.U.`) is one word; a word broken by `¬` at a line end is one word.
 */
export interface Tokens {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  hashes: Int32Array;
}

const DOT = 46;

let starts = new Uint32Array(1024);
let ends = new Uint32Array(1024);
let hashes = new Int32Array(1024);

/**
 * Cuts a text into words. The arrays are shared between calls: what a call returns holds until the next one.
 * One pass, no allocation but for growth.
 */
export function tokenize(text: string): Tokens {
  const { length } = text;
  let count = 0;
  let at = 0;
  while (at < length) {
    let kind = unitClass(text.charCodeAt(at));
    if (kind !== UnitClass.WORD && kind !== UnitClass.EXPANDS) {
      at += 1;
      continue;
    }
    const start = at;
    let end = at;
    let hash = HASH_START;
    for (;;) {
      // The hot loop: letters that fold to one.
      while (at < length) {
        const code = text.charCodeAt(at);
        kind = unitClass(code);
        if (kind !== UnitClass.WORD) break;
        hash = hashLetter(hash, foldUnit(code));
        at += 1;
        end = at;
      }
      if (at >= length || kind < UnitClass.WORD) break;
      if (kind === UnitClass.BREAK) {
        const next = afterBrokenLine(text, at);
        if (next < 0) break;
        at = next;
        continue;
      }
      if (kind === UnitClass.EXPANDS) hash = hashLetters(hash, text, at, at + 1);
      at += 1;
      // What is invisible at the end of a word is no part of it.
      if (kind !== UnitClass.INVISIBLE) end = at;
    }
    if (end - start === 1 && text.charCodeAt(end) === DOT) {
      const acronym = dottedAcronym(text, start);
      if (acronym > 0) {
        hash = hashLetters(HASH_START, text, start, acronym);
        end = acronym;
        at = acronym;
      }
    }
    if (count === starts.length) grow();
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    count += 1;
  }
  return { count, starts, ends, hashes };
}

function grow(): void {
  const bigger = <T extends Uint32Array | Int32Array>(array: T, copy: T): T => {
    copy.set(array);
    return copy;
  };
  starts = bigger(starts, new Uint32Array(starts.length * 2));
  ends = bigger(ends, new Uint32Array(ends.length * 2));
  hashes = bigger(hashes, new Int32Array(hashes.length * 2));
}

/**
 * Offset at which a word goes on after `¬` and a line end, or -1. No word goes on with a capital after a small letter:
 * there a compound was broken at its own hyphen, or the next line belongs to another column.
 */
function afterBrokenLine(text: string, at: number): number {
  let next = at + 1;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  if (text[next] === '\r') next += 1;
  if (text[next] !== '\n') return -1;
  next += 1;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  return isWordUnit(text, next) && !(isCapital(text, next) && !isCapital(text, at - 1)) ? next : -1;
}

/** End of `X.Y.` or `X.Y.Z` that begins here, its last dot included, or -1. Capital letters only. */
function dottedAcronym(text: string, start: number): number {
  let at = start;
  let letters = 0;
  while (isCapital(text, at) && !isWordUnit(text, at + 1)) {
    letters += 1;
    if (text.charCodeAt(at + 1) !== DOT) return letters > 1 ? at + 1 : -1;
    at += 2;
  }
  // A letter that begins a longer word is not of the acronym: « E.U.Washington ».
  return letters > 1 ? at : -1;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const char = text.charAt(at);
  return char !== '' && isWordUnit(text, at) && char !== char.toLowerCase();
}

/** True if the unit at an offset is part of a word. */
export function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = unitClass(text.charCodeAt(at));
  return kind === UnitClass.WORD || kind === UnitClass.EXPANDS;
}
