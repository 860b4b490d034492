import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { type ChildNode, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { validateXML } from 'xmllint-wasm';
import type { ExportedArticle, ExportedDossier } from '../../src/export/exported.ts';
import { exportedFrom, filesOf, triedDossiers } from './dossiers.ts';

const profile = readFileSync(new URL('./schemas/reperes-tei.rng', import.meta.url), 'utf8');
const dossiers: ExportedDossier[] = [];
before(() => {
  for (const one of triedDossiers()) {
    const dossier = exportedFrom(one);
    dossiers.push(dossier, { ...dossier, url: 'https://example.org/d/' });
  }
});

describe('TEI', () => {
  it('is valid by the profile of the project', async () => {
    for (const dossier of dossiers) {
      const files = [...(await filesOf('tei', dossier))];
      const xml = files.map(([path, bytes]) => ({
        fileName: path.replaceAll('/', '-'),
        contents: bytes.toString('utf8'),
      }));
      const { valid, errors } = await validateXML({
        xml,
        schema: profile,
        extension: 'relaxng',
        maxMemoryPages: 16384,
      });
      assert.ok(
        valid,
        errors
          .map(({ rawMessage }) => rawMessage)
          .slice(0, 5)
          .join('\n'),
      );
    }
  });

  it('holds the text of every article and each of its mentions, as the dossier has them', async () => {
    for (const dossier of dossiers) {
      const files = await filesOf('tei', dossier);
      for (const article of dossier.articles) {
        const xml = files.get(`articles/${article.id}.tei.xml`)?.toString('utf8') ?? '';
        const body = find(parseDocument(xml, { xmlMode: true }).children, 'body');
        assert.ok(body);
        assert.deepEqual(runsOf(body).toSorted(), blocksOf(article).toSorted(), article.id);
        assert.deepEqual(mentionsIn(body).toSorted(), mentionsOf(article).toSorted(), article.id);
      }
    }
  });
});

function find(nodes: readonly ChildNode[], name: string): Element | undefined {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const found = node.name === name ? node : find(node.children, name);
    if (found) return found;
  }
  return undefined;
}

/** White space as one blank, and what XML cannot hold as the sign that stands for it. */
function plain(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

function blocksOf({ blocks }: ExportedArticle): string[] {
  return blocks.map(({ text }) => plain(text.replaceAll('\ufffc', ''))).filter((text) => text !== '');
}

function mentionsOf({ mentions }: ExportedArticle): string[] {
  return mentions.map(({ entity, surfaceForm }) => `${entity} ${plain(surfaceForm)}`);
}

/** Elements of TEI that begin and end a run of words. */
const BLOCKS = new Set('body div head p ab quote list item label table row cell figure note milestone'.split(' '));

/** The words of a text between its blocks. Code and raw HTML are no blocks of the annotator. */
function runsOf(body: Element): string[] {
  const runs = [''];
  const walk = (node: ChildNode) => {
    if (node.type === 'text') runs[runs.length - 1] += node.data;
    if (!isTag(node)) return;
    const { name, attribs } = node;
    if (name === 'figDesc' || (name === 'ref' && attribs.type === 'note')) return;
    if (name === 'ab' && (attribs.type === 'code' || attribs.type === 'summary')) return;
    if (name === 'lb') runs[runs.length - 1] += '\n';
    // A picture within a line is none of its words, and does not end it.
    const isBlock = BLOCKS.has(name) && !(name === 'figure' && find(node.children, 'head') === undefined);
    if (isBlock) runs.push('');
    node.children.forEach(walk);
    if (isBlock) runs.push('');
  };
  walk(body);
  return runs.map(plain).filter((run) => run !== '');
}

/** Each mention, its pieces put together. */
function mentionsIn(body: Element): string[] {
  const pieces: Element[] = [];
  const walk = (node: ChildNode) => {
    if (!isTag(node)) return;
    if (/^(?:pers|org|place)Name$/.test(node.name)) pieces.push(node);
    node.children.forEach(walk);
  };
  walk(body);
  const byId = new Map(pieces.map((piece) => [piece.attribs['xml:id'] ?? '', piece]));
  const words = (piece: Element): string => {
    const own = piece.children.map((child) => (child.type === 'text' ? child.data : '\n')).join('');
    const next = byId.get(piece.attribs.next?.slice(1) ?? '');
    return next ? own + words(next) : own;
  };
  return pieces
    .filter(({ attribs }) => attribs.prev === undefined)
    .map((piece) => `${piece.attribs.ref?.replace('#entry.', '')} ${plain(words(piece))}`);
}
