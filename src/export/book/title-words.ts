/** A title as a book or a print shows it: a dash for none, since a heading must hold something. */
export function titleWords(title: string): string {
  return title.trim() || '—';
}
