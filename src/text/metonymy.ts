import { longestPhraseBefore, phraseAfter, type WordContext } from './context.ts';
import type { Language, MetonymyCues } from './language.ts';

/** How far before the capital a stance is looked for, in words, the preposition among them. */
const STANCE = 5;

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
    const apposed = longestPhraseBefore(before, cues.apposed) > 0 && readAfter(context, language) !== 'actor';
    return apposed ? 'place' : 'silent';
  }
  const actor = longestPhraseBefore(before, cues.actorBefore);
  const place = longestPhraseBefore(before, cues.placeBefore);
  // « un soutien à Damas », but « arrivé à Damas ».
  const last = before.at(-1) ?? '';
  const isWeak = place === 1 && actor === 0 && cues.weak.includes(last);
  if (isWeak && clause.slice(-STANCE, -1).some((word) => cues.stances.includes(word))) {
    return phraseAfter(context.after, cues.placeAfter) ? 'place' : undefined;
  }
  if (actor > 0 || place > 0) return actor > place ? 'actor' : actor < place ? 'place' : undefined;
  if (cues.by.includes(last)) {
    return agentBefore(before.slice(0, -1), cues) ? 'actor' : undefined;
  }
  const reach = cues.leaving.includes(last) ? 3 : cues.towards.includes(last) ? 4 : 0;
  if (reach > 0) return clause.slice(-reach, -1).some((word) => cues.motion.includes(word)) ? 'place' : undefined;
  return 'silent';
}

/** What the words after say: what the place is of, or a verb of speaking or acting, also after an aside. */
export function readAfter({ after, aside, resumed }: WordContext, { metonymy: cues }: Language): MetonymyReading {
  if (phraseAfter(after, cues.placeAfter)) return 'place';
  if (verbAfter(after, cues)) return 'actor';
  if (after.length > 0) return undefined;
  // « Damas, qui soutient… » and « Damas, de son côté, a rejeté… ».
  const relative = aside[0] !== undefined && cues.relatives.includes(aside[0]);
  if (relative && verbAfter(aside.slice(1), cues)) return 'actor';
  return (relative || phraseAfter(aside, cues.asides)) && verbAfter(resumed, cues) ? 'actor' : undefined;
}

/** A participle before « par », with at most two words between: « soutenue militairement par ». */
function agentBefore(before: readonly string[], { agents }: MetonymyCues): boolean {
  return before.slice(-3).some((word) => agents.includes(word));
}

/** A verb of speaking or acting right after, or an auxiliary and its participle. */
function verbAfter(after: readonly string[], cues: MetonymyCues): boolean {
  const verb = after.findIndex((word) => !cues.between.includes(word));
  const word = after[verb];
  if (phraseAfter(after, cues.actorAfter)) return true;
  if (word === undefined || verb > 3) return false;
  if (phraseAfter(after.slice(verb), cues.actorAfter)) return true;
  if (!cues.auxiliaries.includes(word)) return false;
  const participle = after.slice(verb + 1).find((next) => !cues.between.includes(next));
  return participle !== undefined && cues.participles.includes(participle);
}
