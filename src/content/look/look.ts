import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { didYouMean } from '../../model/edit-distance.ts';
import { contentPath } from '../content-folder.ts';
import type { ConfigFile } from '../dossier-config.ts';
import { type Naming, type PictureFile, type PictureMemory, readPictures } from '../pictures.ts';
import { bundleLook, type LookFile } from './bundle.ts';
import { type LookColours, lookColours } from './colours.ts';
import { bundledFonts } from './fonts.ts';
import { lookStyles } from './styles.ts';

/** The look of a dossier, as far as it is its own. */
export interface Look {
  /** The style sheet first, then what it names; none where the dossier says nothing of colours, fonts and styles. */
  files: LookFile[];
  colours: LookColours['tokens'];
  logo?: PictureFile;
  /** The logo for a dark ground. */
  darkLogo?: PictureFile;
  /** Picture of the home page. */
  picture?: PictureFile;
  socialImage?: PictureFile;
}

/** First bytes of font files. */
const FONTS = ['wOF2', 'wOFF', 'OTTO', 'true', '\x00\x01\x00\x00'];

/** Reads what `dossier.yaml` says of the look of the site, and the files that it names. */
export function readLook(
  contentFolder: string,
  configFile: ConfigFile,
  memory?: PictureMemory,
): { look: Look; diagnostics: Diagnostic[] } {
  const { config, fields, file } = configFile;
  const { tokens, diagnostics: contrasts } = lookColours(config, fields, file);
  const { pictures, diagnostics: pictureFaults } = readPictures(contentFolder, namings(configFile), memory);
  const diagnostics = [
    ...contrasts,
    ...fileFaults(contentFolder, configFile),
    ...fontFaults(configFile),
    ...pictureFaults,
  ];
  const asksForStyles =
    config.styles || config.fonts?.text || config.fonts?.interface || Object.keys(tokens).length > 0;
  const canBundle = asksForStyles && diagnostics.length === 0;
  const bundle = canBundle ? bundleLook(contentFolder, lookStyles(config, { tokens })) : undefined;
  const { logo, home, socialImage } = config;
  const picture = (path?: string) => pictures.get(contentPath('', path ?? '') ?? '');
  const found = {
    logo: picture(logo?.file),
    darkLogo: picture(logo?.dark),
    picture: picture(home?.picture?.file),
    socialImage: picture(socialImage?.file),
  };
  const present = Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined));
  return {
    look: { files: bundle?.files ?? [], colours: tokens, ...present },
    diagnostics: [...diagnostics, ...(bundle?.diagnostics ?? [])],
  };
}

function namings({ config, fields, file }: ConfigFile): Naming[] {
  const { logo, home, socialImage } = config;
  const named = [
    { field: ['logo'], image: logo },
    { field: ['logo'], image: logo?.dark ? { alt: logo.alt, file: logo.dark } : undefined, key: 'dark' },
    { field: ['home', 'picture'], image: home?.picture },
    { field: ['socialImage'], image: socialImage },
  ];
  return named.flatMap(({ field, image, key }) =>
    image ? [{ file, folder: '', fields, field, image, ...(key ? { key } : {}) }] : [],
  );
}

/** Files that are not there, or lie outside the dossier. */
function fileFaults(contentFolder: string, { config, fields, file }: ConfigFile): Diagnostic[] {
  const { styles, fonts } = config;
  const named = [
    ...(styles ? [{ path: ['styles'], name: styles }] : []),
    ...(fonts?.files ?? []).map((font, index) => ({ path: ['fonts', 'files', index, 'file'], name: font.file })),
  ];
  return named.flatMap(({ path, name }) => {
    const place = { file, ...fields.place(path) };
    const inside = contentPath('', name);
    if (inside === undefined) return [diagnose('look-missing', `${name} leads out of the dossier`, place)];
    const onDisk = join(contentFolder, inside);
    if (!existsSync(onDisk) || !statSync(onDisk).isFile()) {
      return [diagnose('look-missing', `${inside} is not there`, place)];
    }
    if (path[0] === 'styles') return [];
    const isFont = FONTS.includes(readFileSync(onDisk).subarray(0, 4).toString('latin1'));
    return isFont ? [] : [diagnose('font-unusable', `${inside} is not a font, or it is damaged`, place)];
  });
}

/** Fonts that are neither of ours nor of the dossier. */
function fontFaults({ config: { fonts }, fields, file }: ConfigFile): Diagnostic[] {
  const known = [...(fonts?.files ?? []).map(({ name }) => name), ...Object.keys(bundledFonts)];
  return (['text', 'interface'] as const).flatMap((use) => {
    const name = fonts?.[use];
    if (name === undefined || known.includes(name)) return [];
    const path = ['fonts', use];
    const message = `${path.join('.')}: no font “${name}”${didYouMean(name, known)}`;
    return [diagnose('font-unknown', message, { file, ...fields.place(path) })];
  });
}
