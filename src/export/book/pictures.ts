import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { ElementContent, RootContent } from 'hast';
import sharp from 'sharp';
import type { ExportedDossier } from '../exported.ts';
import { writtenTarget } from '../links.ts';

/** Widest picture of a book, in pixels. */
const WIDEST = 1200;

/** A picture of a book and the bytes of its file. */
export interface BookPicture {
  path: string;
  mediaType: string;
  bytes(): Promise<Uint8Array>;
}

/** The pictures that the texts of a dossier show, by their paths in the content: JPEG as such, all else as PNG. */
export function picturesOf(dossier: ExportedDossier): Map<string, BookPicture> {
  const found = new Set<string>();
  for (const text of [...dossier.articles, ...dossier.entries, ...dossier.pages]) {
    if (text.picture) found.add(text.picture.file.source);
    if (!text.hasPictures) continue;
    walk(text.tree.children, (src) => {
      const target = writtenTarget(src, text, dossier);
      if (target.to === 'page' && target.address.page === 'asset') found.add(target.address.path);
    });
  }
  const pictures = [...found]
    .toSorted()
    .map((source, index) => [source, pictureAt(source, index, dossier.folder)] as const);
  return new Map(pictures);
}

function pictureAt(source: string, index: number, folder: string): BookPicture {
  const isJpeg = /\.jpe?g$/i.test(source);
  const stem = posix
    .basename(source)
    .replace(/\.[^.]*$/, '')
    .replace(/[^A-Za-z0-9-]+/g, '-');
  return {
    path: `pictures/${index}-${stem}.${isJpeg ? 'jpg' : 'png'}`,
    mediaType: isJpeg ? 'image/jpeg' : 'image/png',
    async bytes() {
      const image = sharp(readFileSync(join(folder, source)))
        .rotate()
        .resize({ width: WIDEST, withoutEnlargement: true });
      return isJpeg ? image.jpeg({ quality: 82 }).toBuffer() : image.png({ compressionLevel: 9 }).toBuffer();
    },
  };
}

function walk(nodes: readonly (RootContent | ElementContent)[], see: (src: string) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img' && typeof node.properties.src === 'string') see(node.properties.src);
    walk(node.children, see);
  }
}
