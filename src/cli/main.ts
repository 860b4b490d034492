import packageFields from '../../package.json' with { type: 'json' };
import { displayPath } from '../content/content-folder.ts';
import { asCalled, COMMAND_VARIABLE } from '../model/as-called.ts';
import { type Diagnostic, DiagnosticError, diagnose, rules } from '../model/diagnostic.ts';
import { listDiagnostics } from '../model/diagnostic-list.ts';
import { didYouMean } from '../model/edit-distance.ts';
import { systemReason } from '../model/system-reason.ts';
import { calledAs } from './called-as.ts';
import type { Command } from './command.ts';
import { NO_CACHE, parseWords } from './parse-words.ts';

/** Each command, loaded when it is asked for: what one needs, the others need not wait for. */
const commands: Record<string, () => Promise<Command>> = {
  init: async () => (await import('./init.ts')).init,
  convert: async () => (await import('./convert.ts')).convert,
  suggest: async () => (await import('./suggest.ts')).suggest,
  new: async () => (await import('./new.ts')).newFile,
  glossary: async () => (await import('./glossary-table.ts')).glossary,
  annotate: async () => (await import('./annotate.ts')).annotate,
  check: async () => (await import('./check.ts')).check,
  desk: async () => (await import('./desk.ts')).desk,
  review: async () => (await import('./desk.ts')).review,
  build: async () => (await import('./build.ts')).build,
  import: async () => (await import('./import.ts')).importAnnotations,
  export: async () => (await import('./export.ts')).exportForms,
  dev: async () => (await import('./serve.ts')).dev,
  preview: async () => (await import('./serve.ts')).preview,
  clean: async () => (await import('./clean.ts')).clean,
  upgrade: async () => (await import('./upgrade.ts')).upgrade,
};

/**
 * Runs a command line.
 * @param argv the words after the program's name.
 * @returns the exit code: 0 if all went well, 1 if not, 2 if the command line itself is wrong.
 */
export async function main(argv: readonly string[]): Promise<number> {
  // `| head` closes our output when it has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  quietNode();
  process.env[COMMAND_VARIABLE] = calledAs();
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(asCalled(await overview()));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(packageFields.version);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
    if (!command)
      throw new DiagnosticError([diagnose('usage', `no command “${name}”${didYouMean(name, Object.keys(commands))}`)]);
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(asCalled(commandHelp(name, command)));
      return 0;
    }
    return await command.run(parseWords(name, command, rest));
  } catch (error) {
    const diagnostics = diagnosticsOf(error).map((diagnostic) => usageOf(name, diagnostic));
    console.error(listDiagnostics(diagnostics));
    return diagnostics.some(({ rule }) => rule === 'usage') ? 2 : 1;
  }
}

/** A wrong command line of a command that there is leads to the help of that command. */
function usageOf(name: string, diagnostic: Diagnostic): Diagnostic {
  const general = diagnostic.rule === 'usage' && diagnostic.hint === rules.usage[1];
  if (!general || !Object.hasOwn(commands, name)) return diagnostic;
  return { ...diagnostic, hint: `npx reperes ${name} --help lists its options.` };
}

/** Node tells of its own future on standard error, which is no business of an editor; developers ask with NODE_OPTIONS. */
function quietNode(): void {
  if (!/warning/.test(process.env.NODE_OPTIONS ?? '')) process.removeAllListeners('warning');
}

/** What the system refuses, it says with a code and a path; all else that is thrown is a fault of ours. */
function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof DiagnosticError) return error.diagnostics;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && typeof path === 'string') {
    return [diagnose('file-unreadable', systemReason(error), { file: displayPath(path) })];
  }
  return [diagnose('program', error instanceof Error ? (error.stack ?? message) : String(error))];
}

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`),
  );
  return `Repères: a pile of articles becomes a dossier that explains itself.

npx reperes COMMAND [options]

${list.join('\n')}

npx reperes COMMAND --help  explains a command and lists its options.
npx reperes --version       prints the version.`;
}

function commandHelp(name: string, { summary, usage, help: own, more, readsDossier }: Command): string {
  const help = readsDossier ? { ...own, [NO_CACHE.name]: NO_CACHE.help } : own;
  const width = Math.max(0, ...Object.keys(help).map((option) => option.length));
  const list = Object.entries(help).map(([option, text]) => `  --${option.padEnd(width)}  ${text}`);
  const text = `${summary}\n\nnpx reperes ${name} ${usage}\n\n${list.join('\n')}`.trimEnd();
  return more ? `${text}\n\n${more()}` : text;
}
