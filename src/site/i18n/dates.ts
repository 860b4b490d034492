import { interfaceIn } from './strings.ts';

/** An EDTF date in the words of a language (BCP 47), as precise as it is; see `Wording.date`. */
export function dateInWords(edtf: string, lang: string): string {
  return interfaceIn(lang).date(edtf);
}

/** The name of a month alone, as short as its language has it: « janv. » for `2016-01`. */
export function monthInShort(month: string, lang: string): string {
  const [, number = '1'] = /-(\d\d)$/.exec(month) ?? [];
  return new Intl.DateTimeFormat(lang, { timeZone: 'UTC', month: 'short' }).format(Date.UTC(2000, Number(number) - 1));
}
