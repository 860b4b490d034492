import { longestPhraseBefore, type WordContext } from './context.ts';
import type { Language, MetonymyCues } from './language.ts';

/** What the words around a capital say of it: it speaks or acts, or one is in it, leaves it, goes to it. */
export type MetonymyReading = 'actor' | 'place' | undefined;

/**
 * Reads a capital by the words around it. What stands before it counts first, the longer phrase before the shorter:
 * « gouvernement de Damas » is no « de Damas ». Then the verb that follows. Nothing is guessed without a cue.
 */
export function readMetonym(context: WordContext, { metonymy: cues }: Language): MetonymyReading {
  const { before } = context;
  const actor = longestPhraseBefore(before, cues.actorBefore);
  const place = longestPhraseBefore(before, cues.placeBefore);
  if (actor > 0 || place > 0) return actor > place ? 'actor' : actor < place ? 'place' : undefined;
  const last = before.at(-1);
  if (last !== undefined && cues.by.includes(last)) {
    return agentBefore(before.slice(0, -1), cues) ? 'actor' : undefined;
  }
  if (last !== undefined && cues.towards.includes(last)) {
    return before.slice(-12, -1).some((word) => cues.motion.includes(word)) ? 'place' : undefined;
  }
  return verbAfter(context.after, cues) ? 'actor' : undefined;
}

/** A participle before « par », with at most two words between: « soutenue militairement par ». */
function agentBefore(before: readonly string[], { agents }: MetonymyCues): boolean {
  return before.slice(-3).some((word) => agents.includes(word));
}

/** A verb of speaking or acting right after, or an auxiliary and its participle. */
function verbAfter(after: readonly string[], cues: MetonymyCues): boolean {
  const verb = after.findIndex((word) => !cues.between.includes(word));
  const word = after[verb];
  if (word === undefined || verb > 3) return false;
  if (cues.actorAfter.includes(word)) return true;
  if (!cues.auxiliaries.includes(word)) return false;
  const participle = after.slice(verb + 1).find((next) => !cues.between.includes(next));
  return participle !== undefined && cues.participles.includes(participle);
}
