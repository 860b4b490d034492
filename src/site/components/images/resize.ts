import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { publishedDrawing } from '../../../content/drawings.ts';

/** Between what is seen at arm's length and the time of a reader on a phone. */
const QUALITY = 80;

/**
 * The bytes of a picture as the site has them: an SVG without what runs or loads something, all else as WebP of a width, upright and without what
 * cameras write beside the picture (places among it).
 * @param width in pixels.
 * @throws if the file is damaged.
 */
export async function resized(path: string, width: number, isVector: boolean): Promise<Uint8Array> {
  if (isVector) return publishedDrawing(await readFile(path)).bytes;
  return sharp(path, { failOn: 'truncated' }).autoOrient().resize({ width }).webp({ quality: QUALITY }).toBuffer();
}

/**
 * A picture as a JPEG of just this size, its middle kept.
 * @throws if the file is damaged.
 */
export async function cropped(path: string, width: number, height: number): Promise<Uint8Array> {
  const picture = sharp(path, { failOn: 'truncated' }).autoOrient().resize({ width, height, fit: 'cover' });
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
}
