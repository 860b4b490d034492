import { nearestAscii } from '../model/file-name.ts';

/** Words of the title in an id. */
const WORDS = 6;

/** `2017-10-six-words-of-the-title`, in ASCII; `article-` and the digest where the title has no Latin letters. */
export function deriveId({ date, title }: { date?: string; title: string }, sha256: string): string {
  const ascii = nearestAscii(title).toLowerCase();
  const slug = (ascii.match(/[a-z0-9]+/g) ?? []).slice(0, WORDS);
  const words = slug.length > 0 ? slug : ['article', sha256.slice(0, 8)];
  const id = [...(date ? [date.replace(/[^\d]+/g, '-')] : []), ...words].join('-');
  return id
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id, or the first of `id-2`, `id-3`… that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) free = `${id}-${number}`;
  return free;
}
