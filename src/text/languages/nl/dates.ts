import type { DateWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** How Dutch writes days. */
export const dates: Partial<DateWords> = {
  months: [
    ['januari'],
    ['februari'],
    ['maart', 'mrt'],
    ['april'],
    ['mei'],
    ['juni'],
    ['juli'],
    ['augustus'],
    ['september'],
    ['oktober'],
    ['november'],
    ['december'],
  ],
  weekdays: list('maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag'),
};
