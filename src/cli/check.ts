import { hasDefinition } from '../content/entries.ts';
import { applyFixes } from '../content/fixes.ts';
import { maskOf } from '../content/masking.ts';
import { owedIn } from '../dossier/checks/owed.ts';
import { checkDossier } from '../dossier/checks/registry.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { readDossier } from '../dossier/load.ts';
import { commandMemory } from '../dossier/memory.ts';

import { asCalled } from '../model/as-called.ts';
import { countSeverities, type Diagnostic, DiagnosticError, formatDiagnostic } from '../model/diagnostic.ts';
import { CONTENT_HELP, type Command, type CommandArguments, choiceOption, contentOption } from './command.ts';
import { github } from './reporters/github.ts';
import { json } from './reporters/json.ts';
import type { Reporter } from './reporters/report.ts';
import { sarif } from './reporters/sarif.ts';
import { text } from './reporters/text.ts';

const reporters = { text, json, sarif, github } satisfies Record<string, Reporter>;
const formats = Object.keys(reporters) as (keyof typeof reporters)[];
const levels = ['error', 'warning', 'info'] as const;

/** Where open mentions are decided. */
const REVIEW = 'npx reperes review shows each with its readings, and a click decides.';

export const check: Command = {
  summary: 'reads a content folder and says what is wrong or still owed',
  usage: '[--content DIR] [--level error|warning|info] [--format text|json|sarif|github] [--strict] [--fix]',
  readsDossier: true,
  options: {
    content: { type: 'string' },
    level: { type: 'string', default: 'warning' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean' },
    fix: { type: 'boolean' },
  },
  help: {
    content: CONTENT_HELP,
    level: 'the least serious problems to report: error, warning or info (default: warning)',
    format: 'text for a person, json, sarif for code scanning, github for annotations (default: text)',
    strict: 'warnings fail the command too',
    fix: 'fix what needs no judgement: repetitions in lists, forms that cannot be found',
  },
  async run(args) {
    const format = choiceOption(args, 'format', formats);
    const level = levels.indexOf(choiceOption(args, 'level', levels));
    let result = await inspect(args);
    if (args.values.fix) {
      const fixed = applyFixes(result.diagnostics);
      for (const one of fixed) console.error(`mended: ${formatDiagnostic(one).split('\n')[0]}`);
      if (fixed.length > 0) result = await inspect(args);
    }
    const diagnostics = result.diagnostics.filter(({ severity }) => levels.indexOf(severity) <= level);
    const report = reporters[format](diagnostics);
    // A person reads the problems apart from the count; a program finds its format on standard output, and nothing else.
    if (format === 'text') {
      if (report !== '') console.error(report);
      console.log(result.summary);
      const open = result.diagnostics.filter(({ rule }) => rule === 'mention-ambiguous').length;
      if (open > 0)
        console.error(
          `${open === 1 ? '1 mention waits' : `${open} mentions wait`} for a decision: ${asCalled(REVIEW)}`,
        );
    } else if (report !== '') console.log(report);
    const { error, warning } = countSeverities(result.diagnostics);
    return error > 0 || (args.values.strict && warning > 0) ? 1 : 0;
  },
};

/** What is still owed, counted; remarks name the entries. */
function owedLine(dossier: Dossier): string[] {
  const owed = owedIn(dossier).map(({ debt, entities }) => `${entities.length} × ${debt.replace('owed-', '')}`);
  return owed.length === 0 ? [] : [`owed: ${owed.join(', ')} (--level info names the entries)`];
}

async function inspect(args: CommandArguments): Promise<{ diagnostics: Diagnostic[]; summary: string }> {
  try {
    const content = contentOption(args);
    const reading = readDossier(content, commandMemory(content));
    const diagnostics = await checkDossier(reading);
    const { articles, config, entities, pages, occurrences, unlisted } = reading.dossier;
    const mentions = [...occurrences.values()].reduce((sum, { length }) => sum + length, 0);
    const { error, warning } = countSeverities(diagnostics);
    const drafts = [...articles, ...entities, ...pages].filter(({ data }) => data.draft);
    const stubs = entities.filter((entity) => !entity.data.draft && !hasDefinition(entity));
    const counts: [number, string, string, 'always'?][] = [
      [articles.length, 'article', 'articles', 'always'],
      [entities.length, 'entry', 'entries', 'always'],
      [drafts.length, 'draft among them', 'drafts among them'],
      [stubs.length, 'stub', 'stubs'],
      [unlisted.length, 'hidden entry', 'hidden entries'],
      [maskOf(config, [...entities, ...unlisted]).names.length, 'entry masked in a build', 'entries masked in a build'],
      [mentions, 'mention', 'mentions', 'always'],
      [error, 'error', 'errors'],
      [warning, 'warning', 'warnings', 'always'],
    ];
    const said = counts.filter(([count, , , isAlways]) => count > 0 || isAlways);
    const summary = said.map(([count, one, more]) => `${count} ${count === 1 ? one : more}`).join(', ');
    return { diagnostics, summary: [...owedLine(reading.dossier), summary].join('\n') };
  } catch (error) {
    // There is no dossier to read: that, too, is told in the format that was asked for.
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostics: error.diagnostics, summary: 'no dossier was read' };
  }
}
