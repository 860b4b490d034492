import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { imageSize } from 'image-size';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { fileName } from '../model/file-name.ts';
import type { Image } from '../model/image.ts';
import { contentPath } from './content-folder.ts';
import type { YamlFields } from './front-matter.ts';
import { folderOf, type TextFile } from './text-file.ts';

/** Changes when the same picture would be made into other files: their names change with it. */
const RECIPE = 1;
/** Widths in pixels in which pages have a picture, as far as it is so wide. */
const WIDTHS = [240, 480, 800, 1200, 1800];
/** Largest picture that is read, in bytes and in pixels: beyond that it is a mistake, or takes minutes. */
const MOST_BYTES = 40_000_000;
const MOST_PIXELS = 120_000_000;

/** Formats that are read; browsers show them all once they are WebP, or an SVG as it is. */
const formats = ['jpg', 'png', 'webp', 'gif', 'avif', 'tiff', 'svg'];

/** A picture of the dossier and the files that the site has of it. */
export interface PictureFile {
  /** Path in the content folder, with `/`. */
  source: string;
  /** Paths in the built folder, narrowest first. An SVG has one: it fits every size. */
  files: { path: string; width: number }[];
  /** Of the widest of them, in pixels. */
  width: number;
  height: number;
  isVector: boolean;
}

/** Who names a picture: the file, the folder that its path starts from, and where the field stands. */
export interface Naming {
  file: string;
  /** Folder in the content, such as `articles`; empty for `dossier.yaml`. */
  folder: string;
  fields: YamlFields;
  /** Path of the field with `file`, `alt` and `credit`. */
  field: readonly PropertyKey[];
  /** The key in it that names the file, if not `file`. */
  key?: string;
  image: Pick<Image, 'file'>;
}

/** The picture that a text names at its head. */
export function imageOf(text: TextFile): Naming[] {
  const { file, fields, data } = text;
  return data.image ? [{ file, folder: folderOf(text), fields, field: ['image'], image: data.image }] : [];
}

/** Path in the content folder of that picture. */
export function pathOfImage(text: TextFile): string | undefined {
  return text.data.image && contentPath(folderOf(text), text.data.image.file);
}

/** The pictures of what is shown, each once, by path in the content folder. */
export function picturesOf(
  shown: readonly { picture?: PictureFile }[],
  others: readonly (PictureFile | undefined)[],
): Map<string, PictureFile> {
  const all = [...shown.map(({ picture }) => picture), ...others];
  return new Map(all.flatMap((picture) => (picture ? [[picture.source, picture] as const] : [])));
}

/** Keeps what was read of each picture for as long as its file is the same. */
export class PictureMemory {
  #kept = new Map<string, { stamp: string; read: PictureFile | string }>();

  /** What was read of a file that has not been written since, else what `read` reads now. */
  recall(path: string, read: () => PictureFile | string): PictureFile | string {
    const { mtimeMs, size } = statSync(path);
    const stamp = `${mtimeMs} ${size}`;
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept.read;
    const made = read();
    this.#kept.set(path, { stamp, read: made });
    return made;
  }
}

/**
 * Reads the pictures that articles, entries, pages and `dossier.yaml` name.
 * @returns by path in the content folder; a diagnostic for each that is not there or cannot be shown.
 */
export function readPictures(
  contentFolder: string,
  namings: readonly Naming[],
  memory = new PictureMemory(),
): { pictures: Map<string, PictureFile>; diagnostics: Diagnostic[] } {
  const pictures = new Map<string, PictureFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, folder, fields, field, key = 'file', image } of namings) {
    const place = { file, ...fields.place([...field, key]) };
    const source = contentPath(folder, image.file);
    const path = join(contentFolder, source ?? '');
    if (source === undefined || !existsSync(path) || !statSync(path).isFile()) {
      diagnostics.push(missing(contentFolder, folder, image.file, place));
      continue;
    }
    const read = memory.recall(path, () => readPicture(path, source));
    if (typeof read === 'string') diagnostics.push(diagnose('image-unusable', `${source} ${read}`, place));
    else pictures.set(source, read);
  }
  return { pictures, diagnostics };
}

function missing(contentFolder: string, folder: string, named: string, place: object): Diagnostic {
  const inMedia = posix.join('media', posix.basename(named));
  const meant = posix.relative(folder, inMedia);
  const hint = existsSync(join(contentFolder, inMedia)) && meant !== named ? `Write ${meant}.` : undefined;
  const found = contentPath(folder, named);
  const what = found === undefined ? `${named} leads out of the dossier` : `${found} is not there`;
  return diagnose('image-missing', what, place, hint);
}

/** The picture, or what is wrong with it. */
function readPicture(path: string, source: string): PictureFile | string {
  const { size } = statSync(path);
  if (size > MOST_BYTES) return `has ${Math.round(size / 1e6)} MB; the most is ${MOST_BYTES / 1e6}`;
  const bytes = readFileSync(path);
  const found = measure(bytes);
  if (!found) return 'is not a picture, or it is damaged';
  const { type, width, height } = found;
  if (!formats.includes(type)) return `is in the format ${type}`;
  if (width * height > MOST_PIXELS) return `has ${width} × ${height} pixels; the most is ${MOST_PIXELS / 1e6} million`;
  const digest = createHash('sha256').update(`${RECIPE} `).update(bytes).digest('hex').slice(0, 10);
  const stem = `assets/pictures/${fileName(basename(path).replace(/\.[^.]*$/, ''), 'picture')}-${digest}`;
  if (type === 'svg') return { source, files: [{ path: `${stem}.svg`, width }], width, height, isVector: true };
  const narrower = WIDTHS.filter((one) => one < width);
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  const widths = narrower.includes(widest) ? narrower : [...narrower, widest];
  return {
    source,
    files: widths.map((one) => ({ path: `${stem}-${one}.webp`, width: one })),
    width: widest,
    height: Math.round((height * widest) / width),
    isVector: false,
  };
}

/** Format and size as the picture is shown: a camera may have been held on its side. */
function measure(bytes: Uint8Array): { type: string; width: number; height: number } | undefined {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation > 4 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    return undefined;
  }
}
