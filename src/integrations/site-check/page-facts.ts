import { Parser } from 'htmlparser2';
import { type StyleAddress, styleAddresses } from '../../content/look/style-addresses.ts';

import { attributesOf, eachTag } from './tags.ts';

/** An address in a page or a style sheet. */
export interface Address {
  value: string;
  /** What holds it, for a person: `<img src>`, `url() of background`. */
  holder: string;
  /** Does the browser load it by itself, or does a reader follow it? */
  use: 'load' | 'follow';
  /** Offset in the file, in UTF-16 units. */
  offset: number;
}

/** Something that browsers refuse in a page read from disk, or a module script. */
export interface Refused {
  rule: 'site-module' | 'site-disk';
  what: string;
  offset: number;
}

/** What the check wants to know of a page or a style sheet. */
export interface PageFacts {
  addresses: Address[];
  refused: Refused[];
  /** What `#anchor` may name: ids, and names of links. */
  anchors: Set<string>;
}

type Attributes = Record<string, string>;

/** Attributes by which elements load a file. */
const loading: Record<string, readonly string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  input: ['src'],
  object: ['data'],
  body: ['background'],
  image: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
};

/** Attributes by which elements lead a reader on. */
const leading: Record<string, readonly string[]> = {
  a: ['href', 'xlink:href'],
  area: ['href'],
  form: ['action'],
  button: ['formaction'],
};

/** Relations of `<link>` for which the browser calls the address; any other is a statement about the page. */
const called = /\b(?:stylesheet|icon|apple-touch-icon|mask-icon|preload|prefetch|preconnect|dns-prefetch|manifest)\b/i;
/** Pictures by which other sites show the page: nothing calls them when it is read. */
const shown = /^(?:og:image|og:image:url|og:url|twitter:image)$/i;
/** Properties that take a file as a mask or filter, which is refused from disk. */
const masks = /^(?:-webkit-)?mask(?:-image)?$|^(?:backdrop-)?filter$|^clip-path$/;

/** Attributes that `readElement` reads. */
const read = new Set([
  ...['id', 'name', 'style', 'type', 'rel', 'as', 'property', 'content', 'crossorigin', 'integrity'],
  ...[...Object.values(loading), ...Object.values(leading)].flat(),
]);

/** Reads a page once, from front to back, without building a tree: sites have thousands. */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = { addresses: [], refused: [], anchors: new Set() };
  const isRead = eachTag(html, ({ name, attributes, start, end, content }) => {
    readElement(facts, name, attributesOf(attributes, read), start);
    if (name === 'style' && content) addStyles(facts, styleAddresses(content), end);
  });
  return isRead ? facts : parsedFacts(html);
}

/** The same of any page. */
export function parsedFacts(html: string): PageFacts {
  const facts: PageFacts = { addresses: [], refused: [], anchors: new Set() };
  let style: { from: number; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      readElement(facts, name, attributes, parser.startIndex);
      if (name === 'style') style = { from: parser.endIndex + 1, text: '' };
    },
    ontext(text) {
      if (style) style.text += text;
    },
    onclosetag(name) {
      if (name === 'style' && style) addStyles(facts, styleAddresses(style.text), style.from);
      if (name === 'style') style = undefined;
    },
  });
  parser.write(html);
  parser.end();
  return facts;
}

/** The same of a style sheet. */
export function styleSheetFacts(css: string): PageFacts {
  const facts: PageFacts = { addresses: [], refused: [], anchors: new Set() };
  addStyles(facts, styleAddresses(css), 0);
  return facts;
}

function readElement(facts: PageFacts, name: string, attributes: Attributes, offset: number): void {
  if (attributes.id) facts.anchors.add(attributes.id);
  if (name === 'a' && attributes.name) facts.anchors.add(attributes.name);
  const add = (attribute: string, use: Address['use']) => {
    const value = attributes[attribute];
    if (value === undefined) return;
    const values = attribute === 'srcset' ? candidates(value) : [value];
    for (const one of values) facts.addresses.push({ value: one, holder: `<${name} ${attribute}>`, use, offset });
  };
  for (const attribute of loading[name] ?? []) add(attribute, 'load');
  for (const attribute of leading[name] ?? []) add(attribute, 'follow');
  if (name === 'link') add('href', called.test(attributes.rel ?? '') ? 'load' : 'follow');
  if (name === 'meta' && shown.test(attributes.property ?? attributes.name ?? '')) add('content', 'follow');
  if (attributes.style) addStyles(facts, styleAddresses(attributes.style), offset, true);
  if (!mayBeRefused.test(name) && !('crossorigin' in attributes) && !('integrity' in attributes)) return;
  for (const [rule, what] of refusals(name, attributes)) facts.refused.push({ rule, what, offset });
}

const mayBeRefused = /^(?:script|link|track|base|use)$/;

/** What browsers were seen to refuse on file://, and modules. */
function refusals(name: string, attributes: Attributes): [Refused['rule'], string][] {
  const found: [Refused['rule'], string][] = [];
  const { type, rel = '', as } = attributes;
  if (name === 'script' && type?.trim().toLowerCase() === 'module') found.push(['site-module', 'a module script']);
  if (name === 'link' && /\bmodulepreload\b/i.test(rel)) found.push(['site-module', 'a module to load ahead']);
  for (const attribute of ['crossorigin', 'integrity']) {
    if (attribute in attributes) found.push(['site-disk', `the attribute ${attribute} of <${name}>`]);
  }
  if (name === 'link' && /\bpreload\b/i.test(rel) && as === 'font') found.push(['site-disk', 'a font to load ahead']);
  if (name === 'link' && /\bmanifest\b/i.test(rel)) found.push(['site-disk', 'the manifest of an app']);
  if (name === 'track') found.push(['site-disk', '<track>']);
  if (name === 'base') found.push(['site-disk', '<base>, which turns every relative address']);
  const sprite = attributes.href ?? attributes['xlink:href'] ?? '#';
  if (name === 'use' && !sprite.startsWith('#')) found.push(['site-disk', `<use> of another file, “${sprite}”`]);
  return found;
}

function addStyles(facts: PageFacts, found: readonly StyleAddress[], from: number, isAttribute = false): void {
  for (const { value, offset, property } of found) {
    if (value.startsWith('#')) continue;
    const at = isAttribute ? from : from + offset;
    const holder = property === '@import' ? '@import' : `url() of ${property}`;
    facts.addresses.push({ value, holder, use: 'load', offset: at });
    if (masks.test(property) && !value.startsWith('data:')) {
      facts.refused.push({ rule: 'site-disk', what: `${property} from a file, “${value}”`, offset: at });
    }
  }
}

/** The addresses of a `srcset`. */
function candidates(srcset: string): string[] {
  return [...srcset.matchAll(/(\S*[^\s,])(?:\s+[\d.]+[wxh])?\s*(?:,|$)/g)].map(([, address = '']) => address);
}
