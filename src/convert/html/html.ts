import type { Root } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Furniture } from '../../model/article.ts';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { cleanHtml } from '../characters.ts';
import { openingDate } from '../dates.ts';
import { declaredInHtml } from '../declared-encoding.ts';
import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from '../format.ts';
import { severalTold } from '../seems-several.ts';
import { furnitureReport, noTitle } from '../text.ts';
import { levelHeadings, titleOfTree } from '../title.ts';
import { leftOutReport, textsOfPage } from './left-out.ts';
import { mainContent } from './main-content.ts';
import { bylineOf, readMetadata } from './metadata.ts';
import { notesOutside } from './notes.ts';
import { parseHtml, sanitizeTree } from './parse.ts';
import { prunePage } from './prune.ts';
import { textOf } from './text.ts';
import { toMarkdown } from './to-markdown.ts';
import { dropLastHeadings, dropTitle, type Trimmed, trimArticle } from './trim.ts';

/** A saved web page: the article in it, without the page around. */
export const htmlFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const { text, encoding, diagnostics: lost } = decodeSource(bytes, name, declaredInHtml(bytes));
    const { text: clean, diagnostics } = cleanHtml(text, { file: name });
    const page = parseHtml(clean, name);
    const seen = textsOfPage(page);
    const whole = structuredClone(page);
    const { metadata: read, diagnostics: chosen } = readMetadata(page, name);
    prunePage(page);
    const byline = read.author ?? bylineOf(page);
    const metadata: Metadata = { ...read, ...(byline ? { author: byline } : {}) };
    const main = mainContent(page);
    main.article.children.push(...notesOutside(whole, main.article));
    const article = sanitizeTree(main.article);
    dropTitle(article, metadata.title);
    const furniture = placeOf(trimArticle(article), clean);
    dropLastHeadings(article);
    const {
      tree,
      media,
      diagnostics: more,
    } = toMarkdown(article, { ...source, file: name, url: metadata.url, lang: metadata.lang });
    levelHeadings(tree);
    if (tree.children.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'the page holds no article', { file: name, line: 1 })]);
    }
    const date = metadata.date ?? openingDate(textOf(article), { lang: metadata.lang });
    const kept = [
      ...[metadata.title, metadata.author, ...tree.children.map((block) => mdastText(block, { includeHtml: false }))],
      ...[...furniture.map(({ exact }) => exact), ...titlesOfImages(tree)],
    ].filter((text) => text !== undefined);
    return [
      {
        ...metadata,
        title: metadata.title ?? titleOfTree(tree, name),
        titleFrom: metadata.title === undefined ? 'derived' : 'source',
        ...(date ? { date } : {}),
        encoding,
        tree,
        media,
        furniture,
        diagnostics: [
          ...lost,
          ...diagnostics,
          ...furnitureReport(furniture, name),
          ...leftOutReport(seen, kept, name),
          ...severalTold(main.count, name, source.split),
          ...chosen,
          ...(metadata.title === undefined ? [noTitle(name)] : []),
          ...more,
        ],
      },
    ];
  },
};

/** Captions, which a figure has as the title of its picture. */
function titlesOfImages(tree: Root): string[] {
  const titles: string[] = [];
  visit(tree, 'image', ({ title, alt }) => {
    titles.push(title ?? '', alt ?? '');
  });
  return titles;
}

/** Where each string stands: the first line with its first words. */
function placeOf(trimmed: readonly Trimmed[], text: string): Furniture[] {
  const lines = text.split(/\r\n|\n|\r/);
  return trimmed.map(({ exact, why }) => {
    const start = exact.split(' ').slice(0, 3).join(' ');
    const line = lines.findIndex((one) => one.includes(start));
    return { exact, line: Math.max(1, line + 1), why };
  });
}
