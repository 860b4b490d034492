import { decodeHTMLAttribute } from 'entities';

/** A tag that opens an element, in the text of a page. */
export interface OpenTag {
  /** In small letters. */
  name: string;
  /** What stands between the name and the end of the tag. */
  attributes: string;
  /** Where it begins, in UTF-16 units. */
  start: number;
  /** Where its element's content begins. */
  end: number;
  /** Of an element whose content is no markup: that content. */
  content?: string;
}

/** A whole tag, its attributes written as every program writes them. */
const openTag = /<([a-z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/iy;

/** Elements whose content is no markup. */
const isRaw = /^(?:script|style|title|textarea)$/;

/** Elements that hold markup in some places and none in others: a parser must read them. */
const isOdd = /^(?:noscript|iframe|noembed|noframes|xmp|plaintext|template|math)$/;

/**
 * The opening tags of a page, one after the other, some five times as fast as a parser reads them.
 * @param visit is called for each.
 * @returns false for a page that is not written as programs write pages: then a parser must read it.
 */
export function eachTag(html: string, visit: (tag: OpenTag) => void): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const code = html.charCodeAt(at + 1) | 0x20;
    if (code < 0x61 || code > 0x7a) {
      at = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : at + 1;
      if (at < 0) return false;
      continue;
    }
    openTag.lastIndex = at;
    const found = openTag.exec(html);
    const name = found?.[1]?.toLowerCase();
    if (!found || !name || isOdd.test(name)) return false;
    const tag: OpenTag = { name, attributes: found[2] ?? '', start: at, end: openTag.lastIndex };
    at = tag.end;
    if (isRaw.test(name)) {
      const close = endOf(html, name, at);
      if (close < 0) return false;
      tag.content = html.slice(at, close);
      at = close;
    }
    visit(tag);
  }
  return true;
}

/** Where an element ends whose content is no markup. */
function endOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? -1;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** What a name of an attribute is made of, as programs write it. */
const oddName = /[^a-z0-9:-]/;
const oddNames = /[^a-z0-9: -]/;

const SPACE = 32;

/**
 * Attributes by their names in small letters, character references read; of several of a name the first counts.
 * @param wanted the names of those that are asked for.
 */
export function attributesOf(text: string, wanted: ReadonlySet<string>): Record<string, string> {
  const attributes: Record<string, string> = {};
  let at = 0;
  // Nearly all are written ` name="value"`, and found without a pattern.
  while (text.charCodeAt(at) === SPACE) {
    const equals = text.indexOf('="', at);
    if (equals < 0) {
      // What stands last may have no value.
      const names = text.slice(at + 1);
      if (oddNames.test(names)) break;
      for (const name of names.split(' ')) if (wanted.has(name)) attributes[name] ??= '';
      return attributes;
    }
    const end = text.indexOf('"', equals + 2);
    if (end < 0) break;
    const name = text.slice(at + 1, equals);
    if (wanted.has(name)) {
      if (attributes[name] === undefined) attributes[name] = decoded(text.slice(equals + 2, end));
    } else if (oddName.test(name)) break;
    at = end + 1;
  }
  return at === text.length ? attributes : anyAttributes(text, wanted);
}

function decoded(value: string): string {
  return value.includes('&') ? decodeHTMLAttribute(value) : value;
}

/** The same, however they are written. */
function anyAttributes(text: string, wanted: ReadonlySet<string>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (wanted.has(key) && attributes[key] === undefined) attributes[key] = decoded(double ?? single ?? bare ?? '');
  }
  return attributes;
}
