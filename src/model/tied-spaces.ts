/**
 * Spaces that French typography does not let a line end at, where the author typed a plain one: before `: ; ! ? » %`,
 * after `«`, and between the thousands of a number (Imprimerie nationale, Lexique des règles typographiques).
 */
const FRENCH = / (?=[:;!?»%]+(?:[\s»”’)\],.]|$))|(?<=«) |(?<=\d) (?=\d{3}(?!\d))/g;

/**
 * A text in pieces, every second of which is one space that ties what stands around it; put together they are the text.
 * @param lang BCP 47; other languages than French have none.
 */
export function tiedSpaces(text: string, lang: string): string[] {
  if (!/^fr\b/.test(lang)) return [text];
  const pieces: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(FRENCH)) {
    pieces.push(text.slice(end, index), ' ');
    end = index + 1;
  }
  pieces.push(text.slice(end));
  return pieces;
}
