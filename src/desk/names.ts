import type { Dossier } from '../dossier/dossier.ts';
import { askedInside, type LongerName } from '../dossier/longer-names.ts';
import { suggestAside, withoutNotNames } from '../dossier/suggestions.ts';
import { normaliseAlias } from '../model/alias.ts';
import { looseKey } from '../text/folded-names.ts';
import type { Proposal } from '../text/suggest/proposal.ts';
import type { Desk } from './desk.ts';

/**
 * The names that no entry covers. They are found once, in a thread of their own, and again when the dossier has changed;
 * until then what was found is shown without what has become an entry or was set aside since.
 */
export class Names {
  readonly #desk: Desk;
  #found: Proposal[] | undefined;
  /** The reading that they were found for. */
  #of = -1;
  #running: Promise<void> | undefined;
  #shown: { revision: number; found: Proposal[]; list: Proposal[] } | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    desk.listen(({ type }) => {
      if (type === 'read') this.#look();
    });
  }

  /** Are those shown the names of the dossier as it is now? */
  get isFresh(): boolean {
    return this.#of === this.#desk.revision;
  }

  /** The proposals as far as they are known, most promising first. */
  list(): readonly Proposal[] {
    const { dossier } = this.#desk.latest();
    if (!this.#found) this.#look();
    const found = this.#found ?? [];
    const revision = this.#desk.revision;
    if (this.#shown?.revision !== revision || this.#shown.found !== found) {
      const known = formsOf(dossier);
      const open = this.isFresh ? found : found.filter(({ name }) => !known.has(looseKey(name)));
      this.#shown = { revision, found, list: withoutNotNames(open, dossier.notNames) };
    }
    return this.#shown.list;
  }

  /** The longer names around mentions that nobody has ruled on, those with most mentions first. */
  longer(): LongerName[] {
    const { dossier } = this.#desk.latest();
    return this.list()
      .flatMap(({ name, collection, kind, contexts, inside = [] }) =>
        askedInside(inside).flatMap((one) => {
          const entry = dossier.entityById.get(one.entity);
          const settled = [...(entry?.data.inclusions ?? []), ...(entry?.data.exclusions ?? [])];
          const isOpen = entry && !one.longer.some((form) => settled.includes(form));
          return isOpen ? [{ ...one, name, collection, kind, contexts, entry }] : [];
        }),
      )
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  /** Waits until the names are those of the dossier as it is now. */
  async settled(): Promise<void> {
    this.#desk.reading();
    for (this.#look(); this.#running; ) await this.#running;
  }

  #look(): void {
    if (this.#running || this.isFresh || this.#desk.faults.length > 0) return;
    const { revision } = this.#desk;
    this.#running = this.#find(revision).finally(() => {
      this.#running = undefined;
      if (revision !== this.#desk.revision) this.#look();
      this.#desk.tell({ type: 'work' });
    });
  }

  async #find(revision: number): Promise<void> {
    const { dossier } = this.#desk.latest();
    try {
      this.#found = await suggestAside(dossier, this.#desk.memory.suggestions);
    } catch (error) {
      console.error(error);
      this.#found ??= [];
    }
    this.#of = revision;
  }
}

/** Every form of every entry, folded. */
function formsOf({ entities, unlisted }: Dossier): ReadonlySet<string> {
  return new Set(
    [...entities, ...unlisted].flatMap(({ data: { name, aliases } }) =>
      [name, ...aliases.map((alias) => normaliseAlias(alias).form)].map(looseKey),
    ),
  );
}
