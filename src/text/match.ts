import type { Range } from '../model/mention.ts';
import { hasBorders, isWordAmongCapitals, standsInCapitals, startsSentence } from './borders.ts';
import { BROKEN, isBroken, joinedHash } from './broken-words.ts';
import { longest, type Occurrence, withArticle, withSigns } from './extent.ts';
import { strictFold } from './fold.ts';
import type { Form, FormIndex } from './form.ts';
import { isWordUnit, type Tokens, tokenize } from './tokens.ts';
import { Candidate } from './verify.ts';
import { mayHoldAnother, wordsAfterProclitics } from './written-together.ts';

const SPACE = 32;

/** A way through the trie: the tokens that it took and where it ended. */
interface Path {
  state: number;
  /** Index after the last token. */
  next: number;
  /** A word broken by a hyphen at a line end was taken as one. */
  joined: boolean;
}

/**
 * Finds forms in a text: leftmost, then longest. One pass; each word costs one look into a filter unless a form begins
 * with it.
 * @param barred ranges that nothing found may touch, sorted.
 */
export function findOccurrences(text: string, index: FormIndex, barred: readonly Range[]): Occurrence[] {
  const tokens = tokenize(text);
  const found: Occurrence[] = [];
  let bar = 0;
  let at = 0;
  while (at < tokens.count) {
    const start = tokens.starts[at] ?? 0;
    while (bar < barred.length && (barred[bar]?.end ?? 0) <= start) bar += 1;
    const limit = barred[bar]?.start ?? Number.POSITIVE_INFINITY;
    if (start >= limit) {
      at += 1;
      continue;
    }
    const match =
      longestAt(text, tokens, at, index, limit) ??
      (mayHoldAnother(text, start, tokens.ends[at] ?? 0, index)
        ? afterProclitics(text, tokens, at, index, limit)
        : undefined);
    if (match) {
      const floor = Math.max(found.at(-1)?.end ?? 0, barred[bar - 1]?.end ?? 0);
      // An article or a sign before the first word may belong to what stands before.
      found.push(match.occurrence.start < floor ? { ...match.occurrence, start } : match.occurrence);
    }
    at = match ? match.next : at + 1;
  }
  return found;
}

interface Match {
  occurrence: Occurrence;
  next: number;
}

function longestAt(text: string, tokens: Tokens, first: number, index: FormIndex, limit: number): Match | undefined {
  const hash = tokens.hashes[first] ?? 0;
  // Most words end before a space, and none of these is broken.
  const broken = text.charCodeAt(tokens.ends[first] ?? 0) !== SPACE && isBroken(text, tokens, first);
  if (!broken && index.automaton.step(0, hash) < 0) return undefined;
  return verified({ text, tokens, first, start: tokens.starts[first] ?? 0, hash, index, limit });
}

/** Where a walk through the trie begins. */
interface Start {
  text: string;
  tokens: Tokens;
  /** Index of the first token. */
  first: number;
  /** Offset in the text: that of the token, or after the letters written onto it. */
  start: number;
  /** Hash of the first word from there. */
  hash: number;
  index: FormIndex;
  /** Offset that nothing found may pass. */
  limit: number;
}

/** Ends found on the way through the trie: the state and the index after the last token; reused between calls. */
const endStates = new Int32Array(64);
const endTokens = new Int32Array(64);

/** Walks the trie from a word, then verifies from the longest end to the shortest. */
function verified(from: Start): Match | undefined {
  const { tokens, first, hash: firstHash, limit } = from;
  const { automaton } = from.index;
  let state = 0;
  let count = 0;
  for (let next = first; next < tokens.count && (tokens.ends[next] ?? 0) <= limit; next += 1) {
    // Rare, and worth a slower walk of its own.
    if (isBroken(from.text, tokens, next)) return verifiedBroken(from);
    state = automaton.step(state, next === first ? firstHash : (tokens.hashes[next] ?? 0));
    if (state < 0) break;
    if (automaton.formsAt[state] && count < endStates.length) {
      endStates[count] = state;
      endTokens[count] = next + 1;
      count += 1;
    }
  }
  for (let at = count - 1; at >= 0; at -= 1) {
    const path = { state: endStates[at] ?? 0, next: endTokens[at] ?? 0, joined: false };
    const match = verifiedEnd(from, path);
    if (match) return match;
  }
  return undefined;
}

/** The same where words on the way are broken by a hyphen at a line end: each may be one word or two. */
function verifiedBroken(from: Start): Match | undefined {
  const { text, tokens, first, hash: firstHash, limit } = from;
  const { automaton } = from.index;
  const ends: Path[] = [];
  let paths: Path[] = [{ state: 0, next: first, joined: false }];
  while (paths.length > 0) {
    const further: Path[] = [];
    for (const { state, next, joined } of paths) {
      if (next >= tokens.count || (tokens.ends[next] ?? 0) > limit) continue;
      const hash = next === first ? firstHash : (tokens.hashes[next] ?? 0);
      const target = automaton.step(state, hash);
      if (target >= 0) further.push({ state: target, next: next + 1, joined });
      if (isBroken(text, tokens, next)) {
        const whole = automaton.step(state, joinedHash(text, hash, tokens, next));
        if (whole >= 0) further.push({ state: whole, next: next + 2, joined: true });
      }
    }
    for (const path of further) if (automaton.formsAt[path.state]) ends.push(path);
    paths = further;
  }
  ends.sort((a, b) => b.next - a.next);
  for (const path of ends) {
    const match = verifiedEnd(from, path);
    if (match) return match;
  }
  return undefined;
}

/** Holds one end against the forms that end there. */
function verifiedEnd(
  { text, tokens, first, start, index, limit }: Start,
  { state, next, joined }: Path,
): Match | undefined {
  const { automaton, forms, language } = index;
  const end = tokens.ends[next - 1] ?? 0;
  if (end > limit || !hasBorders(text, start, end, index)) return undefined;
  const printed = text.slice(start, end);
  const here = automaton.formsAt[state] ?? [];
  const [number = -1] = here;
  const only = here.length === 1 ? forms[number] : undefined;
  // The common case: one form, printed as it is written.
  if (only && only.folded === printed && isUnconditional(only)) {
    return { occurrence: withArticle(text, tokens, first, { start, end, forms: [only] }, language), next };
  }
  const candidate = new Candidate(joined ? printed.replace(BROKEN, '') : printed, {
    startsSentence: () => startsSentence(text, start),
    inCapitals: () => standsInCapitals(text, tokens, first, next),
  });
  const spelt: Occurrence[] = [];
  for (const number of here) {
    const form = forms[number];
    if (!form || !candidate.spells(form)) continue;
    if (form.onlyAfter && !stands(form.onlyAfter, text, tokens.starts[first] ?? 0, start)) continue;
    if (form.lostApostrophe && !isPossessive(text, start, end)) continue;
    if (form.isWord && printed === printed.toUpperCase() && isWordAmongCapitals(text, tokens, first, next)) continue;
    const range = form.before || form.after ? withSigns(text, start, end, form) : { start, end };
    if (range && range.end <= limit) spelt.push({ ...range, forms: [form] });
  }
  if (spelt.length === 0) return undefined;
  return { occurrence: withArticle(text, tokens, first, longest(text, spelt), language), next };
}

/** A form that is spelt by its letters alone, whatever stands around it. */
function isUnconditional({ before, after, isWord, onlyAfter, lostApostrophe }: Form): boolean {
  return before === '' && after === '' && !isWord && onlyAfter === '' && !lostApostrophe;
}

/** Does a letter stand right before an offset, in the same word; or a small word and its space? */
function stands(before: string, text: string, from: number, at: number): boolean {
  if (!before.endsWith(' ')) return strictFold(text.slice(from, at)).endsWith(before);
  const start = at - before.length;
  const printed = text.slice(start, at).replace(/\s$/u, ' ').toLowerCase();
  return start >= 0 && printed === before && !isWordUnit(text, start - 1);
}

/** « Syrias army », but neither « the Americas » nor « two Syrias ». */
function isPossessive(text: string, start: number, end: number): boolean {
  const [word] = /\p{L}+(?=\s$)/u.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  return !/^(?:the|these|those|both|two|three|many)$/i.test(word ?? '') && /^ \p{L}/u.test(text.slice(end, end + 2));
}

/** A word with letters written onto it, as Arabic writes « and », « in » and « to »: the form begins after them. */
function afterProclitics(text: string, tokens: Tokens, at: number, index: FormIndex, limit: number): Match | undefined {
  for (const { start, hash } of wordsAfterProclitics(text, tokens, at, index)) {
    const match =
      index.automaton.step(0, hash) >= 0 ? verified({ text, tokens, first: at, start, hash, index, limit }) : undefined;
    if (match) return match;
  }
  return undefined;
}
