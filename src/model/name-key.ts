/** Case, accents and typography folded; only to count forms together, never to find them. */
export function nameKey(form: string): string {
  return form
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u0640.]/gu, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .replace(/[’ʼ‘]/g, "'")
    .toLowerCase();
}
