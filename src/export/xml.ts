import { escapeMarkup } from '../model/markup.ts';

/** What no XML 1.0 document can hold, in any form (production Char), half pairs of UTF-16 among it. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text in XML, between tags or within double quotes; what XML cannot hold is U+FFFD. */
export function xmlText(text: string): string {
  return escapeMarkup(text.replace(ILLEGAL, '\uFFFD'));
}

/** An element that holds text alone; none where there is no text. */
export function xmlElement(name: string, text: string | undefined, attributes: Record<string, string> = {}): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return text === undefined || text === '' ? '' : `<${name}${pairs.join('')}>${xmlText(text)}</${name}>\n`;
}
