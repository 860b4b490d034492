import { readFileSync } from 'node:fs';
import { idOf, writeNewEntry } from '../content/new-files.ts';
import { readDossier } from '../dossier/load.ts';
import { commandMemory } from '../dossier/memory.ts';
import { suggestForDossier } from '../dossier/suggestions.ts';
import { type Collection, collections, hasCoordinates, type Kind } from '../model/collections.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { LONGEST_SUMMARY } from '../model/entity.ts';
import { looseKey } from '../text/folded-names.ts';
import type { Proposal } from '../text/suggest/proposal.ts';
import { type CommandArguments, contentOption, langOption, stringOption } from './command.ts';
import { askChoice, askMaybe, askOneOf, askText, canAsk } from './prompts.ts';
import { type LocatedProposal, locate } from './suggest.ts';

/** How many proposals one can choose from. */
const MOST_CHOICES = 200;

/**
 * Makes an entry. What the articles print gives aliases and kind; options say the rest, and where a person sits at the
 * terminal what they leave open is asked. What nobody says stays open: the entry is a stub, and holds no words but the
 * editor's.
 * @returns the path of the new file.
 * @throws DiagnosticError `usage` where something is missing and nobody can be asked.
 */
export async function newEntry(
  collection: Collection,
  given: string | undefined,
  args: CommandArguments,
): Promise<string> {
  const content = contentOption(args);
  const memory = commandMemory(content);
  const proposals = suggestForDossier(readDossier(content, memory).dossier, memory.suggestions);
  const name = given ?? (await chooseName(proposals, collection));
  const proposal = await located(name, proposals, args);
  refuseMissing(name, collection, proposal, args);
  const ask = async (option: string, question: string, check?: (value: string) => string | undefined) =>
    stringOption(args, option) ?? ((canAsk() && (await askMaybe(`${question} (may wait)`, check))) || undefined);

  const kind = await kindOf(collection, proposal, args);
  const summary = await ask('summary', 'Summary: one line of at most 160 characters', (line) =>
    line.length > LONGEST_SUMMARY ? `${line.length} characters: ${line.length - LONGEST_SUMMARY} too many` : undefined,
  );
  const definition = await ask('definition', 'Definition: who or what it is, in 60 to 150 words');
  const title = await ask('source', 'Source: title of what the definition rests on');
  const url =
    stringOption(args, 'source-url') ?? (canAsk() && title ? await askMaybe('Its address', faultOfAddress) : '');
  const publisher = stringOption(args, 'source-publisher');
  const source = sourceOf(title, publisher, url, name);
  const coordinates = coordinatesOf(args, proposal);
  const lang = langOption(args);
  const data = {
    name,
    ...(lang ? { lang } : {}),
    kind,
    ...(summary === undefined ? {} : { summary }),
    ...aliasesOf(name, proposal, args),
    ...(coordinates && hasCoordinates(collection) ? { coordinates } : {}),
    ...(proposal?.place && hasCoordinates(collection) ? { sameAs: { geonames: proposal.place.geonames } } : {}),
    ...(definition === undefined ? {} : { updated: new Date().toISOString().slice(0, 10) }),
    ...(source.length > 0 ? { sources: source } : {}),
  };
  const id = stringOption(args, 'id') ?? idOf(name);
  const text = definition === '-' ? readFileSync(0, 'utf8') : definition;
  return writeNewEntry(content, collection, id, data, text);
}

/** The source that options or answers name; one without a title would be none. */
function sourceOf(title: string | undefined, publisher: string | undefined, url: string | undefined, name: string) {
  if (title === undefined && (publisher || url)) throw missing(['--source'], `“${name}”`);
  return title === undefined ? [] : [{ title, ...(publisher ? { publisher } : {}), ...(url ? { url } : {}) }];
}

/** What is wrong with the address of a source, before it is written. */
function faultOfAddress(value: string): string | undefined {
  return /^https?:\/\/[^\s/]/.test(value) ? undefined : 'Expected an address that begins with http:// or https://';
}

async function chooseName(proposals: readonly Proposal[], collection: Collection): Promise<string> {
  if (!canAsk()) throw missing(['a name'], collection);
  const fitting = proposals.filter((one) => one.collection === collection && !one.variantOf).slice(0, MOST_CHOICES);
  if (fitting.length === 0) return askText('Name');
  const options = fitting.map(({ name, kind, count }) => ({ value: name, label: name, hint: `${kind}, ${count} ×` }));
  const other = { value: '', label: 'another name', hint: '' };
  return (await askOneOf('Which name?', [...options, other])) || askText('Name');
}

/** The proposal that has this name among its forms, with its place where a file of GeoNames is given. */
async function located(
  name: string,
  proposals: readonly Proposal[],
  args: CommandArguments,
): Promise<LocatedProposal | undefined> {
  const key = looseKey(name);
  const proposal = proposals.find(({ forms }) => forms.some(({ form, short }) => !short && looseKey(form) === key));
  const [found] = proposal ? await locate([{ ...proposal, name }], stringOption(args, 'geonames')) : [];
  return found;
}

async function kindOf(collection: Collection, proposal: Proposal | undefined, args: CommandArguments): Promise<string> {
  const given = stringOption(args, 'kind');
  if (given !== undefined) return given;
  const likely = proposal?.collection === collection ? proposal.kind : undefined;
  return canAsk() ? askChoice<Kind>('Kind', collections[collection].kinds, likely) : (likely ?? '');
}

function refuseMissing(
  name: string,
  collection: Collection,
  proposal: Proposal | undefined,
  args: CommandArguments,
): void {
  if (canAsk()) return;
  const wanted = proposal?.collection === collection ? [] : ['kind'];
  const open = wanted.filter((option) => stringOption(args, option) === undefined).map((option) => `--${option}`);
  if (open.length > 0) throw missing(open, `“${name}”`);
}

function missing(what: readonly string[], whose: string): DiagnosticError {
  const hint = 'Give them as options, or call the command in a terminal, where it asks for them.';
  return new DiagnosticError([diagnose('usage', `${whose}: missing ${what.join(', ')}`, {}, hint)]);
}

/** What the command names, else what the articles print; a surname counts only beside the full name. */
function aliasesOf(name: string, proposal: Proposal | undefined, args: CommandArguments): { aliases?: unknown[] } {
  const given = args.values.alias;
  const printed = proposal?.forms.map(({ form, short }) => (short ? { form, short } : form)) ?? [];
  const all: unknown[] = Array.isArray(given) ? given : printed;
  const aliases = all.filter((alias) => alias !== name);
  return aliases.length > 0 ? { aliases } : {};
}

function coordinatesOf(args: CommandArguments, proposal: LocatedProposal | undefined) {
  const [lat, lon] = [stringOption(args, 'lat'), stringOption(args, 'lon')];
  if (lat === undefined && lon === undefined) return proposal?.place?.coordinates;
  return { lat: Number(lat ?? Number.NaN), lon: Number(lon ?? Number.NaN) };
}
