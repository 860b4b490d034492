import { findDate } from '../dates.ts';
import type { Carrier } from '../format.ts';
import type { FoundArticle } from '../found-articles.ts';
import { type Block, bodyOf } from './blocks.ts';
import { authorIn, dateIn, pageIn, present, publisherIn, sectionIn, withoutWeekday } from './fields.ts';
import { isCopyright } from './labels.ts';
import type { PressExport, PressOriginal, PressReader } from './original.ts';

/** The number of a document: kind, day, code of the paper, number. */
const documentNumber = /(?<!\p{L})(\p{Ll}{2,12}·(\d{4})(\d{2})(\d{2})·[^\s·<>]+·[^\s<>«»"“”]+)/u;

/** Classes of what stands above a text. */
const headClasses = [
  ...['.DocPublicationName', '.rdp__DocPublicationName', '.DocHeader', '.rdp__DocHeader', '.DocTitreSousSection'],
  ...['.titreArticle', '.titreArticleVisu', '.TitreArticleVisu', '.grandTitre', '.rdp__articletitle', '.rdp__subtitle'],
  ...[
    '.docAuthors',
    '.sm-margin-bottomNews',
    '.sm-margin-TopNews',
    '.apd-wrapper',
    '.apd-sources-date',
    '.source-name-APD',
  ],
];

const titleClasses = ['.titreArticleVisu', '.TitreArticleVisu', '.rdp__articletitle', '.grandTitre', '.titreArticle'];
const textClasses = ['.docOcurrContainer', '.DocText', 'section'];
const endClasses = ['footer', '#divPubliC', '.txtCertificat', '.publiC-lblNodoc', '#PubliC_lblNodoc'];

/**
 * Europresse (Eureka in Canada), saved as HTML: the layout of 2015 and later, an `<article>` a document, and the older
 * one of tables. Both are read as a row of blocks with their classes, for both nest wrongly here and there.
 */
export const europresse: PressReader = {
  database: 'Europresse',
  signs: /DocPublicationName|docOcurrContainer|titreArticleVisu/,
  read({ blocks, cells }: PressOriginal): PressExport | undefined {
    const isExport = (one: Block) => one.within.has('.DocPublicationName') || one.within.has('.docOcurrContainer');
    const all = blocks.some(isExport) ? blocks : cells;
    const documents = split(all);
    if (documents.length === 0) return undefined;
    const numbers = new Set(all.flatMap((one) => (isNumber(one) ? (documentNumber.exec(one.text)?.[1] ?? []) : [])));
    // Other papers stand in a table, which is one block of a text.
    const parted = split(cells);
    const articles = documents.map((one, index) => {
      const also = parted.length === documents.length ? carriersOf(parted[index] ?? []) : undefined;
      return present<FoundArticle>({ ...articleOf(one), also });
    });
    return { articles, announced: Math.max(documents.length, numbers.size) };
  },
};

function isNumber({ within }: Block): boolean {
  return within.has('.publiC-lblNodoc') || within.has('#PubliC_lblNodoc') || within.has('#divPubliC');
}

/** The documents: each begins with the name of its paper, or with the title where that is missing. */
function split(blocks: readonly Block[]): Block[][] {
  const documents: Block[][] = [];
  let isHead = false;
  for (const block of blocks) {
    const opens = block.within.has('.DocPublicationName');
    const begins = opens && !(isHead && documents.at(-1)?.every((one) => one.within.has('.DocPublicationName')));
    if (begins) documents.push([]);
    isHead = opens;
    documents.at(-1)?.push(block);
  }
  return documents.filter((one) => one.some(has('.DocHeader', ...titleClasses)));
}

function has(...names: string[]): (block: Block) => boolean {
  return ({ within }) => names.some((name) => within.has(name));
}

function articleOf(blocks: readonly Block[]): FoundArticle {
  const text = (...names: string[]) => blocks.filter(has(...names)).map((one) => one.text);
  const header = headerOf(blocks);
  const id = blocks.map((one) => documentNumber.exec(one.text)).find((one) => one !== null);
  const fromId = id ? `${id[2]}-${id[3]}-${id[4]}` : undefined;
  const titleIndex = blocks.findIndex(has('.titreArticleVisu', '.TitreArticleVisu', '.rdp__articletitle'));
  const titleAt = titleIndex >= 0 ? titleIndex : blocks.findIndex(has(...titleClasses));
  const isModern = blocks.some(has('header', ...textClasses));
  const { author, body, subtitle } = isModern ? modern(blocks, titleAt) : old(blocks, titleAt);
  const title = titleAt < 0 ? undefined : titleOf(blocks, titleAt);
  return present<FoundArticle>({
    title,
    publisher: publisherIn(text('.DocPublicationName')[0] ?? ''),
    date: header.date ?? fromId,
    section: header.section,
    page: header.page,
    author,
    description: subtitle,
    item: id?.[1]?.replace(/[.,;)]+$/, ''),
    body: bodyOf(body),
  });
}

/** A title may run over several blocks of its kind. */
function titleOf(blocks: readonly Block[], at: number): string {
  const own = titleClasses.find((name) => blocks[at]?.within.has(name)) ?? '';
  const run: string[] = [];
  for (const block of blocks.slice(at)) {
    if (!block.within.has(own) || block.within.has('.rdp__subtitle')) break;
    run.push(block.text);
  }
  return run.join(' ').replace(/\s+/g, ' ');
}

/** `Politique, mardi 14 mars 2006, p. 16`, or `News, Tuesday, March 14, 2006, p. A1`. */
function headerOf(blocks: readonly Block[]): { date?: string; section?: string; page?: string } {
  const lines = [
    blocks
      .filter(has('.DocHeader'))
      .map((one) => one.text)
      .join(' '),
    blocks
      .filter(has('.DocTitreSousSection', '.rdp__DocHeader'))
      .map((one) => one.text)
      .join(' '),
    blocks.find((one) => has('header')(one) && dateIn(one.text) !== undefined)?.text ?? '',
  ];
  const line = lines.find((one) => dateIn(one) !== undefined) ?? lines[0] ?? '';
  const found = findDate(line);
  const before = withoutWeekday(found ? line.slice(0, found.start) : line);
  return present({ date: found?.edtf, section: sectionIn(before), page: pageIn(line) });
}

/** The layout since 2015: author and sub-title have classes, the text is in a section of its own. */
function modern(blocks: readonly Block[], titleAt: number) {
  const authors = blocks.filter(has('.docAuthors'));
  const news = blocks.filter((one) => one.within.has('.sm-margin-bottomNews') && !has(...titleClasses)(one));
  const bare = blocks.slice(titleAt + 1).find((one) => one.within.has('header') && !has(...headClasses)(one));
  const author = authors[0] ?? news.at(-1) ?? (isName(bare?.text) ? bare : undefined);
  const subtitle = blocks.find((one, index) => {
    const isSmall = one.within.has('.sm-margin-bottom') && one.within.has('.titreArticle');
    return one.text !== '' && index !== titleAt && (one.within.has('.rdp__subtitle') || isSmall);
  });
  const isText = (one: Block) => has(...textClasses)(one) && !has('header', 'aside', ...endClasses)(one);
  const inSection = blocks.filter(isText);
  // A box that was closed too early leaves the rest of a text outside its section.
  const first = blocks.findIndex(isText);
  const start = first < 0 ? lastHead(blocks, titleAt) + 1 : first;
  const end = blocks.findIndex((one, index) => index > start && has('aside', ...endClasses)(one));
  const rest = blocks.slice(start, end < 0 ? undefined : end).filter((one) => !isEnd(one) && !has(...headClasses)(one));
  const body = (rest.length > inSection.length ? rest : inSection).filter((one) => !isCertificate(one));
  return { author: authorIn(author?.text ?? ''), body, subtitle: subtitle?.text.replace(/\s+/g, ' ') };
}

/** The layout of tables: what stands after the title, up to the line of rights. */
function old(blocks: readonly Block[], titleAt: number) {
  const start = Math.max(titleAt, lastHead(blocks, titleAt)) + 1;
  const rest = blocks.slice(start);
  const last = rest.findIndex(
    (one, index) => isEnd(one) && !rest.slice(index + 1).some((later) => later.text.length > 400),
  );
  const text = rest.slice(0, last < 0 ? undefined : last).filter(({ text }) => text !== '');
  const [first, ...others] = text;
  const signs = first !== undefined && others.length > 0 && isName(first.text);
  const kicker = blocks.slice(0, titleAt).find((one) => !has('table', ...headClasses)(one) || isKicker(one));
  return {
    author: signs ? authorIn(first.text) : undefined,
    body: signs ? others : text,
    subtitle: kicker?.text || undefined,
  };
}

function isKicker(block: Block): boolean {
  return !has(...headClasses)(block) && block.text !== '' && block.links.length === 0;
}

function lastHead(blocks: readonly Block[], titleAt: number): number {
  return Math.max(
    titleAt,
    blocks.findLastIndex((one) => has(...headClasses)(one) || one.within.has('header')),
  );
}

/** Rights, number or certificate: with them a document ends. */
function isEnd(block: Block): boolean {
  return (
    (isCopyright(block.text) && block.text.length < 300) || documentNumber.test(block.text) || isCertificate(block)
  );
}

/** Who was given the copy is nobody else's business. */
function isCertificate({ text, within }: Block): boolean {
  return (
    endClasses.some((name) => within.has(name)) ||
    /^(?:ce certificat est émis|this certificate is issued|date d['’]émission|le présent document est protégé par|note\(s\)\s*:?$)/i.test(
      text,
    )
  );
}

/** A line that reads like names: short, in capitals or with one each word, and no sentence. */
function isName(text: string | undefined): boolean {
  if (!text || text.length > 120 || /[.!?:»”"]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false;
  const names = text.split(/[\s,;&/()-]+/).filter((word) => /\p{L}{3}/u.test(word));
  const capitals = names.filter(
    (word) => /^\p{Lu}/u.test(word) || /^(?:avec|pour|and|und|par|from|les|des|the|van|von|der)$/i.test(word),
  );
  return names.length > 0 && names.length <= 12 && capitals.length >= names.length * 0.75;
}

/** Other papers that carried the text, under the day on which they did. */
function carriersOf(blocks: readonly Block[]): Carrier[] | undefined {
  let date: string | undefined;
  const carriers: Carrier[] = [];
  for (const block of blocks) {
    if (block.within.has('.apd-sources-date')) date = dateIn(block.text);
    if (!block.within.has('.source-name-APD')) continue;
    const publisher = publisherIn(block.text);
    if (publisher) carriers.push(date ? { publisher, date } : { publisher });
  }
  return carriers.length > 0 ? carriers : undefined;
}
