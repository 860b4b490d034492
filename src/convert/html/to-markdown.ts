import type { Element, Root as HastRoot } from 'hast';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Image, Nodes as MdastNodes, Root, RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Medium, SourceFile } from '../format.ts';
import { bytesOfDataUrl, mediumOf } from '../media.ts';
import { splitAtDoubleBreaks } from './double-breaks.ts';
import { NOTE_REFERENCE, takeComments, takeNotes } from './notes.ts';
import { seeToTables } from './tables.ts';
import { textOf } from './text.ts';

/** What HTML becomes. */
export interface MarkdownTree {
  tree: Root;
  media: Medium[];
  diagnostics: Diagnostic[];
}

/** Where HTML stands: what its relative addresses are relative to. */
export interface HtmlPlace extends Pick<SourceFile, 'sibling'> {
  file: string;
  /** Address of the page, if it is known. */
  url?: string | undefined;
  /** BCP 47: quotation marks are those of the language. */
  lang?: string | undefined;
}

/** What browsers set around `<q>`, and around one within another; those of English where nothing else is known. */
const quotationMarks: Readonly<Record<string, string[]>> = {
  ar: ['”“', '’‘'],
  de: ['„“', '‚‘'],
  en: ['“”', '‘’'],
  fr: ['«»', '‹›'],
};

/**
 * Makes Markdown of sanitised HTML: headings, lists, tables, notes, pictures and figures are kept. Relative links hold
 * only where the page’s address is known; elsewhere their words stay. Pictures that came along go into `media`.
 */
export function toMarkdown(html: HastRoot, place: HtmlPlace): MarkdownTree {
  const media = new Map<string, Medium>();
  const diagnostics: Diagnostic[] = [];
  seeToTables(html, place.file);
  diagnostics.push(...takeComments(html, place.file));
  const notes = takeNotes(html);
  const quotes = quotationMarks[place.lang?.slice(0, 2) ?? ''] ?? quotationMarks.en ?? null;
  const handlers = {
    [NOTE_REFERENCE]: (_: State, element: Element) => {
      const label = String(element.properties.label);
      return { type: 'footnoteReference' as const, identifier: label, label };
    },
    a: (state: State, element: Element) => {
      const url = absolute(withoutDetour(String(element.properties.href ?? '')), place.url);
      const children = state.all(element) as never[];
      return url && children.length > 0 ? { type: 'link' as const, url, title: null, children } : children;
    },
    img: (_: State, element: Element) => picture(element),
    figure: (state: State, element: Element) => figure(state, element),
    u: (state: State, element: Element) => state.all(element) as never[],
    mark: (state: State, element: Element) => state.all(element) as never[],
    sup: (state: State, element: Element) => raised(state, element),
    sub: (state: State, element: Element) => raised(state, element),
  };
  const convert = (node: HastRoot) => toMdast(node, { handlers, quotes, newlines: false, document: true }) as Root;
  const tree = convert(html);
  for (const { label, element } of notes) {
    const children = convert({ type: 'root', children: element.children as Element[] }).children;
    const note: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: children as never,
    };
    tree.children.push(note);
  }
  splitAtDoubleBreaks(tree);
  tidy(tree);
  // Twice, for emphasis within emphasis.
  moveBlanksOut(tree);
  moveBlanksOut(tree);
  return { tree, media: [...media.values()], diagnostics };

  function picture({ properties }: Element): Image | undefined {
    const given = [properties.dataSrc, properties.dataLazySrc, properties.dataOriginal, properties.src].map(String);
    const address = given.find((one) => one !== 'undefined' && one !== '' && !/^data:image\/(?:gif|svg)/.test(one));
    if (!address || Number(properties.width) === 1 || Number(properties.height) === 1) return undefined;
    const alt = String(properties.alt ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const remote = /^(?:https?:)?\/\//i.test(address);
    const bytes = address.startsWith('data:') ? bytesOfDataUrl(address) : remote ? undefined : place.sibling?.(address);
    const medium = bytes ? mediumOf(bytes) : undefined;
    const url = medium ? undefined : absolute(address, place.url);
    if (url) return { type: 'image', url, alt, title: null };
    if (!medium) {
      const what = address.startsWith('data:') ? 'a picture within the file' : `the picture ${address}`;
      diagnostics.push(
        diagnose('part-unread', `${what} is not here or no PNG, JPEG, GIF, WebP or AVIF`, { file: place.file }),
      );
      return undefined;
    }
    media.set(medium.name, medium);
    return { type: 'image', url: `../media/${medium.name}`, alt, title: null };
  }

  /** A picture with its caption as title is what a figure is in the Markdown of a dossier. */
  function figure(state: State, element: Element): RootContent[] {
    let image: Element | undefined;
    let caption = '';
    let count = 0;
    visit(element, 'element', (inner) => {
      if (inner.tagName === 'img') {
        count += 1;
        image ??= inner;
      }
      if (inner.tagName !== 'figcaption') return undefined;
      caption = textOf(inner);
      return SKIP;
    });
    if (!image || count > 1) return state.toFlow(state.all(element)) as RootContent[];
    const shown = picture(image);
    if (!shown) return caption ? [{ type: 'paragraph', children: [{ type: 'text', value: caption }] }] : [];
    return [{ type: 'paragraph', children: [{ ...shown, title: caption || null }] }];
  }
}

/** Raised or lowered figures, which would be read as part of what they stand at; letters (XIXe, Mme) are read so. */
function raised(state: State, element: Element): RootContent[] {
  const children = state.all(element) as RootContent[];
  if (!/\p{N}/u.test(textOf(element))) return children;
  const { tagName } = element;
  return [{ type: 'html', value: `<${tagName}>` }, ...children, { type: 'html', value: `</${tagName}>` }];
}

/** Hosts that pass a link on and name its end in a query: of Google Docs, Outlook and Facebook. */
const detours: readonly [host: RegExp, query: string][] = [
  [/^(?:www\.)?google\.[a-z.]+\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]+\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com\//, 'url'],
  [/^lm?\.facebook\.com\/l\.php$/, 'u'],
];

/** The address that a link leads to in the end. */
function withoutDetour(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const ends = detours.map(([host, query]) =>
    host.test(url.host + url.pathname) ? url.searchParams.get(query) : null,
  );
  return ends.find((end) => end && /^(?:https?:|mailto:)/i.test(end)) ?? address;
}

/** An address that holds from anywhere, or nothing. */
function absolute(address: string, base: string | undefined): string | undefined {
  if (address === '' || address.startsWith('#')) return undefined;
  if (/^mailto:/i.test(address)) return address;
  const full = base && !address.startsWith('data:') ? (URL.parse(address, base)?.href ?? address) : address;
  return /^https?:\/\//i.test(full) ? full : undefined;
}

/** Takes out what is empty, and line breaks where Markdown can have none. */
function tidy(tree: Root): void {
  visit(tree, ['heading', 'tableCell'], (node) => {
    visit(node, 'break', (_, index, parent) => {
      // Neither may hold more than one line.
      if (parent && index !== undefined) parent.children[index] = { type: 'text', value: ' ' } as never;
    });
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || !isEmpty(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Blanks at the edges of emphasis and links go outside: within, Markdown needs character references for them. */
function moveBlanksOut(tree: Root): void {
  visit(tree, ['emphasis', 'strong', 'delete', 'link'], (node, index, parent) => {
    if (!parent || index === undefined || !('children' in node)) return;
    // A line break at the end of emphasis is a break after it.
    if (node.children.length > 1 && node.children.at(-1)?.type === 'break') {
      const last = node.children.pop();
      if (last) parent.children.splice(index + 1, 0, last as never);
    }
    const before = takeBlank(node.children.at(0), /^[ \t\n]+/);
    const after = takeBlank(node.children.at(-1), /[ \t\n]+$/);
    const blank = { type: 'text', value: ' ' } as never;
    if (after) parent.children.splice(index + 1, 0, blank);
    if (before) parent.children.splice(index, 0, blank);
  });
}

function takeBlank(node: MdastNodes | undefined, edge: RegExp): boolean {
  if (node?.type !== 'text' || node.value.trim() === '' || !edge.test(node.value)) return false;
  node.value = node.value.replace(edge, '');
  return true;
}

const mayBeEmpty = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'blockquote',
  'list',
  'listItem',
]);

function isEmpty(node: MdastNodes): boolean {
  if (!mayBeEmpty.has(node.type) || mdastText(node).trim() !== '') return false;
  let kept = false;
  visit(node, ['image', 'footnoteReference', 'code', 'thematicBreak', 'table'], () => {
    kept = true;
  });
  return !kept;
}
