import type { Decision } from '../model/decision.ts';
import type { Range } from '../model/mention.ts';
import { placeDecisions } from './decisions.ts';

/** How many words of context a quote may take; where that is not enough, the text repeats itself at length. */
const MOST_WORDS = 40;

/**
 * The quote of a range as short as it can be and still fit no other place: the string alone, or with as few whole words
 * around it as tell it apart, which may stand in the blocks before and after.
 * @param texts the blocks of the document.
 * @param place a range of one block, half-open UTF-16.
 * @returns the quote, or undefined where no context within reach tells the place apart.
 */
export function quoteOf(
  texts: readonly string[],
  place: Range & { block: number },
): Omit<Decision, 'entity'> | undefined {
  const text = texts[place.block] ?? '';
  const exact = text.slice(place.start, place.end);
  const before = wordEnds(reversed(contextBefore(texts, place)));
  const after = wordEnds(contextAfter(texts, place));
  for (let words = 0; words <= MOST_WORDS; words += 1) {
    const quotes: Omit<Decision, 'entity'>[] = [];
    for (let right = 0; right <= words; right += 1) {
      const [prefix, suffix] = [before[words - right], after[right]];
      if (prefix === undefined || suffix === undefined) continue;
      quotes.push({
        exact: oneLine(exact),
        ...(prefix ? { prefix: oneLine(reversed(prefix)) } : {}),
        ...(suffix ? { suffix: oneLine(suffix) } : {}),
      });
    }
    const fitting = quotes.filter((quote) => fits(quote, texts, place));
    if (fitting.length > 0) return fitting.toSorted((a, b) => length(a) - length(b))[0];
  }
  return undefined;
}

function fits(quote: Omit<Decision, 'entity'>, texts: readonly string[], place: Range & { block: number }): boolean {
  const blocks = texts.map((text) => ({ text }));
  const [found] = placeDecisions([{ ...quote, entity: '' }], blocks, () => true).placed;
  return found?.block === place.block && found.start === place.start && found.end === place.end;
}

/** Enough text before the range; between two blocks stands a space, as the quotes are folded. */
function contextBefore(texts: readonly string[], { block, start }: Range & { block: number }): string {
  return [...texts.slice(Math.max(0, block - MOST_WORDS), block), (texts[block] ?? '').slice(0, start)].join('\n');
}

function contextAfter(texts: readonly string[], { block, end }: Range & { block: number }): string {
  return [(texts[block] ?? '').slice(end), ...texts.slice(block + 1, block + 1 + MOST_WORDS)].join('\n');
}

/** The beginnings of a text that end with a word: of no word, of one, of two… */
function wordEnds(text: string): string[] {
  const ends = [''];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    ends.push(text.slice(0, index + word.length));
    if (ends.length > MOST_WORDS) break;
  }
  return ends;
}

function length({ prefix = '', suffix = '' }: Omit<Decision, 'entity'>): number {
  return prefix.length + suffix.length;
}

/** Line breaks and tabs count as spaces in a quote, and read better so. */
function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** By UTF-16 units, so that reversing twice gives the same string. */
function reversed(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at -= 1) result += text.charAt(at);
  return result;
}
