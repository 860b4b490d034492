import parseEdtf from 'edtf';
import type { EdtfDate } from './edtf.ts';

/** Order of two EDTF dates by their earliest moment; what has no date comes last. */
export function byDate(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  return earliest(a) - earliest(b) || 0;
}

/** Parsing a date costs more than all else that sorting does, and a dossier has few that differ. */
const moments = new Map<EdtfDate, number>();

/** Earliest moment of an EDTF date in milliseconds (UTC); positive infinity for none. */
function earliest(date: EdtfDate | undefined): number {
  if (date === undefined) return Number.POSITIVE_INFINITY;
  const moment = moments.get(date) ?? parseEdtf(date).min;
  moments.set(date, moment);
  return moment;
}
