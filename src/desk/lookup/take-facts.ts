import { type Alias, normaliseAlias } from '../../model/alias.ts';
import { type Citation, type FactField, isOfFacts } from '../../model/entity.ts';
import type { Fact, LookupFacts } from './facts.ts';

/** What facts go into: fields of a form, as it stands. */
export interface FactForm {
  /** Text of the cells of `sameAs`, `coordinates` and `dates`. */
  cells: Record<string, string>;
  name: string;
  aliases: readonly Alias[];
  sources: readonly Citation[];
}

/** What a form holds in the place of a fact; undefined where there is nothing. */
export function standing(fact: Fact, { cells, name, aliases }: FactForm): string | undefined {
  if (fact.what === 'name') {
    return fact.value === name || aliases.some((alias) => normaliseAlias(alias).form === fact.value)
      ? fact.value
      : undefined;
  }
  if (fact.what === 'others') return othersIn(cells).find((one) => one === fact.value);
  const cell =
    (fact.what === 'coordinates' || fact.what === 'dates' ? cells[fact.what] : idsOf(cells)[fact.what]) ?? '';
  return cell.trim() === '' ? undefined : cell.trim();
}

/** A fact as the form has it. */
export function writtenFact(fact: Fact): string {
  return fact.what === 'coordinates' ? `${fact.value.lat}, ${fact.value.lon}` : fact.value;
}

/**
 * Puts facts into a form, with the source of each: one source holds all that was taken from it on one day. A fact that
 * takes the place of another is taken out of the source of that one; a source that is left with none goes.
 */
export function withFacts(form: FactForm, facts: readonly Fact[], citation: LookupFacts['citation']): FactForm {
  if (facts.length === 0) return form;
  const cells = { ...form.cells };
  const aliases = [...form.aliases];
  const fields: FactField[] = [];
  const names: string[] = [];
  for (const fact of facts) {
    if (fact.what === 'name') {
      names.push(fact.value);
      if (standing(fact, { ...form, aliases }) === undefined) {
        aliases.push(fact.lang ? { form: fact.value, lang: fact.lang } : fact.value);
      }
      continue;
    }
    fields.push(fact.what);
    if (fact.what === 'others') {
      const others = [...new Set([...othersIn(cells), fact.value])];
      cells.sameAs = idsCell({ ...idsOf(cells), others: `[${others.join(', ')}]` });
      continue;
    }
    if (fact.what === 'coordinates' || fact.what === 'dates') cells[fact.what] = writtenFact(fact);
    else cells.sameAs = idsCell({ ...idsOf(cells), [fact.what]: fact.value });
  }
  return { ...form, cells, aliases, sources: withSource(form.sources, fields, names, citation) };
}

function withSource(
  sources: readonly Citation[],
  fields: readonly FactField[],
  names: readonly string[],
  citation: Citation,
): Citation[] {
  const left = sources.flatMap((source): Citation[] => {
    if (!isOfFacts(source)) return [source];
    const kept = (source.facts ?? []).filter((one) => one === 'others' || !fields.includes(one));
    const keptNames = (source.names ?? []).filter((one) => !names.includes(one));
    return kept.length + keptNames.length === 0 ? [] : [given(source, kept, keptNames)];
  });
  const same = left.findIndex(
    (one) =>
      isOfFacts(one) &&
      one.url === citation.url &&
      one.title === citation.title &&
      one.retrieved === citation.retrieved,
  );
  const before = left[same];
  if (!before) return [...left, given(citation, fields, names)];
  return left.with(
    same,
    given(before, [...new Set([...(before.facts ?? []), ...fields])], [...(before.names ?? []), ...names]),
  );
}

function given(
  { facts: _, names: __, ...source }: Citation,
  facts: readonly FactField[],
  names: readonly string[],
): Citation {
  return {
    ...source,
    ...(facts.length > 0 ? { facts: [...facts] } : {}),
    ...(names.length > 0 ? { names: [...names] } : {}),
  };
}

/** The identifiers of the cell of `sameAs`: `wikidata: Q1, others: [https://d-nb.info/gnd/2]`, a list as it is written. */
function idsOf({ sameAs = '' }: Record<string, string>): Record<string, string> {
  const pairs = apart(sameAs).flatMap((pair) => {
    const [name = '', ...value] = pair.split(':');
    return name.trim() === '' ? [] : [[name.trim(), bare(value.join(':'))] as const];
  });
  return Object.fromEntries(pairs);
}

function othersIn(cells: Record<string, string>): string[] {
  const { others = '' } = idsOf(cells);
  return others
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map(bare)
    .filter((one) => one !== '');
}

/** A cell where its items part, but not within a list. */
function apart(cell: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const sign of cell) {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (depth === 0 && /[,;\n]/.test(sign)) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces;
}

/** A text without the space and the quotation marks around it. */
function bare(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '');
}

function idsCell(ids: Record<string, string>): string {
  return Object.entries(ids)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
