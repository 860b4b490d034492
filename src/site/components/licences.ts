import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageFolder } from '../../content/code-files.ts';
import { bundledFonts } from '../../content/look/fonts.ts';
import type { DossierConfig } from '../../model/dossier.ts';

const require = createRequire(import.meta.url);

/** What others made and a site holds, with the licence under which it may. */
export interface ShippedWork {
  name: string;
  /** What it is in the site: the key of its words is `licences.WHAT`. */
  what: 'software' | 'font' | 'search' | 'map' | 'borders';
  version?: string;
  /** The text of the licence, as its authors wrote it. */
  text: string;
}

/** Families that every site has: src/site/styles/fonts.css. */
const FONTS = {
  Spectral: '@fontsource/spectral',
  'Public Sans': '@fontsource-variable/public-sans',
  'Markazi Text': '@fontsource/markazi-text',
};

const NATURAL_EARTH =
  'Made with Natural Earth. Free vector and raster map data @ naturalearthdata.com.\n\nAll versions of Natural Earth raster + vector map data found on this website are in the public domain. You may use the maps in any manner, including modifying the content and design, electronic dissemination, and offset printing.';

/** Packages of npm of which something is in a site besides fonts. */
export const shippedPackages = { search: 'pagefind', borders: 'world-atlas' } as const;

/**
 * All that a site holds of others, in the order of its page. The texts are those of the packages; nothing is fetched.
 * @throws if the licence of a package is not where its package is.
 */
export function shippedWorks({ fonts }: DossierConfig): ShippedWork[] {
  const [own = ''] = readFileSync(join(packageFolder, 'LICENSE'), 'utf8').split(/^-{20,}$/m);
  const chosen = [fonts?.text, fonts?.interface].flatMap((name) => {
    const [file] = (name !== undefined && bundledFonts[name]?.files) || [];
    const [scope, family] = file?.path.split('/') ?? [];
    return name && file ? [[name, `${scope}/${family}`] as const] : [];
  });
  const families = new Map([...Object.entries(FONTS), ...chosen]);
  return [
    { name: 'Repères', what: 'software', text: own.trim() },
    ...[...families].map(([name, from]): ShippedWork => ({ name, what: 'font', ...licenceOf(from) })),
    { name: 'Pagefind', what: 'search', ...licenceOf(shippedPackages.search) },
    { name: 'Natural Earth', what: 'map', text: NATURAL_EARTH },
    { name: 'world-atlas', what: 'borders', ...licenceOf(shippedPackages.borders) },
  ];
}

function licenceOf(name: string): { version: string; text: string } {
  const folder = (require.resolve.paths(name) ?? [])
    .map((modules) => join(modules, name))
    .find((one) => existsSync(join(one, 'package.json')));
  if (folder === undefined) throw new Error(`the package ${name} is not installed, and its licence cannot be shown`);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Some packages have a folder of that name.
  const path = join(folder, 'LICENSE');
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .map((file) => join(path, file))
    : [path];
  return { version, text: files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n') };
}
