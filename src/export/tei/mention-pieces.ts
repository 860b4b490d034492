import type { Element } from 'hast';
import type { ReadMention } from '../../markdown/reading.ts';
import { isCollection } from '../../model/collections.ts';
import type { ExportedArticle, ExportedDossier } from '../exported.ts';
import type { Attributes } from '../xml.ts';
import { certaintyOf } from './header.ts';
import { classOf, entryId, mentionId, nameElements } from './ids.ts';

/** Names the mentions of an article, in reading order: of one that runs across emphasis the pieces point to each other. */
export class MentionPieces {
  readonly #article: ExportedArticle;
  readonly #dossier: ExportedDossier;
  readonly #mentions: ReadonlyMap<string, ReadMention>;
  /** The mention that a piece of one goes on, and how many pieces there were. */
  #open: { mention: ReadMention; pieces: number } | undefined;

  constructor(article: ExportedArticle, dossier: ExportedDossier) {
    this.#article = article;
    this.#dossier = dossier;
    this.#mentions = new Map(article.mentions.map((mention) => [mention.anchor, mention]));
  }

  /**
   * The element of TEI for the next piece, with which entry it names and how sure that is.
   * @returns undefined where the element of the text names no entry.
   */
  next({ properties }: Element): { name: string; attributes: Attributes } | undefined {
    const { id, dataCollection, dataPart } = properties;
    const mention = typeof id === 'string' ? this.#mentions.get(id) : this.#open?.mention;
    const entry = mention && this.#dossier.entryById.get(mention.entity);
    if (!mention || !entry || !isCollection(String(dataCollection))) return undefined;
    if (typeof id === 'string' || !this.#open) this.#open = { mention, pieces: 0 };
    const number = this.#open.pieces++;
    const own = mentionId(this.#article.id, mention.anchor);
    const piece = (at: number) => (at === 0 ? own : `${own}.${at}`);
    const hasNext = dataPart === 'start' || dataPart === 'middle';
    return {
      name: nameElements[classOf(entry)],
      attributes: {
        'xml:id': piece(number),
        ref: `#${entryId(entry.id)}`,
        cert: certaintyOf(mention.rule),
        prev: number > 0 ? `#${piece(number - 1)}` : undefined,
        next: hasNext ? `#${piece(number + 1)}` : undefined,
      },
    };
  }
}
