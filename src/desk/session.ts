import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addToList, removeItem } from '../content/front-matter-edit.ts';
import { idOf, writeNewEntry } from '../content/new-files.ts';
import { replaceFile } from '../content/write-file.ts';
import type { Article } from '../dossier/dossier.ts';
import { readDossier } from '../dossier/load.ts';
import type { LongerName } from '../dossier/longer-names.ts';
import { commandMemory, type DossierMemory } from '../dossier/memory.ts';
import { type Decision, NO_ENTITY } from '../model/decision.ts';
import { DiagnosticError, formatDiagnostic } from '../model/diagnostic.ts';
import { quoteOf } from '../text/quote-of.ts';
import type { Candidate, LongerAnswer, ReviewList, ReviewOutcome } from './items.ts';
import { candidate, type OpenItem, openMentions } from './open-mentions.ts';

/** A file that a change is to write, or has written. */
interface Rewrite {
  path: string;
  file: string;
  /** Undefined where there was no file, or is none afterwards. */
  before: Buffer | undefined;
  after: Buffer | undefined;
}

interface Change {
  /** How many mentions it decided. */
  count: number;
  rewrites: Rewrite[];
}

/** One sitting of an editor over a dossier: what is open, what was decided, and the way back. */
export class ReviewSession {
  readonly #folder: string;
  readonly #memory: DossierMemory;
  readonly #undo: Change[] = [];
  #open = new Map<string, OpenItem>();
  #entities: ReadonlyMap<string, Candidate> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
    this.#memory = commandMemory(folder);
  }

  /** Reads the dossier as it is now on the disk. */
  list(): ReviewList {
    const undoable = this.#undo.at(-1)?.count ?? 0;
    try {
      const reading = readDossier(this.#folder, this.#memory);
      const { dossier } = reading;
      const open = openMentions(reading);
      this.#open = new Map(open.map((one) => [one.item.id, one]));
      const entities = [...dossier.entityById.values(), ...dossier.unlisted];
      this.#entities = new Map(entities.map((entity) => [entity.id, candidate(entity)]));
      const errors = dossier.diagnostics.filter(
        ({ severity, rule }) => severity === 'error' && !rule.startsWith('decision-'),
      );
      return { items: open.map(({ item }) => item), undoable, errors: errors.map(formatDiagnostic) };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.#open = new Map();
      return { items: [], undoable, errors: error.diagnostics.map(formatDiagnostic) };
    }
  }

  /** All entries of the last list: any of them can be chosen, whatever the glossary takes the form for. */
  entries(): Candidate[] {
    return [...this.#entities.values()];
  }

  /**
   * Writes a decision for each of the items.
   * @param ids of items of the last list.
   * @param entity an entry's id, or `none`.
   * @throws RangeError if there is no such entry.
   */
  decide(ids: readonly string[], entity: string): ReviewOutcome {
    if (entity !== NO_ENTITY && !this.#entities.has(entity)) throw new RangeError(`no entry “${entity}”`);
    return this.#change(ids, (article, items) => {
      const texts = article.reading.blocks.map(({ text }) => text);
      const decisions: Decision[] = [];
      for (const { target } of items) {
        const quote = 'block' in target ? quoteOf(texts, target) : undefined;
        if (!quote) return 'context';
        decisions.push({ ...quote, entity });
      }
      return addToList(article.text, 'annotations', decisions) ?? 'shape';
    });
  }

  /** Takes dead decisions out of their articles. */
  remove(ids: readonly string[]): ReviewOutcome {
    return this.#change(ids, (article, items) => {
      const indexes = items.flatMap(({ target }) => ('decision' in target ? [target.decision] : []));
      let text: string | undefined = article.text;
      // From the last to the first, so that the others keep their places.
      for (const index of indexes.toSorted((a, b) => b - a))
        text = text && removeItem(text, ['annotations', index], 'nothing');
      return text ?? 'shape';
    });
  }

  /**
   * Rules on a longer name around mentions, in the entry that they are linked to, or by a new entry.
   * @param id of an item of the last list.
   */
  answer(id: string, answer: LongerAnswer): ReviewOutcome {
    const target = this.#open.get(id)?.target;
    if (!target || !('longer' in target)) return { refused: 'changed', file: '' };
    const { longer } = target;
    if (answer === 'entry') return this.#newEntry(longer);
    const { entry } = longer;
    const field = answer === 'right' ? 'inclusions' : 'exclusions';
    const after = addToList(
      entry.text,
      field,
      longer.longer.filter((name) => !entry.data[field].includes(name)),
    );
    if (after === undefined) return { refused: 'shape', file: entry.file };
    const { path, file } = entry;
    return this.#carryOut([{ path, file, before: Buffer.from(entry.text), after: Buffer.from(after) }], longer.count);
  }

  #newEntry({ name, longer, collection, kind, count }: LongerName): ReviewOutcome {
    const aliases = longer.filter((form) => form !== name);
    const data = { name, kind, ...(aliases.length > 0 ? { aliases } : {}) };
    try {
      const id = idOf(name);
      const file = writeNewEntry(this.#folder, collection, id, data, undefined);
      const path = join(this.#folder, collection, `${id}.md`);
      this.#undo.push({ count, rewrites: [{ path, file, before: undefined, after: readFileSync(path) }] });
      return { done: count };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      const [{ file = '', rule } = { rule: 'exists' }] = error.diagnostics;
      return { refused: rule === 'write-failed' ? 'disk' : 'exists', file };
    }
  }

  /** Gives the files of the last change their bytes back, unless somebody has changed one of them since. */
  undo(): ReviewOutcome {
    const last = this.#undo.at(-1);
    if (!last) return { done: 0 };
    const back = last.rewrites.map(({ before, after, ...file }) => ({ ...file, before: after, after: before }));
    const outcome = write(back, last.count);
    if ('done' in outcome) this.#undo.pop();
    return outcome;
  }

  #change(
    ids: readonly string[],
    edit: (article: Article, items: OpenItem[]) => string | 'context' | 'shape',
  ): ReviewOutcome {
    const items: OpenItem[] = [];
    for (const id of new Set(ids)) {
      const item = this.#open.get(id);
      if (!item) return { refused: 'changed', file: '' };
      items.push(item);
    }
    const rewrites: Rewrite[] = [];
    for (const [article, ofArticle] of Map.groupBy(items, (item) => item.article)) {
      const after = edit(article, ofArticle);
      if (after === 'context' || after === 'shape') return { refused: after, file: article.file };
      const { path, file } = article;
      rewrites.push({ path, file, before: Buffer.from(article.text), after: Buffer.from(after) });
    }
    return this.#carryOut(rewrites, items.length);
  }

  #carryOut(rewrites: Rewrite[], count: number): ReviewOutcome {
    const outcome = write(rewrites, count);
    if ('done' in outcome && rewrites.length > 0) this.#undo.push({ count, rewrites });
    return outcome;
  }
}

/** Writes all files or none: first each is held against what it is known to be, and what fails is taken back. */
function write(rewrites: readonly Rewrite[], count: number): ReviewOutcome {
  for (const { path, file, before } of rewrites) {
    if (!hasBytes(path, before)) return { refused: 'changed', file };
  }
  const written: Rewrite[] = [];
  for (const rewrite of rewrites) {
    try {
      put(rewrite.path, rewrite.after);
      written.push(rewrite);
    } catch {
      for (const { path, before } of written) put(path, before);
      return { refused: 'disk', file: rewrite.file };
    }
  }
  return { done: count };
}

function put(path: string, bytes: Buffer | undefined): void {
  if (bytes) replaceFile(path, bytes);
  else rmSync(path);
}

function hasBytes(path: string, bytes: Buffer | undefined): boolean {
  if (!bytes) return !existsSync(path);
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}
