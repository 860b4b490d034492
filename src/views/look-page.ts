import type { ThemedColour } from '../model/colour.ts';

/** A picture as pages show it: what `srcset` wants, and the room that it takes. */
export interface Picture {
  /** Paths in the built folder, narrowest first; an SVG has one. */
  files: { path: string; width: number }[];
  /** Of the widest file, in pixels. */
  width: number;
  height: number;
  isVector: boolean;
}

/** A picture with its words, at the head of a page. */
export interface HeadPicture extends Picture {
  alt: string;
  credit?: string;
}

/** What every page shows of a dossier's own look and words. */
export interface LookData {
  /** Path of the style sheet in the built folder. */
  stylesheet?: string;
  colours: Record<string, ThemedColour>;
  logo?: HeadPicture & { dark?: Picture };
  /** The words at the foot of a page beside the home page, and of one in a folder. */
  footer?: { beside: string; below: string };
  /** The picture that networks show: its path in the content folder, and its words. */
  socialImage?: { source: string; alt: string };
}
