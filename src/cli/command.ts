import type { ParseArgsConfig } from 'node:util';
import { dossierHere } from '../content/find-dossier.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import { isLanguageTag, LANGUAGE_TAG } from '../model/language.ts';

/** A command: one file each, a line in main.ts. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What follows the name of the command in its help. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** What each option means, by its name. */
  help: Record<string, string>;
  /** What its help says below the options. */
  more?(): string;
  /** It reads a dossier, through its cache unless it is told `--no-cache`. */
  readsDossier?: true;
  /**
   * @returns the exit code.
   * @throws DiagnosticError for faults of the input; the command line prints it.
   */
  run(args: CommandArguments): Promise<number>;
}

export interface CommandArguments {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  files: string[];
}

/** The value of an option that takes a string. */
export function stringOption({ values }: CommandArguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** What of a dossier a command shows that readers do not see; `build` and `export` have both. */
export const editionOptions = { drafts: { type: 'boolean' }, unmasked: { type: 'boolean' } } as const;

export const editionHelp = {
  drafts: 'include what is marked draft: true',
  unmasked: 'show the names that mask and restricted withhold; for your own eyes only',
};

/** What `--content` means. */
export const CONTENT_HELP = 'the dossier (default: the one that this folder is part of)';

/**
 * The dossier that `--content` names, else the one that the folder of the command is part of.
 * @throws DiagnosticError `no-dossier` if there is neither.
 */
export function contentOption(args: CommandArguments): string {
  return stringOption(args, 'content') ?? dossierHere();
}

/**
 * The language that `--lang` names (BCP 47).
 * @throws DiagnosticError `usage` if it is no language tag.
 */
export function langOption(args: CommandArguments): string | undefined {
  const lang = stringOption(args, 'lang');
  if (lang === undefined || isLanguageTag(lang)) return lang;
  throw new DiagnosticError([diagnose('usage', `--lang: expected ${LANGUAGE_TAG}, found “${lang}”`)]);
}

/**
 * The port that `--port` names.
 * @throws DiagnosticError if it is none.
 */
export function portOption(args: CommandArguments): number {
  const value = Number(stringOption(args, 'port'));
  if (Number.isInteger(value) && value >= 0 && value < 65536) return value;
  throw new DiagnosticError([
    diagnose('usage', `--port: expected a number below 65536, found “${stringOption(args, 'port')}”`),
  ]);
}

/**
 * The value of an option that takes one of a few words.
 * @throws DiagnosticError `usage` for any other.
 */
export function choiceOption<T extends string>(args: CommandArguments, name: string, values: readonly T[]): T {
  const value = stringOption(args, name);
  const known = values.find((one) => one === value);
  if (known !== undefined) return known;
  const found = `found “${value}”${didYouMean(value ?? '', values)}`;
  throw new DiagnosticError([diagnose('usage', `--${name}: expected ${values.join(' or ')}, ${found}`)]);
}
