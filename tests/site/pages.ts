import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { dist } from './server.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A built page, parsed as a browser would. */
export interface BuiltPage {
  /** Path below the built folder, with `/`. */
  path: string;
  elements: Element[];
}

/** All files of the built site, with `/`. */
export const builtFiles = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.split(sep).join('/'),
);

export const builtPages: BuiltPage[] = builtFiles
  .filter((file) => file.endsWith('.html'))
  .map((path) => ({ path, elements: elementsOf(parse(readFileSync(dist + path, 'utf8'))) }));

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text of a node, tags stripped. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
