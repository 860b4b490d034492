import type { Root } from 'hast';
import { hasDefinition } from '../content/entries.ts';
import type { PictureFile } from '../content/pictures.ts';
import { whereabouts } from '../dossier/countries.ts';
import type { Article, Dossier, Entity, EntityMention, OwnPage, SharedParagraph } from '../dossier/dossier.ts';
import { treeJson } from '../dossier/reading-record.ts';
import type { ReadBlock, Reading, ReadMention } from '../markdown/reading.ts';
import { AROUND, type ArticleSource, type Furniture, type OriginalPolicy } from '../model/article.ts';
import type { Collection, Kind } from '../model/collections.ts';
import type { DossierConfig } from '../model/dossier.ts';
import type { Citation, Coordinates, SameAs } from '../model/entity.ts';
import { chosenFormats, type FormatName } from '../model/formats.ts';
import type { Image } from '../model/image.ts';
import type { EntityId } from '../model/mention.ts';
import { sortKey } from '../text/sort-key.ts';
import { nameUses } from '../views/names.ts';
import type { NameUse } from '../views/page-data.ts';
import { entityRef } from '../views/refs.ts';
import { shownSource } from '../views/shown-source.ts';

/**
 * The dossier as it leaves in any form: what readers of the site may know and no more. This file alone looks at the
 * dossier itself, so that what is a draft, hidden, masked or withheld is left out once, for every form.
 */
export interface ExportedDossier {
  title: string;
  description: string;
  lang: string;
  /** Where the site is hosted, with a slash at its end. */
  url?: string;
  editor?: string;
  licence?: { glossary: string; articles: string };
  /** The forms that its site has. */
  formats: readonly FormatName[];
  /** Names were replaced by a placeholder. */
  isMasked: boolean;
  /** By date, oldest first; undated last. */
  articles: readonly ExportedArticle[];
  /** In the order of the index. */
  entries: readonly ExportedEntry[];
  entryById: ReadonlyMap<EntityId, ExportedEntry>;
  /** Pages of the editor's own, in the order of the navigation. */
  pages: readonly ExportedPage[];
  /** The folder of the dossier, for the bytes of its pictures. */
  folder: string;
  /** Files of the content that no reader may be led to, such as `actors/roux.md`. */
  unlistedPaths: ReadonlySet<string>;
}

/** The text of an article, a definition or a page, as it was read. */
export interface ExportedText {
  id: string;
  lang: string;
  /** Folder of its page, from which its links start. */
  folder: 'articles' | 'pages' | Collection;
  blocks: readonly Pick<ReadBlock, 'kind' | 'text'>[];
  /** In reading order. */
  mentions: readonly ReadMention[];
  /** See `Reading.tree`. Made anew each time it is asked for: all of a large dossier would fill the memory. */
  readonly tree: Root;
  /** Does its tree hold pictures? */
  readonly hasPictures: boolean;
  words: number;
  picture?: { file: PictureFile } & Pick<Image, 'alt' | 'credit'>;
}

export interface ExportedArticle extends ExportedText {
  folder: 'articles';
  title: string;
  /** Given by the converter, from the first words. */
  isTitleDerived: boolean;
  /** EDTF. */
  date?: string;
  description?: string;
  source: ExportedSource;
}

/** What an article's page says of where its text comes from. */
export type ExportedSource = Pick<ArticleSource, 'publisher' | 'author' | 'section' | 'page' | 'url' | 'retrieved'> & {
  also: { publisher: string; date?: string | undefined }[];
  /** The original in the site, unless that is withheld. */
  file?: string;
  sha256?: string;
  isWithheld: boolean;
  /** What stood in the original within the article and is not of its text. */
  leftOut: readonly Furniture[];
};

export interface ExportedEntry extends ExportedText {
  folder: Collection;
  collection: Collection;
  kind: Kind;
  name: string;
  sortKey: string;
  /** One line; where the editor wrote none, how the definition begins. */
  summary?: string;
  isDefined: boolean;
  /** The preferred name, then all others with how often the dossier prints them. */
  names: readonly NameUse[];
  /** EDTF. */
  dates?: string;
  updated?: string;
  coordinates?: Coordinates;
  partOf: readonly EntityId[];
  related: readonly EntityId[];
  sameAs: SameAs;
  sources: readonly Citation[];
  /** How often the articles mention it, and how many of them do. */
  mentionCount: number;
  articleCount: number;
  /** Where the articles mention it, in their order. */
  occurrences: readonly { article: ExportedArticle; mention: ReadMention }[];
  /** The entries named in the same paragraphs, those of most paragraphs first. */
  coMentions: readonly { entry: EntityId; paragraphs: readonly { article: ExportedArticle; block: number }[] }[];
}

export interface ExportedPage extends ExportedText {
  folder: 'pages';
  title: string;
  description?: string;
}

/**
 * What of a dossier leaves it.
 * @param dossier read as its site is: without drafts and hidden entries; of masked names, the copy without them.
 */
export function exportedDossier(dossier: Dossier): ExportedDossier {
  const { config, folder, unlistedPaths } = dossier;
  const { title, description, lang, url, editor, licence } = config;
  const articles = new Map(dossier.articles.map((article) => [article, exportedArticle(article, config)]));
  const entries = dossier.entities.map((entity) => exportedEntry(entity, dossier, articles));
  return {
    title,
    description,
    lang,
    ...(url ? { url } : {}),
    ...(editor ? { editor } : {}),
    ...(licence ? { licence } : {}),
    formats: chosenFormats(config),
    isMasked: config.edition === 'masked',
    articles: [...articles.values()],
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    pages: dossier.pages.map(exportedPage),
    folder,
    unlistedPaths,
  };
}

function exportedText({ id, lang, reading, picture, data }: Article | Entity | OwnPage) {
  const { blocks, mentions, words } = reading;
  const image = data.image;
  const shown = picture && image ? { picture: { file: picture, ...imageWords(image) } } : {};
  return { id, lang, blocks, mentions, words, ...shown };
}

/** Adds the tree of a text, which is made when it is asked for. */
function withTree<Text extends object>(text: Text, { reading }: { reading: Reading }): Text & WithTree {
  return Object.defineProperties(text, {
    tree: { enumerable: true, get: () => reading.tree },
    // Quotation marks that an author writes stand in JSON behind a backslash.
    hasPictures: { enumerable: true, get: () => treeJson(reading).includes('"tagName":"img"') },
  }) as Text & WithTree;
}

type WithTree = Pick<ExportedText, 'tree' | 'hasPictures'>;

function imageWords({ alt, credit }: Image): Pick<Image, 'alt' | 'credit'> {
  return credit ? { alt, credit } : { alt };
}

function exportedArticle(article: Article, { originals }: DossierConfig): ExportedArticle {
  const { title, titleFrom, date, description, source } = article.data;
  const exported = {
    ...exportedText(article),
    folder: 'articles' as const,
    title,
    isTitleDerived: titleFrom === 'derived',
    ...(date ? { date } : {}),
    ...(description ? { description } : {}),
    source: exportedSource(source, originals),
  };
  return withTree(exported, article);
}

/** Nothing else of a source leaves the dossier: not the database, nor the file of an original that is withheld. */
function exportedSource(source: ArticleSource | undefined, policy: OriginalPolicy | undefined): ExportedSource {
  if (!source) return { also: [], isWithheld: false, leftOut: [] };
  const shown = shownSource(source, policy);
  const { publisher, author, section, page, url, retrieved, also = [], file, sha256, withheld, furniture } = shown;
  return {
    ...(publisher ? { publisher } : {}),
    ...(author ? { author } : {}),
    ...(section ? { section } : {}),
    ...(page ? { page } : {}),
    ...(url ? { url } : {}),
    ...(retrieved ? { retrieved } : {}),
    also,
    ...(file ? { file } : {}),
    ...(sha256 ? { sha256 } : {}),
    isWithheld: withheld === true,
    leftOut: furniture.filter(({ why }) => why !== AROUND),
  };
}

function exportedEntry(
  entity: Entity,
  { entityById, occurrences, coMentions }: Dossier,
  articles: ReadonlyMap<Article, ExportedArticle>,
): ExportedEntry {
  const { id, collection, data } = entity;
  const { summary } = entityRef(entity);
  const coordinates = whereabouts(data);
  const own = occurrences.get(id) ?? [];
  const known = (ids: readonly EntityId[]) => ids.filter((one) => entityById.has(one));
  const exported = (article: Article) => {
    const found = articles.get(article);
    if (!found) throw new Error(`${article.id} is not of this dossier`);
    return found;
  };
  const shown = ({ article, mention }: EntityMention) => ({ article: exported(article), mention });
  const shared = (some: readonly SharedParagraph[]) =>
    some.map(({ article, block }) => ({ article: exported(article), block }));
  const others = [...(coMentions.get(id) ?? [])].filter(([other]) => entityById.has(other));
  const exportedFields = {
    ...exportedText(entity),
    folder: collection,
    collection,
    kind: data.kind,
    name: data.name,
    sortKey: sortKey(data),
    ...(summary ? { summary } : {}),
    isDefined: hasDefinition(entity),
    names: nameUses(entity, own),
    ...(data.dates ? { dates: data.dates } : {}),
    ...(data.updated ? { updated: data.updated } : {}),
    ...(coordinates ? { coordinates } : {}),
    partOf: known(data.partOf),
    related: known(data.related),
    sameAs: data.sameAs,
    sources: data.sources,
    mentionCount: own.length,
    articleCount: new Set(own.map(({ article }) => article)).size,
    // Made when they are asked for: few forms need them, and a large dossier has many.
    get occurrences() {
      return own.map(shown);
    },
    get coMentions() {
      return others
        .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
        .map(([entry, some]) => ({ entry, paragraphs: shared(some) }));
    },
  };
  return withTree(exportedFields, entity);
}

function exportedPage(page: OwnPage): ExportedPage {
  const { title, description } = page.data;
  const exported = { ...exportedText(page), folder: 'pages' as const, title, ...(description ? { description } : {}) };
  return withTree(exported, page);
}
