import { type WordContext, wordContext } from './context.ts';
import type { TextDocument } from './document.ts';
import type { PlacedOccurrence } from './extent.ts';
import type { Language } from './language.ts';
import { type MetonymyReading, readAfter, readBefore } from './metonymy.ts';

/** How far two names may stand apart to be joined, in UTF-16 units. */
const JOINT = 12;

interface Link {
  occurrence: PlacedOccurrence;
  context: WordContext;
}

/**
 * Reads the capitals of a document, each by its own surroundings, then those joined by « et », « ou »: they share what
 * stands before the first (« un accord entre Washington et Moscou ») and the verb after the last (« Washington et
 * Moscou ont annoncé »), where nothing else can be meant.
 * @param occurrences in reading order.
 */
export function readMetonyms(
  occurrences: readonly PlacedOccurrence[],
  document: TextDocument,
  language: Language,
): ReadonlyMap<PlacedOccurrence, MetonymyReading> {
  const readings = new Map<PlacedOccurrence, MetonymyReading>();
  let chain: Link[] = [];
  for (const occurrence of occurrences) {
    if (!occurrence.forms.some(({ alias }) => alias.metonym)) continue;
    const text = document.blocks[occurrence.block]?.text ?? '';
    const link = { occurrence, context: wordContext(text, occurrence.start, occurrence.end) };
    const last = chain.at(-1)?.occurrence;
    if (last && !(last.block === occurrence.block && isJoint(text.slice(last.end, occurrence.start), language))) {
      readChain(chain, language, readings);
      chain = [];
    }
    chain.push(link);
  }
  readChain(chain, language, readings);
  return readings;
}

function isJoint(between: string, { metonymy: { joiners } }: Language): boolean {
  if (between.length > JOINT) return false;
  const word = between.trim();
  return word === ',' || (/^\s.*\s$/s.test(between) && joiners.includes(word));
}

function readChain(chain: readonly Link[], language: Language, readings: Map<PlacedOccurrence, MetonymyReading>): void {
  const head = chain[0];
  const tail = chain.at(-1);
  if (!head || !tail) return;
  const { joiners, openers, pairs } = language.metonymy;
  const opening = readBefore(head.context, language);
  const closing = readAfter(tail.context, language);
  const opens = head.context.before.every((word) => joiners.includes(word) || openers.includes(word));
  const paired = pairs.includes(head.context.before.at(-1) ?? '');
  for (const { occurrence, context } of chain) {
    // What stands before a link that is not the head is the name before it, unless words of its own follow the joint.
    let reading = readBefore(context, language);
    if (reading === 'silent') reading = readAfter(context, language) ?? 'silent';
    if (reading === 'silent' && chain.length > 1) {
      if (opens && opening === 'silent') reading = closing;
      // Without « entre » a new sentence may begin after « et », unless the words end here.
      else if (paired || tail.context.after.length === 0) reading = opening;
    }
    readings.set(occurrence, reading === 'silent' ? undefined : reading);
  }
}
