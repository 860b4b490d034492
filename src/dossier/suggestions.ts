import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { codeFile } from '../content/code-files.ts';
import { StoredValues } from '../content/stored-values.ts';
import { normaliseAlias } from '../model/alias.ts';
import { looseKey } from '../text/folded-names.ts';
import { mergeRanges } from '../text/ranges.ts';
import type { KnownEntry, Proposal, SuggestDocument } from '../text/suggest/proposal.ts';
import { suggestNames } from '../text/suggest/suggest.ts';
import type { Article, Dossier } from './dossier.ts';

/** Texts that are read in less time than a thread takes to begin, in UTF-16 units. */
const SHORT = 100_000;

/** What names are found in, and beside which entries: plain data, which a worker can be handed. */
export interface SuggestionTask {
  documents: SuggestDocument[];
  entries: KnownEntry[];
}

/**
 * The names of a dossier's articles that no entry covers and its editor has not set aside, most promising first.
 * @param stored what an earlier command found for the same texts and entries.
 */
export function suggestForDossier(dossier: Dossier, stored = new StoredValues()): Proposal[] {
  const { task, key } = taskOf(dossier);
  const known = stored.get(key) as Proposal[] | undefined;
  const found = known ?? keep(key, suggestNames(task.documents, { entries: task.entries }), stored);
  return withoutNotNames(found, dossier.notNames);
}

/** The same in a thread of its own, so that whoever serves pages goes on serving them. */
export async function suggestAside(dossier: Dossier, stored: StoredValues): Promise<Proposal[]> {
  const { task, key } = taskOf(dossier);
  const known = stored.get(key) as Proposal[] | undefined;
  const found = known ?? keep(key, await inThread(task), stored);
  return withoutNotNames(found, dossier.notNames);
}

/** Leaves out what the editor has said is no name. */
export function withoutNotNames(proposals: readonly Proposal[], notNames: readonly string[]): Proposal[] {
  if (notNames.length === 0) return [...proposals];
  const none = new Set(notNames.map(looseKey));
  return proposals.filter(
    ({ name, forms }) => !none.has(looseKey(name)) && !forms.every(({ form }) => none.has(looseKey(form))),
  );
}

function keep(key: string, found: Proposal[], stored: StoredValues): Proposal[] {
  stored.set(key, found);
  stored.save();
  return found;
}

function inThread(task: SuggestionTask): Promise<Proposal[]> {
  const { documents, entries } = task;
  const length = documents.reduce((sum, { blocks }) => blocks.reduce((all, { text }) => all + text.length, sum), 0);
  // A thread takes longer to begin than this.
  if (length < SHORT) return Promise.resolve(suggestNames(documents, { entries }));
  return new Promise((resolve, reject) => {
    const worker = new Worker(codeFile('dossier/suggest-worker'), { workerData: task });
    worker.once('message', (found: Proposal[]) => resolve(found));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that looks for names ended')));
  });
}

function taskOf(dossier: Dossier): { task: SuggestionTask; key: string } {
  const entries = [...dossier.entities, ...dossier.unlisted].map(({ id, collection, data }): KnownEntry => {
    const aliases = data.aliases.map((alias) => normaliseAlias(alias).form);
    const { kind, name, inclusions } = data;
    return { id, collection, kind, name, aliases, inclusions };
  });
  const documents = dossier.articles.map(documentOf);
  return { task: { documents, entries }, key: hash('sha256', JSON.stringify([documents, entries]), 'base64url') };
}

function documentOf({ id, lang, reading }: Article): SuggestDocument {
  const mentions = Map.groupBy(reading.mentions, ({ block }) => block);
  const open = Map.groupBy(reading.ambiguous, ({ block }) => block);
  return {
    id,
    lang,
    blocks: reading.blocks.map(({ text, barred }, block) => {
      const here = mentions.get(block) ?? [];
      const known = here.map(({ start, end, entity }) => ({ start, end, entity }));
      return { text, covered: mergeRanges([...barred, ...known, ...(open.get(block) ?? [])]), mentions: known };
    }),
  };
}
