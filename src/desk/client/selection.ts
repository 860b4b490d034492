/** Words of a text that are selected, with what stands around them. */
export interface Selected {
  exact: string;
  prefix: string;
  suffix: string;
  /** The entry that they are linked to now. */
  entity?: string;
  range: Range;
  /** Shows at once what was decided about them. */
  show(what: 'linked' | 'unlinked'): void;
  hide(): void;
}

/** Letters around a selection that tell it from the same words elsewhere. */
const REACH = 120;

const blocks = 'p, li, td, th, h1, h2, h3, h4, h5, h6, figcaption, dt, dd, blockquote';

/** What is selected in a text, whole words; undefined where nothing is, or more than one block. */
export function selectedIn(body: HTMLElement): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.commonAncestorContainer)) return undefined;
  return fromRange(body, range);
}

function fromRange(body: HTMLElement, given: Range): Selected | undefined {
  const range = given.cloneRange();
  const exact = range.toString().trim();
  if (exact === '') return undefined;
  const start = range.startContainer;
  const element = start instanceof HTMLElement ? start : start.parentElement;
  const block = element?.closest<HTMLElement>(blocks) ?? body;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(block, block.childNodes.length);
  const whole = range.toString();
  const lead = whole.slice(0, whole.indexOf(exact));
  const trail = whole.slice(whole.indexOf(exact) + exact.length);
  const inner = range.startContainer.parentElement?.closest<HTMLElement>('.mention');
  const mention = inner ?? element?.querySelector<HTMLElement>('.mention:only-child');
  const isMention = mention && mention.textContent?.trim() === exact;
  return {
    exact,
    prefix: cut(before.toString() + lead, -REACH),
    suffix: cut(trail + after.toString(), REACH),
    ...(isMention && mention.dataset.entity ? { entity: mention.dataset.entity } : {}),
    range,
    show: (what) => highlight(range, what),
    hide: () => CSS.highlights?.clear(),
  };
}

/** Whole words at the beginning or at the end of a text. */
function cut(text: string, reach: number): string {
  if (Math.abs(reach) >= text.length) return text;
  const part = reach < 0 ? text.slice(reach) : text.slice(0, reach);
  const space = reach < 0 ? part.search(/\s/) : part.trimEnd().lastIndexOf(' ');
  if (space < 0) return '';
  return reach < 0 ? part.slice(space) : part.slice(0, space + 1);
}

/** The browser paints ranges without a change of the text. */
function highlight(range: Range, what: string): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set(what, new Highlight(range));
}

/**
 * Selects the next place of some words in a text, and brings it into view.
 * @param after the place after which to look; without it, from the beginning.
 * @param left what stands before the words, where only that place is meant.
 */
export function findWords(body: HTMLElement, words: string, after?: Selected, left = ''): Selected | undefined {
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: text.length });
    text += (node as Text).data;
  }
  const flat = (some: string) => some.replace(/\s/g, ' ');
  const last = after && nodes.find(({ node }) => node === after.range.endContainer);
  const start = last && after ? last.from + after.range.endOffset : 0;
  const wanted = flat(left + words);
  const all = flat(text);
  let at = all.indexOf(wanted, start);
  if (at < 0) at = all.indexOf(wanted);
  if (at < 0 && left !== '') at = all.indexOf(flat(words)) - left.length;
  if (words === '' || at < -left.length || all.indexOf(flat(words)) < 0) return undefined;
  const range = document.createRange();
  const place = (offset: number, isEnd: boolean) => {
    const found = nodes.findLast(({ from }) => (isEnd ? from < offset : from <= offset));
    return found && ([found.node, offset - found.from] as const);
  };
  const from = place(at + left.length, false);
  const to = place(at + left.length + words.length, true);
  if (!from || !to) return undefined;
  range.setStart(...from);
  range.setEnd(...to);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  return fromRange(body, range);
}
