import type { Range } from '../../model/mention.ts';
import { literal, replaceHits, withoutOverlaps } from './names.ts';

/** Files whose names tell who is masked: name without extension to new name. */
export type FileNames = ReadonlyMap<string, string>;

/** Where a text names files that are called otherwise now: in addresses and ids, not among words. */
export function namesOfFiles(text: string, files: FileNames): (Range & { to: string })[] {
  const found = [...files].flatMap(([from, to]) => {
    const token = new RegExp(`(?<=^|[/#=("'])${literal(from)}(?![\\p{L}\\p{N}_-])`, 'gu');
    return [...text.matchAll(token)].map(({ index }) => ({ start: index, end: index + from.length, to }));
  });
  return withoutOverlaps(found);
}

/** A text with the new names of files. */
export function renameFiles(text: string, files: FileNames): string {
  return replaceHits(text, namesOfFiles(text, files), ({ to }) => to);
}
