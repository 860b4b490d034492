import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, posix, sep } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { LARGEST_ARCHIVE, LONGEST_PATH, refuseLarger } from '../convert/limits.ts';
import { isConvertible } from '../convert/registry.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { archiveAt, type Input, reading } from './read-input.ts';

/** What the arguments of a command name. */
export interface Inputs {
  inputs: Input[];
  /** What cannot be listed: a path that is not there, a damaged archive. */
  diagnostics: Diagnostic[];
  /** Files of folders and archives that no format reads, such as the pictures beside a page. */
  skipped: string[];
}

/** Lists files, folders (with all below them) and zip archives, in their order and by name. */
export function listInputs(paths: readonly string[]): Inputs {
  const found: Inputs = { inputs: [], diagnostics: [], skipped: [] };
  const listing = { found, folders: new Set<string>() };
  for (const path of paths) list(path, path, true, listing);
  if (found.inputs.length > 0 || found.diagnostics.length > 0) return found;
  for (const path of paths) {
    found.diagnostics.push(
      diagnose('convert-format', 'holds no file that can be converted', { file: displayPath(path) }),
    );
  }
  return found;
}

interface Listing {
  found: Inputs;
  /** Real paths of the folders listed so far: a symbolic link may lead back to one of them. */
  folders: Set<string>;
}

/**
 * What cannot be listed is told, and the rest is listed all the same.
 * @param root folder that pictures of the file may come from.
 */
function list(path: string, root: string, named: boolean, listing: Listing): void {
  const { found, folders } = listing;
  const label = displayPath(path);
  try {
    if (!named && leadsOut(path, root)) {
      const hint = 'Name the file or folder that it leads to, if you want that converted.';
      const message = 'it is a symbolic link that leads out of the folder, and is not followed';
      found.diagnostics.push(diagnose('unsafe-input', message, { file: label }, hint));
      return;
    }
    const stat = reading(label, () => statSync(path));
    if (stat.isDirectory()) {
      const real = reading(label, () => realpathSync(path));
      if (folders.has(real)) return;
      folders.add(real);
      const names = reading(label, () => readdirSync(path)).toSorted();
      for (const name of names) {
        if (isLeftover(name) || isCompanion(name, names)) found.skipped.push(displayPath(join(path, name)));
        else if (!isHidden(name)) list(join(path, name), named ? path : root, false, listing);
      }
    } else if (!stat.isFile()) {
      found.diagnostics.push(diagnose('file-unreadable', 'neither a file nor a folder', { file: label }));
    } else if (path.toLowerCase().endsWith('.zip')) {
      listZip(path, label, found);
    } else if (named || isConvertible(path)) {
      found.inputs.push({ label, name: basename(path), from: { path, root } });
    } else {
      found.skipped.push(label);
    }
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    found.diagnostics.push(...error.diagnostics);
  }
}

/** True for a symbolic link to something that is not in the folder. */
function leadsOut(path: string, root: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  try {
    const [real, bounds] = [realpathSync(path), realpathSync(root)];
    return real !== bounds && !real.startsWith(bounds + sep);
  } catch {
    // One that leads nowhere, or in a circle, is told as such.
    return false;
  }
}

function listZip(path: string, label: string, found: Inputs): void {
  refuseLarger(statSync(path).size, LARGEST_ARCHIVE, 'the archive', label);
  const members = archiveAt(path, label)
    .members()
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const all = new Set(members.map(({ path }) => slashed(path)));
  for (const { path: stored } of members) {
    const member = slashed(stored);
    const inside = `${label}/${member}`;
    if (member.length > LONGEST_PATH) {
      const start = `${label}/${member.slice(0, 40)}…`;
      const message = `its path has ${member.length.toLocaleString('en')} characters; the longest that is read has ${LONGEST_PATH}`;
      found.diagnostics.push(
        diagnose('too-large', message, { file: start }, 'Look at the archive: no file has such a path.'),
      );
      continue;
    }
    if (member.split('/').some(isHidden)) continue;
    if (isLeftover(posix.basename(member)) || isInCompanion(member, all)) {
      found.skipped.push(inside);
      continue;
    }
    if (isUnsafe(member)) {
      const message = `the archive names a file outside itself: ${member}`;
      found.diagnostics.push(diagnose('unsafe-input', message, { file: label }));
    } else if (!isConvertible(member)) found.skipped.push(inside);
    else {
      const name = posix.basename(member);
      found.inputs.push({ label: inside, name, from: { archive: path, stored } });
    }
  }
}

/** Some programs of Windows part the folders of an archive with `\`. */
function slashed(member: string): string {
  return member.replaceAll('\\', '/');
}

/** A path and all folders above it. */
function foldersOf(path: string): string[] {
  return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}

/** What programs leave beside files: locks of Word and LibreOffice, lists of pictures, copies. */
function isLeftover(name: string): boolean {
  return /^(?:~\$|\.~lock\.|~WRL\d+)|^(?:thumbs\.db|desktop\.ini)$|\.(?:tmp|crdownload|part)$/i.test(name);
}

/** Ends of the names of the folders that browsers save beside a page, in the languages of their makers. */
const companionEnds =
  /(?:[_-](?:fichiers|files|file|dateien|archivos|arquivos|ficheiros|bestanden|elementos|filer|pliki|soubory|dosyalar|fájlok|tiedostot|bylos|ملفات|filer|plik|failid|elemei)|\.files)$/iu;

/** True for the folder of a saved page, with its frames and pictures, and of a list of references, with their files. */
function isCompanion(name: string, siblings: readonly string[]): boolean {
  if (name === 'files' && siblings.some((one) => /\.(?:rdf|ris)$/i.test(one))) return true;
  const page = companionEnds.test(name) ? name.replace(companionEnds, '') : undefined;
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((end) => siblings.includes(page + end));
}

function isInCompanion(member: string, all: ReadonlySet<string>): boolean {
  return foldersOf(member)
    .slice(0, -1)
    .some(
      (folder) =>
        isOfReferences(folder, all) ||
        isCompanion(
          folder,
          ['.html', '.htm', '.xhtml']
            .map((end) => folder.replace(companionEnds, '') + end)
            .filter((page) => all.has(page)),
        ),
    );
}

/** True for the folder `files` beside a list of references. */
function isOfReferences(folder: string, all: ReadonlySet<string>): boolean {
  if (posix.basename(folder) !== 'files') return false;
  const beside = posix.dirname(folder);
  return [...all].some((path) => /\.(?:rdf|ris)$/i.test(path) && posix.dirname(path) === beside);
}

/** `..` is hidden too, but is told apart before. */
function isHidden(name: string): boolean {
  return (name.startsWith('.') && !/^\.+$/.test(name)) || name === '__MACOSX';
}

function isUnsafe(member: string): boolean {
  return member.includes('\0') || /^(?:\/|[a-z]:)/i.test(member) || member.split('/').includes('..');
}
