import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { escapeMarkup } from '../model/markup.ts';
import { styleAddresses } from './look/style-addresses.ts';

/** A drawing (SVG) in which nothing runs and which loads nothing, and what was taken out of it. */
export interface SafeDrawing {
  /** As it was written, where nothing had to go. */
  text: string;
  /** What went, such as `script`, each once. */
  removed: string[];
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Names of elements in which browsers run something, show a page, or wait for events. */
const ACTIVE = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'handler', 'listener']);
/** Vocabularies that browsers carry out besides SVG: pages, formulas, and bindings of events and scripts. */
const CARRIED_OUT = /w3\.org\/(?:1999\/xhtml|1998\/Math|2001\/xml-events)|mozilla\.org\/(?:xbl|keymaster)/i;
const ANIMATIONS = new Set(['set', 'animate', 'animatemotion', 'animatetransform', 'animatecolor', 'discard']);
/** Attributes whose value an animation could make an address or a script of. */
const TARGETS = /^(?:xlink:)?href$|^on/i;
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=\s]*$/i;

/**
 * The bytes under which a drawing is published: its own, where it is UTF-8 and nothing had to go.
 * @throws Error as `safeDrawing`.
 */
export function publishedDrawing(bytes: Uint8Array): { bytes: Uint8Array; removed: string[] } {
  const { text, isOwn } = decoded(bytes);
  const { text: safe, removed } = safeDrawing(text);
  return { bytes: isOwn && safe === text ? bytes : new TextEncoder().encode(safe), removed };
}

/** The text of XML, by its byte order mark or by what it declares. @throws where it is in no such encoding. */
function decoded(bytes: Uint8Array): { text: string; isOwn: boolean } {
  const mark = { '254 255': 'utf-16be', '255 254': 'utf-16le' }[bytes.subarray(0, 2).join(' ')];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1] ?? 'utf-8';
  const encoding = mark ?? declared;
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return { text, isOwn: /^utf-?8$/i.test(encoding) };
}

/**
 * Makes a drawing safe to be opened by itself: no script, no handler of events, no page within it, and nothing that is
 * loaded from elsewhere; links stay. What browsers do not carry out, such as the notes of a drawing program, stays too.
 * @throws Error for what is no well-formed XML, with line and column; browsers show nothing of that.
 */
export function safeDrawing(source: string): SafeDrawing {
  const removed = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  const written: string[] = [];
  /** How many elements are open within one that was left out, itself included. */
  let skipped = 0;
  let isStyle = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (declared) => {
    removed.add('<!DOCTYPE>');
    // Older programs name their vocabularies once and refer to them; what stands there is text and never read as a tag.
    for (const [, name = '', , value = ''] of declared.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])(.*?)\2\s*>/g)) {
      parser.ENTITIES[name] = value;
    }
  });
  parser.on('processinginstruction', ({ target }) => {
    if (skipped === 0) removed.add(`<?${target}?>`);
  });
  parser.on('opentag', (tag) => {
    if (skipped > 0 || isActive(tag)) {
      if (skipped === 0) removed.add(`<${tag.name}>`);
      skipped += 1;
      return;
    }
    isStyle = tag.local.toLowerCase() === 'style';
    const kept = Object.values(tag.attributes).filter((attribute) => {
      const isSafe = isSafeAttribute(attribute, tag);
      if (!isSafe) removed.add(attribute.name);
      return isSafe;
    });
    written.push(`<${tag.name}${kept.map(({ name, value }) => ` ${name}="${escapeMarkup(value)}"`).join('')}>`);
  });
  parser.on('closetag', ({ name }) => {
    if (skipped > 0) skipped -= 1;
    else written.push(`</${name}>`);
    isStyle = false;
  });
  const put = (text: string): void => {
    if (skipped > 0) return;
    if (isStyle && loads(text)) removed.add('addresses in <style>');
    else written.push(escapeMarkup(text));
  };
  parser.on('text', put);
  parser.on('cdata', put);
  parser.write(source).close();
  return removed.size === 0 ? { text: source, removed: [] } : { text: written.join(''), removed: [...removed] };
}

function isActive({ local, uri, attributes }: SaxesTagNS): boolean {
  if (CARRIED_OUT.test(uri)) return true;
  // Its name alone, whatever it is said to belong to: a program may read less closely than this one.
  if (ACTIVE.has(local.toLowerCase())) return true;
  if (uri !== SVG) return false;
  const { attributeName } = attributes;
  return ANIMATIONS.has(local.toLowerCase()) && TARGETS.test(attributeName?.value.trim() ?? '');
}

function isSafeAttribute({ local, uri, prefix, value }: SaxesAttributeNS, tag: SaxesTagNS): boolean {
  const name = local.toLowerCase();
  if (/^on/.test(name) || (uri === XML && name === 'base')) return false;
  if (prefix === 'xmlns' || (prefix === '' && name === 'xmlns')) return !CARRIED_OUT.test(value);
  if (CARRIED_OUT.test(uri)) return false;
  if (name === 'href' && (uri === '' || uri === XLINK)) return isSafeAddress(value, tag);
  if (name === 'src') return false;
  return !loads(value);
}

function isSafeAddress(value: string, { local, uri }: SaxesTagNS): boolean {
  // Browsers pass over tabs and line ends within an address.
  const address = value.replace(/[\s\p{Cc}]+/gu, '');
  if (address === '' || address.startsWith('#')) return true;
  if (uri === SVG && local === 'a') return /^(?:https?:|mailto:)/i.test(address);
  return uri === SVG && ['image', 'feimage'].includes(local.toLowerCase()) && DATA_PICTURE.test(address);
}

/** Does CSS load something that lies outside of the drawing? A backslash may hide that it does. */
function loads(css: string): boolean {
  if (/\\|@import|image-set\s*\(|src\s*\(/i.test(css) && /[({@]/.test(css)) return true;
  return styleAddresses(css).some(({ value }) => !value.trim().startsWith('#') && !DATA_PICTURE.test(value.trim()));
}
