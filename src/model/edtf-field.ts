import parseEdtf from 'edtf';
import { z } from 'zod';

/** Parsing a date is slow, and a dossier has few that differ. */
const known = new Map<string, boolean>();

/** True if the string is an EDTF date (levels 0 and 1). */
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
