import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CALLER_VARIABLE, DRAFTS_VARIABLE, KEEP_GOING_VARIABLE, URL_VARIABLE } from '../content/content-folder.ts';
import { DOSSIER_FILE } from '../content/find-dossier.ts';
import { isNoContent } from '../content/work-folder.ts';
import type { BuildFacts } from '../dossier/build-events.ts';
import { NO_CACHE_VARIABLE, versionedCache } from '../dossier/cache-folder.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What a build told, to be told again where the next finds nothing to do. */
export interface Told {
  facts: Partial<BuildFacts>;
  diagnostics: readonly Diagnostic[];
}

/** Of larger files, in bytes, the file system is asked and not every byte. */
const LARGE = 16 * 1024 * 1024;

interface Remembered extends Told {
  /** Digest of all that the site was made from. */
  from: string;
  /** What the file system says of the files of the site. */
  site: string;
}

/**
 * The last build of a site: where the content is the same, byte for byte, and nobody has touched a file of the site since,
 * there is nothing to do.
 */
export class LastBuild {
  readonly #content: string;
  readonly #out: string;
  readonly #path: string;
  readonly #from: string;
  /** What the file system said of the content when the build began. */
  readonly #before: string;

  private constructor(content: string, out: string, folder: string, settings: string) {
    this.#content = content;
    this.#out = out;
    this.#path = join(folder, `${hash('sha256', JSON.stringify([resolve(out), settings]), 'hex').slice(0, 16)}.json`);
    const files = contentFiles(content, out);
    // Before the bytes are read: what changes meanwhile is seen at the end.
    this.#before = traces(files);
    this.#from = hash('sha256', settings + files.map((file) => digestOf(content, file)).join('\n'), 'base64url');
  }

  /** @returns undefined where nothing is kept, or this is no dossier. */
  static of(content: string, out: string, { isUnmasked }: { isUnmasked: boolean }): LastBuild | undefined {
    if (process.env[NO_CACHE_VARIABLE] === '1' || !existsSync(join(content, DOSSIER_FILE))) return undefined;
    const variables = [URL_VARIABLE, DRAFTS_VARIABLE, KEEP_GOING_VARIABLE].map((name) => process.env[name] ?? '');
    // Messages name files from where the command was called.
    const caller = process.env[CALLER_VARIABLE] ?? process.cwd();
    const settings = JSON.stringify([...variables, isUnmasked, caller, resolve(content)]);
    const folder = versionedCache(content, 'builds', 'site');
    try {
      return folder === undefined ? undefined : new LastBuild(content, out, folder, settings);
    } catch {
      // What cannot be read is told by whoever reads the dossier.
      return undefined;
    }
  }

  /** What the last build told, if its site stands as it left it and would be made again. */
  same(): Told | undefined {
    try {
      const { from, site, ...told }: Remembered = JSON.parse(readFileSync(this.#path, 'utf8'));
      return from === this.#from && site === traces(siteFiles(this.#out)) ? told : undefined;
    } catch {
      // There was none, or what it left cannot be read.
      return undefined;
    }
  }

  /** Remembers a build that has ended; nothing where the content has changed meanwhile. */
  remember(told: Told): void {
    try {
      if (this.#before !== traces(contentFiles(this.#content, this.#out))) return;
      const remembered: Remembered = { ...told, from: this.#from, site: traces(siteFiles(this.#out)) };
      mkdirSync(join(this.#path, '..'), { recursive: true });
      const part = `${this.#path}.${process.pid}.part`;
      writeFileSync(part, JSON.stringify(remembered));
      renameSync(part, this.#path);
    } catch {
      // Then the next build makes the site anew.
    }
  }
}

/** Files of a content folder that may bear on the site, sorted. */
function contentFiles(content: string, out: string): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(content, { withFileTypes: true })) {
    const path = join(content, entry.name);
    if (resolve(path) === resolve(out) || isNoContent(content, path)) continue;
    if (!entry.isDirectory()) files.push(path);
    else {
      const inside = readdirSync(path, { recursive: true, withFileTypes: true });
      files.push(path, ...inside.map(({ parentPath, name }) => join(parentPath, name)));
    }
  }
  return files.filter((file) => !resolve(file).startsWith(resolve(out) + sep)).toSorted();
}

function siteFiles(out: string): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((file) => join(out, file))
    .toSorted();
}

/**
 * What tells that a file is the very one that it was, without reading it: nobody changes its bytes and keeps the moment of
 * its last change, which no program can set.
 */
function traces(files: readonly string[]): string {
  const lines = files.map((file) => {
    const { size, ino, ctimeNs, mode } = statSync(file, { bigint: true });
    return `${file} ${size} ${ino} ${ctimeNs} ${mode}`;
  });
  return hash('sha256', lines.join('\n'), 'base64url');
}

function digestOf(content: string, file: string): string {
  const path = relative(content, file);
  const found = statSync(file, { bigint: true });
  if (!found.isFile()) return `${path}/`;
  if (found.size > LARGE) return `${path} ${found.size} ${found.ino} ${found.ctimeNs}`;
  return `${path} ${hash('sha256', readFileSync(file), 'base64url')}`;
}
