import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { codeEnding, codeFolder, packageFolder } from '../content/code-files.ts';
import { workFolder } from '../content/work-folder.ts';

/** Variable by which a command that was told `--no-cache` hands that on to the build that it starts. */
export const NO_CACHE_VARIABLE = 'REPERES_NO_CACHE';

/** Folders of our sources that have a say in what a text is read to, and those that have one in a page. */
const folders = {
  text: ['model', 'text', 'convert', 'markdown', 'content', 'dossier'],
  site: ['model', 'text', 'convert', 'markdown', 'content', 'dossier', 'views', 'site', 'pages', 'integrations'],
};

/** What no version has asked for in so long is removed. */
const FORGOTTEN_MS = 30 * 86_400_000;

/**
 * The folder for what a dossier keeps from one run to the next.
 * @throws if there is none that can be written to.
 */
export function cacheFolder(dossier: string): string {
  return join(workFolder(dossier), 'cache');
}

/**
 * The folder for what one part of this version keeps. Another version has another; of one that nobody has used for a
 * month nothing is left.
 * @param part such as `readings`.
 * @param of what is kept: what is read of texts, or what is made of them for the site.
 * @returns undefined where nothing can be kept.
 */
export function versionedCache(dossier: string, part: string, of: keyof typeof folders = 'text'): string | undefined {
  const name = `${part}-${versionDigest(of)}`;
  let all: string;
  try {
    all = cacheFolder(dossier);
  } catch {
    return undefined;
  }
  try {
    for (const other of readdirSync(all)) {
      if (other === name || !other.startsWith(`${part}-`)) continue;
      const path = join(all, other);
      if (Date.now() - statSync(path).mtimeMs > FORGOTTEN_MS) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // There is none yet, or it cannot be read: nothing is kept then.
  }
  return join(all, name);
}

const digests = new Map<keyof typeof folders, string>();

/** Digest of all of ours and others' that has a say: our sources, the versions of packages, Node with its Unicode. */
function versionDigest(of: keyof typeof folders): string {
  const known = digests.get(of);
  if (known !== undefined) return known;
  const sum = createHash('sha256').update(JSON.stringify(process.versions));
  const own = folders[of].map((folder) => join(codeFolder, folder));
  for (const folder of of === 'site' ? [...own, join(packageFolder, 'public')] : own) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    // A page is made of components, styles and words too; what reads a text, of modules alone.
    for (const file of files.filter((name) => of === 'site' || extname(name) === codeEnding).toSorted()) {
      sum.update(`\n${relative(packageFolder, file)}\n`).update(readFileSync(file));
    }
  }
  // The lock of the clone; a package that was installed has exact versions in its own fields.
  const fields = ['package-lock.json', 'package.json'].map((name) => join(packageFolder, name));
  const versions = fields.find((file) => existsSync(file));
  if (versions) sum.update(readFileSync(versions));
  const digest = sum.digest('base64url').slice(0, 16);
  digests.set(of, digest);
  return digest;
}
