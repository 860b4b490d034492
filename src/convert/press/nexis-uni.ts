import type { FoundArticle } from '../found-articles.ts';
import { type Block, bodyOf, withoutHits, withText } from './blocks.ts';
import { authorIn, dateOfShortLine, pageIn, present, publisherIn, sectionIn } from './fields.ts';
import {
  announcedIn,
  isCopyright,
  isEdition,
  isEndMark,
  isOrdinaryWord,
  type Label,
  labelOf,
  languageIn,
  pageLine,
} from './labels.ts';
import type { PressExport, PressOriginal, PressReader } from './original.ts';

/** Blocks between a title and its text, at the most. */
const HEAD = 30;

/** A line of the list of documents: `12. Title`. */
const listLine = /^(\d{1,4})\.\s*(\S[\s\S]*)$/;

/**
 * Nexis Uni, Nexis and Lexis since 2019, as Word, RTF or PDF. A cover tells who searched for what, a list names the
 * documents; neither is of any article. A document has a title, a paper, a day, labels, `Body`, and, mostly, an end mark.
 */
export const nexisUni: PressReader = {
  database: 'Nexis Uni',
  signs:
    /urn:contentItem|end of document|fin (?:du|de|del) document|ende des dokuments|dokumentende|einde (?:van (?:het )?)?document|load-date\s*:|date[ -]de[ -]chargement\s*:/i,
  read({ blocks: all }: PressOriginal): PressExport | undefined {
    const blocks = withoutPageHeads(all.filter(({ text, node }) => text !== '' || node?.tagName === 'img'));
    const starts = startsOf(blocks);
    if (starts.length === 0) return undefined;
    const cover = blocks.slice(0, starts[0]);
    const announced = cover.map(({ text }) => announcedIn(text)).find((one) => one !== undefined);
    const listed = cover.filter(({ text }) => listLine.test(text));
    const titles = listed.map(({ text }) => (listLine.exec(text)?.[2] ?? '').replace(/\s+/g, ' ').trim());
    const articles = starts.map((start, index) => articleOf(blocks.slice(start, starts[index + 1])));
    const ids = listed.map(idOf);
    const withIds = articles.map((one, index) => {
      if (one.item !== undefined) return one;
      const at = titles.findIndex((title) => bare(title) === bare(one.title ?? ''));
      const item = listed.length === articles.length ? ids[index] : ids[at];
      return present<FoundArticle>({ ...one, item });
    });
    return { articles: withIds, announced, listed: titles };
  },
};

/** Blocks without the heads that are printed on each page: `Page 2 of 3`, and the title of the document again. */
function withoutPageHeads(all: readonly Block[]): Block[] {
  const seen = new Set<string>();
  let isAfterHead = false;
  return all.filter(({ text }) => {
    const page = pageLine(text);
    const isRepeated = isAfterHead && seen.has(bare(text));
    isAfterHead = page !== undefined && page > 1;
    seen.add(bare(text));
    return page === undefined && !isRepeated;
  });
}

function bare(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function idOf({ links }: Block): string | undefined {
  return links.map((link) => /urn:contentItem:[\w-]+/.exec(decoded(link))?.[0]).find((one) => one !== undefined);
}

function decoded(link: string): string {
  return link.replace(/%3A/gi, ':');
}

/** Where documents begin: above each text, and after each end mark. */
function startsOf(blocks: readonly Block[]): number[] {
  const starts = new Set<number>();
  let from = 0;
  let lastBody = -1;
  for (const [index, block] of blocks.entries()) {
    // `FULL TEXT` below `Body` is no other text: no day stands between the two.
    const isSame = lastBody >= from && !blocks.slice(lastBody, index).some(isDateLine);
    if (isBodyHead(block) && !isSame) {
      starts.add(titleBefore(blocks, Math.max(from, lastBody + 1), index));
      lastBody = index;
    }
    if (!isEndMark(block.text) && index < blocks.length - 1) continue;
    // A document may have no heading above its text.
    if (lastBody < from) {
      const dated = blocks.findIndex(
        (one, at) => at >= from && at < index && isDateLine(one) && !isOfCover(blocks, at),
      );
      if (dated > 0 && isEndMark(block.text)) starts.add(titleBefore(blocks, from, dated + 1));
    }
    from = index + 1;
  }
  return [...starts].filter((one) => one >= 0).sort((a, b) => a - b);
}

function isBodyHead({ text, bold, heading, node }: Block): boolean {
  return labelOf(text) === 'body' && !text.includes(':') && (heading || bold === text || !node);
}

function isDateLine({ text, bold }: Block): boolean {
  return bold === '' && !/^[\p{L} -]{3,30}:/u.test(text) && !isCopyright(text) && dateOfShortLine(text) !== undefined;
}

/** A date of the cover stands after its label. */
function isOfCover(blocks: readonly Block[], at: number): boolean {
  return blocks.slice(at, at + 12).some(({ text }) => announcedIn(text) !== undefined);
}

/**
 * The title above a text: the link to the document, else what stands in bold above the paper and the day, else two lines
 * above the day.
 * @param from after the end of the document before.
 * @param to index of the text.
 */
function titleBefore(blocks: readonly Block[], from: number, to: number): number {
  const least = Math.max(from, to - HEAD);
  let dated = -1;
  for (let at = to - 1; at >= least; at -= 1) {
    const block = blocks[at];
    if (block && isDateLine(block)) {
      dated = at;
      break;
    }
  }
  if (dated < 0) return undatedTitle(blocks, from, to);
  for (let at = dated - 1; at >= Math.max(from, dated - 6); at -= 1) {
    const block = blocks[at];
    if (!block || listLine.test(block.text) || block.text === '') continue;
    const isStrong = block.heading || (block.bold !== '' && block.bold.length >= block.text.length * 0.7);
    if (idOf(block) !== undefined || isStrong) return at;
  }
  return Math.max(from, dated - 2);
}

/** Without a day: the link to the document, or a heading, above the labels; else the line above the paper. */
function undatedTitle(blocks: readonly Block[], from: number, to: number): number {
  let at = to - 1;
  const isBelowPaper = (one: Block) =>
    one.text === '' || labelIn(one) !== undefined || isCopyright(one.text) || isEdition(one.text);
  while (at >= from && isBelowPaper(blocks[at] as Block)) at -= 1;
  const near = [at - 1, at - 2, at].find((index) => {
    const block = blocks[index];
    return block && index >= from && (idOf(block) !== undefined || block.heading) && !listLine.test(block.text);
  });
  return near ?? (at - 1 >= from ? at - 1 : -1);
}

function articleOf(blocks: readonly Block[]): FoundArticle {
  const [title, ...below] = blocks;
  const dated = below.findIndex((one, index) => index < 8 && isDateLine(one));
  const paper = below
    .slice(0, dated < 0 ? 2 : dated)
    .find((one) => one.text !== '' && !isCopyright(one.text) && !labelIn(one));
  const head = below.slice(dated + 1);
  // Where the day is missing, the line of rights has the year.
  const rights = head
    .slice(0, 4)
    .map(({ text }) => /^(?:copyright|©|\(c\))\D{0,12}((?:19|20)\d{2})\b/i.exec(text)?.[1]);
  const bodyAt = head.findIndex(isBodyHead);
  const afterLabels = head.findLastIndex((one, index) => index < 12 && labelIn(one) !== undefined && !isTail(one)) + 1;
  const start = bodyAt < 0 ? afterLabels : bodyAt + 1;
  const lead = bodyAt < 0 ? [] : head.slice(0, bodyAt).filter((one) => labelIn(one)?.label === 'lead');
  const text = head.slice(start);
  const end = text.findIndex(isTail);
  // What stands in the text is no field.
  const fields = fieldsOf(
    bodyAt < 0 ? head.slice(0, HEAD) : [...head.slice(0, bodyAt), ...text.slice(end < 0 ? text.length : end)],
  );
  const section = fields.get('section') ?? '';
  const body = text
    .slice(0, end < 0 ? undefined : end)
    .filter(({ text, bold }) => !(bold === text && /^(?:abstract|full text)$/i.test(text)));
  return present<FoundArticle>({
    title: title?.text.replace(/\s+/g, ' '),
    publisher: publisherIn((paper?.text ?? '').replace(/(?<=\p{Ll}{3})\.$/u, '')),
    date: dated < 0 ? rights.find((one) => one !== undefined) : dateOfShortLine(below[dated]?.text ?? ''),
    author: authorIn(fields.get('author') ?? ''),
    section: sectionIn(section),
    page: pageIn(section) ?? fields.get('page'),
    lang: languageIn(fields.get('language') ?? ''),
    item: title ? idOf(title) : undefined,
    body: bodyOf(withoutHits([...lead.map((one) => withText(one, labelIn(one)?.text ?? '')), ...body], isHit)),
  });
}

/** A field: a known label, a colon, its words. */
function labelIn({ text }: Block): { label: Label; text: string } | undefined {
  const match = /^([\p{L}][\p{L} /()-]{1,40}?)\s?:\s*([\s\S]*)$/u.exec(text);
  const label = match?.[1] ? labelOf(match[1]) : undefined;
  return label && match ? { label, text: (match[2] ?? '').trim() } : undefined;
}

function fieldsOf(blocks: readonly Block[]): Map<Label, string> {
  const fields = new Map<Label, string>();
  for (const block of blocks) {
    const field = block.node && block.bold === '' ? undefined : labelIn(block);
    if (field && !fields.has(field.label)) fields.set(field.label, field.text);
  }
  return fields;
}

/** What stands after a text: classification, captions, load date, the end mark. */
function isTail(block: Block): boolean {
  if (isEndMark(block.text)) return true;
  const isSet = block.heading || block.bold === block.text || !block.node;
  const alone = block.text.includes(':') ? undefined : labelOf(block.text);
  if (isSet && (alone === 'classification' || alone === 'other')) return true;
  const field = block.node && block.bold === '' ? undefined : labelIn(block);
  if (!block.node && isOrdinaryWord(block.text.slice(0, Math.max(0, block.text.indexOf(':'))))) return false;
  return field?.label === 'other' || field?.label === 'language' || field?.label === 'classification';
}

/** Words that were searched for are in bold and italics. */
function isHit(element: { tagName: string; children: readonly object[] }): boolean {
  const { tagName, children } = element;
  const only = children.length === 1 ? (children[0] as { tagName?: string }) : undefined;
  return (tagName === 'strong' && only?.tagName === 'em') || tagName === 'x-hit';
}
