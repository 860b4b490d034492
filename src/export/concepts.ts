import { isCalendarPeriod } from '../model/edtf.ts';
import type { Coordinates } from '../model/entity.ts';
import type { EntityId } from '../model/mention.ts';
import type { ExportedDossier, ExportedEntry } from './exported.ts';
import { sameAsAddresses } from './same-as.ts';

/** Words in a language (BCP 47). */
export interface Label {
  text: string;
  lang: string;
}

/** An entry as a concept of SKOS: plain data, from which Turtle and JSON-LD are written. */
export interface Concept {
  entry: ExportedEntry;
  preferred: Label;
  others: Label[];
  definition?: Label;
  summary?: Label;
  /** Wholes that it belongs to. */
  broader: readonly EntityId[];
  related: readonly EntityId[];
  matches: string[];
  coordinates?: Coordinates;
  modified?: string;
}

/** The entries of a glossary as concepts. */
export function* conceptsOf(dossier: ExportedDossier): Generator<Concept> {
  const ancestors = ancestorsOf(dossier);
  for (const entry of dossier.entries) {
    const { id, name, lang, names, summary, blocks, partOf, related, sameAs, coordinates, updated, isDefined } = entry;
    const definition = blocks.map(({ text }) => text).join('\n\n');
    yield {
      entry,
      preferred: { text: name, lang },
      others: distinct(
        names
          .filter(({ form, lang: own }) => form !== name || own !== lang)
          .map((one) => ({ text: one.form, lang: one.lang })),
      ),
      ...(isDefined && definition.trim() !== '' ? { definition: { text: definition, lang } } : {}),
      ...(summary ? { summary: { text: summary, lang } } : {}),
      broader: partOf.filter((whole) => whole !== id),
      // What is above or below a concept is not beside it: SKOS has the two exclude each other.
      related: related.filter((other) => other !== id && !ancestors(id).has(other) && !ancestors(other).has(id)),
      matches: sameAsAddresses(sameAs),
      ...(coordinates ? { coordinates } : {}),
      ...(updated && isCalendarPeriod(updated) ? { modified: updated } : {}),
    };
  }
}

function distinct(labels: readonly Label[]): Label[] {
  return [...new Map(labels.map((label) => [`${label.lang} ${label.text}`, label])).values()];
}

/** All wholes of an entry, those of its wholes included. */
function ancestorsOf({ entryById }: ExportedDossier): (id: EntityId) => ReadonlySet<EntityId> {
  const known = new Map<EntityId, Set<EntityId>>();
  return (id) => {
    const found = known.get(id) ?? new Set<EntityId>();
    if (known.has(id)) return found;
    known.set(id, found);
    const open = [...(entryById.get(id)?.partOf ?? [])];
    for (let whole = open.pop(); whole !== undefined; whole = open.pop()) {
      if (found.has(whole)) continue;
      found.add(whole);
      open.push(...(entryById.get(whole)?.partOf ?? []));
    }
    return found;
  };
}

/** The type of a date for RDF: a day, a month or a year. */
export function dateType(date: string): 'xsd:date' | 'xsd:gYearMonth' | 'xsd:gYear' {
  if (date.length === 4) return 'xsd:gYear';
  return date.length === 7 ? 'xsd:gYearMonth' : 'xsd:date';
}
