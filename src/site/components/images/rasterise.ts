import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { convert } from 'fontverter';

const require = createRequire(import.meta.url);

/** The site's own fonts, so that a picture is the same on every machine. */
const fontFiles = [
  '@fontsource/spectral/files/spectral-latin-400-normal.woff2',
  '@fontsource/spectral/files/spectral-latin-600-normal.woff2',
  '@fontsource/markazi-text/files/markazi-text-arabic-400-normal.woff2',
  '@fontsource/markazi-text/files/markazi-text-arabic-600-normal.woff2',
];

let ready: Promise<Uint8Array[]> | undefined;

/** The renderer is started, and the fonts are unpacked, once. */
async function start(): Promise<Uint8Array[]> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(fontFiles.map(async (file) => convert(await readFile(require.resolve(file)), 'sfnt')));
}

/**
 * Draws an SVG document as a PNG with resvg.
 * @param width of the picture in pixels; the height follows.
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  ready ??= start();
  const fontBuffers = await ready;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers, defaultFontFamily: 'Spectral' },
  });
  return picture.render().asPng();
}
