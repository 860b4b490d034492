import { hash } from 'node:crypto';
import type { Article, Dossier, Entity, OwnPage } from '../dossier/dossier.ts';
import { treeJson } from '../dossier/reading-record.ts';
import { collectionNames } from '../model/collections.ts';
import type { EntityId } from '../model/mention.ts';
import { mentionPages, mentionsPage } from './concordance.ts';
import type { DossierPage, SharedData } from './dossier-data.ts';
import type { HandedPage } from './handed-page.ts';
import { nameUses } from './names.ts';
import type { ArticlePage, EntityPage, MentionsPage, NameUse, OwnPageData } from './page-data.ts';
import { articlePage, dossierPage, entityPage, ownPageData, sharedData } from './pages.ts';
import type { FormerAddress, MentionsAddress, PageContent, WithText } from './site-content.ts';
import { textHtml } from './text-html.ts';
import { type PageAddress, pathOf } from './urls.ts';

/** What a page of one text or one entry is made from. */
interface PageSource {
  data: unknown;
  /** Of a page with a text of its own. */
  text?: Article | Entity | OwnPage;
}

/**
 * What the pages of a site are made from, of one dossier. Data is made when a page asks for it and kept for no longer
 * than that page is at hand: that of a large dossier as a whole would fill the memory.
 */
export class SiteContent implements PageContent {
  readonly #dossier: Dossier;
  readonly #originalTexts: ReadonlyMap<string, boolean>;
  /** What a page is made from, by its path; made anew at each call. */
  readonly #makers = new Map<string, () => PageSource>();
  /** Ids of articles of an earlier reading. */
  readonly #kept = new Set<string>();
  #shared: SharedData | undefined;
  #sharedDigest: string | undefined;
  #whole: DossierPage | undefined;
  #wholeDigest: string | undefined;
  #last: { path: string; value: PageSource } | undefined;

  /** @param originalTexts by id of article: is its text that of the original? Those not in it were not compared. */
  constructor(dossier: Dossier, originalTexts: ReadonlyMap<string, boolean> = new Map()) {
    this.#dossier = dossier;
    this.#originalTexts = originalTexts;
    for (const article of dossier.articles) {
      this.#add({ page: 'article', id: article.id }, () => this.#makeArticle(article));
    }
    for (const page of dossier.pages) {
      this.#add({ page: 'own', id: page.id }, () => ({ data: ownPageData(dossier, page), text: page }));
    }
    for (const entity of dossier.entities) {
      this.#add(addressOf(entity), () => ({ data: entityPage(dossier, entity), text: entity }));
    }
    for (const address of this.mentions) this.#add(address, () => ({ data: this.#makeMentions(address) }));
  }

  get shared(): SharedData {
    this.#shared ??= sharedData(this.#dossier);
    return this.#shared;
  }

  get whole(): DossierPage {
    this.#whole ??= dossierPage(this.#dossier);
    return this.#whole;
  }

  get articleIds(): string[] {
    return [...this.#dossier.articles.map(({ id }) => id), ...this.#kept];
  }

  get ownPageIds(): string[] {
    return this.#dossier.pages.map(({ id }) => id);
  }

  /** The entries, in the order of the indexes. */
  get entities(): readonly Entity[] {
    return this.#dossier.entities;
  }

  /** An id that an entry has again is its own; a page of the others may have been in any collection. */
  get former(): FormerAddress[] {
    const { entities, entityById } = this.#dossier;
    return entities.flatMap((entity) =>
      entity.data.formerly
        .filter((id) => !entityById.has(id))
        .flatMap((id) =>
          collectionNames.map((collection) => ({ collection, id, to: addressOf(entity), name: entity.data.name })),
        ),
    );
  }

  /** The pages of mentions of all entries that have more of them than their own page holds. */
  get mentions(): MentionsAddress[] {
    return this.#dossier.entities.flatMap(({ id, collection }) =>
      Array.from({ length: mentionPages(this.#dossier, id) - 1 }, (_, index) => {
        return { page: 'mentions', collection, id, number: index + 2 } as const;
      }),
    );
  }

  /** Takes an article from an earlier reading, as it was then. */
  keepArticle(id: string, earlier: SiteContent): void {
    const maker = earlier.#makers.get(pathOf({ page: 'article', id }));
    if (!maker) return;
    this.#makers.set(pathOf({ page: 'article', id }), maker);
    this.#kept.add(id);
  }

  article(id: string): WithText<ArticlePage> {
    return this.#withText({ page: 'article', id });
  }

  entity(id: EntityId): WithText<EntityPage> {
    return this.#withText(addressOf(this.#entity(id)));
  }

  /** Who names an entry how. */
  namesOf(id: EntityId): NameUse[] {
    return nameUses(this.#entity(id), this.#dossier.occurrences.get(id) ?? []);
  }

  ownPage(id: string): WithText<OwnPageData> {
    return this.#withText({ page: 'own', id });
  }

  /** @param number of the page, from 2. */
  mentionsPage(id: EntityId, number: number): MentionsPage {
    const { collection } = this.#entity(id);
    return this.#madeAt(pathOf({ page: 'mentions', collection, id, number })).data as MentionsPage;
  }

  /** Is a page made from one text or one entry, and so handed to whoever renders it? */
  isOfOne(path: string): boolean {
    return this.#makers.has(path);
  }

  /**
   * What a page of one text is made from, as JSON for `HandedContent.take`.
   * @param path of the page in the site.
   */
  handOver(path: string): string {
    const { data, text } = this.#madeAt(path);
    if (!text) return JSON.stringify({ data } satisfies HandedPage);
    const { unlistedPaths } = this.#dossier;
    const unlisted = new Set(text.reading.links.map((link) => link.path).filter((one) => unlistedPaths.has(one)));
    // The tree is the largest part, and is kept as JSON.
    const parts = { data, lang: text.lang, unlisted: [...unlisted] };
    const [own, lang, hidden] = [parts.data, parts.lang, parts.unlisted].map((part) => JSON.stringify(part));
    return `{"data":${own},"text":{"lang":${lang},"unlisted":${hidden},"tree":${treeJson(text.reading)}}}`;
  }

  /**
   * Digest of all that a page is made from.
   * @param path of the page in the site.
   * @param settings what bears on every page besides the dossier.
   * @param handed of a page of one text, what `handOver` gives.
   */
  digestOf(path: string, settings: string, handed?: string): string {
    this.#sharedDigest ??= digestOf(this.shared);
    const own = handed === undefined ? this.#digestOfWhole(path) : hash('sha256', path + handed, 'base64url');
    return hash('sha256', `${settings} ${this.#sharedDigest} ${own}`, 'base64url');
  }

  #digestOfWhole(path: string): string {
    this.#wholeDigest ??= digestOf(this.whole);
    return path + this.#wholeDigest;
  }

  #add(address: PageAddress, make: () => PageSource): void {
    this.#makers.set(pathOf(address), make);
  }

  #withText<Data>(address: PageAddress): WithText<Data> {
    const { data, text } = this.#madeAt(pathOf(address));
    if (!text) throw new Error(`${pathOf(address)} has no text`);
    return { data: data as Data, html: textHtml(text, this.#dossier) };
  }

  #madeAt(path: string): PageSource {
    if (this.#last?.path === path) return this.#last.value;
    const value = this.#makers.get(path)?.();
    if (value === undefined) throw new Error(`the dossier has nothing for ${path}`);
    this.#last = { path, value };
    return value;
  }

  #makeArticle(article: Article): PageSource {
    const isOriginalText = this.#originalTexts.get(article.id);
    const data = articlePage(this.#dossier, article);
    return { data: { ...data, ...(isOriginalText === undefined ? {} : { isOriginalText }) }, text: article };
  }

  #makeMentions({ id, number }: MentionsAddress): MentionsPage {
    return mentionsPage(this.#dossier, this.#entity(id), number);
  }

  #entity(id: EntityId): Entity {
    const entity = this.#dossier.entityById.get(id);
    if (!entity) throw new Error(`the dossier has no entry ${id}`);
    return entity;
  }
}

function digestOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data), 'base64url');
}

function addressOf({ id, collection }: Entity): PageAddress {
  return { page: 'entity', collection, id };
}
