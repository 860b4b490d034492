import { parseArgs } from 'node:util';
import { DiagnosticError, diagnose, formatDiagnostic } from '../model/diagnostic.ts';
import { annotate } from './annotate.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { dev, preview } from './serve.ts';

const commands: Record<string, Command> = { convert, annotate, check, build, dev, preview };

/**
 * Runs a command line.
 * @param argv the words after the program's name.
 * @returns the exit code: 0 if all went well, 1 if not, 2 for a command line that makes no sense.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new DiagnosticError([diagnose('usage', `no command “${name}”`)]);
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(commandHelp(name, command));
      return 0;
    }
    return await command.run(parse(name, command, rest));
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
    return error.diagnostics.some(({ rule }) => rule === 'usage') ? 2 : 1;
  }
}

function parse(name: string, command: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
    return { values, files: positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DiagnosticError([diagnose('usage', reason, {}, `npx reperes ${name} --help lists its options.`)]);
  }
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Repères: a pile of articles becomes a dossier that explains itself.

npx reperes COMMAND [options]

${list.join('\n')}

npx reperes COMMAND --help  says more of one.`;
}

function commandHelp(name: string, { summary, usage, help }: Command): string {
  const width = Math.max(0, ...Object.keys(help).map((option) => option.length));
  const list = Object.entries(help).map(([option, text]) => `  --${option.padEnd(width)}  ${text}`);
  return `${summary}\n\nnpx reperes ${name} ${usage}\n\n${list.join('\n')}`.trimEnd();
}
