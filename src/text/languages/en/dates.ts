import type { DateWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** How English writes days. */
export const dates: Partial<DateWords> = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  alsoNames: list(`
    january, february, march, april, may, june, july, august, september, october, november, december
  `),
  seasons: [['spring'], ['summer'], ['autumn'], ['winter']],
  about: list('mid, early, late, about, around, circa, c.'),
  weekdays: list('monday, tuesday, wednesday, thursday, friday, saturday, sunday'),
  shortWeekdays: list('mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun'),
  beside: list(`
    published, posted, on, updated, last, at, am, pm, gmt, utc, est, date, edt, cet, cest, bst, pst, pdt
  `),
  published: list('published, posted'),
  changed: ['updated'],
  changedParts: list('updat, revis, last edited'),
  publishedParts: ['posted'],
  otherYears: list('copyright, all rights, founded'),
  places: list('the, of, on, in, near'),
  inDatelines: list('of, the'),
  ordinals: list('st, nd, rd, th'),
  of: ['of'],
  beforeHour: ['at'],
  monthMayComeFirst: true,
};
