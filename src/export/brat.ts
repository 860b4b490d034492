import { collectionNames, collections } from '../model/collections.ts';
import { codePointCounter, rangeInWhole, wholeText } from '../text/whole-text.ts';
import { pathOf } from '../views/urls.ts';
import type { ExportedArticle, ExportedDossier } from './exported.ts';
import type { ExportFile } from './format.ts';

/** The database of names that the notes of the annotations are of, as BRAT calls it. */
export const BRAT_DATABASE = 'Reperes';

/** The mentions as BRAT keeps them, beside the text of each article, and the kinds of entries as its configuration. */
export function* brat(dossier: ExportedDossier): Iterable<ExportFile> {
  yield { path: 'articles/annotation.conf', pieces: configuration };
  for (const article of dossier.articles) {
    const path = pathOf({ page: 'form', format: 'brat', of: 'articles', id: article.id });
    yield { path, pieces: () => linesOf(article, dossier) };
  }
}

function* configuration(): Generator<string> {
  yield '[entities]\n';
  for (const name of collectionNames) {
    yield `!${name}\n${collections[name].kinds.map((kind) => `\t${kind}\n`).join('')}`;
  }
  yield '[relations]\n[events]\n[attributes]\n';
}

function* linesOf({ blocks, mentions }: ExportedArticle, { entryById }: ExportedDossier): Generator<string> {
  const whole = wholeText(blocks);
  const points = codePointCounter(whole.text);
  let number = 0;
  for (const mention of mentions) {
    const entry = entryById.get(mention.entity);
    if (!entry) continue;
    number += 1;
    const { start, end } = rangeInWhole(whole, mention);
    // A mention over a line end is one of several pieces: no line of the file holds a line end.
    const pieces = piecesOf(whole.text, start, end);
    const places = pieces.map((piece) => `${points(piece.start)} ${points(piece.end)}`).join(';');
    const words = pieces.map((piece) => whole.text.slice(piece.start, piece.end)).join(' ');
    yield `T${number}\t${entry.kind} ${places}\t${words}\n`;
    yield `N${number}\tReference T${number} ${BRAT_DATABASE}:${entry.id}\t${oneLine(entry.name)}\n`;
  }
}

function piecesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (const { index, 0: words } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    pieces.push({ start: start + index, end: start + index + words.length });
  }
  return pieces;
}

function oneLine(words: string): string {
  return words.replace(/[\t\r\n]+/g, ' ');
}
