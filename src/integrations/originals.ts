import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { contentFolder, displayPath } from '../content/content-folder.ts';
import { publishedDrawing } from '../content/drawings.ts';
import type { StoredValues } from '../content/stored-values.ts';
import { heldOriginals } from '../content/withheld-originals.ts';
import { tellProblems } from '../dossier/build-events.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { publishedMedium, publishedName } from '../views/urls.ts';
import { copyCut } from './cut-originals.ts';

/** Folders of the content that the site holds as they are: the originals, and pictures. */
export const copied = ['sources', 'media'];

/** Larger files than this, in bytes, are copied without being read whole. */
const LARGE = 1024 * 1024;

/** What bears on how originals are copied. */
export interface Copying {
  /** The fields of texts that were read before. */
  fields?: StoredValues;
  /** Copies that an earlier build cut. */
  cutCopies?: StoredValues;
  /** Is told of each file that is not large: its path in the site, and its bytes there. */
  copied?(path: string, bytes: Uint8Array): void;
}

/**
 * Copies the originals and pictures, byte for byte, so that a reader can hold the text against its source; what could run
 * when it is opened gets the name of a text, and drawings lose it. Of originals with private parts, where they are published,
 * there is a copy without these.
 */
export async function copyOriginals(out: string, { fields, cutCopies, copied: tell }: Copying = {}): Promise<void> {
  for (const name of copied) {
    const top = join(contentFolder(), name);
    if (!existsSync(top)) continue;
    const isSources = name === 'sources';
    const originals = isSources ? heldOriginals(contentFolder(), fields) : undefined;
    const copyFolder = (folder: string, path: string): void => {
      mkdirSync(join(out, path), { recursive: true });
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        // Systems and programs leave files whose names begin with a dot.
        if (entry.name.startsWith('.') || originals?.held.has(entry.name)) continue;
        const from = join(folder, entry.name);
        const isLink = entry.isSymbolicLink();
        if (isLink) refuseOutside(from, top);
        if (entry.isDirectory() || (isLink && statSync(from).isDirectory())) {
          copyFolder(from, `${path}/${entry.name}`);
          continue;
        }
        const own = isSources ? (folder === top ? publishedName(entry.name) : entry.name) : publishedMedium(entry.name);
        copyOne(from, `${path}/${own}`);
      }
    };
    const taken = new Set<string>();
    const copyOne = (from: string, path: string): void => {
      if (taken.has(path)) throw new Error(`two files would be published as ${path}`);
      taken.add(path);
      const isDrawing = !isSources && /\.svg$/i.test(from);
      if (!isDrawing && statSync(from).size > LARGE) {
        copyFileSync(from, join(out, path));
        return;
      }
      const bytes = isDrawing ? drawingOf(from) : readFileSync(from);
      writeFileSync(join(out, path), bytes);
      tell?.(path, bytes);
    };
    copyFolder(top, name);
    if (originals) await copyCut(contentFolder(), join(out, name), originals.cut, cutCopies);
  }
}

/**
 * What a link leads to is published as a file of its own, unless that lies elsewhere on this machine.
 * @throws DiagnosticError `unsafe-input` for a symbolic link that leads out of the folder.
 */
function refuseOutside(path: string, folder: string): void {
  if (existsSync(path) && realpathSync(path).startsWith(realpathSync(folder) + sep)) return;
  const hint = 'Put the file itself there: what lies elsewhere on this machine is not published.';
  const message = 'it is a symbolic link that leads out of its folder, and is not followed';
  throw new DiagnosticError([diagnose('unsafe-input', message, { file: displayPath(path) }, hint)]);
}

/**
 * The bytes of a drawing as they are published; what it loses is told.
 * @throws DiagnosticError `image-unusable` for what no browser could show.
 */
function drawingOf(path: string): Uint8Array {
  const written = readFileSync(path);
  const file = displayPath(path);
  const { bytes, removed } = readDrawing(written, file);
  if (removed.length === 0) return written;
  const message = `it is published without ${removed.join(', ')}, which would run or load something`;
  tellProblems([diagnose('drawing-cleaned', message, { file })]);
  return bytes;
}

function readDrawing(bytes: Uint8Array, file: string): ReturnType<typeof publishedDrawing> {
  try {
    return publishedDrawing(bytes as Parameters<typeof publishedDrawing>[0]);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^(\d+):(\d+): /, 'line $1, column $2: ') : '';
    throw new DiagnosticError([diagnose('image-unusable', `no browser can show this drawing: ${reason}`, { file })]);
  }
}
