import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The launcher of the command line. */
export const launcher = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));

/** What a run of the command line gave. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A folder for originals and a dossier, made for one test. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'reperes-intake-'));

  /** Writes a file, and the folders above it; gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  removeFile(name: string): void {
    rmSync(join(this.folder, name));
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** All files below the folder of this name, with their content; none if it is not there. */
  files(name: string): Record<string, string> {
    const root = join(this.folder, name);
    if (!existsSync(root)) return {};
    const all = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = all.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'latin1')]));
  }

  /** Runs `reperes convert … --to dossier` in the folder. */
  convert(...args: string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'convert', '--to', 'dossier', ...args], {
      encoding: 'utf8',
      cwd: this.folder,
    });
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
