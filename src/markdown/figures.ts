import type { Image, Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { alignWithSource } from './source-alignment.ts';
import { walk } from './walk.ts';

/** The caption of a figure; its text is the title of the image. */
export interface Caption extends Parent {
  type: 'caption';
  children: PhrasingContent[];
}

/** An image that stands alone, and its caption. */
export interface Figure extends Parent {
  type: 'figure';
  children: [Image, Caption];
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure;
    caption: Caption;
  }
}

/**
 * remark plugin: an image alone in its paragraph, with a title, becomes a figure whose caption is the title, so that
 * the caption is text that readers see and the annotator reads.
 */
export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes('![')) return;
    walk<Nodes>(tree, (paragraph, parent) => {
      if (paragraph.type !== 'paragraph' || !parent || !('children' in parent)) return;
      const [image, ...others] = paragraph.children;
      if (image?.type !== 'image' || others.length > 0 || !image.title) return;
      const text = captionText(image, source, file);
      if (!text) return;
      const caption: Caption = { type: 'caption', data: { hName: 'figcaption' }, children: [text] };
      const figure: Figure = {
        type: 'figure',
        data: { hName: 'figure' },
        children: [{ ...image, title: null }, caption],
      };
      if (paragraph.position) figure.position = paragraph.position;
      const children = parent.children as Nodes[];
      children[children.indexOf(paragraph)] = figure;
    });
  };
}

/** The title as a text node with its place in the source: the last quoted string before the closing parenthesis. */
function captionText(image: Image, source: string, file: VFile): Text | undefined {
  const start = image.position?.start.offset;
  const end = image.position?.end.offset;
  if (!image.title || start === undefined || end === undefined) return undefined;
  const last = source.slice(start, end - 1).trimEnd().length + start;
  for (let at = last - 2; at > start; at -= 1) {
    if (!'"\'('.includes(source[at] ?? '')) continue;
    if (alignWithSource(image.title, source, at + 1)?.end !== last - 1) continue;
    const points = location(file);
    const from = points.toPoint(at + 1);
    const to = points.toPoint(last - 1);
    if (from && to) return { type: 'text', value: image.title, position: { start: from, end: to } };
  }
  return undefined;
}
