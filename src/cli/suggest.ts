import { resolve } from 'node:path';
import { type GeoPlace, lookUpPlaces, meantPlace } from '../content/geonames.ts';
import { type LeftOut, readGoodParts } from '../dossier/good-parts.ts';
import { askedInside } from '../dossier/longer-names.ts';
import { commandMemory } from '../dossier/memory.ts';
import { suggestForDossier } from '../dossier/suggestions.ts';
import { hasCoordinates } from '../model/collections.ts';
import { DiagnosticError, diagnose, formatDiagnostic } from '../model/diagnostic.ts';
import { listDiagnostics } from '../model/diagnostic-list.ts';
import { looseKey } from '../text/folded-names.ts';
import type { Proposal } from '../text/suggest/proposal.ts';
import { suggestNames } from '../text/suggest/suggest.ts';
import {
  CONTENT_HELP,
  type Command,
  type CommandArguments,
  choiceOption,
  contentOption,
  langOption,
  stringOption,
} from './command.ts';
import { acceptFrom } from './suggest-accept.ts';
import { readDocuments } from './suggest-files.ts';
import { answers, suggestionsTable } from './suggest-table.ts';

/** A proposal with the places of GeoNames that bear its name. */
export interface LocatedProposal extends Proposal {
  /** The one that is meant, where that is beyond doubt. */
  place?: GeoPlace;
  /** All of them, where it is not; the most important first, at most five. */
  places?: GeoPlace[];
}

export const suggest: Command = {
  summary: 'finds the names in the articles that no entry covers',
  usage: `[--content DIR] [--limit N] [--min N] [--geonames FILE] [--format text|json|csv] [--lang L] [FILE|FOLDER…]
npx reperes suggest --accept-from FILE.csv|.xlsx [--content DIR]`,
  readsDossier: true,
  options: {
    content: { type: 'string' },
    limit: { type: 'string' },
    min: { type: 'string', default: '2' },
    geonames: { type: 'string' },
    format: { type: 'string', default: 'text' },
    json: { type: 'boolean', default: false },
    'accept-from': { type: 'string' },
    lang: { type: 'string', default: 'fr' },
  },
  help: {
    content: `${CONTENT_HELP}; without effect where files are given`,
    limit: 'how many to print (default: 50 as text, all as json)',
    min: 'fewest occurrences (default: 2)',
    geonames: 'a dump of GeoNames, such as cities500.txt: places get coordinates from it',
    format: 'text for a person, json for a program, csv for a spreadsheet (default: text)',
    json: 'the same as --format json: kinds, forms and contexts of each name',
    'accept-from': `carries out what the column “accept” of such a table says of each name: ${answers.join(', ')}; empty leaves it`,
    lang: 'language of the files given (default: fr)',
  },
  async run(args) {
    const table = stringOption(args, 'accept-from');
    if (table !== undefined) {
      console.log(await acceptFrom(resolve(contentOption(args)), resolve(table)));
      return 0;
    }
    const format = args.values.json ? 'json' : choiceOption(args, 'format', ['text', 'json', 'csv'] as const);
    const [limit, min] = [
      positive(args, 'limit') ?? (format === 'text' ? 50 : Number.POSITIVE_INFINITY),
      positive(args, 'min') ?? 1,
    ];
    const { proposals, isWhole } = proposalsOf(args);
    const enough = proposals.filter(({ count }) => count >= min);
    const shown = await locate(enough.slice(0, limit), stringOption(args, 'geonames'));
    if (format === 'csv') process.stdout.write(suggestionsTable(shown));
    else console.log(format === 'json' ? JSON.stringify(shown, null, 2) : shown.map(describe).join('\n\n'));
    if (format === 'text') console.error(`\n${shown.length} of ${enough.length} proposals`);
    return isWhole ? 0 : 1;
  },
};

/** `isWhole` is false where articles were left out because of their errors, which are told. */
function proposalsOf(args: CommandArguments): { proposals: Proposal[]; isWhole: boolean } {
  if (args.files.length > 0) {
    const { documents, diagnostics } = readDocuments(args.files, langOption(args) ?? 'fr');
    for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
    return { proposals: suggestNames(documents), isWhole: true };
  }
  const content = contentOption(args);
  const memory = commandMemory(content);
  const { dossier, diagnostics, leftOut } = readGoodParts(content, memory);
  if (diagnostics.length > 0) console.error(`${listDiagnostics(diagnostics)}\n${leftOutLine(leftOut)}\n`);
  return { proposals: suggestForDossier(dossier, memory.suggestions), isWhole: diagnostics.length === 0 };
}

function leftOutLine(files: readonly LeftOut[]): string {
  return `left out, and the others read: ${files.map(({ file }) => file).join(', ')}`;
}

/** Adds what GeoNames knows, to places only. */
export async function locate(proposals: readonly Proposal[], file: string | undefined): Promise<LocatedProposal[]> {
  if (file === undefined) return [...proposals];
  const places = proposals.filter(({ collection }) => hasCoordinates(collection));
  const found = await lookUpPlaces(
    file,
    places.map(({ name }) => name),
  );
  return proposals.map((proposal) => {
    const candidates = hasCoordinates(proposal.collection) ? found.get(looseKey(proposal.name)) : undefined;
    const place = meantPlace(candidates);
    if (place) return { ...proposal, place };
    return candidates ? { ...proposal, places: candidates.slice(0, 5) } : proposal;
  });
}

function describe({
  name,
  kind,
  reason,
  count,
  documents,
  forms,
  contexts,
  variantOf,
  inside = [],
  place,
  places,
}: LocatedProposal) {
  const others = forms.filter(({ form }) => form !== name).map(({ form, count: times }) => `${form} (${times})`);
  const lines = [
    `${name}  ${count} × in ${documents} · ${kind}, by ${reason}`,
    ...(variantOf ? [`  perhaps an alias of ${variantOf.id} (${variantOf.name}), by ${variantOf.why}`] : []),
    ...askedInside(inside).map(
      ({ form, entity, count: times, documents: articles }) =>
        `  “${form}” in it is linked to ${entity} ${times} × in ${articles}: make ${name} an entry, or list it in ${entity} under exclusions, or under inclusions where the link is right`,
    ),
    ...(others.length > 0 ? [`  also ${others.join(', ')}`] : []),
    ...(place ? [`  at ${place.coordinates.lat}, ${place.coordinates.lon} · GeoNames ${place.geonames}`] : []),
    ...(places ? [`  which? ${places.map((one) => `${one.name} (${one.country}, ${one.geonames})`).join(', ')}`] : []),
    ...contexts.slice(0, 2).map(({ left, keyword, right }) => `  ${left.slice(-40)}[${keyword}]${right.slice(0, 40)}`),
  ];
  return lines.join('\n');
}

function positive(args: CommandArguments, name: string): number | undefined {
  const value = stringOption(args, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new DiagnosticError([diagnose('usage', `--${name}: expected a whole number above 0, found “${value}”`)]);
}
