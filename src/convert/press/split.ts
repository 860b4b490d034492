import type { Root } from 'hast';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { cleanCharacters, cleanHtml } from '../characters.ts';
import { decodeEntities } from '../entities.ts';
import type { ConvertedArticle, SourceFile } from '../format.ts';
import type { FoundArticles } from '../found-articles.ts';
import { parseHtml } from '../html/parse.ts';
import { blocksOf, linesIn, paragraphsOf } from '../lines.ts';
import { articlesOf, type SeveralPlace } from '../several.ts';
import { type Block, blocksOfText, blocksOfTree } from './blocks.ts';
import { countingLine, isCoverLine } from './labels.ts';
import type { PressOriginal } from './original.ts';
import { readExport } from './registry.ts';
import { linesCutAt, splitAt } from './split-at.ts';

/** What a format has read of an original. */
export type ReadOriginal = { raw: string } & (
  | { tree: Root }
  | { paragraphs: () => readonly { text: string; heading?: boolean }[] }
);

/**
 * The articles of an original that holds several: of a press database, or as the person who converts says.
 * @returns nothing for an original that is one article.
 * @throws DiagnosticError where it is an export, and none of its articles holds text.
 */
export function splitOriginal(
  read: ReadOriginal,
  { name, split, sibling }: SourceFile,
  { encoding, diagnostics }: Pick<SeveralPlace, 'encoding' | 'diagnostics'>,
): ConvertedArticle[] | undefined {
  const tree = 'tree' in read ? read.tree : undefined;
  let blocks: readonly Block[] | undefined;
  let cells: readonly Block[] | undefined;
  const original = {
    file: name,
    raw: read.raw,
    tree,
    get blocks() {
      blocks ??= 'tree' in read ? blocksOfTree(read.tree) : blocksOfText(read.paragraphs());
      return blocks;
    },
    get cells() {
      cells ??= tree ? blocksOfTree(tree, true) : original.blocks;
      return cells;
    },
  };
  const found = readAs(original, split);
  // Most originals have none, and need not be read a second way.
  if (!found && coverSigns.test(read.raw)) refuseCover(original.blocks, name);
  return found && articlesOf(found, { file: name, encoding, sibling, diagnostics });
}

function readAs(original: PressOriginal, split: SourceFile['split']): FoundArticles | undefined {
  if (split === 'one') return undefined;
  return split ? splitAt(original.blocks, split, original.file) : readExport(original);
}

/** One of these stands on every cover. */
const coverSigns =
  /job number|num[ée]ro de (?:la )?t[âa]che|auftragsnummer|n[úu]mero de trabajo|taaknummer|download request|time of request|project id/i;

/** Lines at the head of an original among which a cover stands, and how many of them no article has. */
const COVER = 60;
const COVER_LINES = 3;

/**
 * A cover is no article, and in no article: it says who searched for what.
 * @throws DiagnosticError `body-empty`.
 */
function refuseCover(blocks: readonly Block[], file: string): void {
  const lines = blocks.slice(0, COVER).flatMap(({ text }) => text.split('\n'));
  if (lines.filter(isCoverLine).length < COVER_LINES) return;
  const message =
    'begins with the cover of an export (user, job number, search), which is no part of any article, and no document is found below it';
  const hint =
    'Export the documents themselves, not the list of results, and convert them without --one. If they are not found, name the line with which each begins: --split-at PATTERN.';
  throw new DiagnosticError([diagnose('body-empty', message, { file }, hint)]);
}

/** The same of HTML that a format makes of an original, such as Word. */
export function splitPage(html: string, source: SourceFile, diagnostics: SeveralPlace['diagnostics']) {
  if (source.split === 'one' && !coverSigns.test(html)) return undefined;
  const { text, diagnostics: cleaned } = cleanHtml(html, { file: source.name });
  const place = { diagnostics: [...diagnostics, ...cleaned] };
  return splitOriginal({ raw: text, tree: parseHtml(text, source.name) }, source, place);
}

/** The same of a plain text; its lines are joined as those of other texts are. */
export function splitText(text: string, source: SourceFile, place: Pick<SeveralPlace, 'encoding' | 'diagnostics'>) {
  if (source.split === 'one' && !coverSigns.test(text)) return undefined;
  const { text: clean, diagnostics } = cleanCharacters(text, { file: source.name });
  const { split } = source;
  const paragraphs = () => {
    const blocks = blocksOf(linesIn(decodeEntities(clean)));
    const begins = (line: string) => (split instanceof RegExp ? split.test(line) : countingLine(line) !== undefined);
    const cut = blocks.flatMap((lines) => linesCutAt(lines, begins));
    return paragraphsOf(cut, source.words).map((lines) => ({ text: lines.map((line) => line.text).join('\n') }));
  };
  return splitOriginal({ raw: clean, paragraphs }, source, {
    ...place,
    diagnostics: [...place.diagnostics, ...diagnostics],
  });
}
