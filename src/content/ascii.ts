/** A name in the ASCII letters nearest to it, for ids; what has none stays as it is. */
export function nearestAscii(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/ß/g, 'ss');
}
