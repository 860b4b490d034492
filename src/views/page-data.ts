import type { PictureFile } from '../content/pictures.ts';
import type { ArticleSource, TitleOrigin } from '../model/article.ts';
import type { Collection, Kind } from '../model/collections.ts';
import type { DossierConfig } from '../model/dossier.ts';
import type { Citation, Coordinates, SameAs } from '../model/entity.ts';
import type { HomeSection } from '../model/look.ts';
import type { EntityId, MentionRule } from '../model/mention.ts';
import type { NavigationPlace } from '../model/own-page.ts';
import type { PairInContext } from '../text/concordance.ts';
import type { HeadPicture, LookData, Picture } from './look-page.ts';

/**
 * What the pages of the site are made from: plain data, JSON through and through, computed once in this layer.
 * Pages look nothing up and compute no mentions.
 */

/** Enough of an article to name it and link to it. */
export interface ArticleRef {
  id: string;
  title: string;
  date?: string;
  lang: string;
  publisher?: string;
  /** Not for readers yet: shown while one edits. */
  draft?: true;
}

/** Enough of an entry to name it, preview it and link to it. */
export interface EntityRef {
  id: EntityId;
  collection: Collection;
  kind: Kind;
  name: string;
  lang: string;
  /** One line; where the editor wrote none, how the definition begins; a stub has none. */
  summary?: string;
  /** Not for readers yet: shown while one edits. */
  draft?: true;
  picture?: Picture;
}

/** Enough of a page of the editor's own to name it and link to it. */
export interface OwnPageRef {
  id: string;
  title: string;
  lang: string;
  navigation: NavigationPlace;
  /** In the header: does it come before the sections of the site? */
  isFirst: boolean;
  /** Not for readers yet: shown while one edits. */
  draft?: true;
}

/** An entry and how often it is mentioned in the article or dossier at hand. */
export interface CountedEntity extends EntityRef {
  count: number;
  /** Anchor of its first mention in the article at hand. */
  firstMention?: string;
  /** Its outside identifiers, for the machine-readable data of an article. */
  sameAs?: SameAs;
}

/** A mention in context (KWIC). The anchor is the `id` of the mention in its article's page. */
export interface ConcordanceLine {
  article: string;
  anchor: string;
  left: string;
  keyword: string;
  right: string;
  rule: MentionRule;
}

/** All mentions of one entry in one article. */
export interface ConcordanceGroup {
  article: ArticleRef;
  lines: ConcordanceLine[];
}

/** A name of an entry and how often it is printed in the dossier. */
export interface NameUse {
  form: string;
  lang: string;
  note?: string;
  /** True for the preferred name. */
  preferred: boolean;
  count: number;
  /** How often each publisher prints it, most often first; articles without a publisher are left out. */
  publishers: { publisher: string; count: number }[];
}

/** Another entry named in the same paragraphs, and where. */
export interface CoMentioned {
  entity: EntityRef;
  /** Number of paragraphs that name both. */
  count: number;
  /** The first of these paragraphs, at most 12, in the order of the articles' dates. */
  passages: Passage[];
}

/** Where a paragraph names two entries; the anchor is that of the first of these mentions. */
export interface Passage extends PairInContext {
  article: ArticleRef;
  anchor: string;
}

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** Where a text comes from, as its page says it. */
export interface ShownSource extends ArticleSource {
  /** `file` is a copy of the original without what is private. */
  isCut?: true;
}

/** Data of an article's page; its HTML is the `rendered.html` of the collection entry. */
export interface ArticlePage extends ArticleRef {
  image?: HeadPicture;
  titleFrom: TitleOrigin;
  description?: string;
  /** Its first sentences, as many as a line for search engines and networks holds. */
  opening: string;
  source?: ShownSource;
  /** Is the text that of the original, which was read again? Undefined where that was not tried. */
  isOriginalText?: boolean;
  words: number;
  /** Reading time in whole minutes, at least 1, at 230 words a minute. */
  minutes: number;
  headings: Heading[];
  /** Entries in the order of their first mention. */
  entities: CountedEntity[];
  mentionCount: number;
  ambiguous: string[];
  previous?: ArticleRef;
  next?: ArticleRef;
}

/** Data of an entry's page; the HTML of its definition is the `rendered.html` of the collection entry. */
export interface EntityPage extends EntityRef {
  image?: HeadPicture;
  dates?: string;
  updated?: string;
  /** False: a stub, whose page says so. */
  isDefined: boolean;
  coordinates?: Coordinates;
  /** A country that the atlas has: nobody wrote the coordinates, and they are no facts of it. */
  isOfAtlas?: true;
  /** What a map around its coordinates shows: itself, then the nearest places, those named most first. */
  nearest?: NearPlace[];
  sameAs: SameAs;
  sources: Citation[];
  partOf: EntityRef[];
  related: EntityRef[];
  /** The entries that its definition mentions, in their order, with how often the dossier does. */
  mentioned: CountedEntity[];
  names: NameUse[];
  mentionCount: number;
  /** Number of articles that mention it. */
  articleCount: number;
  /** The first of its mentions in context; the rest stands on pages of their own. */
  concordance: ConcordanceGroup[];
  /** Number of pages of its mentions, its own page among them. */
  mentionPages: number;
  /** Those named with it most, with evidence. */
  coMentions: CoMentioned[];
  /** Those after them; the count is that of the paragraphs. */
  furtherCoMentions: CountedEntity[];
  /** Number of all entries named with it. */
  coMentionTotal: number;
  /** Its mentions in the periods of `DossierPage.mentionsOverTime`; those without any are left out. */
  overTime: PeriodCount[];
}

/** Data of a page of the editor's own; its HTML is the `rendered.html` of the collection entry. */
export interface OwnPageData extends OwnPageRef {
  image?: HeadPicture;
  description?: string;
  headings: Heading[];
  /** The entries that it mentions, in their order, with how often the dossier does. */
  mentioned: CountedEntity[];
}

/** Data of a page of mentions of an entry, after those of its own page. */
export interface MentionsPage {
  entity: EntityRef;
  /** Of this page, from 2; page 1 is that of the entry. */
  number: number;
  pages: number;
  /** The mentions on it, counted from 1. */
  first: number;
  last: number;
  total: number;
  groups: ConcordanceGroup[];
}

/** Mentions in the articles of one period: a day, a month or a year, as an EDTF string. */
export interface PeriodCount {
  period: string;
  count: number;
}

/** Mentions over the whole time of a dossier, without a gap. */
export interface TimeChart {
  step: 'day' | 'month' | 'year';
  /** Oldest first. Dates less precise than the step have a period of their own. */
  periods: PeriodCount[];
}

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

/** A place on the map of another. */
export interface NearPlace extends Pick<EntityRef, 'id' | 'collection' | 'kind' | 'name' | 'lang'> {
  coordinates: Coordinates;
  count: number;
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
