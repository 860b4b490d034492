import { isBroken, joinedHash } from './broken-words.ts';
import type { Form, FormIndex } from './form.ts';
import { tokenize } from './tokens.ts';
import { wordsAfterProclitics } from './written-together.ts';

/**
 * The words of texts, as the gazetteer knows words: sorted hashes, each once. Every word is among them that a match may
 * begin or go on with, also those that a line end divides and those with letters written onto them.
 */
export function wordsOf(texts: readonly string[], index: FormIndex): Int32Array {
  const words = new Set<number>();
  for (const text of texts) {
    const tokens = tokenize(text);
    for (let at = 0; at < tokens.count; at += 1) {
      const hash = tokens.hashes[at] ?? 0;
      words.add(hash);
      const others = wordsAfterProclitics(text, tokens, at, index);
      for (const { hash } of others) words.add(hash);
      if (!isBroken(text, tokens, at)) continue;
      words.add(joinedHash(text, hash, tokens, at));
      for (const { hash } of others) words.add(joinedHash(text, hash, tokens, at));
    }
  }
  return Int32Array.from(words).sort();
}

/**
 * The forms of a glossary that can stand in a text: those whose every word does. Glossaries that agree on these find the
 * same mentions in it, since forms are verified one by one.
 * @param words the words of the text, from `wordsOf`.
 * @returns in the order of the glossary.
 */
export function standingForms(words: Int32Array, index: FormIndex): Form[] {
  const byFirstWord = firstWords(index);
  const found: number[] = [];
  for (const word of words) {
    for (const number of byFirstWord.get(word) ?? []) {
      const form = index.forms[number];
      if (form?.hashes.every((hash) => hash === word || includes(words, hash))) found.push(number);
    }
  }
  return found.sort((a, b) => a - b).flatMap((number) => index.forms[number] ?? []);
}

/** For each word, the numbers of the forms that begin with it; made once for a glossary. */
const known = new WeakMap<FormIndex, ReadonlyMap<number, number[]>>();

function firstWords(index: FormIndex): ReadonlyMap<number, number[]> {
  const made = known.get(index);
  if (made) return made;
  const words = new Map<number, number[]>();
  index.forms.forEach(({ hashes }, number) => {
    const first = hashes[0];
    if (first === undefined) return;
    const others = words.get(first);
    if (others) others.push(number);
    else words.set(first, [number]);
  });
  known.set(index, words);
  return words;
}

/** Is a number among sorted ones? */
function includes(sorted: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

/** All of a form that bears on where it is found and what it is resolved to. */
export function formKey(form: Form): string {
  const {
    entity,
    collection,
    exclusion,
    alias,
    preferred,
    derived,
    kind,
    before,
    after,
    folded,
    foldsCase,
    foldsAccents,
    lostApostrophe,
    onlyAfter,
  } = form;
  const bearer = [form.surname, ...form.own];
  return JSON.stringify([
    entity,
    collection,
    exclusion,
    preferred,
    derived,
    kind,
    foldsCase,
    foldsAccents,
    lostApostrophe,
    before,
    after,
    folded,
    onlyAfter,
    bearer,
    alias,
  ]);
}
