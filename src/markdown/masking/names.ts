import { nearestAscii } from '../../model/file-name.ts';
import type { EntityId, Range } from '../../model/mention.ts';
import { findAddresses } from '../../text/addresses.ts';
import { languages } from '../../text/languages/registry.ts';
import { mergeRanges, overlapsAny } from '../../text/ranges.ts';
import { foldForMask, HUMP } from './fold.ts';

/** Who is masked, and how. */
export interface MaskedName {
  id: EntityId;
  /** All forms by which the texts name him, the fullest among them. */
  forms: readonly string[];
  /** What readers see instead. */
  placeholder: string;
  /** Strings that are left, written exactly so: words of the language that are also his name. */
  keep: readonly string[];
}

/** A form found. */
export interface MaskHit extends Range {
  name: MaskedName;
}

/** All names that an edition does without. */
export interface Mask {
  names: readonly MaskedName[];
  /**
   * Every form of every name, whatever its case, accents and typography, in reading order; nothing overlaps.
   * @param inCode the text is JSON or a script.
   */
  find(text: string, inCode?: boolean): MaskHit[];
}

/** An acronym counts in capitals only: in small letters it is another word. */
const ACRONYM = /^(?:\p{Lu}\.?){2,8}$/u;
/** A last word of at least so many letters may take the s of a plural or a genitive. */
const LONG_WORD = 4;
/** Letters that a language writes onto a name: in Arabic « and », « in », « to », the article. */
const onNames = languages.flatMap((one) => one.onNames ?? []).join('|');

interface Pattern {
  name: MaskedName;
  spelling: RegExp;
  isAcronym: boolean;
}

/** Compiles the names of an edition; a form without a letter or a digit is none. */
export function compileMask(names: readonly MaskedName[]): Mask {
  const patterns = names.flatMap((name) => [...new Set(name.forms)].flatMap((form) => patternOf(form, name)));
  return {
    names,
    find(text, inCode = false) {
      if (patterns.length === 0) return [];
      const { folded, starts, ends } = foldForMask(text, inCode);
      const found = patterns.flatMap(({ name, spelling, isAcronym }): MaskHit[] =>
        [...folded.matchAll(spelling)].flatMap(({ index, 0: whole }) => {
          const hit = { name, start: starts[index] ?? 0, end: ends[index + whole.length - 1] ?? 0 };
          const isOther = isAcronym && /\p{Ll}/u.test(text.slice(hit.start, hit.end));
          return isOther || isKept(text, hit) ? [] : [hit];
        }),
      );
      return withoutOverlaps(found);
    },
  };
}

function patternOf(form: string, name: MaskedName): Pattern[] {
  const isAcronym = ACRONYM.test(form);
  const words = isAcronym
    ? (form.match(/\p{L}/gu) ?? []).map((letter) => foldForMask(letter).folded)
    : foldForMask(form)
        .folded.split(new RegExp(`[ ${HUMP}]+`))
        .filter(Boolean);
  const last = words.at(-1) ?? '';
  if (!/[\p{L}\p{N}]/u.test(words.join(''))) return [];
  const isArabic = /^\p{Script=Arabic}/u.test(words[0] ?? '');
  const all = words.map((word) => literal(word)).join(`[ ${HUMP}]*`);
  // « للرقة » : the article of the form itself gives way to the letter before it.
  const core = isArabic ? all.replace(/^ال/, '(?:ال)?') : all;
  const border = /^\p{N}/u.test(words[0] ?? '') ? '(?<!\\p{N})' : '(?<!\\p{L})';
  const before = isArabic ? `(?<=${border}(?:${onNames}))` : border;
  const ending = /^\p{Script=Latin}+$/u.test(last) && !isAcronym && last.length >= LONG_WORD ? 's?' : '';
  const after = /\p{N}$/u.test(last) ? '(?!\\p{N})' : '(?!\\p{L})';
  return [{ name, spelling: new RegExp(`${before}${core}${ending}${after}`, 'gu'), isAcronym }];
}

/** A string as a pattern that finds it and nothing else. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Does the hit lie in a string that its editor lets stand? */
function isKept(text: string, { name, start, end }: MaskHit): boolean {
  return name.keep.some((kept) => {
    for (let at = text.indexOf(kept); at >= 0; at = text.indexOf(kept, at + 1)) {
      if (at <= start && at + kept.length >= end) return true;
    }
    return false;
  });
}

/** Of ranges that overlap the leftmost, and of these the longest; in reading order. */
export function withoutOverlaps<T extends Range>(ranges: readonly T[]): T[] {
  const taken: T[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.start >= (taken.at(-1)?.end ?? 0)) taken.push(range);
  }
  return taken;
}

/** Puts something else in the place of each hit. */
export function replaceHits<T extends Range>(text: string, hits: readonly T[], by: (hit: T) => string): string {
  let result = '';
  let at = 0;
  for (const hit of hits) {
    result += text.slice(at, hit.start) + by(hit);
    at = hit.end;
  }
  return result + text.slice(at);
}

/** A text with placeholders for the names; where they stand in an address, in the letters of one. */
export function maskText(text: string, mask: Mask): string {
  const hits = mask.find(text);
  if (hits.length === 0) return text;
  const addresses = mergeRanges(findAddresses(text));
  return replaceHits(text, hits, (hit) => (overlapsAny(addresses, hit) ? inAddress(hit.name) : hit.name.placeholder));
}

/** An address, a file name or an id without the names. */
export function maskAddress(text: string, mask: Mask): string {
  return replaceHits(text, mask.find(text), ({ name }) => inAddress(name));
}

/** A placeholder in lower-case ASCII words joined by hyphens. */
export function inAddress({ placeholder }: MaskedName): string {
  const words = nearestAscii(placeholder)
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'masked';
}
