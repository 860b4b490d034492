import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, resolve, sep } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { LARGEST_FILE, listArchive, megabytes, readMember } from '../convert/archive.ts';
import type { SourceFile } from '../convert/format.ts';
import { isConvertible } from '../convert/registry.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { decodePercent } from '../model/percent.ts';
import { systemReason } from '../model/system-reason.ts';

/** An original that is to be converted; nothing of it is read yet. */
export interface Input {
  /** Path for a person; within an archive `pile.zip/a/b.html`. */
  label: string;
  /** File name without folders. */
  name: string;
  /** @throws DiagnosticError if it cannot be read, or is too large. */
  read(): SourceFile;
}

/** What the arguments of a command name. */
export interface Inputs {
  inputs: Input[];
  /** What cannot be listed: a path that is not there, a damaged archive. */
  failures: Diagnostic[];
  /** Files of folders and archives that no format reads, such as the pictures beside a page. */
  skipped: string[];
}

/** Lists files, folders (with all below them) and zip archives, in their order and by name. */
export function listInputs(paths: readonly string[]): Inputs {
  const found: Inputs = { inputs: [], failures: [], skipped: [] };
  const listing = { found, folders: new Set<string>() };
  for (const path of paths) list(path, path, true, listing);
  if (found.inputs.length > 0 || found.failures.length > 0) return found;
  for (const path of paths) {
    found.failures.push(diagnose('convert-format', 'holds no file that can be converted', { file: displayPath(path) }));
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
      found.failures.push(diagnose('file-unreadable', 'neither a file nor a folder', { file: label }));
    } else if (path.toLowerCase().endsWith('.zip')) {
      listZip(path, label, found);
    } else if (named || isConvertible(path)) {
      found.inputs.push({ label, name: basename(path), read: () => readFile(path, root, label) });
    } else {
      found.skipped.push(label);
    }
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    found.failures.push(...error.diagnostics);
  }
}

function readFile(path: string, root: string, label: string): SourceFile {
  const { size } = reading(label, () => statSync(path));
  refuseLarge(size, label);
  const folder = dirname(path);
  const bounds = resolve(root === path ? folder : root) + sep;
  return {
    name: basename(path),
    bytes: reading(label, () => readFileSync(path)),
    sibling(address) {
      const other = resolve(folder, pathOf(address));
      try {
        return other.startsWith(bounds) && statSync(other).size <= LARGEST_FILE ? readFileSync(other) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

function listZip(path: string, label: string, found: Inputs): void {
  const { size } = statSync(path);
  if (size > LARGEST_FILE * 8) refuseLarge(size, label);
  const bytes = reading(label, () => readFileSync(path));
  const members = listArchive(bytes, label).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const all = new Set(members.flatMap(({ path }) => foldersOf(slashed(path))));
  for (const { path: stored, size } of members) {
    const member = slashed(stored);
    const inside = `${label}/${member}`;
    if (member.split('/').some(isHidden)) continue;
    if (isLeftover(posix.basename(member)) || isInCompanion(member, all)) {
      found.skipped.push(inside);
      continue;
    }
    if (isUnsafe(member)) {
      const message = `the archive names a file outside itself: ${member}`;
      found.failures.push(diagnose('unsafe-input', message, { file: label }));
    } else if (!isConvertible(member)) found.skipped.push(inside);
    else {
      const name = posix.basename(member);
      found.inputs.push({ label: inside, name, read: () => readZipped(bytes, { member, stored, size }, inside) });
    }
  }
}

/** A file of an archive, by its path with `/`, and as the archive has it. */
interface Zipped {
  member: string;
  stored: string;
  size: number;
}

function readZipped(archive: Uint8Array, { member, stored, size }: Zipped, label: string): SourceFile {
  refuseLarge(size, label);
  const bytes = readMember(archive, stored, label);
  const at = (path: string) => (stored.includes('\\') ? path.replaceAll('/', '\\') : path);
  if (!bytes) throw new DiagnosticError([diagnose('file-unreadable', 'the archive does not hold it', { file: label })]);
  return {
    name: posix.basename(member),
    bytes,
    sibling: (address) => readMember(archive, at(posix.join(posix.dirname(member), pathOf(address))), label),
  };
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

/** True for the folder of a saved page, with its frames and pictures: the page stands beside it. */
function isCompanion(name: string, siblings: readonly string[]): boolean {
  const page = companionEnds.test(name) ? name.replace(companionEnds, '') : undefined;
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((end) => siblings.includes(page + end));
}

function isInCompanion(member: string, all: ReadonlySet<string>): boolean {
  return foldersOf(member)
    .slice(0, -1)
    .some((folder) =>
      isCompanion(
        folder,
        ['.html', '.htm', '.xhtml']
          .map((end) => folder.replace(companionEnds, '') + end)
          .filter((page) => all.has(page)),
      ),
    );
}

/** `..` is hidden too, but is told apart before. */
function isHidden(name: string): boolean {
  return (name.startsWith('.') && !/^\.+$/.test(name)) || name === '__MACOSX';
}

function isUnsafe(member: string): boolean {
  return member.includes('\0') || /^(?:\/|[a-z]:)/i.test(member) || member.split('/').includes('..');
}

/** The path in a relative address: without query, and with its signs decoded. */
function pathOf(address: string): string {
  return decodePercent(address.replace(/[?#].*$/s, ''));
}

function refuseLarge(size: number, label: string): void {
  if (size <= LARGEST_FILE) return;
  const message = `the file has ${megabytes(size)}; the largest that is read has ${megabytes(LARGEST_FILE)}`;
  throw new DiagnosticError([diagnose('too-large', message, { file: label })]);
}

function reading<T>(label: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', systemReason(error), { file: label })]);
  }
}
