import type { Root, RootContent } from 'mdast';
import type { Furniture } from '../../model/article.ts';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { cleanCharacters } from '../characters.ts';
import type { ConvertedArticle, SourceFile } from '../format.ts';
import { type KnownWords, wordsIn } from '../line-ends.ts';
import { joinLines } from '../lines.ts';
import { furnitureReport, noTitle } from '../remarks.ts';
import { deriveTitle, levelHeadings } from '../title.ts';

/** A block of a page that was scanned and read by a program. */
export interface ScannedBlock {
  lines: string[];
  isHeading: boolean;
  /** Why it is no text of the article: a running head, a page number. */
  leftOut?: string | undefined;
}

/**
 * The article of what a program read on scanned pages: its blocks in their order, lines joined and words that were cut at
 * their ends mended.
 * @throws DiagnosticError `body-empty` where there is no text.
 */
export function convertScan(blocks: readonly ScannedBlock[], { name, words }: SourceFile): ConvertedArticle {
  const kept = blocks.filter(({ leftOut }) => leftOut === undefined);
  const known: KnownWords = {
    text: new Set(kept.flatMap(({ lines }) => lines.flatMap((line) => wordsIn(line)))),
    dossier: words,
  };
  const told = kept.map(({ lines, isHeading }) => {
    // Signs that programs set for a hyphen at the end of a line.
    const plain = lines.map((text) => ({ text: text.trim().replace(/[¬⸗]$/, '-') })).filter(({ text }) => text !== '');
    return { isHeading, ...cleanCharacters(plain.length === 0 ? '' : joinLines(plain, known), { file: name }) };
  });
  const texts = joinCut(told.filter(({ text }) => text !== ''));
  if (texts.length === 0) {
    throw new DiagnosticError([diagnose('body-empty', 'no text was read on the page', { file: name })]);
  }
  const headings = texts.filter(({ isHeading }) => isHeading);
  const title = texts[0]?.isHeading ? texts.shift()?.text : undefined;
  const furniture = blocks.flatMap(({ lines, leftOut }): Furniture[] => {
    const exact = lines.join(' ').replace(/\s+/g, ' ').trim();
    return leftOut === undefined || exact === '' ? [] : [{ exact, line: 1, why: leftOut }];
  });
  const tree: Root = { type: 'root', children: texts.map(blockOf) };
  levelHeadings(tree);
  const several =
    headings.length > 2
      ? [
          diagnose('several-articles', `the page has ${headings.length} headings, and is one article now`, {
            file: name,
          }),
        ]
      : [];
  return {
    title: title ?? deriveTitle(texts[0]?.text ?? ''),
    titleFrom: title === undefined ? 'derived' : 'source',
    tree,
    media: [],
    furniture,
    diagnostics: [
      ...told.flatMap(({ diagnostics }) => diagnostics),
      ...furnitureReport(furniture, name),
      ...several,
      ...(title === undefined ? [noTitle(name)] : []),
    ],
  };
}

interface Text {
  text: string;
  isHeading: boolean;
}

/** Blocks that a column or a page cut in the middle of a sentence are one. */
function joinCut(texts: readonly Text[]): Text[] {
  return texts.reduce<Text[]>((all, { text, isHeading }) => {
    const last = all.at(-1);
    const goesOn = last && !last.isHeading && !isHeading && /[\p{Ll},-]$/u.test(last.text) && /^\p{Ll}/u.test(text);
    if (goesOn) last.text = joinLines([{ text: last.text }, { text }], { text: new Set() });
    else all.push({ text, isHeading });
    return all;
  }, []);
}

function blockOf({ text, isHeading }: Text): RootContent {
  const children = [{ type: 'text' as const, value: text }];
  return isHeading ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children };
}
