import type { PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** Lines of the head of a letter, as programs write them above one that is answered or forwarded. */
const headLine =
  /^[\s>*]*(?:from|to|cc|bcc|sent|date|subject|reply-to|de|à|a|envoyé|objet|copie|répondre à|von|an|gesendet|betreff|datum|kopie|para|enviado|asunto|fecha|van|aan|verzonden|onderwerp|da|inviato|oggetto|من|إلى|الموضوع|التاريخ)\s*:/gimu;

/** `On 3 May 2012, Anne Durand <a.durand@x.example> wrote:` */
const wrote = /(?:wrote|a écrit|schrieb|escribió|schreef|ha scritto|كتب)\s*:\s*$/iu;

const address = /\s*(?:<|\[|\()?(?:mailto:)?[^\s<>[\]()"',;:]+@[^\s<>[\]()"',;:]+\.[\p{L}]{2,}(?:>|\]|\))?/giu;

/**
 * Takes the addresses out of the heads of letters within a letter: who wrote stays, where to write to them is nobody
 * else’s business. An address in a sentence is the author’s, and stays, but not that of who got the letter.
 * @param addressees addresses to which the letter went, lower case.
 */
export function hideAddresses(tree: Root, addressees: ReadonlySet<string>): void {
  const isOwn = (text: string) =>
    addressees.has(text.replace(/^[\s<[(]*(?:mailto:)?|\?.*$|[>\])]$/gi, '').toLowerCase());
  const touched = new Set<unknown>();
  visit(tree, 'link', (link, index, parent) => {
    if (!isOwn(link.url) || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...link.children);
    touched.add(parent);
  });
  visit(tree, 'text', (text, _, parent) => {
    const value = text.value.includes('@') ? text.value.replace(address, (one) => (isOwn(one) ? '' : one)) : text.value;
    if (value !== text.value) touched.add(parent);
    text.value = value;
  });
  visit(tree, 'paragraph', (paragraph) => {
    const text = linesOf(paragraph.children);
    const isHead = (text.match(headLine)?.length ?? 0) >= 2 || (wrote.test(text) && text.length < 300);
    if (!text.includes('@') && !touched.has(paragraph)) return;
    if (isHead) paragraph.children = bare(paragraph.children);
    if (isHead || touched.has(paragraph)) paragraph.children = joined(paragraph.children);
  });
}

/** The words of a paragraph; where a line is broken by hand, they are two. */
function linesOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => (child.type === 'break' ? '\n' : 'children' in child ? linesOf(child.children) : textOf(child)))
    .join('');
}

function bare(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text') return [{ ...child, value: child.value.replace(address, '') }];
    if (child.type === 'link' && child.url.startsWith('mailto:')) return bare(child.children);
    return 'children' in child ? [{ ...child, children: bare(child.children) } as PhrasingContent] : [child];
  });
}

/** Pieces of text beside each other as one, without the brackets that an address stood in. */
function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const child of children) {
    const last = all.at(-1);
    if (last?.type === 'text' && child.type === 'text') last.value += child.value;
    else all.push(child.type === 'text' ? { ...child } : child);
  }
  for (const child of all) if (child.type === 'text') child.value = child.value.replace(/\s?<\s*>|\s?\[\s*\]/g, '');
  return all.filter((child) => child.type !== 'text' || child.value !== '');
}
