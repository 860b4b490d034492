import type { Outcome, Result } from '../intake/result.ts';
import { asCalled } from '../model/as-called.ts';
import { type Diagnostic, type DiagnosticRule, formatDiagnostic } from '../model/diagnostic.ts';
import { countedAsArticles, inWords } from './convert-words.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  new: 'new',
  unchanged: 'unchanged',
  updated: 'brought up to date',
  merged: 'merged with an editor’s changes',
  removed: 'removed earlier and not made again (npx reperes convert --restore ID)',
  duplicate: 'left out: the dossier has their text',
  conflict: 'in conflict, both kept',
  failed: 'failed',
};

/** Outcomes of which the report names the articles or originals. */
const named: ReadonlySet<Outcome> = new Set(['removed', 'duplicate', 'conflict', 'failed']);

/** Longest list of names in the report. */
const NAMES = 5;

/** How many warnings of one kind are told in full before the others are only counted. */
const TOLD = 3;

export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
}

/** Tells of originals while they are converted. */
export class ConvertReport {
  readonly #everything: boolean;
  readonly #told = new Map<DiagnosticRule, number>();

  /** @param everything remarks too, and every warning. */
  constructor(everything: boolean) {
    this.#everything = everything;
  }

  /**
   * Prints what became of an original, and of each kind of warning the first few.
   * @param isAlone it is the only one, and all that is said of it fits.
   */
  show(results: readonly Result[], isAlone: boolean): void {
    for (const { outcome, article, diagnostics } of results) {
      printDiagnostics(diagnostics.filter((one) => isAlone || this.#isWorthTelling(one)));
      if (article && (outcome === 'new' || outcome === 'updated' || outcome === 'merged')) console.log(article);
    }
  }

  #isWorthTelling({ rule, severity }: Diagnostic): boolean {
    if (this.#everything || severity === 'error') return true;
    if (severity === 'info') return false;
    const count = (this.#told.get(rule) ?? 0) + 1;
    this.#told.set(rule, count);
    return count <= TOLD;
  }
}

/**
 * How many of what, and which articles need a hand.
 * @param unfit articles that would not pass `check`, as paths for a person.
 * @param withRules names the rules behind the remarks.
 */
export function summaryTable(
  results: readonly Result[],
  skipped: readonly string[],
  unfit: readonly string[],
  withRules: boolean,
): string {
  const rows = (Object.keys(outcomes) as Outcome[]).flatMap((outcome): [number, string][] => {
    const found = results.filter((result) => result.outcome === outcome);
    if (found.length === 0) return [];
    const which = found.map(({ article, input }) => (outcome === 'removed' ? idOf(article) : (article ?? input)));
    return [[found.length, asCalled(outcomes[outcome]) + (named.has(outcome) ? `: ${names(which)}` : '')]];
  });
  if (unfit.length > 0) rows.push([unfit.length, `would not pass check: ${names(unfit)}`]);
  const width = Math.max(...rows.map(([count]) => String(count).length));
  const remarks = remarksOf(results, withRules);
  if (skipped.length > 0) remarks.push(`${skipped.length} not read: no converter for them: ${names(skipped)}`);
  return [
    '',
    'Articles',
    ...rows.map(([count, what]) => `  ${String(count).padStart(width)}  ${what}`),
    ...(remarks.length > 0 ? ['Remarks', ...remarks.map((remark) => `  ${remark}`)] : []),
    ...(remarks.length > 0 && !withRules ? ['  --verbose tells each with its file and rule.'] : []),
  ].join('\n');
}

/** What was said of originals that gave an article, the most frequent first; errors are told one by one. */
function remarksOf(results: readonly Result[], withRules: boolean): string[] {
  const counts = new Map<DiagnosticRule, number>();
  for (const { diagnostics } of results) {
    const said = diagnostics.filter(({ severity, rule }) => severity !== 'error' && !countedAsArticles.has(rule));
    for (const rule of new Set(said.map((one) => one.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([rule, count]) => inWords(rule, count, withRules));
}

/** The report as one JSON object: every result with its diagnostics, the outcomes counted, what was skipped. */
export function jsonReport(results: readonly Result[], skipped: readonly string[], unfit: readonly string[]): string {
  const summary = Object.fromEntries(
    Object.keys(outcomes).map((outcome) => [outcome, results.filter((result) => result.outcome === outcome).length]),
  );
  return JSON.stringify({ summary, results, skipped, unfit }, null, 2);
}

function idOf(article = ''): string {
  return article.replace(/^.*[/\\]|\.md$/g, '');
}

function names(all: readonly string[]): string {
  return all.slice(0, NAMES).join(', ') + (all.length > NAMES ? ` and ${all.length - NAMES} more` : '');
}
