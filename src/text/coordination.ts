import { hasCoordinates } from '../model/collections.ts';
import { type WordContext, wordContext } from './context.ts';
import { datelinePlaces, standsInDateline } from './dateline.ts';
import type { TextDocument } from './document.ts';
import type { PlacedOccurrence } from './extent.ts';
import type { FormIndex } from './form.ts';
import type { Language } from './language.ts';
import { type MetonymyReading, readAfter, readBefore, readPair } from './metonymy.ts';
import { headOfList } from './place-lists.ts';

/** How far two names may stand apart to be joined, in UTF-16 units. */
const JOINT = 12;

/** A dateline begins within so many UTF-16 units of its text. */
const NEAR = 60;

interface Link {
  occurrence: PlacedOccurrence;
  context: WordContext;
  /** Offset where the name before it ends in the same text, or 0: what stands right after it is of that name. */
  floor: number;
  /** A comma alone joins it to the one before. */
  byComma: boolean;
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
  { language, without }: FormIndex,
): ReadonlyMap<PlacedOccurrence, MetonymyReading> {
  const readings = new Map<PlacedOccurrence, MetonymyReading>();
  let chain: Link[] = [];
  let previous: PlacedOccurrence | undefined;
  for (const occurrence of occurrences) {
    const floor = previous?.block === occurrence.block ? previous.end : 0;
    previous = occurrence;
    if (!mayBeEither(occurrence, without)) continue;
    const text = document.blocks[occurrence.block]?.text ?? '';
    const last = chain.at(-1)?.occurrence;
    const joint =
      last?.block === occurrence.block ? jointBetween(text, last.end, occurrence.start, language) : undefined;
    if (joint === undefined) {
      readChain(chain, language, readings);
      chain = [];
    }
    const inGenitive = occurrence.forms.some(({ alias, folded }) => alias.metonym && folded.length > alias.form.length);
    const context = { ...wordContext(text, occurrence.start, occurrence.end), inGenitive };
    chain.push({ occurrence, context, floor, byComma: joint === ',' });
  }
  readChain(chain, language, readings);
  for (const one of readings.keys()) {
    const isDated = isDateline(one, document, !without.has('inner-datelines'));
    const isOpen = readings.get(one) === undefined && !without.has('town-lists');
    if (isDated || (isOpen && isListed(one, document, language))) readings.set(one, 'place');
  }
  return readings;
}

/** May an occurrence be a capital or its government; or a place or somebody, whose entries bear one name? */
function mayBeEither({ forms }: PlacedOccurrence, without: FormIndex['without']): boolean {
  if (forms.some(({ alias }) => alias.metonym)) return true;
  return (
    forms.length > 1 &&
    !without.has('equal-places') &&
    forms.every(({ alias }) => !alias.short) &&
    forms.some(({ collection }) => hasCoordinates(collection)) &&
    forms.some(({ collection }) => !hasCoordinates(collection))
  );
}

/** A capital before a dispatch is where it was written: « DAMAS, 14 oct. 2017 (AFP) – ». */
function isDateline({ block, start, end }: PlacedOccurrence, { blocks }: TextDocument, isWithin: boolean): boolean {
  const text = blocks[block]?.text ?? '';
  if (isWithin && standsInDateline(text, { start, end })) return true;
  const places = start > NEAR ? undefined : datelinePlaces(text);
  return places !== undefined && places.start <= start && end <= places.end;
}

/** One of several towns of which the first is read as one: « à Pékin, Londres et Rio ». */
function isListed({ block, start, end }: PlacedOccurrence, { blocks }: TextDocument, language: Language): boolean {
  const text = blocks[block]?.text ?? '';
  const head = headOfList(text, start, end, language);
  return head !== undefined && readBefore(wordContext(text, head, head), language) === 'place';
}

/** The comma or the word that joins two names, if nothing else stands between. */
function jointBetween(text: string, start: number, end: number, language: Language): string | undefined {
  if (end - start > JOINT) return undefined;
  const { metonymy, proclitics } = language;
  const between = text.slice(start, end);
  const word = between.trim();
  // In Arabic « and » is written onto the second name.
  const isApart = (proclitics.includes(word) ? /^\s/ : /^\s.*\s$/s).test(between);
  return word === ',' || (isApart && metonymy.joiners.includes(word)) ? word : undefined;
}

function readChain(chain: readonly Link[], language: Language, readings: Map<PlacedOccurrence, MetonymyReading>): void {
  const head = chain[0];
  const tail = chain.at(-1);
  if (!head || !tail) return;
  const { joiners, openers, pairs } = language.metonymy;
  const opening = readBefore(head.context, language);
  const closing = readAfter(tail.context, language);
  const opens = head.context.clause.every((word) => joiners.includes(word) || openers.includes(word));
  const paired = pairs.includes(head.context.clause.at(-1) ?? '');
  for (const { occurrence, context, floor } of chain) {
    // What stands before a link that is not the head is the name before it, unless words of its own follow the joint.
    let reading = readBefore(context, language);
    if (reading === 'silent') reading = readJoined(context, language) ?? readAfter(context, language) ?? 'silent';
    // A list ends with « et »: commas alone part clauses as well.
    if (reading === 'silent' && chain.length > 1 && !tail.byComma) {
      if (opens && opening === 'silent') reading = closing;
      // Without « entre » a new sentence may begin after « et », unless the words end here.
      else if (paired || tail.context.after.length === 0) reading = opening;
    }
    const adjoins = occurrence.start - floor <= 1;
    const isLonger = goesOn(context, language) || (!adjoins && beginsBefore(context, language));
    readings.set(occurrence, reading === 'silent' || isLonger ? undefined : reading);
  }
}

/** « Washington Post » is neither the city nor the government. */
function goesOn(context: WordContext, language: Language): boolean {
  return context.capitalFollows && !language.capitalNouns && readAfter(context, language) !== 'place';
}

/**
 * Nor are « Denzel Washington », « M. Washington » and « lac Washington ». A first word of a sentence that is often one
 * says nothing, nor does one by which a capital is read: « Mais Damas », « Selon Damas ».
 */
function beginsBefore(context: WordContext, language: Language): boolean {
  const { before, clause, capitalBefore } = context;
  const { titles, heads, notNames, openers } = language.names;
  if (capitalBefore) {
    const word = capitalBefore.word.toLowerCase();
    if (titles.includes(word)) return true;
    const isCue = before.length > 0 && readBefore(context, language) !== 'silent';
    return !isCue && (!notNames.includes(word) || (!capitalBefore.opens && openers.includes(word)));
  }
  const last = clause.at(-1);
  if (last === undefined || readBefore(context, language) !== 'silent') return false;
  return titles.includes(last) || Object.values(heads).some((words) => words.includes(last));
}

/**
 * Reads a capital that is joined to a name before it, whose reading it shares if the clause ends here: « à Alep et
 * Damas. » What follows may be of a new sentence, or of all that went before (« les Kurdes d’Alep et Damas ont dit »).
 */
function readJoined(context: WordContext, language: Language): MetonymyReading | 'silent' {
  const { before, clause, after } = context;
  const last = before.at(-1);
  if (last === undefined || !language.metonymy.joiners.includes(last) || before.length < 3) return undefined;
  const pair = readPair(clause, language.metonymy);
  if (pair !== 'silent') return pair;
  const opening = readBefore({ ...context, before: before.slice(0, -2), clause: clause.slice(0, -2) }, language);
  if (opening === 'silent' || opening === undefined) return undefined;
  return after.length === 0 ? opening : 'silent';
}
