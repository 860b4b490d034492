import { type Collection, hasCoordinates } from '../model/collections.ts';
import type { EntityId, MentionRule } from '../model/mention.ts';
import { type Bearer, readBearers } from './bearers.ts';
import { readClass } from './class-words.ts';
import { withoutCommonWords } from './common-words.ts';
import { conditionHolds } from './conditions.ts';
import { type WordContext, wordContext } from './context.ts';
import { readMetonyms } from './coordination.ts';
import type { TextDocument } from './document.ts';
import type { Occurrence, PlacedOccurrence } from './extent.ts';
import type { Form, FormIndex } from './form.ts';
import type { MetonymyReading } from './metonymy.ts';
import { withoutOtherNames } from './other-names.ts';

/** What an occurrence is: a mention, one of several entities and nothing to choose by, or no mention. */
export type Resolution =
  | { kind: 'mention'; entity: EntityId; collection: Collection; rule: MentionRule }
  | { kind: 'ambiguous'; entities: EntityId[]; equal?: boolean; settled?: true }
  | { kind: 'none' };

/**
 * Resolves the occurrences of a document: a form's own conditions, short forms that need a full form in the document,
 * metonymy, and last coherence, which needs all others resolved first.
 * @param decided entities that the editor's marks and decisions name in this document.
 * @param elsewhere occurrences in links and in what the editor ruled on: they are not resolved, and are evidence for
 * short forms.
 */
export function resolveOccurrences(
  all: readonly PlacedOccurrence[],
  document: TextDocument,
  index: FormIndex,
  decided: ReadonlySet<EntityId>,
  elsewhere: readonly PlacedOccurrence[] = [],
): Resolution[] {
  const { language } = index;
  const named = new Set([...decided, ...elsewhere.flatMap(({ forms }) => forms.map(({ entity }) => entity))]);
  const names = withoutOtherNames(all, ({ block }) => document.blocks[block]?.text ?? '', index);
  const occurrences = withoutCommonWords(names, document, index, named);
  const full = entitiesInFull(occurrences, elsewhere, document);
  const bearers = readBearers(occurrences, ({ block }) => document.blocks[block]?.text ?? '', language);
  const metonyms = readMetonyms(occurrences, document, index);
  const resolutions = occurrences.map((occurrence): Resolution => {
    const [only] = occurrence.forms;
    const isPlainAlone = only !== undefined && occurrence.forms.length === 1 && isPlain(only);
    // The common case, without reading the surroundings: one entity, of no known kind, and no condition on the form.
    if (isPlainAlone && only.kind === undefined) return mention(only, 'only');
    const bearerOf = (form: Form) => (full.has(form.entity) ? bearers(occurrence, form) : 'other');
    const classed = index.without.has('class-words')
      ? undefined
      : readClass(occurrence, document.blocks[occurrence.block]?.text ?? '', language);
    if (classed?.disagree) {
      const agreed = { ...occurrence, forms: classed.agree };
      if (classed.agree.some(({ exclusion }) => !exclusion))
        return resolveOne(agreed, document, metonyms.get(occurrence), bearerOf);
      const entities = entitiesOf(occurrence.forms.filter(({ exclusion }) => !exclusion));
      return { kind: 'ambiguous', entities, settled: true };
    }
    if (isPlainAlone) return mention(only, 'only');
    return resolveOne(occurrence, document, metonyms.get(occurrence), bearerOf);
  });
  if (!resolutions.some(({ kind }) => kind === 'ambiguous')) return resolutions;
  const sure = new Set(decided);
  for (const resolution of resolutions) if (resolution.kind === 'mention') sure.add(resolution.entity);
  return resolutions.map((resolution, index) => {
    if (resolution.kind !== 'ambiguous' || resolution.settled) return resolution;
    const occurrence = occurrences[index];
    // A capital is no more its government because the government is named elsewhere, and of a short form the entity is
    // always named elsewhere.
    const { entities } = resolution;
    if (!occurrence) return resolution;
    if (occurrence.forms.some(({ alias, entity }) => alias.metonym || (alias.short && entities.includes(entity))))
      return resolution;
    const coherent = resolution.entities.filter((entity) => sure.has(entity));
    const form = occurrence.forms.find(({ entity }) => entity === coherent[0]);
    if (form && coherent.length === 1) return mention(form, 'coherence');
    const named = preferredName(occurrence, coherent.length > 1 ? coherent : resolution.entities);
    if (named) return mention(named, 'name');
    return chosenElsewhere(occurrence, resolution.entities, document) ?? resolution;
  });
}

function isPlain({ alias, exclusion }: Form): boolean {
  return !exclusion && !alias.when && !alias.short && !alias.metonym;
}

function mention({ entity, collection }: Form, rule: MentionRule): Resolution {
  return { kind: 'mention', entity, collection, rule };
}

/** Entities of which a form stands in the document that is neither short nor an exclusion. */
function entitiesInFull(
  occurrences: readonly PlacedOccurrence[],
  elsewhere: readonly PlacedOccurrence[],
  document: TextDocument,
): Set<EntityId> {
  const full = new Set<EntityId>();
  if (!occurrences.some(({ forms }) => forms.some(({ alias }) => alias.short))) return full;
  for (const occurrence of [...occurrences, ...elsewhere]) {
    for (const form of occurrence.forms) {
      if (form.alias.short || form.alias.metonym || form.exclusion) continue;
      if (!form.alias.when || conditionHolds(form.alias.when, contextOf(occurrence, document), document)) {
        full.add(form.entity);
      }
    }
  }
  return full;
}

function contextOf({ block, start, end }: PlacedOccurrence, { blocks }: TextDocument): WordContext {
  return wordContext(blocks[block]?.text ?? '', start, end);
}

function resolveOne(
  occurrence: PlacedOccurrence,
  document: TextDocument,
  reading: MetonymyReading,
  bearerOf: (form: Form) => Bearer,
): Resolution {
  const excluded = new Set(occurrence.forms.filter(({ exclusion }) => exclusion).map(({ entity }) => entity));
  const possible = occurrence.forms.filter(
    (form) =>
      !form.exclusion &&
      !excluded.has(form.entity) &&
      (!form.alias.when || conditionHolds(form.alias.when, contextOf(occurrence, document), document)) &&
      (!form.alias.short || bearerOf(form) !== 'other'),
  );
  // What an editor wrote goes before what only follows from a full name.
  const isYielding = possible.some(({ derived }) => !derived);
  const readings = possible.filter((form) => !form.derived || (!isYielding && bearerOf(form) !== 'open'));
  const conditional = readings.filter(({ alias }) => alias.when);
  if (entitiesOf(conditional).length === 1 && conditional[0]) return mention(conditional[0], 'when');
  if (readings.some((form) => form.alias.short && bearerOf(form) === 'open')) {
    return { kind: 'ambiguous', entities: entitiesOf(readings) };
  }
  const metonyms = readings.filter(({ alias }) => alias.metonym);
  const others = readings.filter(({ alias, entity }) => !alias.metonym && !metonyms.some((m) => m.entity === entity));
  if (metonyms.length === 0) return chooseByWords(others, reading);
  if (reading === 'actor') return choose(metonyms, 'metonym');
  if (reading === 'place') return choose(others, 'place');
  return { kind: 'ambiguous', entities: entitiesOf(readings) };
}

/** « à Bordeaux » of a town and a person of that name is the town, « gouvernement de Varsovie » neither town nor person. */
function chooseByWords(forms: readonly Form[], reading: MetonymyReading): Resolution {
  const places = forms.filter(({ collection }) => hasCoordinates(collection));
  if (reading === undefined || places.length === 0 || places.length === forms.length) return choose(forms, 'only');
  if (reading === 'place') return choose(places, 'place');
  const bodies = forms.filter(({ collection, person }) => !hasCoordinates(collection) && !person);
  if (bodies.length > 0) return choose(bodies, 'metonym');
  return { kind: 'ambiguous', entities: entitiesOf(forms), settled: true };
}

/** Of entries that bear the same name, the one that other documents speak for; undefined where no document does. */
function chosenElsewhere(
  { forms }: Occurrence,
  entities: EntityId[],
  { choices }: TextDocument,
): Resolution | undefined {
  const readings = forms.filter(({ entity, exclusion }) => !exclusion && entities.includes(entity));
  if (readings.some(({ alias }) => alias.short || alias.when)) return undefined;
  const chosen = readings.find(({ entity }) => entity === choices?.[entities.join(' ')]);
  return chosen ? mention(chosen, 'dossier') : { kind: 'ambiguous', entities, equal: true };
}

/** The entry whose preferred name the form is, where for the others it is only a variant. */
function preferredName({ forms }: Occurrence, entities: readonly EntityId[]): Form | undefined {
  const names = forms.filter(({ preferred, entity }) => preferred && entities.includes(entity));
  return entitiesOf(names).length === 1 ? names[0] : undefined;
}

/** The one reading there is; a full form of an entity goes before a short one of another. */
function choose(readings: readonly Form[], rule: MentionRule): Resolution {
  const entities = entitiesOf(readings);
  if (entities.length > 1) return { kind: 'ambiguous', entities };
  const form = readings.find(({ alias }) => !alias.short) ?? readings[0];
  if (!form) return { kind: 'none' };
  return mention(form, rule === 'only' && form.alias.short ? 'short' : rule);
}

function entitiesOf(forms: readonly Form[]): EntityId[] {
  return [...new Set(forms.map(({ entity }) => entity))].toSorted();
}
