import { hasDefinition } from '../content/entries.ts';
import { whereabouts } from '../dossier/countries.ts';
import type { Article, Dossier, Entity, HomeWords, OwnPage } from '../dossier/dossier.ts';
import type { EntityId } from '../model/mention.ts';
import { keywordInContext } from '../text/concordance.ts';
import { sortKey } from '../text/sort-key.ts';
import { coMentions } from './co-mentions.ts';
import { firstMentions, mentionPages } from './concordance.ts';
import type { DossierPage, ListedEntity, SharedData } from './dossier-data.ts';
import { homeData, lookData } from './look-data.ts';
import { nameUses } from './names.ts';
import { nearestPlaces } from './nearest.ts';
import type { ArticlePage, CountedEntity, EntityPage, EntityRef, OwnPageData } from './page-data.ts';
import { articleRef, entityRef, headPicture, ownPageRef, pictureRef } from './refs.ts';
import { relations } from './relations.ts';
import { shownSource } from './shown-source.ts';
import { mentionsOverTime, overTime, timeline, timeOf } from './timeline.ts';

/** Length of an article's first words in a list, in UTF-16 units. */
const OPENING = 220;
/** Characters of a paragraph that is more than a date or a byline. */
const SHORTEST_OPENING = 60;

/** Words a minute of a reader of French newspapers (Brysbaert 2019 gives 214 for French, 238 for English). */
const READING_SPEED = 230;

/** Data of an article's page. */
export function articlePage(dossier: Dossier, article: Article): ArticlePage {
  const { reading, data } = article;
  const index = dossier.articles.indexOf(article);
  const previous = dossier.articles[index - 1];
  const next = dossier.articles[index + 1];
  return {
    ...articleRef(article),
    ...headPicture(article),
    titleFrom: data.titleFrom,
    ...(data.description ? { description: data.description } : {}),
    opening: firstSentences(article),
    ...(data.source ? { source: shownSource(data.source, dossier.config.originals) } : {}),
    words: reading.words,
    minutes: Math.max(1, Math.round(reading.words / READING_SPEED)),
    headings: reading.headings,
    entities: countedEntities(dossier, article),
    mentionCount: reading.mentions.length,
    ambiguous: reading.ambiguous.map(({ surfaceForm }) => surfaceForm),
    ...(previous ? { previous: articleRef(previous) } : {}),
    ...(next ? { next: articleRef(next) } : {}),
  };
}

function countedEntities(dossier: Dossier, { reading }: Article): CountedEntity[] {
  const counted = new Map<EntityId, CountedEntity>();
  reading.mentions.forEach(({ entity: id, anchor }) => {
    const entity = dossier.entityById.get(id);
    if (!entity) return;
    const sofar = counted.get(id) ?? {
      ...entityRef(entity),
      count: 0,
      firstMention: anchor,
      sameAs: entity.data.sameAs,
    };
    sofar.count += 1;
    counted.set(id, sofar);
  });
  return [...counted.values()];
}

/** Data of an entry's page. */
export function entityPage(dossier: Dossier, entity: Entity): EntityPage {
  const { data } = entity;
  const occurrences = dossier.occurrences.get(entity.id) ?? [];
  const concordance = firstMentions(dossier, entity.id);
  return {
    ...entityRef(entity),
    ...headPicture(entity),
    ...(data.dates ? { dates: data.dates } : {}),
    ...(data.updated ? { updated: data.updated } : {}),
    isDefined: hasDefinition(entity),
    ...located(dossier, entity),
    sameAs: data.sameAs,
    sources: data.sources,
    partOf: refs(dossier, data.partOf),
    related: refs(dossier, data.related),
    mentioned: mentioned(dossier, entity),
    names: nameUses(entity, occurrences),
    mentionCount: occurrences.length,
    articleCount: new Set(occurrences.map(({ article }) => article)).size,
    concordance,
    mentionPages: mentionPages(dossier, entity.id),
    ...coMentions(dossier, entity.id, concordance),
    overTime: overTime(dossier, occurrences),
  };
}

function located(dossier: Dossier, { id, data }: Entity): Pick<EntityPage, 'coordinates' | 'nearest' | 'isOfAtlas'> {
  const coordinates = whereabouts(data);
  if (!coordinates) return {};
  const nearest = nearestPlaces(dossier, id, coordinates);
  return { coordinates, nearest, ...(data.coordinates ? {} : { isOfAtlas: true }) };
}

/** Data of a page of the editor's own. */
export function ownPageData(dossier: Dossier, page: OwnPage): OwnPageData {
  const { description } = page.data;
  return {
    ...ownPageRef(page),
    ...headPicture(page),
    ...(description ? { description } : {}),
    headings: page.reading.headings,
    mentioned: mentioned(dossier, page),
  };
}

function mentioned(dossier: Dossier, { reading }: Entity | OwnPage | HomeWords): CountedEntity[] {
  const ids = [...new Set(reading.mentions.map(({ entity }) => entity))];
  return refs(dossier, ids).map((ref) => ({ ...ref, count: dossier.occurrences.get(ref.id)?.length ?? 0 }));
}

function refs(dossier: Dossier, ids: readonly EntityId[]): EntityRef[] {
  return ids.flatMap((id) => {
    const entity = dossier.entityById.get(id);
    return entity ? [entityRef(entity)] : [];
  });
}

/** What all pages share. */
export function sharedData(dossier: Dossier): SharedData {
  return {
    config: dossier.config,
    look: lookData(dossier),
    pages: dossier.pages.map(ownPageRef),
    isOfSeveral: dossier.articles.length > 1,
    time: timeOf(dossier),
  };
}

/** Data of the pages that show the whole dossier. */
export function dossierPage(dossier: Dossier): DossierPage {
  const publishers = publishersOf(dossier);
  return {
    config: dossier.config,
    look: lookData(dossier),
    home: homeData(dossier, dossier.introduction ? mentioned(dossier, dossier.introduction) : []),
    articles: newestFirst(dossier.articles).map((article) => ({
      ...articleRef(article),
      words: article.reading.words,
      mentionCount: article.reading.mentions.length,
      opening: opening(article),
      ...(article.picture ? { picture: pictureRef(article.picture) } : {}),
      ...(article.data.description ? { description: article.data.description } : {}),
    })),
    publishers,
    entities: dossier.entities.map((entity) => {
      const coordinates = whereabouts(entity.data);
      return {
        ...entityRef(entity),
        count: dossier.occurrences.get(entity.id)?.length ?? 0,
        sortKey: sortKey(entity.data),
        ...mentionedIn(dossier, entity, publishers),
        ...(coordinates ? { coordinates } : {}),
      };
    }),
    pages: dossier.pages.map(ownPageRef),
    pictures: [...dossier.pictures.values()],
    timeline: timeline(dossier),
    mentionsOverTime: mentionsOverTime(dossier),
    relations: relations(dossier),
  };
}

function publishersOf({ articles, config }: Dossier): string[] {
  const names = new Set(articles.flatMap(({ data }) => data.source?.publisher ?? []));
  return [...names].sort(new Intl.Collator(config.lang).compare);
}

/** The years and publishers of the articles that mention an entry. */
function mentionedIn(
  dossier: Dossier,
  { id }: Entity,
  publishers: string[],
): Pick<ListedEntity, 'years' | 'publishers'> {
  const articles = new Set((dossier.occurrences.get(id) ?? []).map(({ article }) => article));
  const years = new Set<string>();
  const by = new Set<number>();
  for (const one of articles) {
    const { date, source } = one.data;
    const year = /^\d{4}/.exec(date ?? '')?.[0];
    if (year) years.add(year);
    if (source?.publisher) by.add(publishers.indexOf(source.publisher));
  }
  return { years: [...years].sort(), publishers: [...by].sort((a, b) => a - b) };
}

/** By date, newest first; undated last. */
function newestFirst(articles: readonly Article[]): Article[] {
  const dated = articles.filter(({ data }) => data.date !== undefined);
  return [...dated.toReversed(), ...articles.filter(({ data }) => data.date === undefined)];
}

/** A line that is an address and nothing else, such as that of a picture which the original showed. */
const bareAddress = /^\s*<?(?:https?:\/\/|www\.)\S+\s*$/iu;

/** The first words of an article, cut between words. */
function opening(article: Article): string {
  return keywordInContext(openingParagraph(article), { start: 0, end: 0 }, OPENING).right;
}

/** The first sentences of an article, as many as fit; the first words where not even one does. */
function firstSentences(article: Article): string {
  const text = openingParagraph(article);
  const sentences = new Intl.Segmenter(article.lang, { granularity: 'sentence' }).segment(text.slice(0, OPENING + 1));
  const whole = [...sentences].map(({ segment }) => segment);
  // What is cut off at the end is none.
  if (text.length > OPENING) whole.pop();
  return whole.length > 0 ? whole.join('').trim() : opening(article);
}

/** The first paragraph that says something, past a line of date or byline. */
function openingParagraph({ reading: { blocks } }: Article): string {
  const paragraphs = blocks.filter(({ kind, text }) => kind === 'paragraph' && !bareAddress.test(text));
  return (paragraphs.find(({ text }) => text.length >= SHORTEST_OPENING) ?? paragraphs[0])?.text ?? '';
}
