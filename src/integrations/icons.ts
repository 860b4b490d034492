import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/**
 * Icons of the web app manifest, drawn from the site's one icon. The maskable one is drawn smaller on a full ground,
 * since systems cut it to a shape of their own (a circle of 80 % is safe).
 */
const icons = [
  { name: 'icon-192.png', size: 192, share: 1 },
  { name: 'icon-512.png', size: 512, share: 1 },
  { name: 'icon-maskable-512.png', size: 512, share: 0.7 },
];

/** Ground of the maskable icon: that of the icon itself. */
const GROUND = '#7a2a1d';

/** Draws the icons from `favicon.svg` of a built folder into its `assets/`. */
export async function drawIcons(out: string): Promise<void> {
  const drawing = await readFile(join(out, 'favicon.svg'), 'utf8');
  for (const { name, size, share } of icons) {
    const inner = size * share;
    const at = (size - inner) / 2;
    const placed = drawing.replace('<svg ', `<svg x="${at}" y="${at}" width="${inner}" height="${inner}" `);
    const ground = share < 1 ? `<rect width="${size}" height="${size}" fill="${GROUND}"/>` : '';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}${placed}</svg>`;
    const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    await writeFile(join(out, 'assets', name), png);
  }
}
