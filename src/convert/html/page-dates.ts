import type { Element, Nodes, Root } from 'hast';
import { anyOf } from '../../text/languages/registry.ts';
import { changedParts, otherYears, publishedParts } from '../date-words.ts';
import { dateOfLine, findDate } from '../dates.ts';
import { besideClasses } from '../furniture-rules.ts';
import { isLeafBlock, isProse } from './prose.ts';
import { childrenOf, isElement, isTag, someBelow, textOf, wordsOf } from './text.ts';

/** A day that may be that of the article. */
export interface DateCandidate {
  /** EDTF. */
  date: string;
  /** Where it stands, for the report. */
  from: string;
  /** It was printed with an hour and its zone, in which the day may be another one than where it was printed. */
  zoned?: boolean;
}

/** Words by which a date is that of a change, or of publication. */
const changed = new RegExp(anyOf(changedParts), 'iu');
const toldPublished = new RegExp(anyOf(publishedParts), 'iu');

/** Of a year beside which no article was published: of a right to copy, a foundation. */
const noDay = new RegExp(`©|${anyOf(otherYears)}`, 'iu');

/** Classes of elements that hold the date of publication. */
const published =
  /^(?:published|entry-date|post-date|datepublished|date-published|pubdate|dt-published|publish-date|publication-date|date-publication)$/i;
const dated =
  /^(?:date|dateline|datetime|time|timestamp|byline|meta|entry-meta|post-meta|article-meta|article-date|datum|fecha|publi)$/i;

/** Boxes of facts about what a page describes; a day in one is none of the page. */
const facts = /infobox|vcard|vevent|navbox|biography|factbox|wikitable/i;

/**
 * The days that a page prints as those of its article: near its title, before its text begins; further below only where
 * an element says that it is the day of publication. The head of the site, menus, comments and boxes of facts have days
 * of their own.
 * @param title the heading that is the title, where readers see one.
 */
export function printedDates(page: Root, title: Element | undefined, lang: string | undefined): DateCandidate[] {
  const found: DateCandidate[] = [];
  let phase: 'before' | 'near' | 'text' = title ? 'before' : 'near';
  const container = title ? around(page, title) : undefined;
  walk(page, false);
  return found;

  function walk(node: Nodes, close: boolean): void {
    if (isTag(node, 'head', 'script', 'style', 'template')) return;
    if (isElement(node)) {
      if (node === title) {
        phase = 'near';
        return;
      }
      if (isElsewhere(node) && !(title && someBelow(node, (below) => below === title))) return;
      if (isProse(node) && !(phase === 'before' && title) && dateOfLine(textOf(node)) === undefined) phase = 'text';
      if (look(node, close)) return;
    }
    for (const child of childrenOf(node)) walk(child, close || node === container);
  }

  function look(node: Element, close: boolean): boolean {
    const names = [
      ...wordsOf(node.properties.className),
      ...wordsOf(node.properties.itemProp),
      ...wordsOf(node.properties.rel),
    ];
    const text = textOf(node);
    const says = names.some((name) => published.test(name)) || node.properties.pubDate !== undefined;
    const isNear = phase === 'near' || (phase === 'before' && close);
    if (changed.test(text) && !toldPublished.test(text)) return isTag(node, 'time');
    if (noDay.test(text) && text.length < 200) return true;
    if (isTag(node, 'time')) {
      if (isNear || (says && phase === 'text')) {
        const written = String(node.properties.dateTime ?? text);
        add(findDate(written, { lang })?.edtf ?? findDate(text, { lang })?.edtf, `the time near the title`, written);
      }
      return true;
    }
    if (says && text.length < 200 && (isNear || phase === 'text')) {
      const written = String(node.properties.dateTime ?? node.properties.content ?? node.properties.title ?? text);
      return add(
        findDate(written, { lang })?.edtf ?? findDate(text, { lang })?.edtf,
        'what the page marks as published',
        written,
      );
    }
    if (!isNear || text.length > 200) return false;
    if (names.some((name) => dated.test(name)) && !someBelow(node, isTime))
      return add(findDate(text, { lang })?.edtf, `“${text}” near the title`, text);
    if (isLeafBlock(node) && text.length <= 100 && !someBelow(node, isTime))
      return add(dateOfLine(text, { lang }), `“${text}” near the title`, text);
    return false;
  }

  function add(date: string | undefined, from: string, written: string): boolean {
    if (date) found.push({ date, from, zoned: /T\d/.test(written) });
    return date !== undefined;
  }
}

/** Where days are those of something else. */
function isElsewhere(element: Element): boolean {
  const { tagName, properties } = element;
  if (['nav', 'footer', 'aside', 'form', 'header'].includes(tagName))
    return !(tagName === 'header' && holdsHeading(element));
  const names = [...wordsOf(properties.className), ...wordsOf(properties.id)];
  if (names.some((name) => facts.test(name))) return true;
  const words = names.flatMap((name) => [name, ...name.toLowerCase().split(/[-_]+/)]);
  return words.some((word) => besideClasses.some((rule) => rule.test(word)) && word !== 'postmeta');
}

/** The head of an article has its title; that of a site may have the day and its name, as a heading too. */
function holdsHeading(node: Nodes): boolean {
  return someBelow(node, (below) => isElement(below, 'h1', 'h2') && !holdsLinkOnly(below));
}

function holdsLinkOnly(node: Element): boolean {
  return node.children.every((child) => isTag(child, 'a', 'img') || textOf(child) === '');
}

function isTime(node: Nodes): boolean {
  return isTag(node, 'time');
}

/** The box right around the title, or around that, which holds the title of this article alone; not the whole page. */
function around(page: Root, title: Element): Element | undefined {
  const path = pathTo(page, title) ?? [];
  return path
    .toReversed()
    .slice(1, 3)
    .filter((one): one is Element => isElement(one) && !isTag(one, 'body', 'html'))
    .find((one) => one.children.length > 1);
}

function pathTo(node: Nodes, target: Element): Nodes[] | undefined {
  if (node === target) return [node];
  for (const child of childrenOf(node)) {
    const below = pathTo(child, target);
    if (below) return [node, ...below];
  }
  return undefined;
}
