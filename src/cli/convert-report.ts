import type { Outcome, Result } from '../intake/take-in.ts';
import { type Diagnostic, formatDiagnostic } from '../model/diagnostic.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  new: 'new',
  unchanged: 'unchanged',
  updated: 'brought up to date',
  merged: 'merged with an editor’s changes',
  conflict: 'in conflict, both kept',
  failed: 'failed',
};

/** Longest list of names in the report. */
const NAMES = 5;

export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
}

/** How many of what, and which articles need a hand. */
export function summaryTable(results: readonly Result[], skipped: readonly string[]): string {
  const rows = (Object.keys(outcomes) as Outcome[]).flatMap((outcome): [number, string, string][] => {
    const found = results.filter((result) => result.outcome === outcome);
    if (found.length === 0) return [];
    const named =
      outcome === 'failed' || outcome === 'conflict' ? names(found.map(({ article, input }) => article ?? input)) : '';
    return [[found.length, outcomes[outcome], named]];
  });
  const rules = new Map<string, number>();
  for (const { rule } of results.flatMap(({ diagnostics }) => diagnostics)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const told = [...rules]
    .toSorted(([, a], [, b]) => b - a)
    .map(([rule, count]): [number, string, string] => [count, rule, '']);
  if (skipped.length > 0) told.push([skipped.length, 'not read: no converter for them', names(skipped)]);
  const width = Math.max(...[...rows, ...told].map(([count]) => String(count).length));
  const line = ([count, what, which]: [number, string, string]) =>
    `  ${String(count).padStart(width)}  ${what}${which ? `: ${which}` : ''}`;
  return ['', 'Articles', ...rows.map(line), ...(told.length > 0 ? ['Remarks', ...told.map(line)] : [])].join('\n');
}

/** The report as one JSON object: every result with its diagnostics, the outcomes counted, what was skipped. */
export function jsonReport(results: readonly Result[], skipped: readonly string[]): string {
  const summary = Object.fromEntries(
    Object.keys(outcomes).map((outcome) => [outcome, results.filter((result) => result.outcome === outcome).length]),
  );
  return JSON.stringify({ summary, results, skipped }, null, 2);
}

function names(all: readonly string[]): string {
  return all.slice(0, NAMES).join(', ') + (all.length > NAMES ? ` and ${all.length - NAMES} more` : '');
}
