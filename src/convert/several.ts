import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/** What stands at the head or the end of each text that a press database exports, in the languages of its pages. */
const countingLines: readonly RegExp[] = [
  /^\s*(?:document|dokument|documento)?\s*\d+\s+(?:of|von|de|sur|di|من)\s+\d+\s*(?:documents?|dokumente?n?|documentos?|وثائق)?\s*$/gimu,
  /^\s*(?:end of document|fin du document|ende des dokuments|fin del documento|نهاية المستند)\s*$/gimu,
  /^\s*document [A-Z]{2,8}0000[0-9a-z]+\s*$/gimu,
  /\b(?:news|web)·\d{8}·[A-Z]{1,6}·[\w-]+/gu,
];

/** How many articles a text holds, by the lines that databases count them with; 1 where none does. */
export function countArticles(text: string): number {
  return Math.max(1, ...countingLines.map((line) => text.match(line)?.length ?? 0));
}

/** That an original holds several articles, which are one now. */
export function severalTold(count: number, file: string): Diagnostic[] {
  if (count < 2) return [];
  const message = `seems to hold several articles (${count}), which are one article now`;
  const hint = 'Cut the original into its articles, one a file, and convert those; then delete this article.';
  return [diagnose('several-articles', message, { file }, hint)];
}
