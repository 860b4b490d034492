import type { DateWords } from '../../print-words.ts';
import { list } from '../list.ts';

/** How Spanish writes days. */
export const dates: Partial<DateWords> = {
  months: [
    ['enero', 'ene'],
    ['febrero'],
    ['marzo'],
    ['abril', 'abr'],
    ['mayo'],
    ['junio'],
    ['julio'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre'],
    ['octubre'],
    ['noviembre'],
    ['diciembre', 'dic'],
  ],
  weekdays: list('lunes, martes, miércoles, miercoles, jueves, viernes, sábado, sabado, domingo'),
  changedParts: list('actualizad, modificad'),
  otherYears: list('derechos reservados, fundad'),
  of: list('de, del'),
  beforeDay: ['el'],
};
