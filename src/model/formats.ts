/** What the whole project knows of a form in which a dossier leaves: dossier.yaml, pages and commands are told by it. */
interface FormatDescriptor {
  /** Ending of its files, without the first dot; a file of one article or entry has the name of its page, and this. */
  extension: string;
  mediaType: string;
  /** Files of the dossier as a whole: paths in the site. `TITLE` stands for the title as a file name. */
  whole: readonly string[];
  /** What has a file of its own, beside its page. */
  each: readonly FormOwner[];
  /** `build` makes it where dossier.yaml does not say: it is cheap, and many can use it. */
  isDefault: boolean;
  /** It holds whole addresses and nothing else: without `url` there is none. */
  needsUrl?: true;
  /** It points into another form, which is made with it. */
  needs?: string;
  /** An archive itself: it is not in the archive of the site, and no page that stands there leads to it. */
  isHostOnly?: true;
  /** It is for programs, and readers are not shown it among the downloads. */
  isUnlisted?: true;
}

/** What may have a file of its own in a form. */
export type FormOwner = 'articles' | 'entries';

/** Where the files of the dossier as a whole stand in the site. */
export const EDITIONS = 'editions/';

/** Paths in the site of files of the dossier as a whole. */
function inEditions(...files: string[]): string[] {
  return files.map((file) => EDITIONS + file);
}

/**
 * The forms that are written from the dossier. A new one is an entry here, its name and purpose in src/site/i18n/
 * (`format.NAME` and `format.NAME.purpose`), and its writer in src/export/registry.ts.
 */
export const formats = {
  epub: {
    extension: 'epub',
    mediaType: 'application/epub+zip',
    whole: inEditions('TITLE.epub'),
    each: [],
    isDefault: true,
    isHostOnly: true,
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    whole: inEditions('mentions.csv', 'entries.csv', 'articles.csv', 'co-mentions.csv', 'datapackage.json'),
    each: [],
    isDefault: true,
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    whole: inEditions('mentions.json', 'entries.json', 'articles.json', 'co-mentions.json'),
    each: [],
    isDefault: true,
  },
  geojson: {
    extension: 'geojson',
    mediaType: 'application/geo+json',
    whole: inEditions('places.geojson'),
    each: [],
    isDefault: true,
  },
  bibtex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    whole: inEditions('references.bib'),
    each: [],
    isDefault: true,
  },
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    whole: inEditions('references.ris'),
    each: [],
    isDefault: true,
  },
  'csl-json': {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    whole: inEditions('references.csl.json'),
    each: [],
    isDefault: true,
  },
  atom: {
    extension: 'atom',
    mediaType: 'application/atom+xml',
    whole: inEditions('articles.atom', 'entries.atom'),
    each: [],
    isDefault: true,
    needsUrl: true,
  },
  rss: {
    extension: 'rss',
    mediaType: 'application/rss+xml',
    whole: inEditions('articles.rss', 'entries.rss'),
    each: [],
    isDefault: true,
    needsUrl: true,
  },
  'json-feed': {
    extension: 'feed.json',
    mediaType: 'application/feed+json',
    whole: inEditions('articles.feed.json', 'entries.feed.json'),
    each: [],
    isDefault: true,
    needsUrl: true,
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    whole: [],
    each: ['articles', 'entries'],
    isDefault: false,
  },
  llms: {
    extension: 'txt',
    mediaType: 'text/plain',
    whole: ['llms.txt'],
    each: [],
    isDefault: true,
    isUnlisted: true,
  },
  sitemap: {
    extension: 'xml',
    mediaType: 'application/xml',
    whole: ['sitemap.xml'],
    each: [],
    isDefault: true,
    needsUrl: true,
    isUnlisted: true,
  },
  robots: {
    extension: 'txt',
    mediaType: 'text/plain',
    whole: ['robots.txt'],
    each: [],
    isDefault: true,
    isUnlisted: true,
  },
  opensearch: {
    extension: 'xml',
    mediaType: 'application/opensearchdescription+xml',
    whole: ['opensearch.xml'],
    each: [],
    isDefault: true,
    needsUrl: true,
    isUnlisted: true,
  },
  tei: {
    extension: 'tei.xml',
    mediaType: 'application/tei+xml',
    whole: inEditions('corpus.tei.xml'),
    each: ['articles'],
    isDefault: false,
  },
  skos: {
    extension: 'ttl',
    mediaType: 'text/turtle',
    whole: inEditions('glossary.ttl'),
    each: [],
    isDefault: true,
  },
  'skos-jsonld': {
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    whole: inEditions('glossary.jsonld'),
    each: [],
    isDefault: true,
  },
  annotations: {
    extension: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    whole: inEditions('annotations.jsonld'),
    each: ['articles'],
    isDefault: true,
    needs: 'text',
  },
  text: {
    extension: 'txt',
    mediaType: 'text/plain',
    whole: [],
    each: ['articles'],
    isDefault: true,
  },
  brat: {
    extension: 'ann',
    mediaType: 'text/plain',
    whole: ['articles/annotation.conf'],
    each: ['articles'],
    isDefault: false,
    needs: 'text',
  },
} as const satisfies Record<string, FormatDescriptor>;

/** The name of a form. */
export type FormatName = keyof typeof formats;

/** The forms, in the order in which a reader is shown them. */
export const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]];

/** Words of `formats` in dossier.yaml that stand for several. */
export const formatGroups = ['default', 'all'] as const;

/** A word of `formats` in dossier.yaml. */
export type FormatChoice = FormatName | (typeof formatGroups)[number];

/** The descriptor of a form. */
export function formatOf(name: FormatName): FormatDescriptor {
  return formats[name];
}

/**
 * The forms that a build makes.
 * @param chosen `formats` of dossier.yaml.
 * @param url the address of the site: without it, what needs whole addresses is left out.
 */
export function chosenFormats({
  formats: chosen,
  url,
}: {
  formats: readonly FormatChoice[];
  url?: string | undefined;
}) {
  const isChosen = (name: FormatName) =>
    chosen.includes(name) || chosen.includes('all') || (chosen.includes('default') && formatOf(name).isDefault);
  const made = new Set<string>(
    formatNames.filter((name) => isChosen(name) && (url !== undefined || !formatOf(name).needsUrl)),
  );
  for (const name of formatNames) {
    const { needs } = formatOf(name);
    if (needs !== undefined && made.has(name)) made.add(needs);
  }
  return formatNames.filter((name) => made.has(name));
}

/** Of some forms, those in which an article or an entry has a file of its own. */
export function formatsOfEach(names: readonly FormatName[], owner: FormOwner): FormatName[] {
  return names.filter((name) => formatOf(name).each.includes(owner));
}
