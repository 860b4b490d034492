import { type Collection, ofCollections } from '../../model/collections.ts';
import {
  contrast,
  grounds,
  LEAST_CONTRAST,
  legible,
  type Theme,
  type ThemedColour,
  washOf,
} from '../../model/colour.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { DossierConfig } from '../../model/dossier.ts';
import type { YamlFields } from '../front-matter.ts';

/** The colours of a dossier: what its pages are told, by name of the token. */
export interface LookColours {
  tokens: Record<string, ThemedColour>;
}

/** The token of each colour that an editor can choose, and of its wash. */
const tokens: Record<'accent' | Collection, readonly [token: string, wash?: string]> = {
  accent: ['accent'],
  ...ofCollections(({ mark }) => [mark, `${mark}-wash`]),
};
const themes = ['light', 'dark'] as const;

/**
 * The colours of `dossier.yaml` as tokens, washes made from them.
 * @returns with a diagnostic for each that is too near to a ground on which it is words.
 */
export function lookColours(
  { colours = {} }: DossierConfig,
  fields: YamlFields,
  file: string,
): LookColours & { diagnostics: Diagnostic[] } {
  const made: Record<string, ThemedColour> = {};
  const diagnostics: Diagnostic[] = [];
  for (const name of Object.keys(tokens) as (keyof typeof tokens)[]) {
    const colour = colours[name];
    if (!colour) continue;
    const [token, wash] = tokens[name];
    made[token] = colour;
    if (wash) made[wash] = { light: washOf(colour.light, 'light'), dark: washOf(colour.dark, 'dark') };
    for (const theme of themes) {
      const fault = faultOf(colour[theme], theme, wash !== undefined);
      if (!fault) continue;
      const path = ['colours', name, theme];
      const place = { file, ...fields.place(path) };
      diagnostics.push(diagnose('contrast', `${path.join('.')}: ${fault.message}`, place, fault.hint));
    }
  }
  return { tokens: made, diagnostics };
}

/** The ground on which a colour is read worst, if that is too badly. */
function faultOf(colour: string, theme: Theme, hasWash: boolean): { message: string; hint: string } | undefined {
  const worst = (tried: string) => {
    const under = [
      ['the paper', grounds.paper[theme]],
      ['the sheet', grounds.sheet[theme]],
      ...(hasWash ? [['its own wash', washOf(tried, theme)]] : []),
    ] as [string, string][];
    const measured = under.map(([name, ground]) => ({ name, ground, ratio: contrast(tried, ground) }));
    return measured.toSorted((a, b) => a.ratio - b.ratio)[0];
  };
  const found = worst(colour);
  if (!found || found.ratio >= LEAST_CONTRAST) return undefined;
  const better = legible(colour, theme, (tried) => (worst(tried)?.ratio ?? 0) >= LEAST_CONTRAST);
  return {
    // Rounded down, so that 4.49 does not read as the 4.5 that it lacks.
    message: `${colour} on ${found.name} (${found.ground}) has a contrast of ${Math.floor(found.ratio * 100) / 100} : 1; words need ${LEAST_CONTRAST} : 1`,
    hint: `Make it ${theme === 'light' ? 'darker' : 'lighter'}: ${better} will do.`,
  };
}
