import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExportedDossier } from '../exported.ts';

/** A font of a book: a subset by script, as its maker cuts it. */
export interface BookFont {
  path: string;
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  /** As CSS writes it. */
  range: string;
  bytes(): Uint8Array;
}

/** Scripts, the fonts that have them, and the letters by which a text asks for one. */
const subsets = [
  { name: 'spectral', subset: 'latin', family: 'Spectral', letters: /[A-Za-z]/, styles: ['normal', 'italic'] },
  {
    name: 'spectral',
    subset: 'latin-ext',
    family: 'Spectral',
    letters: /[\u0100-\u02ba\u1e00-\u1eff]/,
    styles: ['normal', 'italic'],
  },
  {
    name: 'spectral',
    subset: 'cyrillic',
    family: 'Spectral',
    letters: /[\u0400-\u045f]/,
    styles: ['normal', 'italic'],
  },
  { name: 'markazi-text', subset: 'arabic', family: 'Markazi Text', letters: /[\u0600-\u06ff]/, styles: ['normal'] },
] as const;

/** The fonts that the texts of a dossier ask for: of each the scripts that stand in it, and no more. */
export function fontsOf(dossier: ExportedDossier): BookFont[] {
  const uses = (letters: RegExp) =>
    [...dossier.articles, ...dossier.entries, ...dossier.pages].some(({ blocks }) =>
      blocks.some(({ text }) => letters.test(text)),
    ) ||
    dossier.entries.some(({ name }) => letters.test(name)) ||
    dossier.articles.some(({ title }) => letters.test(title));
  return subsets
    .filter(({ letters }) => uses(letters))
    .flatMap(({ name, subset, family, styles }) =>
      styles.flatMap((style) => [400, 700].map((weight) => fontOf(name, subset, family, weight, style))),
    );
}

function fontOf(name: string, subset: string, family: string, weight: number, style: 'normal' | 'italic'): BookFont {
  const file = (path: string) => readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${name}/${path}`)));
  const stem = `${name}-${subset}-${weight}-${style}`;
  const ranges = JSON.parse(file('unicode.json').toString('utf8')) as Record<string, string>;
  return {
    path: `fonts/${stem}.woff2`,
    family,
    weight,
    style,
    range: ranges[subset] ?? 'U+0-10FFFF',
    bytes: () => file(`files/${stem}.woff2`),
  };
}
