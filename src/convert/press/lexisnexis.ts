import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { FoundArticle } from '../found-articles.ts';
import { type Block, bodyOf, withText } from './blocks.ts';
import { isOfDatabase } from './database-links.ts';
import { authorIn, dateIn, dateOfShortLine, pageIn, present, publisherIn, sectionIn } from './fields.ts';
import {
  countingLine,
  folded,
  isCopyright,
  isEdition,
  isEndMark,
  isOrdinaryWord,
  isWordCount,
  type Label,
  labelOf,
  languageIn,
} from './labels.ts';
import type { PressExport, PressOriginal, PressReader } from './original.ts';

/** Blocks of a document, and where it says that it stands. */
interface Counted {
  number: number;
  count: number;
  blocks: Block[];
}

/** Blocks among which the day stands. */
const HEAD = 8;

/** A document that may not be shown says so in place of its text. */
const unshown =
  /\b(?:copyright restrictions|not possible to display|error in this document|cannot be (?:displayed|shown)|is not available|removed at the request|ne peut (?:pas )?être affich|n[’']est pas disponible|kann nicht angezeigt werden|no (?:se )?puede mostrar|kan niet worden weergegeven)/i;

/** LexisNexis until 2019, as text or HTML: before each document stands `1 of 10 DOCUMENTS`, before each field its label. */
export const lexisNexis: PressReader = {
  database: 'LexisNexis',
  signs:
    /\d+\s+(?:of|von|de|sur|van|di)\s+\d+\s+DO[CK]UMENT|DO[CK]UMENT\p{L}*\s+\d+\s+(?:of|von|de|sur|van|di)\s+\d+|<DOC NUMBER=\d/iu,
  read({ blocks, file }: PressOriginal): PressExport | undefined {
    const documents = split(blocks);
    if (documents.length === 0) return undefined;
    const articles: FoundArticle[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const { number, blocks: own } of documents) {
      const article = articleOf(own, number);
      if (article) articles.push(article);
      else diagnostics.push(diagnose('part-unread', `document ${number} only says that it cannot be shown`, { file }));
    }
    // A selection keeps the numbers that its documents had in the whole: `2001 of 2146`.
    const numbers = documents.map(({ number }) => number);
    const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
    const count = Math.max(...documents.map((one) => one.count));
    const announced = lowest === 1 && !isSelection(blocks) ? count : highest - lowest + 1;
    return { articles, announced: announced - diagnostics.length, diagnostics };
  },
};

/** `Selected Items: 1-10` tells that not all was asked for. */
function isSelection(blocks: readonly Block[]): boolean {
  return blocks.slice(0, 10).some(({ text }) => /selected items?:/i.test(text));
}

/** A document begins with its number, or in HTML with an anchor; of one that cannot be shown there is the anchor alone. */
function split(blocks: readonly Block[]): Counted[] {
  const documents: Counted[] = [];
  let isOpened = false;
  for (const block of blocks) {
    const counted = countingLine(block.text.split('\n')[0] ?? '');
    const isAnchor = block.anchors.some((name) => /^DOC_ID_\d/.test(name));
    const last = documents.at(-1);
    if (counted && isOpened && last) Object.assign(last, counted);
    else if (counted) documents.push({ ...counted, blocks: [] });
    else if (isAnchor) documents.push({ number: (last?.number ?? 0) + 1, count: last?.count ?? 0, blocks: [] });
    isOpened = isAnchor;
    if (!counted && block.text !== '') documents.at(-1)?.blocks.push(block);
  }
  return documents.filter((one) => one.blocks.length > 0);
}

/** A labelled block: its label, and what stands after it. */
function labelled(block: Block): { label: Label | undefined; text: string; name: string } | undefined {
  const match = /^([\p{L}][\p{L} ()/.’'-]{1,40}?)\s?:(?:\s+|$)([\s\S]*)$/u.exec(block.text);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  const isShouted = name === name.toUpperCase();
  const isBold = block.bold !== '' && folded(block.bold).startsWith(folded(name));
  if (!isShouted && !isBold) return undefined;
  const label = labelOf(name);
  if (!isShouted && isOrdinaryWord(name)) return undefined;
  // Of words in capitals only those that are known are labels, of what is set in bold as labels are all.
  if (label === undefined && !(isBold && isShouted)) return undefined;
  return { label, text: (match[2] ?? '').trim(), name };
}

/** Without a day, the first line that is none of rights is the paper, where another stands between it and the labels. */
function undatedHead(all: readonly Block[], firstLabel: number): number {
  const above = all.slice(0, Math.max(0, firstLabel)).filter(({ text }) => !isCopyright(text));
  const [paper] = above;
  const first = all[firstLabel];
  const isTitled = first !== undefined && labelled(first)?.label === 'title';
  return paper && (above.length > 1 || isTitled) ? all.indexOf(paper) + 1 : 0;
}

/** What stands above the labels: the paper, and here and there a title; and where the rest begins. */
interface Head {
  publisher: string;
  date: string | undefined;
  /** Most papers have their title below the day, some above it. */
  title: string | undefined;
  url: string | undefined;
  /** Index of the first block below paper and day. */
  end: number;
}

function headOf(all: readonly Block[], firstLabel: number): Head {
  const most = firstLabel < 0 ? HEAD : Math.min(HEAD, firstLabel);
  const dated = all.findIndex(
    ({ text }, index) => index < most && !isCopyright(text) && dateOfShortLine(text) !== undefined,
  );
  const date = dated < 0 ? undefined : dateOfShortLine(all[dated]?.text ?? '');
  let end = dated >= 0 ? dated + 1 : undatedHead(all, firstLabel);
  // The same day in a second language.
  while (date !== undefined && dateOfShortLine(all[end]?.text ?? '') === date) end += 1;
  const above = all.slice(0, dated >= 0 ? dated : end);
  const rights = above.find(({ text }) => isCopyright(text));
  const isAddress = ({ text }: Block) => /^https?:\/\//i.test(text);
  const named = above.filter((one) => one.text !== '' && !isCopyright(one.text) && !isAddress(one) && !isNotice(one));
  const [paper, ...others] = named;
  // Between the line of rights and the day there may be no blank line.
  const ownLine = rights?.text.split('\n').findLast((line) => !isCopyright(line));
  const url = above.find(isAddress)?.text.replace(/\s+/g, '');
  const lines = others.map(({ text }) => text).filter((text) => !isEdition(text));
  const title = lines.length > 0 ? lines.join(' ') : undefined;
  return { publisher: publisherIn(paper?.text ?? ownLine ?? '') ?? '', date, title, url, end };
}

/** Sentences about rights and who wrote a text down, between paper and day. */
function isNotice({ text }: Block): boolean {
  return /^(?:all rights|tous droits)/i.test(text) || (text.length > 60 && /\p{Ll}{2}\.$|\b(?:Inc|Ltd)\.$/u.test(text));
}

/** A day that stands below other lines of its block is cut off them. */
function cutAtDay(block: Block, index: number): Block[] {
  const lines = block.text.split('\n');
  if (index >= HEAD || lines.length < 2 || block.text.length > 300 || isCopyright(block.text)) return [block];
  const day = lines.findIndex((line) => dateOfShortLine(line) !== undefined);
  if (day < 1) return [block];
  const rest = lines.slice(day).join('\n');
  return [...lines.slice(0, day).map((line) => withText(block, line)), withText(block, rest)];
}

/** Is the title above the day, where this stands below it: a text at once, or a name alone? */
function standsAbove(title: string, loose: readonly Block[]): boolean {
  const [first, ...others] = loose;
  if (!first || first.text.length > 200 || /^\P{L}{5}/u.test(first.text) || /\p{Ll}[.!?]["”»]?$/u.test(first.text))
    return true;
  const isName = /^(?:\p{Lu}[\p{L}.’'-]+\s?){2,4}$/u.test(first.text);
  return others.length === 0 && isName && title.length > first.text.length * 1.5;
}

/** A title that goes on in the next line, after a colon. */
function joinedTitle(loose: readonly Block[]): Block[] {
  const [first, second, ...others] = loose;
  if (!first || !second || !/[:,–-]$/.test(first.text) || second.text.length > 160) return [...loose];
  return [withText(first, `${first.text} ${second.text}`), ...others];
}

function articleOf(blocks: readonly Block[], number: number): FoundArticle | undefined {
  const all = blocks.filter(({ text, node }) => text !== '' || node).flatMap(cutAtDay);
  const firstLabel = all.findIndex((one) => labelled(one) !== undefined);
  const { publisher, date, title: above, url, end } = headOf(all, firstLabel);
  const fields = new Map<Label, string>();
  const loose: Block[] = [];
  const body: Block[] = [];
  let phase: 'head' | 'body' | 'tail' = 'head';
  for (const block of all.slice(end)) {
    const field = labelled(block);
    const label = field?.label ?? (field ? 'other' : undefined);
    if (field && label === 'body') {
      phase = 'body';
      if (field.text !== '') body.push(withText(block, field.text));
    } else if (field && (label === 'lead' || label === 'place')) {
      if (field.text !== '') body.push(withText(block, field.text));
      if (label === 'place') phase = 'body';
    } else if (field && label === 'show' && phase === 'head') {
    } else if (field && label && label !== 'show') {
      if (label === 'other' || label === 'language' || label === 'url') phase = body.length > 0 ? 'tail' : phase;
      if (!fields.has(label)) fields.set(label, field.text);
      if (label === 'length') phase = 'body';
    } else if (isCopyright(block.text) && block.text.length < 400) {
      if (phase !== 'head' || fields.size > 0) phase = 'tail';
    } else if (isEndMark(block.text)) phase = 'tail';
    else if (phase === 'head' && fields.size === 0) loose.push(block);
    else if (phase !== 'tail') {
      phase = 'body';
      body.push(block);
    }
  }
  const isAbove = above !== undefined && !fields.has('title') && standsAbove(above, loose);
  // An edition may stand between the day and the title.
  const [edition] = loose;
  const hasTitle = loose.length > 1 || fields.has('title');
  const below = joinedTitle(edition && hasTitle && isEdition(edition.text) ? loose.slice(1) : loose);
  const isSigned = isAbove && below.length === 1 && (below[0]?.text.length ?? 0) < 60;
  const [titled, ...more] = isAbove ? [undefined, ...(isSigned ? [] : below)] : below;
  const title = fields.get('title') ?? (isAbove ? above : titled?.text);
  const isOwnTitle = fields.get('title') === undefined;
  const text = [...(isOwnTitle ? more : [...(titled ? [titled] : []), ...more]), ...body].filter(
    (one) => one !== undefined,
  );
  const words = [title, ...text.map((one) => one.text)].join(' ');
  if (unshown.test(words) && words.length < 600) return undefined;
  const section = fields.get('section') ?? '';
  return present<FoundArticle>({
    title: title?.replace(/\s+/g, ' '),
    publisher,
    date: date ?? dateIn(fields.get('date') ?? ''),
    author: authorIn(fields.get('author') ?? (isSigned ? (below[0]?.text ?? '') : '')),
    section: sectionIn(section),
    page: pageIn(section) ?? fields.get('page'),
    lang: languageIn(fields.get('language') ?? ''),
    url: url && isOfDatabase(url) ? undefined : url,
    number,
    body: bodyOf(text.filter((one) => !isWordCount(one.text))),
  });
}
