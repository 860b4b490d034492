import type { EntityId } from '../model/mention.ts';

/** What of a document bears on the equal names of the others: plain data. */
export interface EvidenceDocument {
  publisher?: string;
  /** EDTF. */
  date?: string;
  /** The entities that it names beyond doubt. */
  sure: ReadonlySet<EntityId>;
  /** For each mention of an equal name, the entries that bear it. */
  open: readonly (readonly EntityId[])[];
}

/**
 * By how much the best reading must be likelier than the next, as a natural logarithm: below it a mention stays open.
 * Measured on entries of Wikinews that were made to bear each other's names, see docs/quality.md.
 */
export const MARGIN = 2;

/** What counts as near in time, in days. */
const NEAR = 45;
const DAY = 86_400_000;

/** Weight of what is true of any document, against what is known of those that name an entry. */
const SMOOTHING = 0.5;

/** What a document that was annotated says to the others. */
export function evidenceOf(
  {
    mentions,
    ambiguous,
  }: { mentions: readonly { entity: EntityId }[]; ambiguous: readonly { entities: EntityId[]; equal?: true }[] },
  { publisher, date }: { publisher?: string | undefined; date?: string | undefined } = {},
): EvidenceDocument {
  return {
    sure: new Set(mentions.map(({ entity }) => entity)),
    open: ambiguous.flatMap(({ entities, equal }) => (equal ? [entities] : [])),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The choices of each document, as `TextDocument.choices` takes them; undefined where there is none. */
export function choicesAcross(documents: readonly EvidenceDocument[]): (Record<string, EntityId> | undefined)[] {
  return chooseAcross(documents).map((chosen, number) => {
    const open = documents[number]?.open ?? [];
    const told = open.flatMap((entities, at) => (chosen[at] ? [[entities.join(' '), chosen[at]] as const] : []));
    return told.length > 0 ? Object.fromEntries(told) : undefined;
  });
}

/**
 * Chooses between entries of one name by what the dossier's other documents say: which of them is named elsewhere by
 * forms of its own, beside whom, by which publisher and when.
 * @param margin see `MARGIN`.
 * @returns for each document and each of its open mentions the entry that is meant, or undefined.
 */
export function chooseAcross(documents: readonly EvidenceDocument[], margin = MARGIN): (EntityId | undefined)[][] {
  if (documents.every(({ open }) => open.length === 0)) return documents.map(() => []);
  const wanted = new Set(documents.flatMap(({ open }) => open.flat()));
  const inDocuments = new Map<EntityId, number[]>();
  documents.forEach(({ sure }, number) => {
    for (const entity of sure) {
      const list = inDocuments.get(entity);
      if (list) list.push(number);
      else inDocuments.set(entity, [number]);
    }
  });
  const days = documents.map(({ date }) => dayOf(date));
  const share = (list: readonly number[]) => list.length / documents.length;
  const all = documents.map((_, number) => number);

  return documents.map((document, number) => {
    const chosen = new Map<string, EntityId | undefined>();
    return document.open.map((entities) => {
      const key = entities.join(' ');
      if (!chosen.has(key)) chosen.set(key, best(document, number, entities));
      return chosen.get(key);
    });
  });

  function best(document: EvidenceDocument, number: number, entities: readonly EntityId[]): EntityId | undefined {
    const features = featuresOf(document, number);
    const ranked = entities
      .map((entity) => ({ entity, named: elsewhere(entity, number), score: 0 }))
      .map((one) => ({ ...one, score: scoreOf(one.named, features) }))
      .toSorted((a, b) => b.score - a.score);
    const [first, second] = ranked;
    if (!first || first.named.length === 0) return undefined;
    return !second || first.score - second.score >= margin ? first.entity : undefined;
  }

  function elsewhere(entity: EntityId, number: number): readonly number[] {
    return (inDocuments.get(entity) ?? []).filter((one) => one !== number);
  }

  /** Tests that the document passes, each with the share of all documents that do. */
  function featuresOf(
    { sure, publisher }: EvidenceDocument,
    number: number,
  ): { test: (other: number) => boolean; usual: number }[] {
    const beside = [...sure]
      .filter((entity) => !wanted.has(entity) || (inDocuments.get(entity)?.length ?? 0) > 1)
      .map((entity) => {
        const list = new Set(inDocuments.get(entity));
        return { test: (other: number) => list.has(other), usual: share([...list]) };
      });
    const day = days[number];
    const near = (other: number) => Math.abs((days[other] ?? Number.NaN) - (day ?? Number.NaN)) <= NEAR;
    const same = (other: number) => documents[other]?.publisher === publisher;
    const others = [
      ...(day === undefined ? [] : [{ test: near, usual: share(all.filter(near)) }]),
      ...(publisher === undefined ? [] : [{ test: same, usual: share(all.filter(same)) }]),
    ];
    return [...beside, ...others];
  }

  /** How likely the entry is in such a document: how often it is named, and how many of those documents are like this one. */
  function scoreOf(named: readonly number[], features: ReturnType<typeof featuresOf>): number {
    let score = Math.log(named.length + SMOOTHING);
    for (const { test, usual } of features) {
      const like = named.filter(test).length;
      score += Math.max(0, Math.log((like + SMOOTHING * usual) / (named.length + SMOOTHING)) - Math.log(usual));
    }
    return score;
  }
}

/** The day of a date as a number; a month or a year stands for its middle. */
function dayOf(date: string | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  return (
    Date.UTC(Number(year), month === undefined ? 5 : Number(month) - 1, day === undefined ? 15 : Number(day)) / DAY
  );
}
