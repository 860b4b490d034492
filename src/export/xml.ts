import { xmlCharacters } from '../model/markup.ts';

/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Is this a language as `xml:lang` takes it? */
export function isXmlLanguage(tag: unknown): tag is string {
  return typeof tag === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);
}

/** Text between tags. A carriage return is written as a reference: a parser would take it for a line feed. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>\r]/g, (sign) => references[sign] ?? '');
}

/** A value within double quotes. */
export function xmlAttribute(value: string): string {
  return xmlCharacters(value).replace(/[&<>"\t\n\r]/g, (sign) => references[sign] ?? '');
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * An element.
 * @param content markup: text goes through `xmlText` first. Nothing makes an empty element.
 */
export function xmlElement(name: string, attributes: Attributes = {}, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlAttribute(String(value))}"`],
  );
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** An element that holds a text, or nothing where there is none. */
export function xmlWords(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text === undefined || text === '' ? '' : xmlElement(name, attributes, xmlText(text));
}

/** The same on a line of its own. */
export function xmlLine(name: string, text: string | undefined, attributes: Attributes = {}): string {
  const words = xmlWords(name, text, attributes);
  return words === '' ? '' : `${words}\n`;
}
