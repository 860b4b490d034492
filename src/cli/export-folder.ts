import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { move } from '../content/move.ts';
import { BUILD_MARKER } from '../content/work-folder.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';

/**
 * Moves finished files into the folder of an export. What earlier exports wrote there is replaced; all else stays.
 * @param from the folder that they were made in.
 * @param paths of the files, from either folder.
 * @throws DiagnosticError `exists` if one of them is there and no export wrote it; then none is moved.
 */
export function placeFiles(from: string, out: string, paths: readonly string[]): void {
  const marker = join(out, BUILD_MARKER);
  const ours = new Set(existsSync(marker) ? readFileSync(marker, 'utf8').split('\n').slice(1) : []);
  const foreign = paths.filter((path) => !ours.has(path) && existsSync(join(out, path)));
  if (foreign.length > 0) {
    const hint = 'Give another --out, or move the files away: no export wrote them.';
    throw new DiagnosticError(
      foreign.map((path) =>
        diagnose('exists', 'the file is there already', { file: displayPath(join(out, path)) }, hint),
      ),
    );
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(marker, [BUILD_MARKER, ...new Set([...ours, ...paths])].join('\n'));
  for (const path of paths) move(join(from, path), join(out, path));
}
