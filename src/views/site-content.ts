import { hash } from 'node:crypto';
import type { Article, Dossier, Entity, OwnPage } from '../dossier/dossier.ts';
import type { EntityId } from '../model/mention.ts';
import { mentionPages, mentionsPage } from './concordance.ts';
import { nameUses } from './names.ts';
import type {
  ArticlePage,
  DossierPage,
  EntityPage,
  MentionsPage,
  NameUse,
  OwnPageData,
  SharedData,
} from './page-data.ts';
import { articlePage, dossierPage, entityPage, ownPageData, sharedData } from './pages.ts';
import { textHtml } from './text-html.ts';
import { type PageAddress, pathOf } from './urls.ts';

/** Data of a page with its text as HTML. */
export interface WithText<Data> {
  data: Data;
  html: string;
}

/** A page of mentions of an entry, after those of its own page. */
type MentionsAddress = Extract<PageAddress, { page: 'mentions' }>;

/**
 * What the pages of a site are made from, of one dossier. Data is made when a page asks for it and kept for no longer
 * than that page is at hand: that of a large dossier as a whole would fill the memory.
 */
export class SiteContent {
  readonly #dossier: Dossier;
  readonly #originalTexts: ReadonlyMap<string, boolean>;
  /** What a page is made from, by its path; made anew at each call. */
  readonly #makers = new Map<string, () => unknown>();
  /** Ids of articles of an earlier reading. */
  readonly #kept = new Set<string>();
  #shared: SharedData | undefined;
  #sharedDigest: string | undefined;
  #whole: DossierPage | undefined;
  #wholeDigest: string | undefined;
  /** Is the page at hand one of a single text? */
  #isOfOne = false;
  #last: { path: string; value: unknown } | undefined;

  /** @param originalTexts by id of article: is its text that of the original? Those not in it were not compared. */
  constructor(dossier: Dossier, originalTexts: ReadonlyMap<string, boolean> = new Map()) {
    this.#dossier = dossier;
    this.#originalTexts = originalTexts;
    for (const article of dossier.articles) {
      this.#add({ page: 'article', id: article.id }, () => this.#makeArticle(article));
    }
    for (const page of dossier.pages) {
      this.#add({ page: 'own', id: page.id }, () => withText(ownPageData(dossier, page), page, dossier));
    }
    for (const entity of dossier.entities) {
      this.#add(addressOf(entity), () => withText(entityPage(dossier, entity), entity, dossier));
    }
    for (const address of this.mentions) this.#add(address, () => this.#makeMentions(address));
  }

  /** What pages share with all others. */
  get shared(): SharedData {
    this.#shared ??= sharedData(this.#dossier);
    return this.#shared;
  }

  /**
   * What the pages that show the whole dossier are made from.
   * @throws while a page of one text is made: it would change with every other text, and be kept all the same.
   */
  get whole(): DossierPage {
    if (this.#isOfOne) throw new Error(`${this.#last?.path} is made from one text, and asks for the whole dossier`);
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
    return this.#made({ page: 'article', id }) as WithText<ArticlePage>;
  }

  entity(id: EntityId): WithText<EntityPage> {
    return this.#made(addressOf(this.#entity(id))) as WithText<EntityPage>;
  }

  /** Who names an entry how. */
  namesOf(id: EntityId): NameUse[] {
    return nameUses(this.#entity(id), this.#dossier.occurrences.get(id) ?? []);
  }

  ownPage(id: string): WithText<OwnPageData> {
    return this.#made({ page: 'own', id }) as WithText<OwnPageData>;
  }

  /** @param number of the page, from 2. */
  mentionsPage(id: EntityId, number: number): MentionsPage {
    const { collection } = this.#entity(id);
    return this.#made({ page: 'mentions', collection, id, number }) as MentionsPage;
  }

  /**
   * Says which page is made next, so that it gets no more than its digest tells of.
   * @param path of the page in the site.
   */
  begin(path: string): void {
    this.#isOfOne = this.#makers.has(path);
  }

  /**
   * Digest of all that a page is made from.
   * @param path of the page in the site.
   * @param settings what bears on every page besides the dossier.
   */
  digestOf(path: string, settings: string): string {
    const own = this.#makers.has(path) ? digestOf([path, this.#madeAt(path)]) : this.#digestOfWhole(path);
    this.#sharedDigest ??= digestOf(this.shared);
    return hash('sha256', `${settings} ${this.#sharedDigest} ${own}`, 'base64url');
  }

  #digestOfWhole(path: string): string {
    this.#wholeDigest ??= digestOf(this.whole);
    return path + this.#wholeDigest;
  }

  #add(address: PageAddress, make: () => unknown): void {
    this.#makers.set(pathOf(address), make);
  }

  #made(address: PageAddress): unknown {
    return this.#madeAt(pathOf(address));
  }

  #madeAt(path: string): unknown {
    if (this.#last?.path === path) return this.#last.value;
    const value = this.#makers.get(path)?.();
    if (value === undefined) throw new Error(`the dossier has nothing for ${path}`);
    this.#last = { path, value };
    return value;
  }

  #makeArticle(article: Article): WithText<ArticlePage> {
    const isOriginalText = this.#originalTexts.get(article.id);
    const data = articlePage(this.#dossier, article);
    return withText({ ...data, ...(isOriginalText === undefined ? {} : { isOriginalText }) }, article, this.#dossier);
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

function withText<Data>(data: Data, text: Article | Entity | OwnPage, dossier: Dossier): WithText<Data> {
  return { data, html: textHtml(text, dossier) };
}

function digestOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data), 'base64url');
}

function addressOf({ id, collection }: Entity): PageAddress {
  return { page: 'entity', collection, id };
}

let shown: SiteContent | undefined;

/**
 * The content that pages are made from: each page asks here. In a build this module is one for the pages and for the
 * command, which the bundle of the pages imports by its address (src/integrations/shared-content.ts).
 * @throws if there is none yet.
 */
export function siteContent(): SiteContent {
  if (!shown) throw new Error('no dossier has been read that pages could be made from');
  return shown;
}

/** Sets what pages are made from. */
export function showContent(content: SiteContent): void {
  shown = content;
}
