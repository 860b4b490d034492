import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { FoundArticle, FoundArticles } from '../found-articles.ts';
import type { Line } from '../lines.ts';
import { isTitle } from '../title.ts';
import { type Block, bodyOf, withText } from './blocks.ts';
import { dateOfShortLine, present } from './fields.ts';
import { countingLine } from './labels.ts';

/** Blocks at the head of an article among which its title and its day stand. */
const HEAD = 6;

/**
 * Splits where a line fits a pattern: that line is the title, or the first after it where it only counts or dates.
 * @returns nothing where no line fits.
 */
export function splitAt(all: readonly Block[], pattern: RegExp, file: string): FoundArticles | undefined {
  const blocks = all.flatMap((block) => cutAtLines(block, pattern));
  const starts = blocks.flatMap(({ text }, index) => (pattern.test(text) ? [index] : []));
  const [first] = starts;
  if (first === undefined) return undefined;
  const articles = starts.map((start, index) => articleOf(blocks.slice(start, starts[index + 1])));
  return { of: 'the original', articles, diagnostics: leftOut(blocks.slice(0, first), file) };
}

function articleOf(all: readonly Block[]): FoundArticle {
  const date = all
    .slice(0, HEAD)
    .map(({ text }) => dateOfShortLine(text))
    .find((one) => one !== undefined);
  const own = isCount(all[0]) ? all.slice(1).flatMap((one, index) => (index < 3 ? cutTitle(one) : [one])) : all;
  const titled = own.findIndex(({ text }) => /\p{L}{3}/u.test(text) && dateOfShortLine(text) === undefined);
  const title = titled >= 0 && titled < 3 && own.length > titled + 1 ? own[titled]?.text : undefined;
  const isTitled = title !== undefined && title.length <= 200;
  return present<FoundArticle>({
    title: isTitled ? title.replace(/\s+/g, ' ') : undefined,
    date,
    body: bodyOf(isTitled ? own.filter((_, at) => at > titled) : own),
  });
}

/** A line that only counts, as nobody writes for readers: `3 of 40 DOCUMENTS`, `=== 3 ===`, `Article 12`. */
function isCount(block: Block | undefined): boolean {
  const line = block?.text ?? '';
  return !/\p{L}/u.test(line) || countingLine(line) !== undefined || numbered.test(line);
}

const numbered =
  /^\P{L}*(?:articles?|artikel|art[íi]culos?|documents?|dokumente?|documentos?|documenten|te?xte?|texto|tekst|pages?|seite|item|n[ro]?)\P{L}*\d+(?:\P{L}+(?:of|von|de|sur|van|di)\P{L}+)?\P{L}*$/iu;

/** A title that stands right above its text, with no blank line between. */
function cutTitle(block: Block): Block[] {
  const [first = '', ...others] = block.text.split('\n');
  if (others.length === 0 || !isTitle(first)) return [block];
  return [withText(block, first), withText(block, others.join('\n'))];
}

/** A line that fits stands alone, wherever it was: a line of its own within a paragraph begins an article too. */
function cutAtLines(block: Block, pattern: RegExp): Block[] {
  const lines = block.text.split('\n');
  if (lines.length === 1 || !lines.some((line) => pattern.test(line))) return [block];
  return groupsAt(lines, (line) => pattern.test(line)).map((group) => withText(block, group.join('\n')));
}

/** Lines of a text with those that begin an article alone, before any are joined. */
export function linesCutAt(lines: readonly Line[], begins: (line: string) => boolean): Line[][] {
  return groupsAt(lines, ({ text }) => begins(text));
}

function groupsAt<T>(all: readonly T[], isAlone: (one: T) => boolean): T[][] {
  const groups: T[][] = [];
  let isOpen = false;
  for (const one of all) {
    const alone = isAlone(one);
    if (alone || !isOpen) groups.push([one]);
    else groups.at(-1)?.push(one);
    isOpen = !alone;
  }
  return groups;
}

/** What stands before the first article is in none, and is told. */
function leftOut(blocks: readonly Block[], file: string): Diagnostic[] {
  const words = blocks.flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
  if (words.length === 0) return [];
  const count = words.length === 1 ? '1 word stands' : `${words.length.toLocaleString('en')} words stand`;
  const message = `${count} before the first line that fits, and in no article: “${words.slice(0, 8).join(' ')}…”`;
  return [diagnose('part-unread', message, { file })];
}
