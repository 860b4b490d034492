import { parseArgs } from 'node:util';
import { NO_CACHE_VARIABLE } from '../dossier/cache-folder.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import type { Command, CommandArguments } from './command.ts';

/** The option that every command that reads a dossier has. */
export const NO_CACHE = { name: 'no-cache', help: 'read everything again, and keep nothing for the next run' } as const;

/**
 * Reads the words after a command's name.
 * @throws DiagnosticError `usage` for an option that the command does not have, or one without its value.
 */
export function parseWords(
  name: string,
  { options, readsDossier }: Command,
  args: readonly string[],
): CommandArguments {
  const all: Command['options'] = readsDossier ? { ...options, [NO_CACHE.name]: { type: 'boolean' } } : options;
  try {
    const { values, positionals } = parseArgs({ args: joinNumbers(args, all), options: all, allowPositionals: true });
    if (values[NO_CACHE.name]) process.env[NO_CACHE_VARIABLE] = '1';
    return { values, files: positionals };
  } catch (error) {
    const hint = `npx reperes ${name} --help lists its options.`;
    throw new DiagnosticError([diagnose('usage', inWords(error, Object.keys(all)), {}, hint)]);
  }
}

/** A number below zero is the value of the option before it: Node would take `-98` for options of one letter. */
function joinNumbers(args: readonly string[], options: Command['options']): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? '';
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (takesValue && /^-\.?\d/.test(arg)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** What is wrong, where Node says it for programmers: its code, and the option in quotes in its message. */
function inWords(error: unknown, known: readonly string[]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(-{1,2}[^' =]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const names = known.map((one) => `--${one}`);
    return `no option ${option}${didYouMean(option, names)}`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    if (/does not take/.test(message)) return `${option} takes no value`;
    return `${option}: expected a value after it; one that begins with a hyphen is written ${option}=-1`;
  }
  return message;
}
