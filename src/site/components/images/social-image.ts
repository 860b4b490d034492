import { escapeMarkup, xmlCharacters } from '../../../model/markup.ts';
import type { MapDrawing } from '../map/drawing.ts';

/** What the picture says. */
export interface SocialImage {
  title: string;
  description: string;
  /** One line at the foot: how much there is to read. */
  size: string;
  dir: 'ltr' | 'rtl';
  /** Colours of the dossier, where it has its own. */
  accent?: string | undefined;
  place?: string | undefined;
  /** A map of the places, for the far half of the picture. */
  map?: MapDrawing<unknown>;
}

/** The size that social networks ask for (1.91 : 1), and the part of it that the map takes. */
export const WIDTH = 1200;
export const HEIGHT = 630;
export const MAP = { width: 520, height: HEIGHT };

const MARGIN = 72;

/** The picture that a network shows beside a link to the dossier, as an SVG document in the colours of the site. */
export function socialImage(image: SocialImage): string {
  const { title, description, size, dir, map, accent = '#7a2a1d', place = '#1d5a57' } = image;
  const room = (map ? WIDTH - MAP.width : WIDTH) - 2 * MARGIN;
  const titleLines = lines(title, room / 31, 4);
  const descriptionLines = lines(description, room / 13.4, 4);
  const [edge, anchor] = dir === 'rtl' ? [WIDTH - MARGIN, 'end'] : [MARGIN, 'start'];
  const below = 150 + titleLines.length * 68;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf9f4"/>
${map ? mapPart(map, dir, place) : ''}
<g font-family="Spectral, Markazi Text" text-anchor="${anchor}">
${text(titleLines, edge, 150, 68, 'font-size="62" font-family="Spectral SemiBold, Markazi Text SemiBold" fill="#22211e"')}
${text(descriptionLines, edge, below, 38, 'font-size="28" fill="#5a574f"')}
<text x="${edge}" y="${HEIGHT - MARGIN}" font-size="26" font-family="Spectral SemiBold, Markazi Text SemiBold" fill="${accent}">${escapeMarkup(xmlCharacters(size))}</text>
</g>
</svg>`;
}

function mapPart({ land, lakes, rivers, points }: MapDrawing<unknown>, dir: 'ltr' | 'rtl', place: string): string {
  const x = dir === 'rtl' ? 0 : WIDTH - MAP.width;
  const dots = points
    .filter(({ sign }) => sign === 'dot')
    .map((point) => `<circle cx="${point.x}" cy="${point.y}" r="7" fill="${place}" stroke="#fff" stroke-width="2"/>`);
  return `<svg x="${x}" y="0" width="${MAP.width}" height="${MAP.height}" viewBox="0 0 ${MAP.width} ${MAP.height}">
<rect width="${MAP.width}" height="${MAP.height}" fill="#dde7e9"/>
<path d="${land}" fill="#fff" stroke="#8c8675"/>
<path d="${lakes}" fill="#dde7e9"/>
<path d="${rivers}" fill="none" stroke="#86a9b3" stroke-width="2"/>
${dots.join('')}
</svg>`;
}

function text(all: readonly string[], x: number, y: number, leading: number, attributes: string): string {
  return all
    .map(
      (line, row) =>
        `<text x="${x}" y="${y + row * leading}" ${attributes}>${escapeMarkup(xmlCharacters(line))}</text>`,
    )
    .join('');
}

/** Breaks a text between words into lines of about `length` letters; what is over ends in an ellipsis. */
function lines(text: string, length: number, most: number): string[] {
  const all = [''];
  for (const word of text.split(/\s+/)) {
    const line = all.at(-1) ?? '';
    if (line === '') all[all.length - 1] = word;
    else if (line.length + 1 + word.length <= length) all[all.length - 1] = `${line} ${word}`;
    else all.push(word);
  }
  if (all.length <= most) return all;
  return [...all.slice(0, most - 1), `${all[most - 1]} …`];
}
