import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../dossier/config.ts';
import { listInputs } from '../intake/inputs.ts';
import { Intake, type Result } from '../intake/take-in.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { CONTENT_HELP, type Command, type CommandArguments, contentOption, stringOption } from './command.ts';
import { jsonReport, printDiagnostics, summaryTable } from './convert-report.ts';
import { Progress } from './progress.ts';

export const convert: Command = {
  summary: 'turns originals into articles, and keeps the originals beside them',
  usage:
    '[--to DIR] [--dry-run] [--json] [--publisher NAME] [--author NAME] [--url URL] [--lang LANG] FILE|FOLDER|ZIP…',
  options: {
    to: { type: 'string' },
    content: { type: 'string' },
    id: { type: 'string' },
    publisher: { type: 'string' },
    author: { type: 'string' },
    url: { type: 'string' },
    lang: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  help: {
    to: `${CONTENT_HELP}; --content is the same`,
    id: 'name of the article’s file and page (default: made of date and title)',
    publisher: 'who published it',
    author: 'who wrote it',
    url: 'where it was published',
    lang: 'language of the text, if not the dossier’s',
    'dry-run': 'say what would be done, and write nothing',
    json: 'print the report as JSON',
  },
  async run(args) {
    if (args.files.length === 0) throw new DiagnosticError([diagnose('usage', 'no file to convert')]);
    const json = args.values.json === true;
    const { inputs, failures, skipped } = listInputs(args.files);
    if (inputs.length > 1 && args.values.id !== undefined) {
      throw new DiagnosticError([diagnose('usage', '--id names one article, and several files are given')]);
    }
    const content = stringOption(args, 'to') ?? contentOption(args);
    const dryRun = args.values['dry-run'] === true;
    const intake = new Intake({ ...given(args), content, dossierLang: dossierLang(content), dryRun }, inputs);
    const progress = new Progress(inputs.length);
    const results: Result[] = failures.map(failedInput);
    const stop = stopOnInterrupt();
    for (const input of inputs) {
      if (stop.asked) break;
      progress.show(input.label);
      const done = await intake.takeIn(input);
      results.push(...done);
      progress.clear();
      if (!json) report(done, inputs.length === 1);
      // Lets an interruption be heard between two originals.
      await new Promise(setImmediate);
    }
    stop.release();
    if (!json) printDiagnostics(failures);
    if (json) console.log(jsonReport(results, skipped));
    else if (inputs.length + failures.length > 1 || skipped.length > 0) console.error(summaryTable(results, skipped));
    if (stop.asked) {
      const left = inputs.length - new Set(results.map(({ input }) => input)).size;
      printDiagnostics([
        diagnose('interrupted', `interrupted; ${left} of ${inputs.length} originals were not converted`),
      ]);
    }
    return stop.asked || results.some(({ outcome }) => outcome === 'failed' || outcome === 'conflict') ? 1 : 0;
  },
};

function given(args: CommandArguments) {
  const [id, publisher, author, url, lang] = ['id', 'publisher', 'author', 'url', 'lang'].map((name) =>
    stringOption(args, name),
  );
  return { id, publisher, author, url, lang };
}

/** The language of the dossier, where there is one already. */
function dossierLang(content: string): string | undefined {
  return existsSync(join(content, 'dossier.yaml')) ? readConfig(content).lang : undefined;
}

/** What is worth an editor’s eye at once; of a single original, everything. */
function report(results: readonly Result[], everything: boolean): void {
  for (const { outcome, article, diagnostics } of results) {
    printDiagnostics(diagnostics.filter(({ severity }) => everything || severity !== 'info'));
    if (article && outcome !== 'unchanged' && outcome !== 'conflict') console.log(article);
  }
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
