import type { Pagefind } from 'pagefind.js';
import { editDistance } from '../../../model/edit-distance.ts';
import { foldQuery, unfoldText, wordsOf } from '../../../text/search-fold.ts';

/** Pages that are looked into for a word that begins as the one asked for. */
const LOOKED_AT = 3;

/** A word that no page has, and one that stands in the dossier and was likely meant. */
export interface UnknownWord {
  word: string;
  near?: string;
}

/**
 * Tells which words a dossier has. Pagefind shortens a word that it does not know until something fits, and leaves it
 * out where nothing does: « xyzzy » would find every page with an « x ».
 */
export class KnownWords {
  readonly #pagefind: Pagefind;
  readonly #answers = new Map<string, Promise<UnknownWord | undefined>>();

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** Those of some words that no page has, neither as they are nor as the beginning of a longer one. */
  async unknown(words: readonly string[]): Promise<UnknownWord[]> {
    const asked = words.map((word) => {
      const known = this.#answers.get(word) ?? this.#ask(word);
      this.#answers.set(word, known);
      // What could not be loaded once may be there the next time.
      known.catch(() => this.#answers.delete(word));
      return known;
    });
    return (await Promise.all(asked)).filter((answer) => answer !== undefined);
  }

  async #ask(word: string): Promise<UnknownWord | undefined> {
    if (await this.#has(`"${word}"`)) return undefined;
    const hits = await this.#hits(word);
    const folded = wordsOf(word).join('');
    if (hits.some((hit) => hit.pieces.some((piece) => piece.startsWith(folded)))) return undefined;
    const parts = wordsOf(word);
    // « porte-avions », where the texts have « porte avions ».
    if (parts.length > 1 && (await this.#has(`"${parts.join(' ')}"`))) return { word, near: parts.join(' ') };
    const allowed = folded.length < 6 ? 1 : 2;
    const near = hits.find(({ pieces: [whole = ''] }) => editDistance(folded, whole, allowed) <= allowed);
    return near ? { word, near: near.printed } : { word };
  }

  async #has(term: string): Promise<boolean> {
    return (await this.#pagefind.search(term)).results.length > 0;
  }

  /** Words that Pagefind takes for a word: as printed, and folded, whole first and then its parts. */
  async #hits(word: string): Promise<{ printed: string; pieces: string[] }[]> {
    const { results } = await this.#pagefind.search(word);
    const pages = await Promise.all(
      results.slice(0, LOOKED_AT).map(async (result) => ({ result, page: await result.data() })),
    );
    return pages.flatMap(({ result, page }) => {
      const words = page.content.split(/[^\S\uFEFF]+/);
      return result.words.map((at) => {
        const printed = foldQuery(unfoldText(words[at] ?? '')).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
        const pieces = wordsOf(printed);
        return { printed, pieces: [pieces.join(''), ...pieces] };
      });
    });
  }
}

/** A query with other words in the place of some. */
export function withWords(query: string, instead: ReadonlyMap<string, string>): string {
  const changed = query
    .split(/\s+/)
    .map((typed) => instead.get(foldQuery(typed)) ?? instead.get(wordsOf(typed).join('')) ?? typed);
  return changed.filter(Boolean).join(' ');
}
