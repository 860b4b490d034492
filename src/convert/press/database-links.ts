import type { Element, ElementContent, Root } from 'hast';

/** Addresses of the databases, and of the gates and accounts by which an institution reaches them. */
const ofDatabase =
  /\b(?:europresse|eureka\.cc|cedrom|factiva|dowjones|lexisnexis|lexis|nexis|nexisuni|proquest|gopress)\b|proxy|account(?:_?id)=|[?&](?:client|user(?:name)?|session)id=/i;

/** Does an address lead back into a database? It may name who fetched the text, and readers have no account there. */
export function isOfDatabase(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address) && ofDatabase.test(address);
}

/** A text without links and pictures that lead back into the database; their words stay. */
export function withoutDatabaseLinks(root: Root): Root {
  return { ...root, children: bare(root.children as ElementContent[]) };
}

function bare(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const element: Element = { ...child, children: bare(child.children) };
    const { href, src } = element.properties;
    if (element.tagName === 'a' && typeof href === 'string' && isOfDatabase(href)) return element.children;
    if (element.tagName === 'img' && typeof src === 'string' && isOfDatabase(src)) return [];
    return [element];
  });
}
