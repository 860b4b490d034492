import type { Root } from 'hast';
import type { RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { cleanHtml } from '../characters.ts';
import type { ConvertedArticle, Metadata } from '../format.ts';
import { choiceOf, dateOfText } from '../opening-date.ts';
import { furnitureReport, noTitle } from '../remarks.ts';
import { isTitle, levelHeadings, titleOfTree } from '../title.ts';
import { takeHidden, takeMailLines } from './mail-lines.ts';
import { parseHtml, sanitizeTree } from './parse.ts';
import { type HtmlPlace, toMarkdown } from './to-markdown.ts';
import { dropTitle, trimArticle } from './trim.ts';

/** Where a fragment stands. */
export interface FragmentPlace extends HtmlPlace {
  /** It was taken from a page of the web, whose words of furniture may stand in it, as in a feed. */
  page?: true;
  /** It is a letter, with the lines of its mailing list. */
  mail?: true;
}

/**
 * An article of HTML that is nothing but the article, as Word, a feed or an e-mail holds it: no page around it is looked
 * for, only a title at its head, and words of furniture where it was taken from a page.
 * @throws DiagnosticError `body-empty` where there is no text.
 */
export function convertFragment(html: string | Root, known: Metadata, place: FragmentPlace): ConvertedArticle {
  const clean = typeof html === 'string' ? cleanHtml(html, { file: place.file }) : undefined;
  const whole = typeof html === 'string' ? parseHtml(clean?.text ?? '', place.file) : html;
  const hidden = place.page || place.mail ? takeHidden(whole) : [];
  const lines = place.mail ? takeMailLines(whole) : [];
  const article = sanitizeTree(whole);
  dropTitle(article, known.title);
  const trimmed = [...hidden, ...lines, ...(place.page ? trimArticle(article) : [])];
  const furniture = trimmed.map(({ exact, why, line = 1 }) => ({ exact, line, why }));
  const { tree, media, diagnostics } = toMarkdown(article, { lang: known.lang, ...place });
  if (tree.children.length === 0) {
    throw new DiagnosticError([diagnose('body-empty', 'there is no text in it', { file: place.file })]);
  }
  const title = known.title ?? takeTitle(tree.children);
  levelHeadings(tree);
  const paragraphs = tree.children.map((block) => mdastText(block, { includeHtml: false }));
  const inText = known.date ? undefined : dateOfText(paragraphs, { lang: known.lang });
  return {
    ...known,
    title: title ?? titleOfTree(tree, place.file),
    titleFrom: title === undefined ? 'derived' : 'source',
    ...(inText ? { date: inText.date, decided: { date: choiceOf(inText) } } : {}),
    tree,
    media,
    furniture,
    diagnostics: [
      ...(clean?.diagnostics ?? []),
      ...furnitureReport(furniture, place.file),
      ...(title === undefined ? [noTitle(place.file)] : []),
      ...diagnostics,
    ],
  };
}

/** Takes a first heading, or a first short paragraph that reads like a title and has a longer text below it. */
function takeTitle(blocks: RootContent[]): string | undefined {
  const [first, ...others] = blocks;
  const title = first ? mdastText(first).replace(/\s+/g, ' ').trim() : '';
  const rest = others.reduce((sum, block) => sum + mdastText(block).length, 0);
  const looksSo =
    first?.type === 'heading' || (first?.type === 'paragraph' && isTitle(title) && rest > title.length * 2);
  // The place and day of a letter or a dispatch are no title.
  if (first?.type === 'paragraph' && dateOfText([title])) return undefined;
  const keeps = first && JSON.stringify(first).includes('"footnoteReference"');
  if (!looksSo || title === '' || keeps || rest === 0) return undefined;
  blocks.shift();
  return title;
}
