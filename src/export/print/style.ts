import { directionOf } from '../../site/i18n/strings.ts';
import type { BookFont } from '../book/fonts.ts';
import type { PrintPart } from './document.ts';
import type { PrintEdition } from './edition.ts';

/** Longest words of a running head, in letters as a reader sees them. */
const LONGEST = 62;

/**
 * Lines as high as they are set, and no higher: of a line that rises above its page, a browser would write the words at the
 * end of the page before as well, where programs that read to somebody find them twice.
 */
const METRICS = 'ascent-override: 90%; descent-override: 28%; line-gap-override: 0%;';

/** The style of a print: paper, type, and a running head for each part. */
export function printStyle(edition: PrintEdition, parts: readonly PrintPart[], fonts: readonly BookFont[]): string {
  const { dossier, subject, words } = edition;
  const faces = fonts.map(
    ({ path, family, weight, style, range }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${path}") format("woff2"); unicode-range: ${range}; font-display: block; ${METRICS} }`,
  );
  const families = [...new Set(fonts.map(({ family }) => `"${family}"`)), 'serif'].join(', ');
  const isFromRight = directionOf(dossier.lang) === 'rtl';
  const [start, end] = isFromRight ? ['right', 'left'] : ['left', 'right'];
  const type = `font: 8.5pt ${families}; color: #555`;
  const heads = [{ anchor: 'contents', head: words.t('book.contents') }, ...parts].map(
    ({ anchor, head }) =>
      `#${anchor} { page: ${anchor}; }\n@page ${anchor} { @top-${end} { content: ${quoted(shortened(head))}; ${type}; } }`,
  );
  return `${faces.join('\n')}
@page {
  size: A4;
  margin: 24mm 24mm 22mm;
  @top-${start} { content: ${quoted(shortened(subject ? subject.name : dossier.title))}; ${type}; }
  @bottom-center { content: counter(page); ${type}; }
}
@page cover {
  @top-${start} { content: none; }
  @bottom-center { content: none; }
}
${heads.join('\n')}
:root { font: 10.5pt/1.5 ${families}; color: #1c1b19; }
body { margin: 0; }
body > section { break-before: page; }
body > section.cover { break-before: auto; page: cover; padding-block-start: 60mm; }
.cover .title { font-size: 28pt; line-height: 1.2; font-weight: 700; margin: 0 0 8mm; }
.cover .above { font-size: 13pt; }
.cover p { max-width: 130mm; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 3mm; padding-block-start: 1.5mm; text-wrap: balance; }
h2 { font-size: 12.5pt; line-height: 1.3; margin: 5mm 0 1mm; padding-block-start: 1mm; }
/* A space at the end of a line is kept: the bookmarks are made of what is printed. */
section > h1, section > h2 { white-space: pre-wrap; }
h3, h4, h5, h6 { font-size: 11pt; margin: 4mm 0 1mm; }
h1, h2, h3, h4, h5, h6, .notes-title { break-after: avoid; }
p, dd, li { orphans: 3; widows: 3; overflow-wrap: break-word; }
p { margin: 0 0 2.5mm; }
a { color: inherit; text-decoration: none; }
.text a:not(.mention) { text-decoration: underline; text-decoration-thickness: 0.5pt; text-underline-offset: 2pt; }
a.mention { text-decoration: underline; text-decoration-thickness: 0.4pt; text-decoration-color: #999; text-underline-offset: 2pt; }
sup { font-size: 0.65em; line-height: 1; vertical-align: 0.5em; padding-inline-start: 0.1em; }
.about { font-size: 9pt; color: #555; }
.about a { overflow-wrap: anywhere; }
blockquote { margin: 0 0 2.5mm; padding-inline-start: 5mm; border-inline-start: 1pt solid #bbb; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
/* What is folded for the eye is printed. */
details::details-content { content-visibility: visible; block-size: auto; }
summary { list-style: none; font-weight: 700; }
figure { margin: 4mm 0; break-inside: avoid; }
img, svg { display: block; max-width: 100%; max-height: 200mm; height: auto; object-fit: contain; }
figcaption { font-size: 9pt; color: #555; }
table { border-collapse: collapse; font-size: 9.5pt; margin: 0 0 3mm; }
td, th { border: 0.5pt solid #999; padding: 0.8mm 1.5mm; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
svg circle { fill: #1d5a57; }
svg text { font-size: 15px; fill: #222; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
.map svg { max-height: 108mm; margin: 0 auto; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0 0 1.6mm; break-inside: avoid; }
.contents a { display: flex; gap: 4mm; align-items: baseline; justify-content: space-between; }
.contents .page { min-width: 10mm; text-align: end; }
.contents .what { flex: 1; }
.contents .about { display: block; }
.contents .page, .notes .page { font-variant-numeric: lining-nums tabular-nums; }
.notes { margin-block-start: 7mm; padding-block-start: 2.5mm; border-block-start: 0.5pt solid #999; font-size: 9pt; line-height: 1.4; }
.notes-title { font-size: 9.5pt; font-weight: 700; margin: 0 0 1.5mm; }
.notes ol { columns: 2; column-gap: 8mm; margin: 0; padding-inline-start: 5mm; }
.notes li { break-inside: avoid; margin: 0 0 1.2mm; }
.notes li > a:first-child { font-weight: 700; }
.notes .page { white-space: nowrap; color: #555; }
.entry { break-inside: auto; }
.entry .about { margin: 0 0 1.5mm; }
.names i { font-style: italic; }
.names ul { list-style: none; columns: 2; column-gap: 8mm; margin: 0; padding: 0; font-size: 9.5pt; line-height: 1.4; }
.names li { padding-inline-start: 4mm; text-indent: -4mm; margin: 0 0 0.8mm; font-variant-numeric: lining-nums; }
`;
}

/** A text as CSS writes it, with nothing that moves what is beside it. */
function quoted(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '');
  return `"\u2068${plain.replace(/["\\]/g, '\\$&').replaceAll('<', '\\3c ')}\u2069"`;
}

/** The beginning of a text that is too long for a line, cut between words where it has some. */
function shortened(text: string): string {
  const letters = [...new Intl.Segmenter().segment(text.trim())].map(({ segment }) => segment);
  if (letters.length <= LONGEST) return text.trim();
  const cut = letters.slice(0, LONGEST).join('');
  return `${cut.split(/\s+/u).slice(0, -1).join(' ') || cut} …`;
}
