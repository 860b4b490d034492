import type { DateWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** How German writes days. */
export const dates: Partial<DateWords> = {
  months: [
    ['januar', 'jänner'],
    ['februar', 'feber'],
    ['märz', 'maerz'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober', 'okt'],
    ['november'],
    ['dezember', 'dez'],
  ],
  alsoNames: list('januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember'),
  seasons: [['frühling', 'frühjahr'], ['sommer'], ['herbst'], []],
  about: list('mitte, anfang, ende, um, etwa, circa, ca.'),
  weekdays: list('montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag'),
  shortWeekdays: list('mo, di, mi, do, fr, sa, so'),
  beside: list('veröffentlicht, am, vom, stand, den, aktualisiert, uhr, datum, um, erschienen, mez'),
  published: list('datum, veröffentlicht, erschienen'),
  changed: list('aktualisiert, stand'),
  changedParts: list('geändert, aktualisiert, bearbeitet, stand:'),
  publishedParts: list('erschienen, veröffentlicht'),
  otherYears: list('alle rechte, gegründet'),
  places: list('am, an, der, den, im, und, bei, vom'),
  inDatelines: list('an, am'),
  beforeDay: list('den, am'),
  beforeHour: ['um'],
  afterHour: ['uhr'],
};
