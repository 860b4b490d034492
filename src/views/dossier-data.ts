import type { PictureFile } from '../content/pictures.ts';
import type { DossierConfig } from '../model/dossier.ts';
import type { Coordinates } from '../model/entity.ts';
import type { HomeSection } from '../model/look.ts';
import type { HeadPicture, LookData, Picture } from './look-page.ts';
import type { ArticleRef, CountedEntity, EntityRef, OwnPageRef, Passage, PeriodCount, TimeChart } from './page-data.ts';

/** Data of the pages that show the whole dossier, and what pages of one thing share with all others; plain data as well. */

/** A period of the dossier: what appeared in it and who was named most. */
export interface TimelinePeriod extends PeriodCount {
  articles: ArticleRef[];
  /** The entries named most, at most 8. */
  entities: CountedEntity[];
}

/** Two entries named in the same paragraphs; `a` is the one that shares more of them with others. */
export interface Relation {
  a: EntityRef;
  b: EntityRef;
  /** Number of paragraphs that name both. */
  count: number;
  /** Evidence: the first of these paragraphs, at most 12, fewer where there are many pairs. */
  passages: Passage[];
}

/** Who is named with whom. */
export interface Relations {
  /** Number of all pairs of the dossier. */
  total: number;
  /** Those with most paragraphs first: all where there are at most 300, else 200 and those of `central`. */
  pairs: Relation[];
  /** The entries that share most paragraphs with others, at most 18. */
  central: EntityRef[];
}

/** An article in a list. */
export interface ListedArticle extends ArticleRef {
  words: number;
  mentionCount: number;
  description?: string;
  /** How the text begins, cut between words. */
  opening: string;
  picture?: Picture;
}

/** An entry in an index. */
export interface ListedEntity extends CountedEntity {
  /** By what it is sorted: a person by the family name. */
  sortKey: string;
  /** Of the articles that mention it: their years, and their publishers as places in `DossierPage.publishers`. */
  years: string[];
  publishers: number[];
  coordinates?: Coordinates;
}

/** What the home page has below its title. */
export interface HomeData {
  picture?: HeadPicture;
  introduction?: { html: string; mentioned: CountedEntity[] };
  sections: HomeSection[];
}

/** What pages of one article, entry or page of the editor's own share with all others. */
export interface SharedData {
  config: DossierConfig;
  look: LookData;
  /** Pages of the editor's own, in the order in which the navigation names them. */
  pages: OwnPageRef[];
  /** False for a dossier of one article, where nobody need be told which one is meant. */
  isOfSeveral: boolean;
  /** The time of the dossier, without a gap: what the charts of all entries have in common. */
  time: { step: TimeChart['step']; periods: string[] };
}

/** Data of the pages that show the whole dossier. */
export interface DossierPage {
  config: DossierConfig;
  look: LookData;
  home: HomeData;
  /** By date, newest first; undated last. */
  articles: ListedArticle[];
  /** Those who published articles, by name. */
  publishers: string[];
  /** By `sortKey` in the collation of the dossier's language. */
  entities: ListedEntity[];
  /** Pages of the editor's own, in the order in which the navigation names them. */
  pages: OwnPageRef[];
  /** All pictures of the dossier and the files that are to be made of them. */
  pictures: PictureFile[];
  /** Oldest first; undated articles are in none. */
  timeline: TimelinePeriod[];
  mentionsOverTime: TimeChart;
  relations: Relations;
}
