import type { Paragraph, Root } from 'mdast';
import type { Furniture } from '../model/article.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { decodeText } from './decode.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { isFurniture, readDateLine } from './furniture.ts';
import { deriveTitle } from './title.ts';

interface Line {
  text: string;
  number: number;
}

/**
 * Plain text: paragraphs between blank lines. Blanks at the edges of a line are layout and go; every other character
 * stays. A first line `date 2017-10 …` gives the date; known words of page furniture are left out and reported.
 */
export const textFormat: SourceFormat = {
  extensions: ['.txt'],
  convert({ name, bytes }: SourceFile): ConvertedArticle {
    const { text, encoding } = decodeText(bytes, name);
    const lines = text.split(/\r\n|\n|\r/).map((line, index) => ({ text: trimLine(line), number: index + 1 }));
    const furniture: Furniture[] = [];
    const date = takeDateLine(lines, furniture);
    const paragraphs = paragraphsOf(lines)
      .filter((block) => !takeFurniture(block, furniture))
      .map(textOf);
    if (paragraphs.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'the file holds no text', { file: name, line: 1 })]);
    }
    furniture.sort((a, b) => a.line - b.line);
    return {
      title: deriveTitle(paragraphs[0] ?? ''),
      titleFrom: 'derived',
      ...(date ? { date } : {}),
      encoding,
      tree: { type: 'root', children: paragraphs.map(paragraph) } satisfies Root,
      furniture,
      diagnostics: [
        ...furniture.map(({ exact, line, why }) =>
          diagnose('furniture', `left out “${exact}”: ${why}`, { file: name, line }),
        ),
        diagnose('title-derived', 'the original has no title; this one is made of its first words', { file: name }),
      ],
    };
  },
};

/** Only blanks and tabs: a no-break space is the author's. */
function trimLine(line: string): string {
  return line.replace(/^[ \t]+|[ \t]+$/g, '');
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

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function textOf(paragraph: readonly Line[]): string {
  return paragraph.map(({ text }) => text).join('\n');
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
