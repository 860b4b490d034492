import { wholeText } from '../text/whole-text.ts';
import { pathOf } from '../views/urls.ts';
import type { ExportedDossier } from './exported.ts';
import type { ExportFile } from './format.ts';

/** Path of the text of an article in which positions count. */
export function textPath(id: string): string {
  return pathOf({ page: 'form', format: 'text', of: 'articles', id });
}

/** The text of each article, as the annotator reads it: UTF-8, lines end with LF. */
export function* text({ articles }: ExportedDossier): Iterable<ExportFile> {
  for (const { id, blocks } of articles) {
    yield { path: textPath(id), pieces: () => [wholeText(blocks).text, '\n'] };
  }
}
