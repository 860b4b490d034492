import type { Conversion, WrittenArticle } from '../intake/conversion.ts';
import { Converter } from '../intake/converter.ts';

/** A converter that makes nothing of an original twice: what the editor was shown is what is taken in, and at once. */
export class KeptConversions extends Converter {
  readonly #kept = new Map<string, { label: string; articles: WrittenArticle[] }>();

  override async convert(conversion: Conversion): Promise<WrittenArticle[]> {
    const { input, madeOf, composing, bytes: _, ...about } = conversion;
    // Earlier versions of articles are read for a comparison only.
    if (!madeOf || conversion.knownPictures) return super.convert(conversion);
    const key = JSON.stringify([input.label, madeOf, composing, about]);
    const kept = this.#kept.get(key);
    if (kept) return kept.articles;
    const articles = await super.convert(conversion);
    this.#kept.set(key, { label: input.label, articles });
    return articles;
  }

  /** Forgets what was made of an original. */
  forget(label: string): void {
    for (const [key, kept] of this.#kept) if (kept.label === label) this.#kept.delete(key);
  }
}
