/** A theme of the site. */
export type Theme = 'light' | 'dark';

/** A colour for each theme, as `#rrggbb`. */
export type ThemedColour = Record<Theme, string>;

/** Grounds that words stand on; src/site/styles/tokens.css has the same. */
export const grounds: Record<'paper' | 'sheet', ThemedColour> = {
  paper: { light: '#fbf9f4', dark: '#191b1d' },
  sheet: { light: '#ffffff', dark: '#212427' },
};

/** Contrast that words need with their ground (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** A colour, `#rgb` or `#rrggbb`. */
export const colourPattern = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

function channels(colour: string): [red: number, green: number, blue: number] {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance (WCAG 2.2), from 0, black, to 1, white. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (WCAG 2.2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].toSorted((one, other) => one - other) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour between two. @param share of the second, from 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  const mixed = from.map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** How much of a colour its wash has: at most, and so little that it is hardly one. */
const washes: Record<Theme, { most: number; least: number }> = {
  light: { most: 0.13, least: 0.05 },
  dark: { most: 0.22, least: 0.08 },
};

/** The ground of a mention that the pointer is on: the paper with as much of the colour as its words allow. */
export function washOf(colour: string, theme: Theme): string {
  const { most, least } = washes[theme];
  const paper = grounds.paper[theme];
  for (let share = most; share > least; share -= 0.01) {
    const wash = mix(paper, colour, share);
    if (contrast(colour, wash) >= LEAST_CONTRAST) return wash;
  }
  return mix(paper, colour, least);
}

/** The nearest colour of the same hue that words may have: darker in the light theme, lighter in the dark one. */
export function legible(colour: string, theme: Theme, holds: (colour: string) => boolean): string {
  const end = theme === 'light' ? '#000000' : '#ffffff';
  for (let share = 0.02; share < 1; share += 0.02) {
    const tried = mix(colour, end, share);
    if (holds(tried)) return tried;
  }
  return end;
}
