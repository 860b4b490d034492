/** A font that comes with Repères: packages and measures are argued in docs/decisions/0012 and 0046. */
export interface BundledFont {
  kind: 'serif' | 'sans';
  /** Files of npm packages; none for the two that every site has. */
  files: { path: string; style: 'normal' | 'italic'; weight: string }[];
  /** Drawn so much larger, in percent, that it is read as easily as the others. */
  sizeAdjust?: number;
  /** System fonts stretched to its measures (Capsize): local names, size, ascent and descent in percent. */
  standIns: { name: string; local: string[]; size: number; ascent: number; descent: number }[];
}

const TIMES = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'];
const ARIAL = ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'Arimo'];

function variable(id: string, weight: string): BundledFont['files'] {
  return (['normal', 'italic'] as const).map((style) => ({
    path: `@fontsource-variable/${id}/files/${id}-latin-wght-${style}.woff2`,
    style,
    weight,
  }));
}

function serif(name: string, georgia: number[], times: number[]): BundledFont['standIns'] {
  return [standIn(`${name} on Georgia`, ['Georgia'], georgia), standIn(`${name} on Times`, TIMES, times)];
}

function standIn(name: string, local: string[], [size = 100, ascent = 100, descent = 25]: number[]) {
  return { name, local, size, ascent, descent };
}

/** By the name that `dossier.yaml` gives them. */
export const bundledFonts: Record<string, BundledFont> = {
  // Of these two src/site/styles/fonts.css has the files, and stretched system fonts of the same names.
  Spectral: { kind: 'serif', files: [], standIns: serif('Spectral', [], []) },
  'Public Sans': { kind: 'sans', files: [], standIns: [standIn('Public Sans on Arial', ARIAL, [])] },
  'Source Serif 4': {
    kind: 'serif',
    files: variable('source-serif-4', '200 900'),
    standIns: serif('Source Serif 4', [107.45, 96.42, 31.18], [117.91, 87.87, 28.41]),
  },
  Literata: {
    kind: 'serif',
    files: variable('literata', '200 900'),
    standIns: serif('Literata', [107.67, 109.31, 28.61], [118.15, 99.62, 26.07]),
  },
  'EB Garamond': {
    kind: 'serif',
    files: variable('eb-garamond', '400 800'),
    sizeAdjust: 112,
    standIns: serif('EB Garamond', [96.72, 116.6, 34.51], [106.14, 106.26, 31.44]),
  },
  'Source Sans 3': {
    kind: 'sans',
    files: variable('source-sans-3', '200 900'),
    sizeAdjust: 105,
    standIns: [standIn('Source Sans 3 on Arial', ARIAL, [98.45, 109.21, 42.66])],
  },
  'Atkinson Hyperlegible Next': {
    kind: 'sans',
    files: variable('atkinson-hyperlegible-next', '200 800'),
    standIns: [standIn('Atkinson Hyperlegible Next on Arial', ARIAL, [99.6, 98.8, 31.73])],
  },
};
