import type { Root } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Furniture } from '../../model/article.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { cleanHtml } from '../characters.ts';
import { declaredInHtml } from '../declared-encoding.ts';
import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from '../format.ts';
import { choiceOf, dateOfText } from '../opening-date.ts';
import { splitOriginal } from '../press/split.ts';
import { furnitureReport, noTitle } from '../remarks.ts';
import { severalTold } from '../seems-several.ts';
import { levelHeadings, titleOfTree } from '../title.ts';
import { readableParts } from './floor.ts';
import { readGoogleDocs } from './google-docs.ts';
import { leftOut, leftOutReport, textsOfPage } from './left-out.ts';
import { mainContent } from './main-content.ts';
import { bylineOf, readMetadata } from './metadata.ts';
import { notesOutside, takeComments } from './notes.ts';
import { readNotion } from './notion.ts';
import { parseHtml, sanitizeTree } from './parse.ts';
import { prunePage } from './prune.ts';
import { allRules } from './rules.ts';
import { takeTeasers } from './teasers.ts';
import { toMarkdown } from './to-markdown.ts';
import { dropLastHeadings, dropTitle, type Trimmed, trimArticle } from './trim.ts';

/** A saved web page: the article in it, without the page around. */
export const htmlFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes, without = allRules } = source;
    const encodings = { declared: declaredInHtml(bytes), given: source.encoding };
    const { text, encoding, diagnostics: lost, chosen: asEncoding } = decodeSource(bytes, name, encodings);
    const { text: clean, diagnostics } = cleanHtml(text, { file: name });
    const page = parseHtml(clean, name);
    const several = splitOriginal({ raw: clean, tree: page }, source, {
      encoding,
      diagnostics: [...lost, ...diagnostics],
    });
    if (several) return several;
    readGoogleDocs(page, clean);
    const unread = readNotion(page, clean);
    const comments = takeComments(page, name);
    const seen = textsOfPage(page);
    const whole = structuredClone(page);
    const { metadata: read, decided, diagnostics: chosen } = readMetadata(page, name, without);
    const floor = readableParts(page);
    const pruned = prunePage(page, floor, without);
    const byline = read.author ?? bylineOf(page);
    const metadata: Metadata = { ...read, ...(byline ? { author: byline } : {}) };
    const main = mainContent(page, floor, without);
    main.article.children.push(...notesOutside(whole, main.article));
    const article = sanitizeTree(main.article);
    dropTitle(article, metadata.title);
    const teasers = without.has('teasers') ? [] : takeTeasers(article, metadata.url);
    const own = [...pruned, ...teasers, ...trimArticle(article, without)];
    const ends = without.has('last-headings') ? [] : dropLastHeadings(article);
    const trimmed = placeOf([...own, ...ends], clean);
    const {
      tree,
      media,
      diagnostics: more,
    } = toMarkdown(article, { ...source, file: name, url: metadata.url, lang: metadata.lang });
    levelHeadings(tree);
    if (tree.children.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'the page holds no article', { file: name, line: 1 })]);
    }
    const inText =
      metadata.date || source.isTextOnly || without.has('text-dates')
        ? undefined
        : dateOfText(textsOf(tree, ['paragraph']), { lang: metadata.lang });
    const kept = [metadata.title, metadata.author, ...textsOf(tree, ['paragraph', 'heading', 'code'])];
    const joined = [...trimmed.map(({ exact }) => exact), ...titlesOfImages(tree), ...textsOf(tree, ['tableCell'])];
    const around = leftOut(
      seen,
      kept.filter((text) => text !== undefined),
      joined,
    );
    return [
      {
        ...metadata,
        title: metadata.title ?? titleOfTree(tree, name),
        titleFrom: metadata.title === undefined ? 'derived' : 'source',
        ...(inText ? { date: inText.date } : {}),
        encoding,
        decided: { encoding: asEncoding, ...decided, ...(inText ? { date: choiceOf(inText) } : {}) },
        tree,
        media,
        furniture: [...trimmed, ...around].toSorted((a, b) => a.line - b.line),
        diagnostics: [
          ...lost,
          ...diagnostics,
          ...furnitureReport(trimmed, name),
          ...leftOutReport(around, name),
          ...comments,
          ...(unread.length > 0 ? [fieldsTold(unread, name)] : []),
          ...severalTold(main.count, name, source.split),
          ...chosen,
          ...(metadata.title === undefined ? [noTitle(name)] : []),
          ...more,
        ],
      },
    ];
  },
};

/** That a page has properties which an article has no place for. */
function fieldsTold(names: readonly string[], file: string): Diagnostic {
  return diagnose('fields-left-out', `an article has no place for ${names.join(', ')}`, { file });
}

/** The texts of the nodes of some kinds, in their order. */
function textsOf(tree: Root, types: string[]): string[] {
  const texts: string[] = [];
  visit(tree, types, (node) => {
    texts.push(mdastText(node, { includeHtml: false }));
  });
  return texts;
}

/** Captions, which a figure has as the title of its picture. */
function titlesOfImages(tree: Root): string[] {
  const titles: string[] = [];
  visit(tree, 'image', ({ title, alt }) => {
    titles.push(title ?? '', alt ?? '');
  });
  return titles;
}

/** Where each string stands: where its element began, or else the first line with its first words. */
function placeOf(trimmed: readonly Trimmed[], text: string): Furniture[] {
  const lines = text.split(/\r\n|\n|\r/);
  return trimmed.map(({ exact, why, line: own }) => {
    if (own !== undefined) return { exact, line: own, why };
    const start = exact.split(' ').slice(0, 3).join(' ');
    const line = lines.findIndex((one) => one.includes(start));
    return { exact, line: Math.max(1, line + 1), why };
  });
}
