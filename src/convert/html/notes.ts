import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { decodePercent } from '../../model/percent.ts';
import { childrenOf, isElement, textOf } from './text.ts';

/** A note and what it is called in the Markdown. */
export interface Note {
  label: string;
  element: Element;
}

/** Name of the element that stands where the text refers to a note. */
export const NOTE_REFERENCE = 'note-reference';

/**
 * Finds notes: a link to an element of the page that links back to it, or that holds a list item with a number as its
 * words. The references become elements `note-reference`; the notes leave the text, without the links back.
 */
export function takeNotes(tree: Root): Note[] {
  const byId = new Map<string, Element>();
  const links: { link: Element; holder: Element | Root }[] = [];
  visit(tree, 'element', (element, _, parent) => {
    if (element.properties.id) byId.set(String(element.properties.id), element);
    const href = element.tagName === 'a' ? String(element.properties.href ?? '') : '';
    if (href.startsWith('#') && href.length > 1 && parent) links.push({ link: element, holder: parent as Element });
  });
  const notes = new Map<Element, Note>();
  for (const { link, holder } of links) {
    const target = byId.get(decodePercent(String(link.properties.href).slice(1)));
    if (!target || !isNote(target, link, holder)) continue;
    const note = notes.get(target) ?? { label: String(notes.size + 1), element: target };
    notes.set(target, note);
    const place = isElement(holder, 'sup') ? holder : link;
    place.tagName = NOTE_REFERENCE;
    place.properties = { label: note.label };
    place.children = [];
  }
  for (const { element } of notes.values()) dropBackLinks(element);
  removeAll(tree, new Set(notes.keys()));
  return [...notes.values()];
}

/** Words of a reference: 1, [1], (a), *, †. */
const mark = /^[[(]?\s*(?:\d{1,3}|[a-z]|[ivx]+|note \d{1,3}|[*†‡§]+)\s*[\])]?$/i;

function isNote(target: Element, link: Element, holder: Element | Root): boolean {
  if (!mark.test(textOf(link)) || !isElement(target, 'li', 'p', 'div', 'aside', 'dd', 'td', 'span')) return false;
  const own = new Set([link.properties.id, isElement(holder) ? holder.properties.id : undefined].filter(Boolean));
  let back = false;
  visit(target, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && own.has(String(properties.href ?? '').slice(1))) back = true;
  });
  // An item of a list under a superscript number is a note even without the way back.
  return back || (target.tagName === 'li' && isElement(holder, 'sup'));
}

function dropBackLinks(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as Nodes[]).filter((child) => {
    const back = isElement(child, 'a') && String(child.properties.href ?? '').startsWith('#');
    if (back && /^(?:[\s↑↩^*†\d.]|\uFE0E|[a-z]$|\[\d+\])*$/iu.test(textOf(child))) return false;
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
