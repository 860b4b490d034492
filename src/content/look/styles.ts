import { createRequire } from 'node:module';
import type { DossierConfig } from '../../model/dossier.ts';
import { cascadeLayers, type FontFile } from '../../model/look.ts';
import type { LookColours } from './colours.ts';
import { bundledFonts } from './fonts.ts';

const require = createRequire(import.meta.url);

/** Letters that the files of the bundled fonts have; others are left to the next font of the stack. */
const LATIN = 'U+0000-024F,U+02BC,U+2000-206F,U+20AC,U+2122,U+2190-2199,U+2212';

/**
 * The style sheet of a dossier's own look, before its parts are gathered: fonts, then colours and fonts as tokens, then
 * the editor's rules, in layers of their own. Paths are from the content folder.
 */
export function lookStyles({ styles, fonts }: DossierConfig, colours: LookColours): string {
  const chosen = [fonts?.text, fonts?.interface].filter((name) => name !== undefined);
  const own = (fonts?.files ?? []).filter(({ name }) => chosen.includes(name)).map(ownFace);
  const faces = chosen.flatMap((name) => (isOwn(name, fonts?.files) ? [] : bundledFaces(name)));
  const tokens = [
    ...(fonts?.text ? [`--serif: ${stack(fonts.text, 'serif')}`] : []),
    ...(fonts?.interface ? [`--sans: ${stack(fonts.interface, 'sans')}`] : []),
    ...Object.entries(colours.tokens).map(([name, { light, dark }]) => `--${name}: light-dark(${light}, ${dark})`),
  ];
  return [
    `@layer ${cascadeLayers};`,
    ...(styles ? [`@import ${quoted(`./${styles}`)} layer(dossier);`] : []),
    ...new Set([...own, ...faces]),
    ...(tokens.length > 0 ? [`@layer look { :root { ${tokens.join('; ')} } }`] : []),
  ].join('\n');
}

function isOwn(name: string, files: readonly FontFile[] = []): boolean {
  return files.some((file) => file.name === name);
}

function ownFace({ name, file, weight, style }: FontFile): string {
  return face(name, [`src: url(${quoted(`./${file}`)})`, `font-weight: ${weight}`, `font-style: ${style}`]);
}

function bundledFaces(name: string): string[] {
  const font = bundledFonts[name];
  if (!font || font.files.length === 0) return [];
  const { files, sizeAdjust, standIns } = font;
  return [
    ...files.map(({ path, style, weight }) =>
      face(name, [
        `src: url(${quoted(require.resolve(path))}) format("woff2")`,
        `font-weight: ${weight}`,
        `font-style: ${style}`,
        `unicode-range: ${LATIN}`,
        ...(sizeAdjust ? [`size-adjust: ${sizeAdjust}%`] : []),
      ]),
    ),
    ...standIns.map(({ name: standIn, local, size, ascent, descent }) =>
      face(standIn, [
        `src: ${local.map((one) => `local(${quoted(one)})`).join(', ')}`,
        `size-adjust: ${size}%`,
        `ascent-override: ${ascent}%`,
        `descent-override: ${descent}%`,
        'line-gap-override: 0%',
      ]),
    ),
  ];
}

function face(family: string, rules: readonly string[]): string {
  return `@font-face { font-family: ${quoted(family)}; font-display: swap; ${rules.join('; ')} }`;
}

/** The font, letters of Arabic, and what stands in until it has come. */
function stack(name: string, kind: 'serif' | 'sans'): string {
  const standIns = bundledFonts[name]?.standIns.map((one) => one.name) ?? [];
  const generic = (bundledFonts[name]?.kind ?? kind) === 'serif' ? ['serif'] : ['sans-serif'];
  return [...[name, 'Markazi Text', ...standIns].map(quoted), ...generic].join(', ');
}

/** A string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\a ')}"`;
}
