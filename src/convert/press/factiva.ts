import type { FoundArticle } from '../found-articles.ts';
import { type Block, bodyOf, withoutHits, withText } from './blocks.ts';
import { authorIn, dateIn, pageIn, present, publisherIn, sectionIn } from './fields.ts';
import { isAboutSearch, isCopyright, isLanguage, isWordCount, languageIn } from './labels.ts';
import type { PressExport, PressOriginal, PressReader } from './original.ts';

/** An id: code of the paper, zeros, the day, letters and figures. */
const accession = '([A-Z][A-Z0-9]{2,7}0{0,4}(?:19|20)\\d{6}[0-9a-z-]{4,14})';
const idLine = new RegExp(`^(?:AN\\s+)?(?:\\p{L}{2,12}\\s+)?${accession}$`, 'u');
/** Until about 2009 ids were in small letters; only with the word before them are they one for certain. */
const smallIdLine = new RegExp(`^(?:AN\\s+)?\\p{L}{2,12}\\s+${accession}$`, 'iu');

/** Codes that Factiva sets before the fields of a document. */
const codes = new Set(
  'HD SE CLM BY CR WC PD ET SN SC GC NGC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART DLN DJN ST'.split(
    ' ',
  ),
);

/** Lines of the head of a document that are looked at. */
const HEAD = 30;

/** Dow Jones Factiva: HTML with codes and without, RTF and Word; a document ends with its id, `Document NYTF0000…`. */
export const factiva: PressReader = {
  database: 'Factiva',
  signs: new RegExp(`articleParagraph|Factiva|>\\s*\\p{L}{2,12}\\s+${accession}\\s*<`, 'iu'),
  read({ cells: all }: PressOriginal): PressExport | undefined {
    const end = all.findIndex(({ text }, index) => isAboutSearch(text) && !all.slice(index).some(isId));
    const cells = end < 0 ? all : all.slice(0, end);
    const documents = split(cells);
    if (documents.length === 0) return undefined;
    const articles = documents.map((one, index) => articleOf(one, index === 0));
    const headlines = new Set(
      cells.flatMap(({ within }) => [...within].filter((name) => name.startsWith('#article-'))),
    );
    return { articles, announced: Math.max(articles.length, headlines.size) };
  },
};

/** Documents by their boxes, where these have ids; else each ends with the line of its id. */
function split(blocks: readonly Block[]): Block[][] {
  const boxes = Map.groupBy(blocks, boxOf);
  boxes.delete(undefined);
  const isBoxed = !blocks.some((one) => boxOf(one) === undefined && isId(one));
  if (boxes.size > 0 && isBoxed) return [...boxes.values()];
  const documents: Block[][] = [[]];
  for (const block of blocks) {
    documents.at(-1)?.push(block);
    if (isId(block)) documents.push([]);
  }
  return documents.filter((one) => one.some(isId));
}

function isId({ text }: Block): boolean {
  return idIn(text) !== undefined;
}

/** The id in a line that is nothing else. */
function idIn(text: string): string | undefined {
  return text.length > 60 ? undefined : (idLine.exec(text) ?? smallIdLine.exec(text))?.[1];
}

function boxOf({ within }: Block): string | undefined {
  return [...within].find((name) => name.startsWith('#article-'));
}

function articleOf(blocks: readonly Block[], isFirst: boolean): FoundArticle {
  const inBox = blocks.filter(({ within }) => within.has('.article'));
  const own = inBox.length > 0 ? inBox : blocks;
  const box = boxOf(own[0] ?? (blocks[0] as Block))?.replace('#article-', '');
  const id = own.map(({ text }) => idIn(text)).find((one) => one !== undefined) ?? box;
  const lang = own.flatMap(({ within }) => [...within]).find((name) => /^\.[a-z]{2}(?:tw|cn)?Article$/.test(name));
  const bare = own.filter((one) => !isId(one));
  const coded = fieldsByCode(own);
  const article = coded ? byCodes(coded) : byOrder(bare, isFirst && inBox.length === 0);
  // The day stands in the id too.
  const day = /(\d{4})(\d\d)(\d\d)/.exec(id?.replace(/^[A-Z][A-Z0-9]*?0{0,4}(?=(?:19|20)\d{6})/i, '') ?? '');
  const date = article.date ?? (day ? `${day[1]}-${day[2]}-${day[3]}` : undefined);
  return present<FoundArticle>({ ...article, date, item: id, lang: lang?.slice(1, 3) ?? article.lang });
}

/** Fields by their codes; nothing where there are none. A code stands alone, or before its field on the same line. */
function fieldsByCode(blocks: readonly Block[]): Map<string, Block[]> | undefined {
  const fields = new Map<string, Block[]>();
  let open: Block[] | undefined;
  for (const block of blocks) {
    const [, code = '', rest = ''] = /^([A-Z]{2,3})(?:[\s\u00A0]+([\s\S]*))?$/.exec(block.text) ?? [];
    const isCode =
      codes.has(code) && !fields.has(code) && (rest === '' || fields.size > 0 || code === 'HD' || code === 'SE');
    if (isCode) {
      open = rest === '' ? [] : [withText(block, rest)];
      fields.set(code, open);
    } else open?.push(block);
  }
  return fields.has('HD') && (fields.has('PD') || fields.has('SN')) ? fields : undefined;
}

function byCodes(fields: ReadonlyMap<string, readonly Block[]>): FoundArticle {
  const text = (code: string) =>
    fields
      .get(code)
      ?.map((one) => one.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  const body = ['LP', 'TD'].flatMap((code) => fields.get(code) ?? []);
  return present<FoundArticle>({
    title: text('HD'),
    date: dateIn(text('PD') ?? ''),
    publisher: publisherIn(text('SN') ?? text('PUB') ?? ''),
    author: authorIn(text('BY') ?? ''),
    section: sectionIn(text('SE') ?? text('CLM') ?? ''),
    page: text('PG'),
    lang: languageIn(text('LA') ?? ''),
    body: bodyOf(withoutHits(body, isBold)),
  });
}

/**
 * Without codes the fields stand in an order: section, title, author; words, date, paper, code, edition, page, language.
 * @param isFirst nothing parts it from what the export begins with: lines above the title may be of that.
 */
function byOrder(blocks: readonly Block[], isFirst: boolean): FoundArticle {
  const counted = blocks.findIndex(({ text }, index) => index < HEAD * 2 && isWordCount(text));
  const datedFrom = Math.max(0, counted);
  const dated = blocks.findIndex(({ text }, index) => index >= datedFrom && index < datedFrom + HEAD && isDate(text));
  const first = counted >= 0 ? counted : dated;
  const titleAt = titleIn(blocks.slice(0, first < 0 ? HEAD : first));
  const title = blocks[titleAt];
  const above = blocks.slice(0, titleAt).filter(({ text }) => text !== '');
  const below = blocks.slice(titleAt + 1, first).filter(({ text }) => text !== '');
  const signed = below.find(({ within }) => within.has('.author')) ?? below[0];
  // Without a day the paper stands below the count of words.
  const headEnd = dated < 0 ? counted : dated;
  const after = blocks.slice(headEnd + 1, headEnd + HEAD);
  const paper = after.findIndex(({ text }) => !/^\d{1,2}[:.h]\d{2}/.test(text));
  const spoken = after.findIndex(({ text }) => isLanguage(text));
  const rights = after.findIndex(({ text }) => isCopyright(text));
  const between = after.slice(paper + 2, spoken < 0 ? paper + 2 : spoken);
  const page = between.findLast(({ text }) => /^[A-Z]{0,4}\d{1,4}(?:\s?[-–,;]\s?[A-Z]?\d+)*$/.test(text));
  const start = headEnd + 1 + Math.max(paper, spoken, rights) + 1;
  const rest = blocks.slice(start);
  const text = isOwner(rest.at(-1), rest.length) ? rest.slice(0, -1) : rest;
  return present<FoundArticle>({
    title: title?.text.replace(/\s+/g, ' '),
    date: dated < 0 ? undefined : dateIn(blocks[dated]?.text ?? ''),
    publisher: publisherIn(after[paper]?.text ?? ''),
    author: authorIn(signed?.text ?? ''),
    section: isFirst && above.length > 1 ? undefined : sectionIn(above.at(-1)?.text ?? ''),
    page: page?.text ?? pageIn(between.map(({ text }) => text).join(', ')),
    lang: spoken < 0 ? undefined : languageIn(after[spoken]?.text ?? ''),
    body: bodyOf(withoutHits(text, isBold)),
  });
}

/** Below the text stands whose it is: `New York Times Digital (Full Text)`. */
function isOwner(last: Block | undefined, count: number): boolean {
  if (!last || count < 2 || last.within.has('.articleParagraph') || /^[-–—(]/.test(last.text)) return false;
  const words = last.text.replace(/\b(?:Inc|Ltd|Co|Corp|S\.A|plc)\.$/i, '');
  return words.length < 90 && !/[.!?…:»”")]$/.test(words.replace(/\)$/, ''));
}

/** Words in bold are those that were searched for. */
function isBold({ tagName }: { tagName: string }): boolean {
  return tagName === 'b';
}

function isDate(text: string): boolean {
  return text.length < 60 && /\d/.test(text) && dateIn(text) !== undefined;
}

/** The title: by its class, else the first heading or line in bold; else the longest of the lines before the count of words. */
function titleIn(head: readonly Block[]): number {
  const marked = head.findIndex(
    ({ within }) => within.has('#hd') || [...within].some((name) => /Headline$/.test(name)),
  );
  if (marked >= 0) return marked;
  const bold = head.findLastIndex(
    ({ heading, bold, text }) => heading || (bold !== '' && bold.length >= text.length * 0.8),
  );
  if (bold >= 0) return bold;
  const near = head.slice(-4).filter(({ text }) => !/^(?:by|von|par|por|door) /i.test(text));
  const longest = near.toSorted((a, b) => b.text.length - a.text.length)[0];
  return longest ? head.indexOf(longest) : 0;
}
