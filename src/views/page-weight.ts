import type { CoMentioned, ConcordanceGroup, EntityRef, Passage } from './page-data.ts';

/**
 * About how many bytes parts of a page will take: what grows with the dossier is cut by these, so that a page stays under
 * 250 KB whatever the script, the titles and the names are. The numbers beside the texts are those of the markup.
 */

/** The most that a page may weigh, with some room for what no estimate sees. */
export const MOST_BYTES = 245_000;

/** Bytes of a text. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Head, definition, map, facts and foot of an entry’s page. */
const ENTITY_PAGE = 33_000;
const GROUP = 240;
const LINE = 90;
const PASSAGE = 190;
const NAMED = 150;

/** Room that the page of an entry has for passages after its concordance and those named further. */
export function roomForPassages(concordance: readonly ConcordanceGroup[], named: readonly EntityRef[]): number {
  const groups = concordance.reduce((sum, group) => sum + weightOfGroup(group), 0);
  const names = named.reduce((sum, { id, name }) => sum + NAMED + id.length + bytesOf(name), 0);
  return MOST_BYTES - ENTITY_PAGE - groups - names;
}

function weightOfGroup({ article, lines }: ConcordanceGroup): number {
  const head = GROUP + article.id.length + bytesOf(article.title);
  return lines.reduce(
    (sum, { anchor, left, keyword, right }) =>
      sum + LINE + article.id.length + anchor.length + bytesOf(left + keyword + right),
    head,
  );
}

/** As many passages of each as there is room for: the same number of all, at least one. */
export function withinRoom(all: readonly CoMentioned[], room: number): CoMentioned[] {
  const weights = all.map(({ passages }) => passages.map(weightOf));
  const most = Math.max(1, ...weights.map(({ length }) => length));
  let weight = weights.flat().reduce((sum, one) => sum + one, NAMED * all.length);
  let each = most;
  // One less of each, the last, until there is room.
  for (; weight > room && each > 1; each -= 1) {
    weight -= weights.reduce((sum, own) => sum + (own[each - 1] ?? 0), 0);
  }
  return all.map((one) => ({ ...one, passages: one.passages.slice(0, each) }));
}

function weightOf({ article, anchor, ...texts }: Passage): number {
  const printed = Object.values(texts).filter((text): text is string => typeof text === 'string');
  return PASSAGE + article.id.length + anchor.length + bytesOf(article.title + printed.join(''));
}
