import { z } from 'zod';
import { longerAnswers } from './doubts/items.ts';
import type { Action, View } from './room.ts';
import { action, view } from './room.ts';
import { entries, entry, entryEffect, entryPreview } from './views/entries.ts';
import { newEntry, saveEntry } from './views/entry-actions.ts';
import { mergeEntries, removeEntry, renameEntry, splitEntry } from './views/entry-moves.ts';
import { arrival, arrivals, correct, dropArrivals, readBatch, takeIn } from './views/in.ts';
import { lookupCandidates, lookupFacts, lookupPlaces, lookupPreview } from './views/look-up.ts';
import { addAliases, excludeNames, makeEntries, setAside } from './views/name-actions.ts';
import { contexts, names } from './views/names.ts';
import { pick } from './views/pick.ts';
import { build, fix, overview, owed, preview, problems, publish, site, stop } from './views/state.ts';
import { dropDecision, link, text, texts } from './views/texts.ts';

const nothing = z.strictObject({});

/** What the page can ask for: a name, its data. A view of the desk adds a line for each thing it shows. */
export const views: Record<string, View> = {
  overview,
  problems,
  owed,
  site,
  pick,
  names,
  contexts,
  in: arrivals,
  arrival,
  texts,
  text,
  entries,
  entry,
  'entry-preview': entryPreview,
  'entry-effect': entryEffect,
  lookup: lookupPlaces,
  'lookup-candidates': lookupCandidates,
  'lookup-facts': lookupFacts,
  'lookup-preview': lookupPreview,
  doubts: view(z.object({}), ({ doubts }) => doubts.list()),
};

/** What the page can ask to be done. */
export const actions: Record<string, Action> = {
  undo: action(nothing, ({ desk }) => desk.undo()),
  redo: action(nothing, ({ desk }) => desk.redo()),
  fix,
  'make-entries': makeEntries,
  'read-batch': readBatch,
  correct,
  'take-in': takeIn,
  'drop-arrivals': dropArrivals,
  link,
  'drop-decision': dropDecision,
  'new-entry': newEntry,
  'save-entry': saveEntry,
  'merge-entries': mergeEntries,
  'rename-entry': renameEntry,
  'split-entry': splitEntry,
  'remove-entry': removeEntry,
  'add-aliases': addAliases,
  exclude: excludeNames,
  'set-aside': setAside,
  build,
  publish,
  preview,
  stop,
  decide: action(
    z.strictObject({ ids: z.array(z.string()).min(1), entity: z.string().min(1) }),
    ({ doubts }, { ids, entity }) => doubts.decide(ids, entity),
  ),
  'remove-decisions': action(z.strictObject({ ids: z.array(z.string()).min(1) }), ({ doubts }, { ids }) =>
    doubts.remove(ids),
  ),
  'answer-longer': action(
    z.strictObject({ id: z.string(), answer: z.enum(longerAnswers) }),
    ({ doubts }, { id, answer }) => doubts.answer(id, answer),
  ),
};
