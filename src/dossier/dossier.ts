import type { ArticleFile } from '../content/articles.ts';
import type { Entry } from '../content/entries.ts';
import type { HomeText } from '../content/home-texts.ts';
import type { Look } from '../content/look/look.ts';
import type { OwnPageFile } from '../content/own-pages.ts';
import type { PictureFile } from '../content/pictures.ts';
import type { Reading, ReadMention } from '../markdown/reading.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DossierConfig } from '../model/dossier.ts';
import type { EntityId } from '../model/mention.ts';

/** An article and the reading of its text. */
export interface Article extends ArticleFile {
  lang: string;
  reading: Reading;
  picture?: PictureFile;
}

/** An entry of the glossary and the reading of its definition. */
export interface Entity extends Entry {
  lang: string;
  reading: Reading;
  picture?: PictureFile;
}

/** A page of the editor's own and the reading of its text. */
export interface OwnPage extends OwnPageFile {
  lang: string;
  reading: Reading;
  picture?: PictureFile;
}

/** The introduction of the home page, or what stands at the foot of every page, and its reading. */
export interface HomeWords extends HomeText {
  lang: string;
  reading: Reading;
}

/** A mention of an entity, and the article that it stands in. */
export interface EntityMention {
  article: Article;
  mention: ReadMention;
}

/** A paragraph that names several entities. */
export interface SharedParagraph {
  article: Article;
  /** Its index among the blocks of the article. */
  block: number;
}

/** For each entity, the others that stand in the same paragraphs, and those paragraphs in order. */
export type CoMentionIndex = ReadonlyMap<EntityId, ReadonlyMap<EntityId, readonly SharedParagraph[]>>;

/** A dossier: all that its pages, its exports and the command line are made from. */
export interface Dossier {
  config: DossierConfig;
  /** Path of the content folder. */
  folder: string;
  /** By date, oldest first; undated last; then by id. */
  articles: Article[];
  /** By what they are sorted by (see `sortKey`), in the collation of the dossier's language. */
  entities: Entity[];
  /** In the order in which the navigation names them. */
  pages: OwnPage[];
  entityById: ReadonlyMap<EntityId, Entity>;
  /** Entries that this edition does not show: hidden ones, and drafts where these are left out. Nothing links to them. */
  unlisted: Entry[];
  /** Files of the content that have no page in this edition, such as `actors/roux.md`. */
  unlistedPaths: ReadonlySet<string>;
  /** The one index: all occurrences of each entity, in the order of the articles and of their text. */
  occurrences: ReadonlyMap<EntityId, EntityMention[]>;
  look: Look;
  introduction?: HomeWords;
  footer?: HomeWords;
  /** Pictures that pages show, by path in the content folder. */
  pictures: ReadonlyMap<string, PictureFile>;
  /** Who is named with whom. */
  coMentions: CoMentionIndex;
  /** Words that look like names and are none, as its editor has said. */
  notNames: readonly string[];
  /** Warnings and remarks; a dossier with errors is not handed out. */
  diagnostics: Diagnostic[];
}
