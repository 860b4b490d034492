import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import { encodingNamed } from '../convert/decode.ts';
import type { Split } from '../convert/format.ts';
import { SECONDS } from '../convert/limits.ts';
import { listInputs } from '../intake/inputs.ts';
import { addFaults } from '../intake/passes-check.ts';
import { removeArticles, restoreArticles } from '../intake/removed.ts';
import type { Result } from '../intake/result.ts';
import { Intake } from '../intake/take-in.ts';
import { asCalled } from '../model/as-called.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { CONTENT_HELP, type Command, type CommandArguments, contentOption, stringOption } from './command.ts';
import { ConvertReport, jsonReport, printDiagnostics, summaryTable } from './convert-report.ts';
import { Progress } from './progress.ts';

export const convert: Command = {
  summary: 'turns originals into articles, and keeps the originals beside them',
  usage: `[options] FILE|FOLDER|ZIP…
npx reperes convert --remove|--restore [--to DIR] ARTICLE…`,
  options: {
    to: { type: 'string' },
    content: { type: 'string' },
    id: { type: 'string' },
    publisher: { type: 'string' },
    author: { type: 'string' },
    url: { type: 'string' },
    lang: { type: 'string' },
    encoding: { type: 'string' },
    'split-at': { type: 'string' },
    one: { type: 'boolean', default: false },
    'skip-duplicates': { type: 'boolean', default: false },
    remove: { type: 'boolean', default: false },
    restore: { type: 'boolean', default: false },
    'time-limit': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  help: {
    to: `${CONTENT_HELP}; --content is the same`,
    id: 'name of the article’s file and page (default: made of date and title)',
    publisher: 'who published it',
    author: 'who wrote it',
    url: 'where it was published',
    lang: 'language of the text, if not the dossier’s',
    encoding: 'encoding of the originals, such as windows-1252, whatever they declare',
    'split-at':
      'an article begins at each line that matches this regular expression: for files of several articles in no known format',
    one: 'each file is one article, whatever it looks like',
    'skip-duplicates': 'leave out texts of which another article of the dossier has 70 % or more',
    remove: 'take articles out of the dossier; their originals are not converted again',
    restore: 'bring removed articles back',
    'time-limit': `seconds that converting one original may take (default: ${SECONDS})`,
    'dry-run': 'say what would be done, and write nothing',
    verbose: 'tell every remark, with its file and rule',
    json: 'print the report as JSON',
  },
  async run(args) {
    if (args.values.remove || args.values.restore) return moveArticles(args);
    if (args.files.length === 0) throw new DiagnosticError([diagnose('usage', 'no file to convert')]);
    const json = args.values.json === true;
    const verbose = args.values.verbose === true;
    const { inputs, diagnostics, skipped } = listInputs(args.files);
    if (inputs.length > 1 && args.values.id !== undefined) {
      throw new DiagnosticError([diagnose('usage', '--id names one article, and several files are given')]);
    }
    const content = contentOf(args);
    const dryRun = args.values['dry-run'] === true;
    const skipDuplicates = args.values['skip-duplicates'] === true;
    const split = splitOf(args);
    const named = stringOption(args, 'encoding');
    const encoding = named === undefined ? undefined : encodingNamed(named);
    const options = {
      ...given(args),
      content,
      dossierLang: dossierLang(content),
      dryRun,
      skipDuplicates,
      split,
      encoding,
      timeLimit: timeLimit(args),
    };
    if (!json && !existsSync(join(content, 'dossier.yaml'))) printDiagnostics([noDossier(content)]);
    const intake = new Intake(options, inputs);
    const report = new ConvertReport(verbose);
    const progress = new Progress(inputs.length);
    const results: Result[] = diagnostics.map(failedInput);
    const stop = stopOnInterrupt();
    for (const input of inputs) {
      if (stop.asked) break;
      progress.show(input.label);
      const done = await intake.takeIn(input);
      results.push(...done);
      progress.clear();
      if (!json) report.show(done, inputs.length === 1 && done.length === 1);
      // Lets an interruption be heard between two originals.
      await new Promise(setImmediate);
    }
    stop.release();
    const unfit = dryRun ? [] : addFaults(content, results);
    const unfitResults = results.filter(({ article }) => article !== undefined && unfit.includes(article));
    if (!json) {
      printDiagnostics(diagnostics);
      printDiagnostics(unfitResults.flatMap(({ diagnostics }) => diagnostics.filter(isError)));
    }
    if (json) console.log(jsonReport(results, skipped, unfit));
    else if (results.length > 1 || skipped.length > 0) console.error(summaryTable(results, skipped, unfit, verbose));
    if (stop.asked) {
      const left = inputs.length - new Set(results.map(({ input }) => input)).size;
      printDiagnostics([
        diagnose('interrupted', `interrupted; ${left} of ${inputs.length} originals were not converted`),
      ]);
    }
    const isBad = results.some(({ outcome }) => outcome === 'failed' || outcome === 'conflict');
    return stop.asked || isBad || unfit.length > 0 ? 1 : 0;
  },
};

/** Takes articles out of the dossier, or brings them back. */
function moveArticles(args: CommandArguments): number {
  const { remove, restore, json } = args.values;
  if (remove && restore) throw new DiagnosticError([diagnose('usage', '--remove and --restore: one of the two')]);
  if (args.files.length === 0) throw new DiagnosticError([diagnose('usage', 'no article is named')]);
  const move = remove ? removeArticles : restoreArticles;
  const moved = move(contentOf(args), args.files);
  console.log(json ? JSON.stringify({ [remove ? 'removed' : 'restored']: moved }, null, 2) : moved.join('\n'));
  if (remove)
    console.error(
      asCalled(`  → npx reperes convert --restore ${moved.map((path) => basename(path, '.md')).join(' ')} undoes it.`),
    );
  return 0;
}

function contentOf(args: CommandArguments): string {
  return stringOption(args, 'to') ?? contentOption(args);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function given(args: CommandArguments) {
  const [id, publisher, author, url, lang] = ['id', 'publisher', 'author', 'url', 'lang'].map((name) =>
    stringOption(args, name),
  );
  return { id, publisher, author, url, lang };
}

/** @throws DiagnosticError `usage` for a pattern that is none. */
function splitOf(args: CommandArguments): Split | undefined {
  const pattern = stringOption(args, 'split-at');
  const one = args.values.one === true;
  if (pattern !== undefined && one)
    throw new DiagnosticError([diagnose('usage', '--split-at and --one: one of the two')]);
  if (pattern === '')
    throw new DiagnosticError([diagnose('usage', '--split-at: the pattern is empty, and fits every line')]);
  if (pattern === undefined) return one ? 'one' : undefined;
  try {
    return new RegExp(pattern, 'u');
  } catch (error) {
    const message = `--split-at: “${pattern}” is no regular expression (${(error as Error).message})`;
    throw new DiagnosticError([diagnose('usage', message)]);
  }
}

function timeLimit(args: CommandArguments): number | undefined {
  const written = stringOption(args, 'time-limit');
  const seconds = Number(written);
  if (written === undefined || (seconds >= 1 && seconds <= 3600)) return written === undefined ? undefined : seconds;
  throw new DiagnosticError([
    diagnose('usage', `--time-limit: expected a number of seconds from 1 to 3600, found “${written}”`),
  ]);
}

/** The language of the dossier, where there is one already. */
/** Articles can be gathered before there is a dossier; who has named the wrong folder is to see it. */
function noDossier(content: string): Diagnostic {
  return diagnose('dossier-not-begun', 'no dossier.yaml is here; the articles are written here all the same', {
    file: displayPath(content),
  });
}

function dossierLang(content: string): string | undefined {
  return existsSync(join(content, 'dossier.yaml')) ? readConfig(content).lang : undefined;
}

function failedInput(diagnostic: Diagnostic): Result {
  return { input: diagnostic.file ?? '', outcome: 'failed', diagnostics: [diagnostic] };
}

/** The first Ctrl-C lets the original at hand be finished; a second one ends at once, and still no file is in part. */
function stopOnInterrupt() {
  const stop = { asked: false, release: () => process.off('SIGINT', ask) };
  const ask = () => {
    stop.asked = true;
    process.off('SIGINT', ask);
  };
  process.on('SIGINT', ask);
  return stop;
}
