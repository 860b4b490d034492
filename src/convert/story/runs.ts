import type { Element, ElementContent } from 'hast';

/** How words of RTF look, as far as that matters. */
export interface Look {
  bold: boolean;
  italic: boolean;
  struck: boolean;
  raised: 'sup' | 'sub' | undefined;
  /** Address that the words lead to. */
  href: string | undefined;
}

/** Words of one look, or one thing among the words: a picture, the mark of a note. */
export interface Run {
  look: Look;
  content: string | Element;
}

/** Elements around words, the outermost first, with what tells whether they are there. */
const wrappers: readonly [name: string, of: (look: Look) => string | undefined][] = [
  ['a', ({ href }) => href],
  ['strong', ({ bold }) => (bold ? 'strong' : undefined)],
  ['em', ({ italic }) => (italic ? 'em' : undefined)],
  ['del', ({ struck }) => (struck ? 'del' : undefined)],
  ['sup', ({ raised }) => raised],
];

/** Runs as elements: neighbours of one look stand in one element. */
export function inlineOf(runs: readonly Run[], depth = 0): ElementContent[] {
  const wrapper = wrappers[depth];
  if (!wrapper)
    return runs.flatMap(({ content }) => (typeof content === 'string' ? text(content.toWellFormed()) : [content]));
  const [name, of] = wrapper;
  const made: ElementContent[] = [];
  for (let at = 0; at < runs.length; ) {
    const value = keyOf(runs[at], of);
    let end = at + 1;
    while (end < runs.length && keyOf(runs[end], of) === value) end += 1;
    const inner = inlineOf(runs.slice(at, end), depth + 1);
    if (value === undefined) made.push(...inner);
    else made.push(element(name === 'sup' ? value : name, inner, name === 'a' ? { href: value } : {}));
    at = end;
  }
  return joinTexts(made);
}

/** The runs without a look that all of them share, as headings are bold. */
export function plainly(runs: readonly Run[]): Run[] {
  const words = runs.filter(({ content }) => typeof content === 'string' && content.trim() !== '');
  const bold = !words.every(({ look }) => look.bold);
  const italic = !words.every(({ look }) => look.italic);
  return runs.map((run) => ({
    ...run,
    look: { ...run.look, bold: bold && run.look.bold, italic: italic && run.look.italic },
  }));
}

/** An element of HTML. */
export function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** The words of blocks, in one string, blanks collapsed. */
export function wordsOf(blocks: readonly ElementContent[]): string {
  const all = (node: ElementContent): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(all).join('') : '';
  return blocks.map(all).join(' ').replace(/\s+/g, ' ').trim();
}

function keyOf(run: Run | undefined, of: (look: Look) => string | undefined): string | undefined {
  return run && of(run.look);
}

function text(value: string): ElementContent[] {
  return [{ type: 'text', value }];
}

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.reduce<ElementContent[]>((all, next) => {
    const last = all.at(-1);
    if (last?.type === 'text' && next.type === 'text') last.value += next.value;
    else all.push(next);
    return all;
  }, []);
}
