import { isCalendarPeriod } from '../../model/edtf.ts';
import { type Attributes, xmlElement, xmlText } from '../xml.ts';

/** An EDTF date as TEI: what of it is a day, month or year of the calendar is in its attributes, all of it in its words. */
export function teiDate(date: string): string {
  return xmlElement('date', attributesOf(date), xmlText(date));
}

function attributesOf(date: string): Attributes {
  const [from = '', to] = date.split('/');
  const bare = (part: string) => part.replace(/[~?%]$/, '');
  const cert = /[~?%]/.test(date) ? 'low' : undefined;
  const known = (part = '') => (isCalendarPeriod(bare(part)) ? bare(part) : undefined);
  if (to === undefined) return { when: known(from), cert };
  return { from: known(from), to: known(to), cert };
}
