import type { AnyNode, Element } from 'domhandler';
import { elementsOf, firstIn, readXml, xmlText } from '../../convert/xml.ts';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { around, type ForeignMention, stemOf } from './foreign.ts';

const NAMES = new Set(['persName', 'orgName', 'placeName', 'geogName', 'rs', 'name']);

/** Elements that begin and end a run of words. */
const BLOCKS = new Set(
  'p head ab quote list item label table row cell figure note div lg l sp speaker stage lb milestone pb'.split(' '),
);

/**
 * Reads the names of TEI that have an entry (`ref` or `key`), of one text or of a corpus.
 * @throws DiagnosticError `annotation-file` if it holds no text, `unsafe-input`, `too-deep` or `too-large`.
 */
export function readTei(xml: string, file: string): ForeignMention[] {
  const root = readXml(xml, file);
  const texts = textsIn(root);
  if (texts.length === 0) throw new DiagnosticError([diagnose('annotation-file', 'it holds no text of TEI', { file })]);
  const addresses = identifiersIn(root);
  return texts.flatMap((text) => mentionsOf(text, addresses, texts.length === 1 ? [stemOf(file)] : []));
}

/** The `TEI` elements, at any depth. */
function textsIn(node: AnyNode): Element[] {
  return elementsOf(node).flatMap((child) => (bare(child.name) === 'TEI' ? [child] : textsIn(child)));
}

/** What each entry of the lists is called elsewhere, by its `xml:id`. */
function identifiersIn(node: AnyNode, found = new Map<string, string[]>()): Map<string, string[]> {
  for (const child of elementsOf(node)) {
    const id = child.attribs['xml:id'];
    const numbers = elementsOf(child).filter(({ name }) => bare(name) === 'idno');
    if (id !== undefined && numbers.length > 0) {
      found.set(
        id,
        numbers.map(
          (one) => `${one.attribs.type === 'reperes' ? '' : `${one.attribs.type ?? ''}:`}${xmlText(one).trim()}`,
        ),
      );
    }
    identifiersIn(child, found);
  }
  return found;
}

function mentionsOf(
  tei: Element,
  addresses: ReadonlyMap<string, readonly string[]>,
  names: string[],
): ForeignMention[] {
  const header = firstIn(tei, 'teiHeader');
  const published = header && firstIn(header, 'publicationStmt');
  const own = published && elementsOf(published, 'idno').map((one) => xmlText(one).trim());
  const articles = [tei.attribs['xml:id']?.replace(/^article\./, '') ?? '', ...(own ?? []), ...names].filter(Boolean);
  const body = elementsOf(tei).find(({ name }) => bare(name) === 'text');
  if (!body) return [];
  const { text, pieces } = wordsOf(body);
  const byId = new Map(pieces.map((piece) => [piece.element.attribs['xml:id'] ?? '', piece]));
  return pieces.flatMap(({ element, start, end }) => {
    const { ref, key, prev, next } = element.attribs;
    const named = `${ref ?? ''} ${key ?? ''}`.split(/\s+/).filter(Boolean);
    if (named.length === 0 || prev !== undefined) return [];
    let last = end;
    const seen = new Set<string>();
    for (let at = next; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const piece = byId.get(at.slice(1));
      last = piece?.end ?? last;
      at = piece?.element.attribs.next;
    }
    const entities = named.flatMap((one) => {
      const local = one.startsWith('#') ? one.slice(1) : one;
      return [...(addresses.get(local) ?? []), local.replace(/^entry\./, '')];
    });
    return [{ articles, exact: text.slice(start, last), ...around(text, start, last), entities }];
  });
}

interface Piece {
  element: Element;
  start: number;
  end: number;
}

/** The words of a text, a line a block, and where each name stands in them. */
function wordsOf(body: Element): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (node: AnyNode) => {
    if (node.type === 'text') {
      text += xmlText(node);
      return;
    }
    if (!('children' in node)) return;
    const name = node.type === 'tag' ? bare(node.name) : '';
    if (name === 'figDesc' || (name === 'ref' && (node as Element).attribs.type === 'note')) return;
    if (BLOCKS.has(name)) text += '\n';
    const start = text.length;
    for (const child of node.children) walk(child as AnyNode);
    if (node.type === 'tag' && NAMES.has(name)) pieces.push({ element: node as Element, start, end: text.length });
    if (BLOCKS.has(name)) text += '\n';
  };
  walk(body);
  return { text, pieces: pieces.toSorted((a, b) => a.start - b.start) };
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
