import { holdsPhrase, isOneOf, longestPhraseBefore, phraseAfter, type WordContext } from './context.ts';
import type { Language, MetonymyCues } from './language.ts';

/** How far before the capital a stance is looked for, in words, the preposition among them. */
const STANCE = 5;

/** How far from the preposition the noun may stand that it is tied to, in words. */
const PHRASE = 4;

/** How far before « entre » what there is between the two is looked for, and how far after it the second name may stand. */
const PAIR = 7;

/** How far before an address ends its street is named, in words. */
const ADDRESS = 5;

/** What the words around a capital say of it: it speaks or acts, or one is in it, leaves it, goes to it. */
export type MetonymyReading = 'actor' | 'place' | undefined;

/**
 * What the words before a capital say, the longer phrase before the shorter: « gouvernement de Damas » is no « de
 * Damas ». Nothing is guessed without a cue.
 * A comma right before the capital parts it from them, but for an apposition.
 * @returns `silent` where they bear on nothing and what follows may be read, undefined where it may not.
 */
export function readBefore(context: WordContext, language: Language): MetonymyReading | 'silent' {
  const { before, clause } = context;
  const { metonymy: cues } = language;
  if (clause.length === 0) {
    const isPlace = longestPhraseBefore(before, cues.apposed) > 0 || endsAddress(before, cues);
    return isPlace && readAfter(context, language) !== 'actor' ? 'place' : 'silent';
  }
  const actor = longestPhraseBefore(before, cues.actorBefore);
  const place = longestPhraseBefore(before, cues.placeBefore);
  // « un soutien à Damas », but « arrivé à Damas ».
  const last = before.at(-1) ?? '';
  const isWeak = place === 1 && actor === 0 && isOneOf(last, cues.weak);
  if (isWeak && holdsPhrase(clause.slice(-STANCE, -1), cues.stances)) {
    return phraseAfter(context.after, cues.placeAfter) ? 'place' : undefined;
  }
  if (actor > 0 || place > 0) return actor > place ? 'actor' : actor < place ? 'place' : undefined;
  const [of = ''] = cues.heads.of;
  const head = readHead(context.inGenitive ? [...clause, of] : clause, language);
  if (head) return head;
  if (cues.by.includes(last)) {
    return agentBefore(before.slice(0, -1), cues) ? 'actor' : undefined;
  }
  const reach = cues.leaving.includes(last) ? 3 : cues.towards.includes(last) ? 4 : 0;
  if (reach > 0) return clause.slice(-reach, -1).some((word) => isOneOf(word, cues.motion)) ? 'place' : undefined;
  return cues.pairs.includes(last) ? readPair(clause, cues) : 'silent';
}

/**
 * The noun that a preposition ties to the capital, the nearest: over its adjectives (« quartiers chics de Paris ») or,
 * where it is of a body, over all that names it (« tribunal de grande instance de Paris », « négociations de paix avec »).
 */
function readHead(clause: readonly string[], { metonymy: cues, names }: Language): MetonymyReading {
  const { heads, relations } = cues;
  const last = clause.at(-1);
  const isParty = isOneOf(last, cues.parties);
  if (!isParty && !isOneOf(last, heads.of)) return undefined;
  let isInside = false;
  for (let to = clause.length - 1; to > Math.max(0, clause.length - 1 - PHRASE); to -= 1) {
    const upTo = clause.slice(0, to);
    const isOf = (nouns: readonly string[]) => longestPhraseBefore(upTo, nouns) > 0;
    if (isParty ? isOf(relations) : isOf(heads.actor) || (!isInside && isOf(heads.intentions))) return 'actor';
    if (!isParty && (isOf(heads.place) || (!isInside && isOf(heads.surroundings)))) return 'place';
    const inside = longestPhraseBefore(upTo, heads.within);
    const word = clause[to - 1];
    if (inside > 0) {
      to -= inside - 1;
      isInside = true;
    } else if ([names.notNames, cues.actorAfter, cues.auxiliaries].some((words) => isOneOf(word, words))) {
      return undefined;
    }
  }
  return undefined;
}

/**
 * What there is between two names: a treaty is between governments, a road between towns.
 * @param clause ends with the word that asks for two, or goes on with the first of them and the word that joins both.
 */
export function readPair(clause: readonly string[], { pairs, relations, routes, joiners }: MetonymyCues) {
  const at = clause.findLastIndex((word) => pairs.includes(word));
  const isJoined = at === clause.length - 1 || (at < clause.length - 2 && joiners.includes(clause.at(-1) ?? ''));
  if (at < 0 || at < clause.length - PAIR || !isJoined) return 'silent';
  const around = clause.slice(Math.max(0, at - PAIR), at);
  const [isRelation, isRoute] = [holdsPhrase(around, relations), holdsPhrase(around, routes)];
  return isRelation === isRoute ? 'silent' : isRelation ? 'actor' : 'place';
}

/** « 14, rue de Rome, Paris ». */
function endsAddress(before: readonly string[], { streets }: MetonymyCues): boolean {
  return before.slice(-ADDRESS).some((word) => isOneOf(word, streets));
}

/** What the words after say: what the place is of, or a verb of speaking or acting, also after an aside. */
export function readAfter(context: WordContext, { metonymy: cues }: Language): MetonymyReading {
  const { clause, after, aside, resumed } = context;
  if (phraseAfter(after, cues.placeAfter)) return 'place';
  const owned = readOwned(context.inGenitive ? [...cues.owned.marks, ...after] : after, cues);
  if (owned) return owned;
  if (verbAfter(after, cues)) return 'actor';
  if (after.length > 0) return undefined;
  // « Damas, qui soutient… », « Damas, de son côté, a rejeté… », and where the sentence begins « Damas, dans un communiqué, a… ».
  const relative = isOneOf(aside[0], cues.relatives);
  if (relative && verbAfter(aside.slice(1), cues)) return 'actor';
  const opens = clause.every((word) => isOneOf(word, cues.openers)) && context.before.length === clause.length;
  return (relative || opens || phraseAfter(aside, cues.asides)) && verbAfter(resumed, cues) ? 'actor' : undefined;
}

/** « Moscow’s allies » are a government’s, « Moscow’s suburbs » a town’s; others may stand between. */
function readOwned(after: readonly string[], { owned }: MetonymyCues): MetonymyReading {
  if (!isOneOf(after[0], owned.marks)) return undefined;
  for (let at = 1; at < PHRASE; at += 1) {
    if (phraseAfter(after.slice(at), owned.actor)) return 'actor';
    if (phraseAfter(after.slice(at), owned.place)) return 'place';
  }
  return undefined;
}

/** A participle before « par », with at most two words between: « soutenue militairement par ». */
function agentBefore(before: readonly string[], { agents }: MetonymyCues): boolean {
  return before.slice(-3).some((word) => isOneOf(word, agents));
}

/** A verb of speaking or acting right after, or an auxiliary and its participle. */
function verbAfter(after: readonly string[], cues: MetonymyCues): boolean {
  const verb = after.findIndex((word) => !isOneOf(word, cues.between));
  const word = after[verb];
  if (phraseAfter(after, cues.actorAfter)) return true;
  if (word === undefined || verb > 3) return false;
  if (phraseAfter(after.slice(verb), cues.actorAfter)) return true;
  if (!isOneOf(word, cues.auxiliaries)) return false;
  const second = after.findIndex((next, at) => at > verb && !isOneOf(next, cues.between));
  return isOneOf(after[second], cues.participles) || (second > 0 && phraseAfter(after.slice(second), cues.actorAfter));
}
