import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Choice } from './format.ts';
import type { DateCandidate } from './html/page-dates.ts';

/** The date that counts, and what is to be told of it. */
export interface ChosenDate {
  date?: string;
  choice?: Choice;
  diagnostics: Diagnostic[];
}

/**
 * The first of several dates, which stand in the order in which they count. What it was taken from and what else might
 * have been it is told; that two disagree is a warning.
 */
export function chooseDate(candidates: readonly DateCandidate[], file: string): ChosenDate {
  const [first, ...others] = candidates;
  if (!first) return { diagnostics: [] };
  // The same day, told more precisely by one that counts less.
  const finer = others.find((one) => one.date.startsWith(`${first.date}-`));
  const { date, from } = finer ?? first;
  const rivals = others.filter((one) => !agree(one, first));
  const list = rivals.map((one) => `${one.date} (${one.from})`).join(', ');
  const told =
    rivals.length > 0
      ? diagnose('date-doubtful', `the date is ${date}, from ${from}; it may be ${list}`, { file })
      : diagnose('date-chosen', `the date is ${date}, from ${from}`, { file });
  const agreeing = others.some((one) => agree(one, first) && one.from !== first.from);
  const certainty = rivals.length > 0 ? 'doubtful' : agreeing ? 'certain' : 'likely';
  const named = rivals.map((one) => ({ value: one.date, source: one.from }));
  return { date, choice: { value: date, source: from, certainty, rivals: named }, diagnostics: [told] };
}

/** The same day, or one within the other; with an hour and a zone also the day beside. */
function agree(a: DateCandidate, b: DateCandidate): boolean {
  if (a.date.startsWith(b.date) || b.date.startsWith(a.date)) return true;
  const days = Math.abs(Date.parse(a.date) - Date.parse(b.date)) / 86_400_000;
  return Boolean(a.zoned ?? b.zoned) && days <= 1;
}
