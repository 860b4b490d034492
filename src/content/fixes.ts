import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, Fix } from '../model/diagnostic.ts';
import { removeItem } from './front-matter-edit.ts';
import { replaceFile } from './write-file.ts';

/**
 * Mends what can be mended without anybody's judgement, file by file.
 * @returns the diagnostics that are mended now.
 */
export function applyFixes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const fixable = diagnostics.filter(({ fix, file }) => fix && file);
  return [...Map.groupBy(fixable, ({ file }) => file ?? '')].flatMap(([file, found]) => fixFile(resolve(file), found));
}

function fixFile(path: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const before = readFileSync(path, 'utf8');
  let text = before;
  // From the last item to the first, so that the indexes of the others hold.
  const mended = diagnostics
    .toSorted((a, b) => lastIndex(b.fix) - lastIndex(a.fix))
    .filter(({ fix }) => {
      const edited = fix && removeItem(text, fix.remove);
      if (edited !== undefined) text = edited;
      return edited !== undefined;
    });
  if (text !== before) replaceFile(path, Buffer.from(text));
  return mended;
}

function lastIndex(fix: Fix | undefined): number {
  return Number(fix?.remove.at(-1) ?? 0);
}
