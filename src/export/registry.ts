import type { FormatName } from '../model/formats.ts';
import { annotations } from './annotations.ts';
import { brat } from './brat.ts';
import { csv } from './csv.ts';
import { epub } from './epub/epub.ts';
import { atom, jsonFeed, rss } from './feeds.ts';
import type { FormatWriter } from './format.ts';
import { geojson } from './geojson.ts';
import { json } from './json-tables.ts';
import { llms } from './llms.ts';
import { markdown } from './markdown.ts';
import { opensearch } from './opensearch.ts';
import { bibtex, cslJson, ris } from './references.ts';
import { robots, sitemap } from './sitemap.ts';
import { skosJsonld } from './skos-jsonld.ts';
import { skosTurtle } from './skos-turtle.ts';
import { tei } from './tei/tei.ts';
import { text } from './text.ts';

/** Who writes each form that src/model/formats.ts names. */
export const writers: Record<FormatName, FormatWriter> = {
  epub,
  csv,
  json,
  geojson,
  bibtex,
  ris,
  'csl-json': cslJson,
  atom,
  rss,
  'json-feed': jsonFeed,
  markdown,
  llms,
  sitemap,
  robots,
  opensearch,
  tei,
  skos: skosTurtle,
  'skos-jsonld': skosJsonld,
  annotations,
  text,
  brat,
};
