/**
 * Spaces that French typography does not let a line end at, where the author typed a plain one: before `: ; ! ? » %`,
 * after `«`, and between the thousands of a number (Imprimerie nationale, Lexique des règles typographiques).
 */
export const tiedSpaces = / (?=[:;!?»%]+(?:[\s»”’)\],.]|$))|(?<=«) |(?<=\d) (?=\d{3}(?!\d))/g;
