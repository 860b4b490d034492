import type { Element, Nodes, Root } from 'hast';
import { isMailLine } from '../mail-rules.ts';
import { isLeafBlock } from './prose.ts';
import { isElement, proseLength, someBelow, textOf } from './text.ts';
import { type Trimmed, trimmedElement } from './trim.ts';

/** What hides an element from readers, in the styles that mail programs understand. */
const hiding =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?<![\w-])(?:max-height|font-size|opacity)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i;

/** Nothing that holds this share of the text is hidden, whatever its style says. */
const TOO_MUCH = 0.4;

/** Takes out what readers do not see: the line that lists of messages show, parts for other programs. */
export function takeHidden(tree: Root): Trimmed[] {
  const all = Math.max(1, proseLength(tree));
  return take(tree, (child) =>
    isHidden(child) && proseLength(child) <= all * TOO_MUCH ? 'hidden from readers' : undefined,
  );
}

function isHidden({ properties }: Element): boolean {
  return (
    (properties.hidden !== undefined && properties.hidden !== false) ||
    hiding.test(String(properties.style ?? '')) ||
    /(?:^|\s)preheader(?:\s|$)/i.test([properties.className ?? []].flat().join(' '))
  );
}

/** Takes out the lines that a mailing list sets above and below a letter: to unsubscribe, to read it in a browser. */
export function takeMailLines(tree: Root): Trimmed[] {
  return take(tree, (child) =>
    (isLeafBlock(child) || isElement(child, 'a')) && isMailLine(textOf(child), holdsLink(child))
      ? 'line of a mailing list'
      : undefined,
  );
}

function holdsLink(node: Nodes): boolean {
  return isElement(node, 'a') || someBelow(node, (below) => isElement(below, 'a'));
}

function take(node: Root | Element, reason: (element: Element) => string | undefined): Trimmed[] {
  const taken: Trimmed[] = [];
  const walk = (inner: Root | Element): void => {
    inner.children = inner.children.filter((child) => {
      if (child.type !== 'element' || isElement(child, 'head', 'script', 'style')) return true;
      const why = reason(child);
      if (why === undefined) {
        walk(child);
        return true;
      }
      const one = trimmedElement(child, why);
      if (one.exact) taken.push(one);
      return false;
    }) as Element[];
  };
  walk(node);
  return taken;
}
