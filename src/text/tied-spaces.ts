import { languageOf } from './languages/registry.ts';

/**
 * A text in pieces, every second of which is one space that ties what stands around it; put together they are the text.
 * @param lang BCP 47; most languages have none.
 */
export function tiedSpaces(text: string, lang: string): string[] {
  const tied = languageOf(lang).tiedSpaces;
  if (!tied) return [text];
  const pieces: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(tied)) {
    pieces.push(text.slice(end, index), ' ');
    end = index + 1;
  }
  pieces.push(text.slice(end));
  return pieces;
}
