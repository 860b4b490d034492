import assert from 'node:assert/strict';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { readMarkdown } from '../src/markdown/pipeline.ts';
import { treeHtml } from '../src/markdown/tree-html.ts';
import { compileGazetteer } from '../src/text/gazetteer.ts';

const { gazetteer } = compileGazetteer([]);

/** Addresses that a browser takes for another host’s, or that only seem so. Signs that no one sees are entities. */
export const DISGUISES = [
  '/\\host.example/x',
  '\\\\host.example\\x',
  '\\/host.example/x',
  '//host.example/x',
  '///host.example/x',
  '/%09/host.example',
  '/&#9;/host.example',
  '/&#10;/host.example',
  '/&#13;\\host.example',
  '&#9;//host.example',
  '&#10; //host.example',
  '&#1;//host.example',
  'http:/host.example',
  'https:/host.example/x',
  'http:host.example',
  'https:host.example',
  'https:\\\\host.example',
  'HTTPS:/\\host.example',
  'ht&#10;tps://host.example',
  '&#9;https://host.example',
  '//host.example:443\\@site.example/x',
  '/..//host.example',
  'file://host.example/x',
  '//',
];

type Tag = { tag: string; at: Map<string, string> };

/** The text of a page as the site shows it. */
export function shownHtml(text: string): string {
  const footnotes = { heading: 'Notes', back: 'Retour' };
  const { reading } = readMarkdown(text, 'articles/a.md', { gazetteer, lang: 'fr', folder: 'articles', footnotes });
  return treeHtml(reading.tree, 'fr', { entity: () => '', file: (address) => address });
}

/** Fails where something of a page calls another host, or a link leads to one and does not say so plainly. */
export function assertNoHostInDisguise(html: string): void {
  for (const { tag, at } of tagsOf(html)) {
    for (const [name, written] of at) {
      if (!/^(?:src|srcset|href|poster|background|data|action|style|ping)$/.test(name)) continue;
      for (const place of ['https://site.example/articles/a.html', 'file:///site/articles/a.html']) {
        const [from, to] = [new URL(place), URL.parse(written, place)];
        if (to?.host === from.host && to.protocol === from.protocol) continue;
        const plain = tag === 'a' && name === 'href' && /^(?:https?:\/\/[^/\\]|mailto:)/.test(written);
        assert.ok(plain && at.get('rel') === 'noopener noreferrer', `${tag} ${name}=${JSON.stringify(written)}`);
      }
    }
  }
}

function tagsOf(html: string): Tag[] {
  const found: Tag[] = [];
  const visit = (nodes: readonly DefaultTreeAdapterMap['node'][]) => {
    for (const node of nodes) {
      if ('attrs' in node) found.push({ tag: node.tagName, at: new Map(node.attrs.map((a) => [a.name, a.value])) });
      if ('childNodes' in node) visit(node.childNodes);
    }
  };
  visit(parseFragment(html).childNodes);
  return found;
}
