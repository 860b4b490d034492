/**
 * HTML of long lists, written as strings: a component a line costs ten times as much, and these lines stand a hundred
 * thousand times in a large site. What is written is what a component would write.
 */

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };

/** A text between tags. */
export function text(value: string): string {
  return /[&<>'"]/.test(value) ? value.replace(/[&<>'"]/g, (sign) => signs[sign] ?? sign) : value;
}

/** An attribute with a space before it; nothing where there is no value. */
export function attribute(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  const escaped = /[&"]/.test(value) ? value.replace(/&/g, '&#38;').replace(/"/g, '&#34;') : value;
  return value === '' ? ` ${name}` : ` ${name}="${escaped}"`;
}

/** The coloured sign of a collection. */
export function sign(collection: string): string {
  return `<span class="sign"${attribute('data-collection', collection)}></span>`;
}
