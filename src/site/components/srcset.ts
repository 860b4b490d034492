import type { Picture } from '../../views/look-page.ts';

/** Widest file that a browser without `srcset` gets. */
const PLAIN = 800;

/** Attributes by which a browser chooses among the files of a picture. */
export function srcset(
  { files }: Picture,
  sizes: string,
  href: (path: string) => string,
): { src: string; srcset?: string; sizes?: string } {
  const plain = files.findLast(({ width }) => width <= PLAIN) ?? files[0];
  const src = href(plain?.path ?? '');
  if (files.length < 2) return { src };
  return { src, srcset: files.map(({ path, width }) => `${href(path)} ${width}w`).join(', '), sizes };
}
