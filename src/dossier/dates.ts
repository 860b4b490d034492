import parseEdtf from 'edtf';
import type { EdtfDate } from '../model/edtf.ts';

/** Order of two EDTF dates by their earliest moment; what has no date comes last. */
export function byDate(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  return earliest(a) - earliest(b) || 0;
}

/** Earliest moment of an EDTF date in milliseconds (UTC); positive infinity for none. */
function earliest(date: EdtfDate | undefined): number {
  return date === undefined ? Number.POSITIVE_INFINITY : parseEdtf(date).min;
}
