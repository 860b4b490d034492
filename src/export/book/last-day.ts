import { isCalendarPeriod } from '../../model/edtf.ts';
import type { ExportedDossier } from '../exported.ts';

/** The last day that a dossier names of itself, as YYYY-MM-DD: a clock would give other bytes each time. */
export function lastDay({ articles, entries }: ExportedDossier): string {
  const days = [...articles.map(({ date }) => date), ...entries.map(({ updated }) => updated)].filter(
    (day): day is string => day !== undefined && day.length === 10 && isCalendarPeriod(day),
  );
  return days.toSorted().at(-1) ?? '2000-01-01';
}
