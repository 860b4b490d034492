import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDossier } from '../../src/dossier/load.ts';
import { newMemory } from '../../src/dossier/memory.ts';
import { type ExportedDossier, exportedDossier } from '../../src/export/exported.ts';
import { writers } from '../../src/export/registry.ts';
import type { FormatName } from '../../src/model/formats.ts';

/** The dossier that is shipped. */
export const shipped = fileURLToPath(new URL('../../content/', import.meta.url));

/** The dossiers on which each form is tried: these two, and one that `REPERES_DOSSIER` names. */
export function triedDossiers(): string[] {
  const { REPERES_DOSSIER } = process.env;
  return [shipped, hostileDossier(), ...(REPERES_DOSSIER ? [REPERES_DOSSIER] : [])];
}

/** How often the hostile dossier names one entry in one article. */
export const MANY = 2000;

/** Words of the hostile dossier that no form may hold: of a draft, of a hidden entry, of an original that is withheld. */
export const FORBIDDEN = [
  'BROUILLONINTERDIT',
  'Fichecachéeinterdite',
  'actors/secret',
  'secret-sender',
  'structure.eml',
  'Europresse',
];

/** Writes a copy of the hostile dossier with an article of two thousand mentions; it goes when the process ends. */
export function hostileDossier(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reperes-hostile-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(fileURLToPath(new URL('./hostile/', import.meta.url)), folder, { recursive: true });
  const sentences = Array.from({ length: MANY }, (_, at) => `Agent Zéro, ${at}.${at % 50 === 49 ? '\n\n' : ' '}`);
  writeFileSync(
    join(folder, 'articles/many.md'),
    `---\ntitle: Deux mille mentions\ndate: 2019-01-01/2020\n---\n\n${sentences.join('')}\n`,
  );
  return folder;
}

/** A dossier as it leaves: without drafts and hidden entries. */
export function exportedFrom(folder: string): ExportedDossier {
  return exportedDossier(loadDossier(folder, newMemory(), { drafts: false }));
}

/** The files of a form, whole, by their paths. */
export async function filesOf(name: FormatName, dossier: ExportedDossier): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const { path, pieces } of writers[name](dossier)) {
    const parts: Uint8Array[] = [];
    for await (const piece of pieces()) parts.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    if (files.has(path)) throw new Error(`${path} is written twice`);
    files.set(path, Buffer.concat(parts));
  }
  return files;
}
