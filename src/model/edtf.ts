import parseEdtf from 'edtf';
import { z } from 'zod';

/**
 * A date of any precision, kept as it was given: an EDTF string (ISO 8601-2:2019, levels 0 and 1)
 * such as `2017`, `2017-10`, `2017-10-14`, `2017-10~` or `2014/2019`. Never padded to a day.
 */
export type EdtfDate = string;

/** Parsing a date is slow, and a dossier has few that differ. */
const known = new Map<string, boolean>();

/** True if the string is an EDTF date. */
export function isEdtf(value: string): boolean {
  const found = known.get(value) ?? parses(value);
  known.set(value, found);
  return found;
}

/** What is a date in any month, so that most dates need no parser. */
const plainDay = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?$/;

function parses(value: string): boolean {
  if (plainDay.test(value)) return true;
  try {
    parseEdtf(value, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

/**
 * An EDTF date in front matter. YAML reads a bare `2017` as a number and never makes a date of `2017-10`
 * (we parse YAML with the core schema), so a number is taken for the year it prints.
 */
export const edtfDate = z
  .union([z.string(), z.int().transform(String)])
  .refine(isEdtf, { error: 'expected an EDTF date such as 2017-10, 2017-10-14 or 2014/2019' });

/** Is this a year, a month or a day of the calendar? Seasons, decades and unknown months are dates, but none of these. */
export function isCalendarPeriod(edtf: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf);
}

/** Order of two EDTF dates by their earliest moment; what has no date comes last. */
export function byDate(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  return earliest(a) - earliest(b) || 0;
}

/** Parsing a date costs more than all else that sorting does, and a dossier has few that differ. */
const moments = new Map<EdtfDate, number>();

/** Earliest moment of an EDTF date in milliseconds (UTC); positive infinity for none. */
function earliest(date: EdtfDate | undefined): number {
  if (date === undefined) return Number.POSITIVE_INFINITY;
  const moment = moments.get(date) ?? (plainDay.test(date) ? Date.parse(date) : parseEdtf(date).min);
  moments.set(date, moment);
  return moment;
}
