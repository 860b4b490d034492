/** A node of a tree, of Markdown or HTML. */
interface Node {
  type: string;
  children?: readonly Node[];
}

/**
 * Shows every node of a tree in the order of the text, and its parent. Where a node gives its children up, the new ones
 * are shown. (`unist-util-visit` keeps all ancestors of each node, which costs more than what our passes do there.)
 */
export function walk<T extends Node>(tree: T, show: (node: NodeIn<T>, parent: NodeIn<T> | undefined) => void): void {
  descend(tree, undefined, show as (node: Node, parent: Node | undefined) => void);
}

/** The nodes of a tree, its root included. */
type NodeIn<T> = T | (T extends { children: readonly (infer Child)[] } ? Child : never);

function descend(node: Node, parent: Node | undefined, show: (node: Node, parent: Node | undefined) => void): void {
  show(node, parent);
  if (!node.children) return;
  for (const child of node.children) descend(child, node, show);
}
