import { strictFold, withoutAccents } from './fold.ts';

/** What spellings of one name share: case, accents and typography folded. Only to count and group forms, never to link them. */
export function looseKey(form: string): string {
  return withoutAccents(strictFold(form)).toLowerCase().replaceAll('.', '');
}

/**
 * What transcriptions of one name share: consonants, roughly. Articles of Arabic go, doubled letters are one, y and i,
 * k and q, ch and sh are not told apart. Empty for what is too short to compare.
 */
export function skeleton(form: string): string {
  const bare = looseKey(form)
    .replace(/\b(?:al|el|as|ash|ad|ar|ez|es|ech|an|at)\b[ ']?/g, '')
    .replace(/ou|w/g, 'u')
    .replace(/sh|ch|tch/g, 'x')
    .replace(/kh/g, 'h')
    .replace(/dj|j/g, 'g')
    .replace(/q|c(?![eiy])/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/z/g, 's');
  const consonants = bare.replace(/[aeiouy' ]/g, '').replace(/(.)\1+/g, '$1');
  return consonants.length >= 3 ? `${bare.charAt(0)}${consonants}` : '';
}
