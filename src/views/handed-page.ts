import type { Root } from 'hast';
import type { EntityId } from '../model/mention.ts';
import type { DossierPage, SharedData } from './dossier-data.ts';
import type { ArticlePage, EntityPage, MentionsPage, OwnPageData } from './page-data.ts';
import type { PageContent, PageLists, WithText } from './site-content.ts';
import { pageHtml } from './text-html.ts';
import { pathOf } from './urls.ts';

/** What a page of one text or one entry is made from, as whoever renders it parses it. */
export interface HandedPage {
  data: unknown;
  /** Of a page with a text of its own. */
  text?: {
    lang: string;
    /** Files of the content that the text links to and this edition has no page of. */
    unlisted: readonly string[];
    tree: Root;
  };
}

/**
 * Content for whoever renders pages one by one, in whatever thread: it holds one page at a time, and nothing that this
 * page is not made from.
 */
export class HandedContent implements PageContent {
  readonly shared: SharedData;
  readonly articleIds: PageLists['articleIds'];
  readonly ownPageIds: PageLists['ownPageIds'];
  readonly entities: PageLists['entities'];
  readonly mentions: PageLists['mentions'];
  /** None is made from a text. */
  readonly former = [];
  readonly #collections: ReadonlyMap<EntityId, PageLists['entities'][number]['collection']>;
  #path = '';
  #page: HandedPage | undefined;

  constructor(shared: SharedData, { articleIds, ownPageIds, entities, mentions }: PageLists) {
    this.shared = shared;
    this.articleIds = articleIds;
    this.ownPageIds = ownPageIds;
    this.entities = entities;
    this.mentions = mentions;
    this.#collections = new Map(entities.map(({ id, collection }) => [id, collection]));
  }

  /**
   * Takes the page that is rendered next.
   * @param json of `SiteContent.handOver`.
   */
  take(path: string, json: string): void {
    this.#path = path;
    this.#page = JSON.parse(json);
  }

  get whole(): DossierPage {
    throw new Error(`${this.#path} is made from one text, and asks for the whole dossier`);
  }

  article(id: string): WithText<ArticlePage> {
    return this.#withText(pathOf({ page: 'article', id }));
  }

  entity(id: EntityId): WithText<EntityPage> {
    return this.#withText(pathOf({ page: 'entity', collection: this.#collectionOf(id), id }));
  }

  ownPage(id: string): WithText<OwnPageData> {
    return this.#withText(pathOf({ page: 'own', id }));
  }

  mentionsPage(id: EntityId, number: number): MentionsPage {
    const path = pathOf({ page: 'mentions', collection: this.#collectionOf(id), id, number });
    return this.#of(path).data as MentionsPage;
  }

  namesOf(id: EntityId): never {
    throw new Error(`${this.#path} asks for the names of ${id}, which it was not handed`);
  }

  #withText<Data>(path: string): WithText<Data> {
    const { data, text } = this.#of(path);
    if (!text) throw new Error(`${path} was handed no text`);
    return { data: data as Data, html: pageHtml(text.tree, text.lang, path, new Set(text.unlisted)) };
  }

  #of(path: string): HandedPage {
    if (!this.#page || path !== this.#path) throw new Error(`${path} is asked for while ${this.#path} is made`);
    return this.#page;
  }

  #collectionOf(id: EntityId): PageLists['entities'][number]['collection'] {
    const collection = this.#collections.get(id);
    if (!collection) throw new Error(`the dossier has no entry ${id}`);
    return collection;
  }
}
