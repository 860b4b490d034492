import type { DateWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** How Italian writes days. */
export const dates: Partial<DateWords> = {
  months: [
    ['gennaio'],
    ['febbraio'],
    ['marzo'],
    ['aprile'],
    ['maggio'],
    ['giugno'],
    ['luglio'],
    ['agosto'],
    ['settembre'],
    ['ottobre'],
    ['novembre'],
    ['dicembre'],
  ],
  weekdays: list(`
    lunedì, lunedi, martedì, martedi, mercoledì, mercoledi, giovedì, giovedi, venerdì, venerdi, sabato, domenica
  `),
};
