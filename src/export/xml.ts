/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Signs that no XML 1.0 file may hold, not even as references: U+FFFD stands for each. All that an author can see stays as
 * it is.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Is this a language as `xml:lang` takes it? */
export function isXmlLanguage(tag: unknown): tag is string {
  return typeof tag === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);
}

/** Text between tags. A carriage return is written as a reference: a parser would take it for a line feed. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, (sign) => references[sign] ?? '');
}

/** A value within double quotes. */
export function xmlAttribute(value: string): string {
  return value.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/g, (sign) => references[sign] ?? '');
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
