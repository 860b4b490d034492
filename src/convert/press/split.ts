import type { Root } from 'hast';
import { cleanCharacters, cleanHtml } from '../characters.ts';
import { decodeEntities } from '../entities.ts';
import type { ConvertedArticle, SourceFile } from '../format.ts';
import type { FoundArticle, FoundArticles } from '../found-articles.ts';
import { parseHtml } from '../html/parse.ts';
import { blocksOf, linesIn, paragraphsOf } from '../lines.ts';
import { articlesOf, type SeveralPlace } from '../several.ts';
import { type Block, blocksOfText, blocksOfTree, bodyOf } from './blocks.ts';
import { dateOfShortLine, present } from './fields.ts';
import { readExport } from './registry.ts';

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
  if (split === 'one') return undefined;
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
  const found = split ? splitAt(original.blocks, split) : readExport(original);
  return found && articlesOf(found, { file: name, encoding, sibling, diagnostics });
}

/** The same of HTML that a format makes of an original, such as Word. */
export function splitPage(html: string, source: SourceFile, diagnostics: SeveralPlace['diagnostics']) {
  if (source.split === 'one') return undefined;
  const { text, diagnostics: cleaned } = cleanHtml(html, { file: source.name });
  const place = { diagnostics: [...diagnostics, ...cleaned] };
  return splitOriginal({ raw: text, tree: parseHtml(text, source.name) }, source, place);
}

/** The same of a plain text; its lines are joined as those of other texts are. */
export function splitText(text: string, source: SourceFile, place: Pick<SeveralPlace, 'encoding' | 'diagnostics'>) {
  if (source.split === 'one') return undefined;
  const { text: clean, diagnostics } = cleanCharacters(text, { file: source.name });
  const paragraphs = () =>
    paragraphsOf(blocksOf(linesIn(decodeEntities(clean))), source.words).map((lines) => ({
      text: lines.map((line) => line.text).join('\n'),
    }));
  return splitOriginal({ raw: clean, paragraphs }, source, {
    ...place,
    diagnostics: [...place.diagnostics, ...diagnostics],
  });
}

/** Splits where a line fits a pattern: that line is the title, or the first after it where it only counts or dates. */
function splitAt(blocks: readonly Block[], pattern: RegExp): FoundArticles | undefined {
  const starts = blocks.flatMap(({ text }, index) => (pattern.test(text) ? [index] : []));
  if (starts.length === 0) return undefined;
  const articles = starts.map((start, index): FoundArticle => {
    const own = blocks.slice(start, starts[index + 1]);
    const date = own
      .slice(0, 6)
      .map(({ text }) => dateOfShortLine(text))
      .find((one) => one !== undefined);
    const titled = own.findIndex(({ text }) => /\p{L}{3}/u.test(text) && dateOfShortLine(text) === undefined);
    const title = titled >= 0 && titled < 3 && own.length > titled + 1 ? own[titled]?.text : undefined;
    return present<FoundArticle>({
      title: title && title.length <= 200 ? title.replace(/\s+/g, ' ') : undefined,
      date,
      body: bodyOf(title ? own.filter((_, at) => at > titled) : own),
    });
  });
  return { of: 'the original', articles };
}
