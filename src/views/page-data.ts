import type { ArticleSource, TitleOrigin } from '../model/article.ts';
import type { Collection, Kind } from '../model/collections.ts';
import type { Citation, Coordinates, SameAs } from '../model/entity.ts';
import type { EntityId, MentionRule } from '../model/mention.ts';
import type { NavigationPlace } from '../model/own-page.ts';
import type { PairInContext } from '../text/concordance.ts';
import type { HeadPicture, Picture } from './look-page.ts';

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

/** A place on the map of another. */
export interface NearPlace extends Pick<EntityRef, 'id' | 'collection' | 'kind' | 'name' | 'lang'> {
  coordinates: Coordinates;
  count: number;
}
