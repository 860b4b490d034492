import type { BookFont } from '../book/fonts.ts';

/** The style of a book: little, as a reader chooses type and size for himself. */
export function styleSheet(fonts: readonly BookFont[]): string {
  const faces = fonts.map(
    ({ path, family, weight, style, range }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${path}") format("woff2"); unicode-range: ${range}; }`,
  );
  const families = [...new Set(fonts.map(({ family }) => `"${family}"`)), 'serif'].join(', ');
  return `${faces.join('\n')}
body { font-family: ${families}; line-height: 1.5; margin: 0 5%; }
h1 { font-size: 1.5em; line-height: 1.25; margin: 1.5em 0 0.75em; }
p { margin: 0 0 0.75em; }
a { color: inherit; }
a.mention { text-decoration: none; border-bottom: 1px dotted currentColor; }
dt { font-weight: bold; margin-top: 1.25em; }
dd { margin: 0.25em 0 0; }
dfn { font-style: normal; }
figure { margin: 1em 0; }
figcaption, .about, .mentions { font-size: 0.85em; }
img, svg { max-width: 100%; height: auto; }
svg circle { fill: #1f5c46; }
svg text { font-size: 15px; fill: #222; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; vertical-align: top; }
/* Articles have their numbers in their titles. */
nav ol { list-style: none; padding-inline-start: 1em; }
ul.names { list-style: none; padding: 0; }
.notes-title { font-size: 1em; }
`;
}
