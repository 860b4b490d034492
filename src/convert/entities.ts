import { decodeHTMLStrict } from 'entities';

/** A reference to a letter beyond ASCII, or to one of the signs that print needs. */
const letter =
  /&(?:[A-Za-z](?:acute|grave|circ|uml|cedil|tilde|ring|slash)|[aA]?[lr]aquo|[lr][sd]quo|[mn]dash|nbsp|hellip|oelig|szlig|euro|#\d{2,6}|#x[0-9a-f]{2,6});/gi;

/**
 * A plain text whose accents are character references, as some mail programs and archives leave it: read. Three such
 * references and no accent written out prove it; an `&amp;` alone is what its author wrote.
 */
export function decodeEntities(text: string): string {
  const found = text.match(letter)?.length ?? 0;
  return found >= 3 && !/[\u00C0-\u024F]/.test(text) ? decodeHTMLStrict(text) : text;
}
