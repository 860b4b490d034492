import type { Furniture } from '../model/article.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/** What was left out, a diagnostic each. */
export function furnitureReport(furniture: readonly Furniture[], file: string): Diagnostic[] {
  return furniture.map(({ exact, line, why }) => diagnose('furniture', `left out “${exact}”: ${why}`, { file, line }));
}

/** That the title is made of the first words. */
export function noTitle(file: string): Diagnostic {
  return diagnose('title-derived', 'the original has no title; this one is made of its first words', { file });
}
