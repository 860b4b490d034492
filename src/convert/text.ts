import type { Root } from 'mdast';
import type { Furniture } from '../model/article.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { cleanCharacters } from './characters.ts';
import { dateOfLine } from './dates.ts';
import { decodeSource } from './decode.ts';
import { decodeEntities } from './entities.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { isFurniture, readDateLine } from './furniture.ts';
import { refuseLongText } from './limits.ts';
import { blocksOf, type Line, linesIn, paragraphsOf } from './lines.ts';
import { isMailLine } from './mail-rules.ts';
import { choiceOf, dateOfText } from './opening-date.ts';
import { splitText } from './press/split.ts';
import { furnitureReport, noTitle } from './remarks.ts';
import { deriveTitle, isTitle } from './title.ts';

/**
 * Plain text: paragraphs between blank lines, wrapped lines joined. Blanks at the edges of a line are layout and go;
 * what the author wrote stays. A first line `date 2017-10 …` gives the date and goes; known words of page furniture are
 * left out and reported.
 */
export const textFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes, words, encoding: given, isTextOnly } = source;
    const { text, encoding, diagnostics, chosen } = decodeSource(bytes, name, { given });
    const several = splitText(text, source, { encoding, diagnostics });
    if (several) return several;
    const article = convertText(text, name, { words, isTextOnly });
    const decided = { ...article.decided, encoding: chosen };
    return [{ ...article, encoding, decided, diagnostics: [...diagnostics, ...article.diagnostics] }];
  },
};

/**
 * The article in a decoded text.
 * @throws DiagnosticError `body-empty` where there is none, `too-large` where there is too much.
 */
export function convertText(decoded: string, name: string, given: GivenText = {}): ConvertedArticle {
  refuseLongText(decoded, name);
  const { text, diagnostics } = cleanCharacters(decoded, { file: name });
  const plain = decodeEntities(text);
  if (plain !== text)
    diagnostics.push(
      diagnose('characters', 'read codes for characters, such as &eacute;, as what they stand for', { file: name }),
    );
  const lines = linesIn(plain);
  const furniture: Furniture[] = [];
  const ownDate = takeDateLine(lines, furniture);
  const blocks = blocksOf(lines).filter((block) =>
    given.mail ? !takeMailLine(block, furniture) : !takeFurniture(block, furniture),
  );
  const title = given.title ?? (ownDate === undefined ? takeTitle(blocks) : undefined);
  const paragraphs = paragraphsOf(blocks, given.words).map((paragraph) =>
    paragraph.map((line) => line.text).join('\n'),
  );
  if (paragraphs.length === 0) {
    throw new DiagnosticError([diagnose('body-empty', 'the file holds no text', { file: name, line: 1 })]);
  }
  // A date line that the author left in the text stays there: it is text; the front matter repeats it.
  const own = lines.map(({ text }) => text).filter((line) => line !== '' && line !== title);
  const inText =
    ownDate !== undefined
      ? { date: ownDate, from: 'its first line' }
      : given.isTextOnly
        ? undefined
        : dateOfText(own, {}, paragraphs);
  furniture.sort((a, b) => a.line - b.line);
  return {
    title: title ?? deriveTitle(paragraphs[0] ?? ''),
    titleFrom: title === undefined ? 'derived' : 'source',
    ...(inText ? { date: inText.date } : {}),
    decided: inText ? { date: choiceOf(inText) } : {},
    tree: treeOf(paragraphs),
    media: [],
    furniture,
    diagnostics: [...diagnostics, ...furnitureReport(furniture, name), ...(title === undefined ? [noTitle(name)] : [])],
  };
}

/** What is known of a text before it is read. */
export interface GivenText {
  /** Its title: then no line of the text is taken for it. */
  title?: string | undefined;
  /** It is a letter: no page was around it, but the lines of a mailing list may be. */
  mail?: boolean;
  /** Words that the dossier has already. */
  words?: (() => ReadonlySet<string>) | undefined;
  /** Its date is not looked for. */
  isTextOnly?: boolean | undefined;
}

/** Takes the date line off the first line that is not blank; what of it belongs to the text stays. */
function takeDateLine(lines: Line[], furniture: Furniture[]): string | undefined {
  const first = lines.find(({ text }) => text !== '');
  const read = first ? readDateLine(first.text, first.number) : undefined;
  if (!first || !read) return undefined;
  furniture.push(read.furniture);
  first.text = read.rest ?? '';
  return read.date;
}

/** A line that is furniture and stands alone; within a paragraph the same word may be the author's. */
function takeFurniture([line, ...others]: readonly Line[], furniture: Furniture[]): boolean {
  if (!line || others.length > 0 || !isFurniture(line.text)) return false;
  furniture.push({ exact: line.text, line: line.number, why: 'page furniture' });
  return true;
}

/** A paragraph of a letter that its mailing list added. */
function takeMailLine(block: readonly Line[], furniture: Furniture[]): boolean {
  const words = block.map(({ text }) => text).join(' ');
  const [first] = block;
  if (!first || !isMailLine(words, false)) return false;
  furniture.push({ exact: words, line: first.number, why: 'line of a mailing list' });
  return true;
}

/** Takes a first line that stands alone and reads like a title; the text must be more than that. */
function takeTitle(blocks: Line[][]): string | undefined {
  const [first, ...others] = blocks;
  const title = first?.[0]?.text ?? '';
  const rest = others.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (first?.length !== 1 || !isTitle(title) || rest < title.length * 2) return undefined;
  // A day is no title either where its year is missing: any year will do to see it.
  if (dateOfLine(title, { year: 2000 }) !== undefined) return undefined;
  blocks.shift();
  return title;
}

function treeOf(paragraphs: readonly string[]): Root {
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}
