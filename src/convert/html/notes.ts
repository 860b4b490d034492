import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { decodePercent } from '../../model/percent.ts';
import { childrenOf, isElement, someBelow, textOf } from './text.ts';

/** A note and what it is called in the Markdown. */
export interface Note {
  label: string;
  element: Element;
}

/** Name of the element that stands where the text refers to a note. */
export const NOTE_REFERENCE = 'note-reference';

/** Elements that may be a note. */
const noteElements = ['li', 'p', 'div', 'aside', 'dd', 'td', 'span'];

/**
 * Finds notes: a link to an element of the page that links back to it, to an anchor at the head of such an element, or
 * to a list item, with a number as its words. The references become elements `note-reference`; the notes leave the text,
 * without the links back.
 */
export function takeNotes(tree: Root): Note[] {
  const byId = new Map<string, Element>();
  const above = new Map<Nodes, Element | Root>();
  const links: { link: Element; holder: Element | Root }[] = [];
  visit(tree, 'element', (element, _, parent) => {
    if (parent) above.set(element, parent as Element);
    for (const id of [element.properties.id, element.properties.name]) if (id) byId.set(String(id), element);
    const href = element.tagName === 'a' ? String(element.properties.href ?? '') : '';
    if (href.startsWith('#') && href.length > 1 && parent) links.push({ link: element, holder: parent as Element });
  });
  const notes = new Map<Element, Note>();
  const references = new Set<Element>();
  for (const { link, holder } of links) {
    const href = String(link.properties.href);
    const anchor = byId.get(decodePercent(href.slice(1)));
    const place: Element = isElement(holder, 'sup') && textOf(holder) === textOf(link) ? holder : link;
    // The way back from a note leads to what refers to it, which is no note.
    if (anchor && references.has(anchor)) continue;
    const target = anchor && targetOf(anchor, link, holder, above);
    if (!target) continue;
    for (const one of [link, holder]) if (isElement(one)) references.add(one);
    const note = notes.get(target) ?? { label: String(notes.size + 1), element: target };
    notes.set(target, note);
    place.tagName = NOTE_REFERENCE;
    place.properties = { label: note.label };
    place.children = [];
  }
  for (const { element } of notes.values()) dropBackLinks(element);
  removeAll(tree, new Set(notes.keys()));
  return [...notes.values()];
}

/** Anchors of comments in what Google Docs, Word and LibreOffice export. */
const commentAnchor = /^#(?:cmnt\d*|cmnt_ref\d*|_msocom_\d+|_msoanchor_\d+|_cmnt\w*|sdcomment\w*)/i;

/**
 * Takes out the comments of an editor, which were for no reader, and what refers to them; tells them.
 */
export function takeComments(tree: Root, file: string): Diagnostic[] {
  const byId = new Map<string, Element>();
  const above = new Map<Nodes, Element | Root>();
  const links: [link: Element, holder: Nodes][] = [];
  visit(tree, 'element', (element, _, parent) => {
    if (parent) above.set(element, parent as Element);
    for (const id of [element.properties.id, element.properties.name]) if (id) byId.set(String(id), element);
    if (element.tagName === 'a' && commentAnchor.test(String(element.properties.href ?? '')) && parent)
      links.push([element, parent as Element]);
  });
  const comments = new Set<Element>();
  const references = new Set<Element>();
  for (const [link, holder] of links) {
    const href = String(link.properties.href);
    const anchor = byId.get(decodePercent(href.slice(1)));
    if (!anchor || references.has(anchor) || /_ref|anchor/i.test(href) || !mark.test(textOf(link))) continue;
    comments.add(noteAround(anchor, above) ?? anchor);
    references.add(isElement(holder, 'sup', 'span') && textOf(holder) === textOf(link) ? holder : link);
  }
  const told = [...comments].map((comment) => textOf(comment)).filter(Boolean);
  removeAll(tree, new Set([...comments, ...references]));
  return told.map((one) => diagnose('part-unread', `left out a comment that was for no reader: “${one}”`, { file }));
}

/**
 * The notes of a page, and comments, to which a part of it refers and which stand elsewhere in the page: below all of
 * its text, as word processors export them.
 */
export function notesOutside(page: Root, part: Root): Element[] {
  const inside = new Set<string>();
  const wanted = new Set<string>();
  visit(part, 'element', ({ tagName, properties }) => {
    for (const id of [properties.id, properties.name]) if (id) inside.add(String(id));
    if (tagName === 'a' && /^#./.test(String(properties.href ?? '')))
      wanted.add(decodePercent(String(properties.href).slice(1)));
  });
  const above = new Map<Nodes, Element | Root>();
  const found = new Set<Element>();
  visit(page, 'element', (element, _, parent) => {
    if (parent) above.set(element, parent as Element);
    const names = [element.properties.id, element.properties.name].map(String);
    if (!names.some((name) => wanted.has(name) && !inside.has(name))) return;
    const back = (node: Nodes) => isElement(node, 'a') && inside.has(String(node.properties.href ?? '').slice(1));
    const note = element.tagName === 'a' ? noteAround(element, above) : element;
    if (note && (holdsOne(note, back) || back(element))) found.add(note);
  });
  return [...found];
}

/** Words of a reference: 1, [1], (a), *, †. */
const mark = /^[[(]?\s*(?:\d{1,3}|[a-z]{1,3}|[A-Z]{1,3}\d{1,3}|[ivx]+|note \d{1,3}|[*†‡§]+)\s*[\])]?$/i;

function targetOf(anchor: Element, link: Element, holder: Element | Root, above: Above): Element | undefined {
  if (!mark.test(textOf(link))) return undefined;
  const own = new Set(
    [link.properties.id, link.properties.name, isElement(holder) ? holder.properties.id : undefined].filter(Boolean),
  );
  const isBack = (node: Nodes): boolean => isElement(node, 'a') && own.has(String(node.properties.href ?? '').slice(1));
  if (anchor.tagName === 'a') {
    // An anchor at the head of its note, which is itself the way back.
    const note = noteAround(anchor, above);
    if (!note || (!isBack(anchor) && !holdsOne(note, isBack)) || holdsOne(note, (node) => node === link))
      return undefined;
    return note;
  }
  if (!noteElements.includes(anchor.tagName)) return undefined;
  // An item of a list under a superscript number is a note even without the way back.
  if (holdsOne(anchor, (node) => node === link)) return undefined;
  const isItem = anchor.tagName === 'li' && isElement(holder, 'sup');
  return isItem || holdsOne(anchor, isBack) ? anchor : undefined;
}

type Above = ReadonlyMap<Nodes, Element | Root>;

/** The block around an anchor, and the box around that where it holds nothing else. */
function noteAround(anchor: Element, above: Above): Element | undefined {
  let block: Element | Root | undefined = above.get(anchor);
  while (block && isElement(block) && !isElement(block, 'li', 'p', 'div', 'aside', 'dd', 'td'))
    block = above.get(block);
  if (!block || !isElement(block)) return undefined;
  for (let outer = above.get(block); outer && isElement(outer, 'div', 'li', 'aside', 'dd'); outer = above.get(outer)) {
    const anchors = count(
      outer,
      (node) => isElement(node, 'a') && (node.properties.id ?? node.properties.name) !== undefined,
    );
    if (anchors > 1 || holdsOne(outer, (node) => isElement(node, 'hr'))) break;
    block = outer;
  }
  return block as Element;
}

function holdsOne(node: Nodes, test: (node: Nodes) => boolean): boolean {
  return test(node) || someBelow(node, test);
}

function count(node: Nodes, test: (node: Nodes) => boolean): number {
  return (test(node) ? 1 : 0) + childrenOf(node).reduce((sum, child) => sum + count(child, test), 0);
}

function dropBackLinks(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as Nodes[]).filter((child) => {
    const back = isElement(child, 'a') && String(child.properties.href ?? '').startsWith('#');
    if (back && /^(?:[\s↑↩^*†\d.]|\uFE0E|[a-z]$|[[(][\w*†]{1,4}[\])])*$/iu.test(textOf(child))) return false;
    if (isElement(child, 'sup', 'span') && textOf(child) !== '') {
      dropBackLinks(child);
      return textOf(child) !== '';
    }
    dropBackLinks(child);
    return true;
  }) as never;
}

function removeAll(node: Nodes, gone: ReadonlySet<Element>): void {
  if (!('children' in node)) return;
  node.children = (node.children as Nodes[]).filter((child) => {
    if (isElement(child) && gone.has(child)) return false;
    const before = childrenOf(child).length;
    removeAll(child, gone);
    return !(isElement(child, 'ol', 'ul', 'dl') && before > 0 && textOf(child) === '');
  }) as never;
}
