import type { Range } from '../model/mention.ts';
import { isWordUnit } from './tokens.ts';

const outside = /[\s<>"«»“”]/;
const aroundAt = /[\s<>"«»“”()[\],;:]/;

/** The web and e-mail addresses and the @names of a text: no mention stands in them. Linear in the text. */
export function findAddresses(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  const add = (start: number, end: number) => {
    ranges.push({ start, end });
    from = end;
  };
  if (text.includes('@')) {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
      add(back(text, at, from, aroundAt), forth(text, at + 1, aroundAt));
    }
  }
  from = 0;
  for (const sign of ['://', 'www.']) {
    from = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, Math.max(from, at + 1))) {
      add(sign === '://' ? back(text, at, from, /[^A-Za-z0-9+.-]/) : at, forth(text, at, outside));
    }
  }
  from = 0;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', Math.max(from, at + 1))) {
    const start = back(text, at, from, /[^\p{L}\p{N}.-]/u);
    if (isDomain.test(text.slice(start, at)) && isWordUnit(text, at + 1)) add(start, forth(text, at, outside));
  }
  return ranges;
}

/** The name of a site before its path, without `www.`: `lemonde.fr/`. A capital after the dot begins a sentence. */
const isDomain = /^(?:[\p{L}\p{N}-]+\.)+(?:\p{Ll}{2,}|\p{Lu}{2,})$/u;

function back(text: string, at: number, limit: number, stop: RegExp): number {
  let start = at;
  while (start > limit && !stop.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function forth(text: string, at: number, stop: RegExp): number {
  let end = at;
  while (end < text.length && !stop.test(text.charAt(end))) end += 1;
  return end;
}
