import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DOSSIER_FILE } from '../content/find-dossier.ts';
import { readDossier } from '../dossier/load.ts';
import { countSeverities } from '../model/diagnostic.ts';
import type { Result } from './result.ts';

/**
 * Reads the articles that were just written as `check` does, and adds what is wrong with them to their results.
 * @returns the paths of those that would not pass, for a person; none where the folder is no dossier yet.
 */
export function addFaults(content: string, results: readonly Result[]): string[] {
  const written = new Map<string, Result>();
  for (const result of results) {
    const isWritten = result.outcome === 'new' || result.outcome === 'updated' || result.outcome === 'merged';
    if (isWritten && result.article !== undefined) written.set(result.article, result);
  }
  if (written.size === 0 || !existsSync(join(content, DOSSIER_FILE))) return [];
  const articles = new Set([...written.keys()].map((path) => basename(path, '.md')));
  const { dossier } = readDossier(content, undefined, undefined, { articles });
  for (const one of dossier.diagnostics) {
    if (one.severity === 'error' && one.file !== undefined) written.get(one.file)?.diagnostics.push(one);
  }
  return [...written].flatMap(([path, { diagnostics }]) => (countSeverities(diagnostics).error > 0 ? [path] : []));
}
