import { interfaceIn } from './strings.ts';

/** An EDTF date in the words of a language (BCP 47), as precise as it is; see `Wording.date`. */
export function dateInWords(edtf: string, lang: string): string {
  return interfaceIn(lang).date(edtf);
}
