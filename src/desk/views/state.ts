import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { idOfFile } from '../../content/content-folder.ts';
import { removeItem } from '../../content/front-matter-edit.ts';
import { owedIn } from '../../dossier/checks/owed.ts';
import { asCalled } from '../../model/as-called.ts';
import { isCollection } from '../../model/collections.ts';
import { countSeverities, type Diagnostic, DiagnosticError, type Severity } from '../../model/diagnostic.ts';
import { type Change, type FileChange, Refused } from '../changes.ts';
import { type Part, page, partOf } from '../paging.ts';
import { action, type Room, view } from '../room.ts';

/** What the frame of every page shows. */
export interface Overview {
  revision: number;
  /** What keeps the dossier from being read. */
  faults: string[];
  counts: { articles: number; entries: number; names: number; arrivals: number; error: number; warning: number };
  /** True while names or checks are being looked for. */
  isBusy: boolean;
  undo?: { what: Change['what']; count: number };
  redo?: { what: Change['what']; count: number };
  building: boolean;
}

/** A finding of `check`. */
export interface Problem {
  id: string;
  rule: string;
  severity: Severity;
  message: string;
  hint: string;
  file?: string;
  line?: number;
  isFixable: boolean;
  /** What it is about, where that has a view here. */
  entry?: string;
  article?: string;
}

/** What was found, a part of it, and how often each rule. */
export interface Problems extends Part<Problem> {
  isFresh: boolean;
  rules: { rule: string; severity: Severity; count: number }[];
  fixable: number;
}

/** An entry that owes something to its readers. */
export interface OwedEntry {
  id: string;
  name: string;
  collection: string;
  kind: string;
  mentions: number;
}

export interface Owed extends Part<OwedEntry> {
  debts: { debt: string; count: number }[];
}

export const overview = view(z.object({}), ({ desk, names, checks, jobs, inbox }): Overview => {
  const { undo, redo } = desk.journal.ends;
  const about = (change: Change | undefined) => change && { what: change.what, count: change.count };
  const arrivals = inbox.list().length;
  let counts: Overview['counts'] = { articles: 0, entries: 0, names: 0, arrivals, error: 0, warning: 0 };
  try {
    const { dossier } = desk.latest();
    const { error, warning } = countSeverities([...checks.found()]);
    counts = {
      articles: dossier.articles.length,
      entries: dossier.entities.length + dossier.unlisted.length,
      names: names.list().length,
      arrivals,
      error,
      warning,
    };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    counts.error = error.diagnostics.length;
  }
  return {
    revision: desk.revision,
    faults: desk.faults.map(({ file, message, hint }) => asCalled(`${file ?? ''}: ${message}. ${hint}`)),
    counts,
    isBusy: desk.faults.length === 0 && !(names.isFresh && checks.isFresh),
    undo: about(undo),
    redo: about(redo),
    building: jobs.state().job?.running === true,
  };
});

const problemQuery = z.object({
  ...page,
  severity: z.enum(['error', 'warning', 'info', '']).default(''),
  rule: z.string().default(''),
});

export const problems = view(problemQuery, async (room, { severity, rule, ...where }): Promise<Problems> => {
  const all = (await room.checks.settled()).filter(({ rule: one }) => !one.startsWith('owed-'));
  const counts = [...Map.groupBy(all, (one) => one.rule)].map(([name, some]) => ({
    rule: name,
    severity: some[0]?.severity ?? 'info',
    count: some.length,
  }));
  const order: Severity[] = ['error', 'warning', 'info'];
  const sorted = all.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const shown = sorted.filter(
    (one) => (severity === '' || one.severity === severity) && (rule === '' || one.rule === rule),
  );
  return {
    ...partOf(shown, where, (one) => problem(one)),
    isFresh: room.checks.isFresh,
    rules: counts.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count),
    fixable: all.filter(({ fix }) => fix).length,
  };
});

function problem(found: Diagnostic): Problem {
  const { rule, severity, message, hint, file, line, fix } = found;
  const folder = file?.replaceAll('\\', '/').split('/').at(-2) ?? '';
  const id = file === undefined ? '' : idOfFile(file);
  return {
    id: idOf(found),
    rule,
    severity,
    message,
    hint: asCalled(hint),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    isFixable: fix !== undefined,
    ...(isCollection(folder) ? { entry: id } : folder === 'articles' ? { article: id } : {}),
  };
}

function idOf({ rule, message, file = '', line, column }: Diagnostic): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, message, file, line, column]))
    .digest('base64url')
    .slice(0, 16);
}

const debtNames = ['owed-definition', 'owed-summary', 'owed-sources', 'owed-date'] as const;

export const owed = view(
  z.object({ ...page, debt: z.enum(debtNames).default('owed-definition') }),
  ({ desk }, { debt, ...where }): Owed => {
    const { dossier } = desk.reading();
    const debts = owedIn(dossier);
    const mentions = (id: string) => dossier.occurrences.get(id)?.length ?? 0;
    const some = debts.find((one) => one.debt === debt)?.entities ?? [];
    const sorted = some.toSorted((a, b) => mentions(b.id) - mentions(a.id));
    return {
      ...partOf(sorted, where, ({ id, collection, data: { name, kind } }) => ({
        id,
        name,
        collection,
        kind,
        mentions: mentions(id),
      })),
      debts: debtNames.map((name) => ({
        debt: name,
        count: debts.find((one) => one.debt === name)?.entities.length ?? 0,
      })),
    };
  },
);

/** Mends what needs nobody's judgement. */
export const fix = action(z.strictObject({ ids: z.array(z.string()).optional() }), async (room, { ids }) => {
  const wanted = ids && new Set(ids);
  const found = (await room.checks.settled()).filter((one) => one.fix && (!wanted || wanted.has(idOf(one))));
  return room.desk.act((): Change => {
    if (found.length === 0) throw new Refused('gone', '');
    const files = [...Map.groupBy(found, ({ file }) => file ?? '')].map(([file, some]) => fixFile(room, file, some));
    return { what: 'fixes', count: found.length, files };
  });
});

function fixFile({ desk }: Room, file: string, found: readonly Diagnostic[]): FileChange {
  const path = desk.pathOf(resolve(file));
  const { articles, entities, pages } = desk.latest().dossier;
  const known = [...entities, ...articles, ...pages].find((one) => one.file === file);
  if (!known) throw new Refused('gone', path);
  const before = desk.textOf(path, known.text);
  // From the last item to the first, so that the indexes of the others hold.
  const last = ({ fix }: Diagnostic) => Number(fix?.remove.at(-1) ?? 0);
  let after: string | undefined = before;
  for (const one of found.toSorted((a, b) => last(b) - last(a))) {
    if (after !== undefined && one.fix) after = removeItem(after, one.fix.remove);
  }
  if (after === undefined) throw new Refused('shape', path);
  return { path, before, after };
}

export const site = view(z.object({}), ({ jobs }) => jobs.state());

export const build = action(z.strictObject({ drafts: z.boolean().default(false) }), ({ jobs }, { drafts }) => {
  jobs.build(drafts);
  return { done: 0 };
});

export const publish = action(z.strictObject({ message: z.string().min(1).max(500) }), ({ jobs }, { message }) => {
  jobs.publish(message);
  return { done: 0 };
});

export const preview = action(z.strictObject({}), async ({ jobs }) => {
  await jobs.preview();
  return { done: 0 };
});

export const stop = action(z.strictObject({}), ({ jobs }) => {
  jobs.stop();
  return { done: 0 };
});
