import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement, textOf } from './text.ts';

/** Looks that Google Docs says by classes of its own, and the elements that say them to everybody. */
const looks: readonly [rule: RegExp, tagName: string][] = [
  [/font-weight:\s*(?:700|bold)/, 'strong'],
  [/font-style:\s*italic/, 'em'],
  [/text-decoration:\s*line-through/, 'del'],
];

/** Classes of an element. */
function classesOf({ properties }: Element): string[] {
  return (Array.isArray(properties.className) ? properties.className : []).map(String);
}

/**
 * Makes what Google Docs exports say by elements what it says by classes: bold and italic words, the title of the document,
 * lists within lists. Any other page stays as it is.
 */
export function readGoogleDocs(page: Root, html: string): void {
  if (!/<body[^>]*\bdoc-content\b/.test(html)) return;
  const rules = Array.from(
    html.matchAll(/\.(c\d+)\s*\{([^}]*)\}/g),
    ([, name = '', rule = '']) => [name, rule] as const,
  );
  const named = looks.map(([look, tagName]) => ({
    tagName,
    classes: new Set(rules.filter(([, rule]) => look.test(rule)).map(([name]) => name)),
  }));
  let title: string | undefined;
  visit(page, 'element', (element) => {
    const classes = classesOf(element);
    if (element.tagName === 'p' && classes.includes('title')) {
      element.tagName = 'h1';
      title ??= textOf(element);
    } else if (element.tagName === 'span' && textOf(element) !== '') {
      for (const { tagName, classes: those } of named) {
        if (!classes.some((one) => those.has(one))) continue;
        element.children = [{ type: 'element', tagName, properties: {}, children: element.children }];
      }
    }
    nestLists(element);
  });
  visit(page, 'element', (element) => {
    // The name of the file is often not that of the text.
    if (element.tagName === 'title' && title) element.children = [{ type: 'text', value: title }];
  });
}

/** Puts each list that stands deeper, by its class, into the last item of the list before it. */
function nestLists(parent: Element): void {
  const kept: ElementContent[] = [];
  const open: { list: Element; level: number }[] = [];
  for (const child of parent.children) {
    const level = isElement(child, 'ul', 'ol') ? levelOf(child) : undefined;
    if (!isElement(child) || level === undefined) {
      if (child.type !== 'text' || child.value.trim() !== '') open.length = 0;
      kept.push(child);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const holder = open.at(-1)?.list.children.findLast((item) => isElement(item, 'li')) as Element | undefined;
    (holder?.children ?? kept).push(child);
    open.push({ list: child, level });
  }
  parent.children = kept;
}

function levelOf(list: Element): number | undefined {
  const level = classesOf(list)
    .map((name) => /^lst-.*-(\d+)$/.exec(name)?.[1])
    .find((found) => found !== undefined);
  return level === undefined ? undefined : Number(level);
}
