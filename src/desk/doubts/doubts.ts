import { parseFrontMatter } from '../../content/front-matter.ts';
import { addToList, removeItem } from '../../content/front-matter-edit.ts';
import type { Article } from '../../dossier/dossier.ts';
import { type Decision, NO_ENTITY } from '../../model/decision.ts';
import { DiagnosticError, formatDiagnostic } from '../../model/diagnostic.ts';
import { quoteOf } from '../../text/quote-of.ts';
import { type Change, type FileChange, Refused } from '../changes.ts';
import { decisionAt, isAmong } from '../decided-places.ts';
import type { Desk, Outcome } from '../desk.ts';
import type { Names } from '../names.ts';
import { newEntryFile } from '../new-entry.ts';
import type { LongerAnswer, ReviewItem, ReviewList } from './items.ts';
import { type OpenItem, openItemsOf, openMentions } from './open-mentions.ts';

/** What is open about the mentions of a dossier, and the editor's rulings on it. */
export class Doubts {
  readonly #desk: Desk;
  readonly #names: Names;
  #open = new Map<string, OpenItem>();

  constructor(desk: Desk, names: Names) {
    this.#desk = desk;
    this.#names = names;
  }

  /** All that is open in the dossier as it is now on the disk. */
  list(): ReviewList {
    try {
      const reading = this.#desk.reading();
      const open = openMentions(reading, this.#names.longer());
      this.#open = new Map(open.map((one) => [one.item.id, one]));
      const errors = reading.dossier.diagnostics.filter(
        ({ severity, rule }) => severity === 'error' && !rule.startsWith('decision-'),
      );
      return { items: open.map(({ item }) => item), errors: errors.map(formatDiagnostic) };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.#open = new Map();
      return { items: [], errors: error.diagnostics.map(formatDiagnostic) };
    }
  }

  /** What is open in one article of the dossier. */
  ofArticle(article: Article): ReviewItem[] {
    const { dossier, gazetteer } = this.#desk.latest();
    const open = openItemsOf(dossier, gazetteer, article);
    for (const one of open) this.#open.set(one.item.id, one);
    return open.map(({ item }) => item);
  }

  /**
   * Writes a decision for each of the items.
   * @param ids of items of the last list.
   * @param entity an entry's id, or `none`.
   * @throws RangeError if there is no such entry.
   */
  decide(ids: readonly string[], entity: string): Outcome {
    const { dossier } = this.#desk.latest();
    const isKnown = dossier.entityById.has(entity) || dossier.unlisted.some(({ id }) => id === entity);
    if (entity !== NO_ENTITY && !isKnown) throw new RangeError(`no entry “${entity}”`);
    return this.#change(ids, (article, text, items) => {
      const texts = article.reading.blocks.map(({ text: words }) => words);
      const known = article.data.annotations;
      const decisions = items.map(({ target }): Decision => {
        // Another window was here since, and its decision stands.
        const other = 'block' in target ? decisionAt(target, text, article.reading.blocks)?.decision : undefined;
        if (other && !isAmong(known, other, article.reading.blocks)) {
          throw new Refused('changed', this.#desk.pathOf(article.path));
        }
        const quote = 'block' in target ? quoteOf(texts, target) : undefined;
        if (!quote) throw new Refused('context', this.#desk.pathOf(article.path));
        return { ...quote, entity };
      });
      return addToList(text, 'annotations', decisions);
    });
  }

  /** Takes dead decisions out of their articles. */
  remove(ids: readonly string[]): Outcome {
    return this.#change(ids, (_, text, items) => {
      let changed: string | undefined = text;
      for (const { target } of items) {
        if (!('decision' in target)) continue;
        const index = changed === undefined ? -1 : indexOfDecision(changed, target.decision);
        if (index >= 0 && changed !== undefined) changed = removeItem(changed, ['annotations', index], 'nothing');
      }
      return changed;
    });
  }

  /**
   * Rules on a longer name around mentions, in the entry that they are linked to, or by a new entry.
   * @param id of an item of the last list.
   */
  answer(id: string, answer: LongerAnswer): Outcome {
    return this.#desk.act((): Change => {
      const target = this.#open.get(id)?.target;
      if (!target || !('longer' in target)) throw new Refused('changed', '');
      const { longer } = target;
      const { entry, name, collection, kind, count } = longer;
      if (answer === 'entry') {
        const aliases = longer.longer.filter((form) => form !== name);
        const data = { name, kind, ...(aliases.length > 0 ? { aliases } : {}) };
        return { what: 'entries', count, files: [newEntryFile(this.#desk.folder, collection, data)] };
      }
      const field = answer === 'right' ? 'inclusions' : 'exclusions';
      const path = this.#desk.pathOf(entry.path);
      const before = this.#desk.textOf(path, entry.text);
      const fresh = longer.longer.filter((one) => !entry.data[field].includes(one));
      const after = addToList(before, field, fresh);
      if (after === undefined) throw new Refused('shape', path);
      return { what: field, count, files: [{ path, before, after }] };
    });
  }

  #change(
    ids: readonly string[],
    edit: (article: Article, text: string, items: OpenItem[]) => string | undefined,
  ): Outcome {
    return this.#desk.act((): Change => {
      const items = [...new Set(ids)].map((id) => {
        const item = this.#open.get(id);
        if (!item) throw new Refused('changed', '');
        return item;
      });
      const files = [...Map.groupBy(items, ({ article }) => article)].map(([article, some]): FileChange => {
        const path = this.#desk.pathOf(article.path);
        const before = this.#desk.textOf(path, article.text);
        const after = edit(article, before, some);
        if (after === undefined) throw new Refused('shape', path);
        return { path, before, after };
      });
      return { what: 'decisions', count: items.length, files };
    });
  }
}

/** Where a decision stands among those of a file; -1 where it is gone. */
function indexOfDecision(text: string, { exact, prefix, suffix, entity }: Decision): number {
  const fields = parseFrontMatter(text, '');
  const { annotations } = (Array.isArray(fields) ? {} : fields.data) as { annotations?: Decision[] };
  return (annotations ?? []).findIndex(
    (one) => one.exact === exact && one.prefix === prefix && one.suffix === suffix && one.entity === entity,
  );
}
