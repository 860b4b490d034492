import type { EntityId } from '../model/mention.ts';
import type { DossierPage, SharedData } from './dossier-data.ts';
import type { ArticlePage, EntityPage, MentionsPage, NameUse, OwnPageData } from './page-data.ts';
import type { PageAddress } from './urls.ts';

/** Data of a page with its text as HTML. */
export interface WithText<Data> {
  data: Data;
  html: string;
}

/** A page of mentions of an entry, after those of its own page. */
export type MentionsAddress = Extract<PageAddress, { page: 'mentions' }>;

/** The pages that are made of one text or one entry each. */
export interface PageLists {
  articleIds: readonly string[];
  ownPageIds: readonly string[];
  /** In the order of the indexes. */
  entities: readonly { id: EntityId; collection: MentionsAddress['collection'] }[];
  /** The pages of mentions of all entries that have more of them than their own page holds. */
  mentions: readonly MentionsAddress[];
}

/** The address of an id that an entry had before, and where it leads now. */
export interface FormerAddress {
  collection: MentionsAddress['collection'];
  id: EntityId;
  to: PageAddress;
  name: string;
}

/** What the pages of a site are made from: all that a page may ask for. */
export interface PageContent extends PageLists {
  /** What pages share with all others. */
  readonly shared: SharedData;
  /**
   * What the pages that show the whole dossier are made from.
   * @throws while a page of one text is made: it would change with every other text, and be kept all the same.
   */
  readonly whole: DossierPage;
  /** Addresses that entries had before. */
  readonly former: readonly FormerAddress[];
  article(id: string): WithText<ArticlePage>;
  entity(id: EntityId): WithText<EntityPage>;
  ownPage(id: string): WithText<OwnPageData>;
  /** @param number of the page, from 2. */
  mentionsPage(id: EntityId, number: number): MentionsPage;
  /** Who names an entry how. */
  namesOf(id: EntityId): NameUse[];
}

let shown: PageContent | undefined;

/**
 * The content that pages are made from: each page asks here. In a build this module is one for the pages and for the
 * command, which the bundle of the pages imports by its address (src/integrations/shared-content.ts).
 * @throws if there is none yet.
 */
export function siteContent(): PageContent {
  if (!shown) throw new Error('no dossier has been read that pages could be made from');
  return shown;
}

/** Sets what pages are made from. */
export function showContent(content: PageContent): void {
  shown = content;
}
