import type { APIRoute } from 'astro';
import favicon from '../../../public/favicon.svg?raw';
import { rasterise } from '../../site/components/images/rasterise.ts';

/**
 * Icons of the web app manifest, drawn from the site's one icon. The maskable one is drawn smaller on a full ground,
 * since systems cut it to a shape of their own (a circle of 80 % is safe).
 */
const icons = [
  { icon: 'icon-192', size: 192, share: 1 },
  { icon: 'icon-512', size: 512, share: 1 },
  { icon: 'icon-maskable-512', size: 512, share: 0.7 },
];

/** Ground of the maskable icon: that of the icon itself. */
const GROUND = '#7a2a1d';

export function getStaticPaths() {
  return icons.map(({ icon, ...props }) => ({ params: { icon }, props }));
}

export const GET: APIRoute<{ size: number; share: number }> = async ({ props: { size, share } }) => {
  const inner = size * share;
  const at = (size - inner) / 2;
  const placed = favicon.replace('<svg ', `<svg x="${at}" y="${at}" width="${inner}" height="${inner}" `);
  const ground = share < 1 ? `<rect width="${size}" height="${size}" fill="${GROUND}"/>` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}${placed}</svg>`;
  return new Response(Buffer.from(await rasterise(svg, size)), { headers: { 'content-type': 'image/png' } });
};
