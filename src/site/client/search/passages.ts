import type { PagefindFragment } from 'pagefind.js';
import { isEntityWord, NAMES_ID } from '../../../model/search/words.ts';
import { unfoldText } from '../../../text/search-fold.ts';
import type { Excerpt, FoundPart } from './types.ts';

/** Words of an excerpt, and how many of them stand before the first that was found. */
const LENGTH = 32;
const BEFORE = 8;
/** Sections of one page that are shown. */
const MOST_SECTIONS = 4;

/** Where something was found: a range of words of the text. */
interface Hit {
  start: number;
  end: number;
  /** Id of the mention, if it is one. */
  anchor?: string;
}

/** The text of a page as words, without its title and the words that stand for entries. */
interface PageText {
  words: string[];
  first: number;
  end: number;
}

/**
 * What a page says of a query: the passage with most of what was found, and one for each section that has some. The
 * list of an entry's names is no passage.
 * @param words where the words of the query stand, as Pagefind tells.
 * @param entities entries whose mentions count; their anchors tell where they stand.
 */
export function passagesOf(
  fragment: PagefindFragment,
  words: readonly number[],
  entities: ReadonlySet<string>,
): { main: FoundPart; sections: FoundPart[]; isEmpty: boolean } {
  const text = textOf(fragment);
  const hits = hitsOf(fragment, text, words, entities);
  const start = bestStart(hits, text.first, text.end);
  const main: FoundPart = { excerpt: excerpt(text.words, hits, start, text.end, text.first) };
  const shown = hits.find((hit) => hit.end > start);
  // A mention's own anchor, or that of the paragraph.
  const anchor =
    shown?.anchor ??
    fragment.anchors.findLast(({ id, location }) => isParagraph(id) && shown && location <= shown.start)?.id;
  if (anchor) main.anchor = anchor;
  return { main, sections: sectionsOf(fragment, text, hits), isEmpty: hits.length === 0 };
}

function textOf({ content, meta, anchors }: PagefindFragment): PageText {
  const words = content.split(/[^\S\uFEFF]+/);
  const textEnd = words.findIndex(isEntityWord);
  const title = (meta.title ?? '').split(/\s+/).length;
  const names = anchors.find(({ id }) => id === NAMES_ID)?.location;
  const end = names ?? (textEnd < 0 ? words.length : textEnd);
  return { words, first: Math.min(title, end), end };
}

function hitsOf(
  { anchors }: PagefindFragment,
  { first, end }: PageText,
  words: readonly number[],
  entities: ReadonlySet<string>,
): Hit[] {
  const hits: Hit[] = words.map((start) => ({ start, end: start + 1 }));
  for (const { id, location, text } of anchors) {
    const entity = /^m-(.+)-\d+$/.exec(id)?.[1];
    if (!entity || !entities.has(entity)) continue;
    hits.push({ start: location, end: location + text.trim().split(/\s+/).length, anchor: id });
  }
  const inText = hits.filter((hit) => hit.start >= first && hit.start < end);
  return inText.sort((a, b) => a.start - b.start || Number(b.anchor !== undefined) - Number(a.anchor !== undefined));
}

function isParagraph(id: string): boolean {
  return /^p-\d+$/.test(id);
}

/** First word of the excerpt that holds most; of several, the first. */
function bestStart(hits: readonly Hit[], first: number, end: number): number {
  let best = first;
  let most = 0;
  for (const [index, { start }] of hits.entries()) {
    const from = Math.max(first, start - BEFORE);
    let count = 0;
    while ((hits[index + count]?.end ?? Number.POSITIVE_INFINITY) <= from + LENGTH) count += 1;
    if (count > most) [best, most] = [from, count];
  }
  return Math.max(first, Math.min(best, end - LENGTH));
}

function sectionsOf({ anchors }: PagefindFragment, { words, end }: PageText, hits: readonly Hit[]): FoundPart[] {
  const headings = anchors.filter(({ element }) => /^h[2-6]$/.test(element));
  return headings
    .flatMap(({ id, text, location }, index): FoundPart[] => {
      const until = Math.min(headings[index + 1]?.location ?? end, end);
      const own = hits.filter(({ start }) => start >= location && start < until);
      if (own.length === 0) return [];
      const first = location + text.trim().split(/\s+/).length;
      const title = unfoldText(text.trim());
      return [{ title, anchor: id, excerpt: excerpt(words, own, bestStart(own, first, until), until, first) }];
    })
    .slice(0, MOST_SECTIONS);
}

function excerpt(words: readonly string[], hits: readonly Hit[], start: number, end: number, first: number): Excerpt[] {
  const until = Math.min(start + LENGTH, end);
  const pieces: Excerpt[] = [];
  const add = (text: string, found: boolean) => {
    const last = pieces.at(-1);
    if (last && last.found === found) last.text += text;
    else pieces.push({ text, found });
  };
  if (start > first) add('… ', false);
  for (let at = start; at < until; at += 1) {
    const isHit = (index: number) => hits.some((hit) => hit.start <= index && index < hit.end);
    const gap = at + 1 < until ? ' ' : '';
    if (!isHit(at)) {
      add((words[at] ?? '') + gap, false);
      continue;
    }
    // Punctuation that stands at a word is none of it.
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(words[at] ?? '') ?? [];
    if (before) add(before, false);
    add(word, true);
    if (after) add(after, false);
    add(gap, after === '' && isHit(at + 1) && /^[\p{L}\p{N}]/u.test(words[at + 1] ?? ''));
  }
  if (until < end) add(' …', false);
  return pieces.map(({ text, found }) => ({ text: unfoldText(text), found }));
}
