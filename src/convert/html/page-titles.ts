import type { Element, Nodes, Root } from 'hast';
import { childrenOf, isElement, isTag, textOf, wordsOf } from './text.ts';

/** What a page calls itself in one place. */
export interface TitleCandidate {
  text: string;
  /** Where it stands, for the report. */
  from: string;
  /** The heading, where it is one that readers see. */
  element?: Element;
  /** A heading marked as that of the article. */
  marked?: true;
  /** How far down the heading is in the order of headings; 0 is the surest. */
  rank?: number;
}

/** What is known of the titles of a page. */
export interface PageTitles {
  /** In the order in which they count. */
  given: TitleCandidate[];
  headings: TitleCandidate[];
  /** Names of the site, which are no titles. */
  names: string[];
  /** Words of its menus, which are titles of nothing but their own pages. */
  sections: string[];
}

/** A title that was chosen, and what else might have been one. */
export interface ChosenTitle extends TitleCandidate {
  rivals: TitleCandidate[];
}

/** Classes of the heading of an article, and of that of a site. */
const ofArticle =
  /(?:^|[-_])(?:entry|post|article|story|news)[-_]*(?:title|headline|titre)(?:$|[-_])|^headline$|^p-name$|titrearticle/i;
const ofSite = /(?:^|[-_])(?:logo|brand|branding|masthead|site[-_]?(?:title|name)|blog[-_]?title)(?:$|[-_])/i;

/** Classes of what lists the sections of a site. */
const menus = /(?:^|[-_])(?:menu|nav|navbar|navigation|breadcrumbs?|rubri(?:que|k)s?|ariane)(?:$|[-_])/i;

/**
 * The headings of a page that may be its title, and the names that are none: those of its site, in its logo or a link
 * to its start, and those of its sections, in its menus.
 */
export function headingsOf(page: Root): Omit<PageTitles, 'given'> {
  const headings: TitleCandidate[] = [];
  const names: string[] = [];
  const sections: string[] = [];
  const walk = (node: Nodes, context: { menu: boolean; head: boolean; article: boolean }): void => {
    if (isTag(node, 'script', 'style', 'template', 'head')) return;
    const inner = { ...context };
    if (isElement(node)) {
      const own = [...wordsOf(node.properties.className), ...wordsOf(node.properties.id)];
      const isMenu = isTag(node, 'nav') || (!isTag(node, 'html', 'body') && own.some((name) => menus.test(name)));
      if (isMenu) inner.menu = true;
      if (isTag(node, 'article', 'main')) Object.assign(inner, { article: true, head: false });
      if (isTag(node, 'header') && !context.article) inner.head = true;
      const text = textOf(node);
      if (isTag(node, 'a') && inner.menu && text) sections.push(text);
      const isHeading =
        isTag(node, 'h1', 'h2', 'h3') ||
        own.some((name) => ofArticle.test(name)) ||
        wordsOf(node.properties.itemProp).includes('headline');
      const isSite = own.some((name) => ofSite.test(name)) || isLinkHome(node);
      if (isSite && text && text.length < 80) names.push(text);
      else if (isHeading && text) {
        const marked =
          own.some((name) => ofArticle.test(name)) || wordsOf(node.properties.itemProp).includes('headline');
        const level = marked ? 0 : isTag(node, 'h1') ? 1 : Number(node.tagName.slice(1));
        headings.push({
          text,
          from: marked ? 'the heading marked as title' : `the heading (${node.tagName})`,
          element: node,
          rank: level * 10 + (inner.article ? 0 : inner.head ? 6 : 3),
          ...(marked ? { marked } : {}),
        });
        return;
      }
    }
    for (const child of childrenOf(node)) walk(child, inner);
  };
  walk(page, { menu: false, head: false, article: false });
  return { headings: headings.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)), names, sections };
}

/** A heading that is nothing but a link to the start of the site, as a logo is. */
function isLinkHome(node: Element): boolean {
  if (!isTag(node, 'h1', 'h2', 'div', 'p', 'span')) return false;
  const [link, ...others] = node.children.filter((child) => child.type === 'element' || textOf(child) !== '');
  if (!link || others.length > 0 || !isElement(link, 'a')) return false;
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test(String(link.properties.href ?? '-'));
}

/**
 * The title of a page: a heading of its text that what it says of itself confirms; else what it says of itself, without
 * the name of the site; else its highest heading. The name of the site or of a section is none.
 */
export function chooseTitle({ given, headings, names, sections }: PageTitles): ChosenTitle | undefined {
  const isName = ({ text }: TitleCandidate) => names.some((name) => fold(name) === fold(text));
  const isSection = ({ text, marked }: TitleCandidate) => !marked && sections.some((name) => fold(name) === fold(text));
  const all = given.map((one) => ({ ...one, text: withoutNames(one.text, names, headings) }));
  const wanted = [all, headings].map((list) => list.filter((one) => one.text.length > 1 && !isName(one)));
  const other = wanted.map((list) => list.filter((one) => !isSection(one)));
  // A page of a menu may be just that; where another title is to be had, the name of a section is none.
  const isElsewhere = other[0]?.length || other[1]?.some((one) => (one.rank ?? 0) < 20 || standsAlone(one, headings));
  const [said = [], seen = []] = isElsewhere ? other : wanted;
  const top = seen.filter(({ rank = 0 }) => rank < 20);
  const agrees = (one: TitleCandidate) =>
    said.some(({ text }) => fold(text) === fold(one.text)) ||
    given.some(({ text }) => one.text.length > 3 && fold(text).startsWith(fold(one.text)));
  const within = (one: TitleCandidate) =>
    one.text.length > 8 && said.some(({ text }) => fold(text).includes(fold(one.text)));
  const best =
    top.find(agrees) ?? seen.find(agrees) ?? top.find(within) ?? said[0] ?? (top.length > 0 ? top[0] : seen[0]);
  if (!best) return undefined;
  // What readers see of it, where that is the same.
  const shown = seen.find(({ text }) => fold(text) === fold(best.text));
  const rivals = unique([...said, ...top]).filter(({ text }) => !alike(text, best.text));
  return { ...(shown ?? best), rivals };
}

/** One heading of its level in the text of an article, and so that of the article and of no part of it. */
function standsAlone({ rank }: TitleCandidate, headings: readonly TitleCandidate[]): boolean {
  return headings.filter((one) => one.rank === rank).length === 1;
}

function unique(all: readonly TitleCandidate[]): TitleCandidate[] {
  return all.filter(({ text }, index) => all.findIndex((other) => fold(other.text) === fold(text)) === index);
}

function alike(a: string, b: string): boolean {
  return fold(a).includes(fold(b)) || fold(b).includes(fold(a));
}

const separator = /\s+(?:[|–—·»•:/]|::|-)\s+|\s*\|\s*/u;

/** A title without the names of the site and its sections before or after it: `Title | Section | Site`. */
function withoutNames(title: string, names: readonly string[], headings: readonly TitleCandidate[]): string {
  const pieces = title.split(new RegExp(`(${separator.source})`, 'u'));
  const parts = pieces.filter((_, index) => index % 2 === 0);
  if (parts.length < 2) return title.trim();
  const join = (from: number, to: number) =>
    pieces
      .slice(from * 2, to * 2 + 1)
      .join('')
      .trim();
  const isName = (part: string) => names.some((name) => sameName(name, part));
  // A heading that readers see is the measure, unless it is a name itself.
  for (let length = parts.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= parts.length; from += 1) {
      const piece = join(from, from + length - 1);
      if (!isName(piece) && headings.some(({ text }) => fold(text) === fold(piece))) return piece;
    }
  }
  let [from, to] = [0, parts.length - 1];
  while (to > from && isName(parts[to] ?? '')) to -= 1;
  while (from < to && isName(parts[from] ?? '')) from += 1;
  const known = join(from, to);
  // Where nothing says which part is the site: the last after a sign that only sites set, short beside the rest.
  const last = parts[to] ?? '';
  if (to > from && to === parts.length - 1 && last.split(' ').length <= 4 && known.length > last.length * 3) {
    const sign = pieces[to * 2 - 1] ?? '';
    if (/[|·»•]/.test(sign)) return join(from, to - 1);
  }
  return known;
}

/** “Le Monde” and “Le Monde.fr” name one site. */
function sameName(name: string, part: string): boolean {
  const [a, b] = [fold(name), fold(part)];
  if (a === '' || b === '') return false;
  return (
    a === b ||
    (Math.min(a.length, b.length) > 3 && Math.abs(a.length - b.length) < 8 && (a.startsWith(b) || b.startsWith(a)))
  );
}

/** Letters and digits alone, in lower case. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
