/** An address that a style sheet, a style element or a style attribute loads. */
export interface StyleAddress {
  value: string;
  /** Offset in the text, in UTF-16 units. */
  offset: number;
  /** The property that holds it, in lower case; `@import` for another style sheet. */
  property: string;
}

const comment = /\/\*[\s\S]*?\*\//g;
const quoted = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/.source;
const loaded = new RegExp(
  `@import\\s+(?:url\\(\\s*)?(?:${quoted}|([^\\s;)"']+))|url\\(\\s*(?:${quoted}|([^)"'\\s]*))`,
  'gi',
);

/** Addresses in CSS: `@import`, and `url()` wherever it stands; comments are passed over. */
export function styleAddresses(css: string): StyleAddress[] {
  // Blanked, not cut out, so that offsets hold.
  const text = css.replace(comment, (all) => all.replace(/[^\n]/g, ' '));
  return [...text.matchAll(loaded)].map(({ 0: all, index, ...groups }) => {
    const value = [1, 2, 3, 4, 5, 6].map((group) => groups[group as 1]).find((one) => one !== undefined) ?? '';
    const property = all.startsWith('@') ? '@import' : propertyBefore(text, index);
    return { value: value.replace(/\\(.)/g, '$1'), offset: index, property };
  });
}

function propertyBefore(text: string, index: number): string {
  const declaration = text.slice(Math.max(...[';', '{', '}'].map((sign) => text.lastIndexOf(sign, index))) + 1, index);
  return declaration.split(':')[0]?.trim().toLowerCase() ?? '';
}
