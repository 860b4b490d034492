import { type Collection, collections, type Kind } from '../model/collections.ts';
import type { DossierConfig } from '../model/dossier.ts';
import { isCalendarPeriod } from '../model/edtf.ts';
import type { SameAs } from '../model/entity.ts';
import { outsideLinks } from '../model/outside-links.ts';
import type { CitedWork } from './cited-work.ts';
import type { ArticlePage, EntityPage, EntityRef } from './page-data.ts';
import { isOfPerson } from './references/cited-name.ts';
import type { PageAddress } from './urls.ts';

/** JSON-LD of the vocabulary schema.org. */
export type LinkedData = Record<string, unknown>;

/** A page above the one at hand. */
export interface Step {
  name: string;
  address: PageAddress;
}

/** How a page writes an address: whole where the dossier has an address of its own, else from the page on. */
export type Addressed = (to: PageAddress) => string;

/** What schema.org calls a kind, where it has a closer name than that of the collection. */
const types: Partial<Record<Kind, string>> = {
  person: 'Person',
  people: 'Thing',
  government: 'GovernmentOrganization',
  state: 'Country',
  party: 'PoliticalParty',
  media: 'NewsMediaOrganization',
  company: 'Corporation',
  country: 'Country',
  continent: 'Continent',
  province: 'AdministrativeArea',
  region: 'AdministrativeArea',
  district: 'AdministrativeArea',
  city: 'City',
  river: 'RiverBodyOfWater',
  lake: 'LakeBodyOfWater',
  sea: 'SeaBodyOfWater',
  mountain: 'Mountain',
};

/** What schema.org calls an entry. */
export function schemaType({ collection, kind }: Pick<EntityRef, 'collection' | 'kind'>): string {
  return types[kind] ?? collections[collection].schemaType;
}

/** A page's data as one document. */
export function linkedData(...nodes: LinkedData[]): LinkedData {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** An article: a paper's text, with the entries that it mentions. */
export function articleData(article: ArticlePage, work: CitedWork, config: DossierConfig, at: Addressed): LinkedData {
  const url = at(work.address);
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: article.title,
    inLanguage: article.lang,
    ...published(work),
    ...authorsOf(work),
    ...(work.container ? { publisher: { '@type': 'Organization', name: work.container } } : {}),
    ...(work.section ? { articleSection: work.section } : {}),
    ...(work.page ? { pagination: work.page } : {}),
    description: article.description ?? article.opening,
    wordCount: article.words,
    ...(work.original ? { isBasedOn: work.original } : {}),
    isPartOf: { '@id': at({ page: 'home' }), '@type': 'Dataset', name: config.title },
    mentions: article.entities.map((entity) => ({
      '@type': schemaType(entity),
      '@id': at({ page: 'entity', collection: entity.collection, id: entity.id }),
      name: entity.name,
      ...sameAsOf(entity.sameAs),
    })),
  };
}

/** An entry: a term of the glossary, and the actor or place that it names. */
export function entityData(entity: EntityPage, at: Addressed): LinkedData {
  const { collection, id, coordinates, names, lang } = entity;
  const url = at({ page: 'entity', collection, id });
  const other = [...new Set(names.filter(({ preferred }) => !preferred).map(({ form }) => form))];
  return {
    '@type': ['DefinedTerm', schemaType(entity)],
    '@id': url,
    url,
    name: entity.name,
    inLanguage: lang,
    ...(entity.summary ? { description: entity.summary } : {}),
    termCode: id,
    ...(other.length > 0 ? { alternateName: other } : {}),
    ...sameAsOf(entity.sameAs),
    ...(coordinates
      ? { geo: { '@type': 'GeoCoordinates', latitude: coordinates.lat, longitude: coordinates.lon } }
      : {}),
    ...(entity.partOf.length > 0 && collections[collection].hasCoordinates
      ? { containedInPlace: entity.partOf.map((whole) => reference(whole, at)) }
      : {}),
    inDefinedTermSet: { '@id': at({ page: collection }), '@type': 'DefinedTermSet' },
  };
}

function reference(entity: EntityRef, at: Addressed): LinkedData {
  const { collection, id, name } = entity;
  return { '@type': schemaType(entity), '@id': at({ page: 'entity', collection, id }), name };
}

/** The index of a collection: its terms name it, so that it needs no list of them. */
export function indexData(collection: Collection, name: string, config: DossierConfig, at: Addressed): LinkedData {
  const url = at({ page: collection });
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name,
    inLanguage: config.lang,
    isPartOf: { '@id': at({ page: 'home' }), '@type': 'Dataset', name: config.title },
    ...(config.licence ? { license: config.licence.glossary } : {}),
  };
}

/**
 * The dossier, as a set of data.
 * @param periods the time of its articles, oldest first, as EDTF strings.
 */
export function dossierData(work: CitedWork, config: DossierConfig, periods: string[], at: Addressed): LinkedData {
  const url = at({ page: 'home' });
  const [first, last] = [periods[0], periods.at(-1)];
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name: config.title,
    description: config.description,
    inLanguage: config.lang,
    ...(work.authors.length > 0 ? { creditText: work.authors.join(', ') } : {}),
    ...(config.licence ? { license: config.licence.glossary } : {}),
    ...(first && last ? { temporalCoverage: first === last ? first : `${first}/${last}` } : {}),
    isAccessibleForFree: true,
  };
}

/** The way from the home page down to a page, that page last. */
export function breadcrumbData(steps: readonly Step[], at: Addressed): LinkedData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: at(address),
    })),
  };
}

function published({ date }: CitedWork): LinkedData {
  return date && isCalendarPeriod(date) ? { datePublished: date } : {};
}

function authorsOf({ authors, lang }: CitedWork): LinkedData {
  if (authors.length === 0) return {};
  return { author: authors.map((name) => ({ '@type': isOfPerson(name, lang) ? 'Person' : 'Organization', name })) };
}

function sameAsOf(sameAs: SameAs | undefined): LinkedData {
  const links = outsideLinks(sameAs ?? {}).map(({ href }) => href);
  return links.length > 0 ? { sameAs: links } : {};
}
