import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Split } from './format.ts';

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

/** That an original seems to hold several articles, which are one now; nothing where the person says that it is one. */
export function severalTold(count: number, file: string, split: Split | undefined): Diagnostic[] {
  if (count < 2 || split !== undefined) return [];
  return [
    diagnose('several-articles', `seems to hold several articles (${count}), which are one article now`, { file }),
  ];
}
