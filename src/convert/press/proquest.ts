import type { FoundArticle } from '../found-articles.ts';
import { type Block, bodyOf, withText } from './blocks.ts';
import { isOfDatabase } from './database-links.ts';
import { authorIn, dateIn, dateOfShortLine, present, publisherIn } from './fields.ts';
import { countingLine, folded, type Label, labelOf, languageIn } from './labels.ts';
import type { PressExport, PressOriginal, PressReader } from './original.ts';

/** Blocks at the head of a document among which its title stands. */
const HEAD = 4;

const abstractLabel = /^(?:abstract|r[ée]sum[ée]|resumen|zusammenfassung|samenvatting|abstrait)$/i;
const noText =
  /^(?:not available|none available|non disponible|nicht verf[üu]gbar|no disponible|niet beschikbaar)\.?$/i;

/** ProQuest: an e-mail in its two layouts, forwarded or not, a saved page, a text; up to a hundred documents. */
export const proQuest: PressReader = {
  database: 'ProQuest',
  signs: /DocID_[A-Z]+_\d|ProQuest document (?:link|ID)|proquest\.com\/[^\s"<>]*docview\//i,
  read({ cells, blocks }: PressOriginal): PressExport | undefined {
    const all = cells.length > 0 ? cells : blocks;
    const documents = split(all);
    const articles = documents.map(articleOf).filter((one) => one !== undefined);
    if (articles.length === 0) return undefined;
    return { articles, announced: documents.length };
  },
};

/** Documents begin with their anchor, with `Document 1 of 20`, or with the title above their first fields. */
function split(blocks: readonly Block[]): Block[][] {
  const anchored = startsWhere(blocks, ({ anchors }) => anchors.some((name) => /^DocID_/i.test(name)));
  const counted = startsWhere(blocks, ({ text }) => countingLine(text) !== undefined);
  const linked = startsWhere(blocks, isDocumentLink).map((at) => titleAbove(blocks, at));
  const starts = [anchored, counted, linked].find((one) => one.length > 0) ?? [];
  return starts.map((start, index) => blocks.slice(start, starts[index + 1]));
}

function startsWhere(blocks: readonly Block[], test: (block: Block) => boolean): number[] {
  return blocks.flatMap((block, index) => (test(block) ? [index] : []));
}

function isDocumentLink({ text, links }: Block): boolean {
  return (
    /^ProQuest document link$/i.test(text) ||
    // In a text the address itself stands there.
    /^https?:\/\/\S*proquest\.com\S*docview\/\d+\S*$/i.test(text) ||
    (text.length < 60 && links.some((link) => /proquest\.com.*docview\/\d+/i.test(link)))
  );
}

/** The block above the fields that stand above the link. */
function titleAbove(blocks: readonly Block[], link: number): number {
  let at = link;
  while (at > 0 && fieldIn(blocks[at - 1]) !== undefined) at -= 1;
  return Math.max(0, at - 1);
}

/** A field: label, colon, words; in HTML the label is in bold. */
function fieldIn(block: Block | undefined): { label: Label | undefined; name: string; text: string } | undefined {
  const match = /^([\p{L}][\p{L} /()’'-]{1,45}?)\s?:\s*([\s\S]*)$/u.exec(block?.text ?? '');
  const name = match?.[1];
  if (!match || !name || !block) return undefined;
  const label = labelOf(name);
  const isBold = block.bold.replace(/[:\s]+$/, '') === name;
  if (block.node ? !isBold : label === undefined && !abstractLabel.test(name)) return undefined;
  return { label, name, text: (match[2] ?? '').trim() };
}

function articleOf(blocks: readonly Block[]): FoundArticle | undefined {
  const fields = new Map<Label, string>();
  const text: Block[] = [];
  const abstract: Block[] = [];
  let open: Block[] | undefined;
  const own = blocks.filter(({ text }) => text !== '' && !countingLine(text) && !/^_{10,}$/.test(text));
  const title = own.slice(0, HEAD).find((one) => fieldIn(one) === undefined && !isDocumentLink(one));
  for (const block of own) {
    if (block === title) continue;
    const field = fieldIn(block);
    if (!field) {
      if (!/^(?:html>|Enlarge this image\.?)$/.test(block.text)) open?.push(block);
      continue;
    }
    open = undefined;
    if (field.label === 'body') open = text;
    else if (abstractLabel.test(field.name)) open = abstract;
    else if (field.label === 'publisher' && isInfo(field.name)) continue;
    else if (field.label !== undefined && !fields.has(field.label)) fields.set(field.label, field.text);
    if (open && field.text !== '' && !noText.test(field.text)) open.push(withText(block, field.text));
  }
  const places = own.flatMap(({ links }) => links.map((link) => /docview\/(\d+)/.exec(link)?.[1]));
  const anchor = blocks.flatMap(({ anchors }) => anchors).map((name) => /^DocID_[A-Z]+_(\d+)/i.exec(name)?.[1]);
  const info = infoOf(own);
  const body = text.length > 0 ? text : abstract.filter(({ text }) => !noText.test(text));
  if (!title && body.length === 0) return undefined;
  return present<FoundArticle>({
    title: title?.text.replace(/\s+/g, ' '),
    publisher: publisherIn(
      (fields.get('publisher') ?? paperIn(info ?? '')).split(/\s*[;[]/)[0]?.replace(/,[^,]*edition.*$/i, '') ?? '',
    ),
    date: finer(dateIn(fields.get('date') ?? ''), dateIn(info ?? '')),
    author: authorIn(fields.get('author') ?? creditIn(body) ?? ''),
    section: fields.get('section'),
    page: fields.get('page'),
    lang: languageIn(fields.get('language') ?? ''),
    url: addressOf(fields.get('url') ?? ''),
    item: /^\d+$/.test(fields.get('id') ?? '')
      ? fields.get('id')
      : [...anchor, ...places].find((one) => one !== undefined),
    body: bodyOf(body),
  });
}

/** The address of a document, without the account and the gate through which it was asked for. */
function addressOf(text: string): string | undefined {
  const id = /docview\/(?:[\w-]+\/)*(\d+)/.exec(text)?.[1];
  if (id !== undefined) return `https://www.proquest.com/docview/${id}`;
  const address = /^https?:\/\/\S+/.exec(text)?.[0];
  return address && !isOfDatabase(address) ? address : undefined;
}

/** `Credit: By Becky Yerak, Tribune staff reporter`, below a text. */
function creditIn(body: readonly Block[]): string | undefined {
  const credit = body.slice(-3).map(({ text }) => /^credit:\s*(?:by\s+)?(\p{Lu}[^,;.]{3,60})/iu.exec(text)?.[1]);
  return credit.find((one) => one !== undefined);
}

/** Of two dates the one that tells more: blanks in the middle of a number spoil some. */
function finer(a: string | undefined, b: string | undefined): string | undefined {
  return a !== undefined && b?.startsWith(`${a}-`) ? b : (a ?? b);
}

/** `Publication info`, in which paper, place and day stand together, or the day alone. */
function isInfo(name: string): boolean {
  return /info|^source/i.test(folded(name));
}

/** The paper in such a line; nothing where it begins with the day. */
function paperIn(info: string): string {
  return dateOfShortLine(info) === undefined ? info : '';
}

/** The line with paper and day: labelled in the older layout, bare in the newer one. */
function infoOf(blocks: readonly Block[]): string | undefined {
  const labelled = blocks.map(fieldIn).find((field) => field?.label === 'publisher' && isInfo(field.name));
  return labelled?.text ?? blocks.slice(0, HEAD).find(({ text }) => /\[[^\]]+\]/.test(text) && dateIn(text))?.text;
}
