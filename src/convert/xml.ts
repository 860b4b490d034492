import { type AnyNode, type Document, DomHandler, type Element } from 'domhandler';
import { decodeHTMLAttribute, decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { DEEPEST, MOST_ELEMENTS, refuseMore } from './limits.ts';

/**
 * Refuses XML that declares entities of its own: what they unfold to may be gigabytes, or a file of this machine.
 * @throws DiagnosticError `unsafe-input`, with the line.
 */
export function refuseUnsafeXml(text: string, file: string): void {
  const at = text.search(/<!ENTITY\b/i);
  if (at < 0) return;
  const line = text.slice(0, at).split('\n').length;
  throw new DiagnosticError([diagnose('unsafe-input', 'the XML declares entities of its own', { file, line })]);
}

/** Longest text of an entity that a file may declare, in UTF-16 units, and most of them. */
const ENTITY_LENGTH = 16;
const ENTITIES = 300;

/**
 * XML without the declarations of its entities, where each is a few letters or a reference to a character, as `nbsp` is
 * in feeds: what refers to them is written out. They name no other entity and no file, so that nothing unfolds.
 */
function withPlainEntities(text: string): string {
  const doctype = /<!DOCTYPE\b[^[>]*\[([^\]]*)\]\s*>/i.exec(text);
  const inner = doctype?.[1] ?? '';
  const declared = [...inner.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<%]*)"|'([^'<%]*)')\s*>/gi)];
  const count = text.match(/<!ENTITY\b/gi)?.length ?? 0;
  if (!doctype || declared.length === 0 || declared.length !== count || count > ENTITIES) return text;
  const values = new Map(declared.map(([, name = '', one, other]) => [name, one ?? other ?? '']));
  const isPlain = [...values.values()].every(
    (value) => value.length <= ENTITY_LENGTH && /^(?:[^&]|&(?:#\d+|#x[\da-f]+);)*$/i.test(value),
  );
  if (!isPlain) return text;
  const rest = text.slice(0, doctype.index) + text.slice(doctype.index + doctype[0].length);
  return rest
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/&([\w.-]+);/g, (all, name) => values.get(name) ?? all),
    )
    .join('');
}

/**
 * Parses XML, also where it is not well-formed, as many feeds are not.
 * @throws DiagnosticError `unsafe-input`, `too-deep` or `too-large`.
 */
export function readXml(source: string, file: string): Document {
  const text = withPlainEntities(source);
  refuseUnsafeXml(text, file);
  const handler = new DomHandler();
  let depth = 0;
  let count = 0;
  const parser = new Parser(
    {
      onparserinit: (one) => handler.onparserinit(one),
      onopentag: (name, attributes) => {
        depth += 1;
        count += 1;
        if (count > MOST_ELEMENTS)
          refuseMore(text.match(/<\w/g)?.length ?? count, MOST_ELEMENTS, 'elements of XML', file);
        if (depth > DEEPEST) {
          const line = text.slice(0, parser.startIndex).split('\n').length;
          throw new DiagnosticError([
            diagnose('too-deep', `more than ${DEEPEST} elements within each other`, { file, line }),
          ]);
        }
        handler.onopentag(name, mapValues(attributes, decodeHTMLAttribute));
      },
      onclosetag: () => {
        depth -= 1;
        handler.onclosetag();
      },
      ontext: (data) => handler.ontext(data),
      oncdatastart: () => handler.oncdatastart(),
      oncdataend: () => handler.oncdataend(),
      onend: () => handler.onend(),
    },
    // References are read where the text is asked for, once: also those that HTML knows and XML does not.
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(text);
  return handler.root;
}

function mapValues(values: Record<string, string>, change: (value: string) => string): Record<string, string> {
  for (const [key, value] of Object.entries(values)) if (value.includes('&')) values[key] = change(value);
  return values;
}

/** The elements right below a node, of a name if one is given. */
export function elementsOf(node: AnyNode | Document, name?: string): Element[] {
  const children = 'children' in node ? node.children : [];
  return children.filter(
    (child): child is Element => child.type === 'tag' && (name === undefined || child.name === name),
  );
}

/** The first element below a node, at any depth, of a name. */
export function firstIn(node: AnyNode | Document, name: string): Element | undefined {
  for (const child of elementsOf(node)) {
    const found = child.name === name ? child : firstIn(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All text below a node; references that HTML knows and XML does not (`&eacute;`) are read. */
export function xmlText(node: AnyNode | undefined): string {
  if (!node) return '';
  if (node.type === 'text') {
    const { data } = node as unknown as { data: string };
    return node.parent?.type === 'cdata' ? data : decodeHTMLStrict(data);
  }
  return 'children' in node ? node.children.map(xmlText).join('') : '';
}

/** The text of the first element of a name, blanks collapsed; nothing where it is empty. */
export function textIn(node: AnyNode | Document, name: string): string | undefined {
  return xmlText(firstIn(node, name)).replace(/\s+/g, ' ').trim() || undefined;
}

/** XML of a tree that was read. */
export function writeXml(node: AnyNode | Document): string {
  if (node.type === 'text') {
    const { data } = node as unknown as { data: string };
    return node.parent?.type === 'cdata'
      ? data.replaceAll(']]>', ']]]]><![CDATA[>')
      : escapeXml(decodeHTMLStrict(data));
  }
  const children = 'children' in node ? (node.children as AnyNode[]).map(writeXml).join('') : '';
  if (node.type === 'cdata') return `<![CDATA[${children}]]>`;
  if (node.type === 'directive') return `<${(node as unknown as { data: string }).data}>`;
  if (node.type !== 'tag') return children;
  const { name, attribs } = node as Element;
  const attributes = Object.entries(attribs).map(
    ([key, value]) => ` ${key}="${escapeXml(value).replaceAll('"', '&quot;')}"`,
  );
  return children === '' ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${children}</${name}>`;
}

/** A carriage return and a tab would be read as blanks where they are not written as references. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
