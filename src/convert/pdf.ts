import type { Root, RootContent } from 'mdast';
import { extractTextItems, getDocumentProxy } from 'unpdf';
import type { Furniture } from '../model/article.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { cleanCharacters, linesOf } from './characters.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from './format.ts';
import { type KnownWords, wordsIn } from './line-ends.ts';
import { joinLines } from './lines.ts';
import { choiceOf, dateOfText } from './opening-date.ts';
import { blocksOfPage, linesOfPage, type PdfBlock, type PdfLine, runningLines } from './pdf-layout.ts';
import { cutAtFields, standsAboveDay } from './press/printed-lines.ts';
import { bearsSigns } from './press/registry.ts';
import { splitOriginal } from './press/split.ts';
import { furnitureReport, noTitle } from './remarks.ts';
import { deriveTitle, isTitle, levelHeadings } from './title.ts';

/** What helps where pages hold no text: they are scans. */
const OCR = 'Run it through a program that reads scans (ocrmypdf), and convert what it makes.';

/** The text of a PDF, by unpdf (PDF.js): paragraphs and headings by their place and size; what holds no text is told. */
export const pdfFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes, words } = source;
    const pages = await readPages(bytes, name);
    const running = runningLines(pages);
    const raw = pages.map((lines) => lines.map(({ text }) => text).join('\n')).join('\n');
    const isExport = bearsSigns(raw);
    if (isExport) for (const lines of pages) keepFields(lines, running);
    const furniture: Furniture[] = [];
    const blocks = pages.flatMap((lines) => {
      const own = lines.filter((line) => !running.has(line));
      for (const line of lines) {
        if (running.has(line)) furniture.push({ exact: line.text, line: line.page, why: 'repeated on the pages' });
      }
      const found = blocksOfPage(own);
      return isExport ? found.flatMap(({ lines }) => cutAtFields(lines).map((part) => ({ lines: part }))) : found;
    });
    const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
    if (blocks.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'no page holds text; it is a scan', { file: name }, OCR)]);
    }
    const diagnostics: Diagnostic[] = [];
    if (empty.length > 0) {
      const message = `pages without text (pictures or scans): ${linesOf(empty).replace(/^lines? /, '')}`;
      diagnostics.push(diagnose('part-unread', message, { file: name }, OCR));
    }
    diagnostics.push(
      diagnose('part-unread', 'the pictures and the tables of a PDF are not kept as such', { file: name }),
    );
    const { texts, diagnostics: ofCharacters } = joined(blocks, name, words);
    diagnostics.push(...ofCharacters);
    const several = splitOriginal(
      {
        raw,
        paragraphs: () => texts.map(({ text, level }) => ({ text, heading: level > 0 })),
      },
      source,
      { diagnostics },
    );
    if (several) return several;
    const title = takeTitle(texts);
    const inText = source.isTextOnly ? undefined : dateOfText(texts.map(({ text }) => text));
    const tree: Root = { type: 'root', children: texts.map(blockOf) };
    levelHeadings(tree);
    return [
      {
        title: title ?? deriveTitle(texts[0]?.text ?? ''),
        titleFrom: title === undefined ? 'derived' : 'source',
        ...(inText ? { date: inText.date, decided: { date: choiceOf(inText) } } : {}),
        tree,
        media: [],
        furniture,
        diagnostics: [
          ...diagnostics,
          ...furnitureReport(furniture, name),
          ...(title === undefined ? [noTitle(name)] : []),
        ],
      },
    ];
  },
};

/** Lines at the edge of a page, among which running titles stand. */
const EDGE = 2;

/**
 * Papers above their days, labels and ends are no running titles, though they stand at the same height on many a page of
 * an export: those are at the edge.
 */
function keepFields(lines: readonly PdfLine[], running: Set<PdfLine>): void {
  for (const [index, line] of lines.entries()) {
    const isWithin = index >= EDGE && index < lines.length - EDGE;
    if (isWithin || standsAboveDay(line, lines[index + 1])) running.delete(line);
  }
}

/** A block as text: 0 for a paragraph, else the level of the heading. */
interface TextBlock {
  text: string;
  level: number;
}

async function readPages(bytes: Uint8Array, name: string): Promise<PdfLine[][]> {
  try {
    // PDF.js takes the bytes it is given for itself.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { items } = await extractTextItems(pdf);
    await pdf.loadingTask.destroy();
    return items.map((page, index) => linesOfPage(page, index + 1));
  } catch (error) {
    const reason = (error as Error).message;
    const hint = /password/i.test(reason) ? 'Open it with its password, and save it without one.' : undefined;
    throw new DiagnosticError([diagnose('convert-failed', `the PDF cannot be read: ${reason}`, { file: name }, hint)]);
  }
}

function joined(
  blocks: readonly PdfBlock[],
  file: string,
  dossier: (() => ReadonlySet<string>) | undefined,
): { texts: TextBlock[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const words: KnownWords = {
    text: new Set(blocks.flatMap(({ lines }) => lines.flatMap(({ text }) => wordsIn(text)))),
    dossier,
  };
  const sizes = blocks.flatMap(({ lines }) => lines.flatMap(({ size, text }) => Array<number>(text.length).fill(size)));
  const usual = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const parts = blocks.map(({ lines }) => {
    const size = lines.reduce((most, line) => Math.max(most, line.size), 0);
    const { text, diagnostics: told } = cleanCharacters(joinLines(lines, words), { file });
    diagnostics.push(...told);
    const heading = size > usual * 1.15 && text.length < 200;
    return { text, level: heading ? (size > usual * 1.6 ? 1 : 2) : 0 };
  });
  const texts = parts.reduce<TextBlock[]>((all, next) => {
    const last = all.at(-1);
    // A paragraph that a page or a column cut: it ends in the middle of a sentence, and goes on in lower case.
    if (last && last.level === 0 && next.level === 0 && /[\p{Ll},-]$/u.test(last.text) && /^\p{Ll}/u.test(next.text)) {
      last.text = joinLines([{ text: last.text }, { text: next.text }], words);
    } else if (next.text !== '') all.push(next);
    return all;
  }, []);
  return { texts, diagnostics };
}

/** The first heading, or a first block that reads like a title. */
function takeTitle(texts: TextBlock[]): string | undefined {
  const [first, second] = texts;
  if (!first || !second || !(first.level > 0 || (isTitle(first.text) && second.text.length > first.text.length)))
    return undefined;
  texts.shift();
  return first.text;
}

function blockOf({ text, level }: TextBlock): RootContent {
  const children = [{ type: 'text' as const, value: text }];
  return level === 0 ? { type: 'paragraph', children } : { type: 'heading', depth: level === 1 ? 2 : 3, children };
}
