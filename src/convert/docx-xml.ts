import { type AnyNode, Element, Text } from 'domhandler';
import { strToU8, zipSync } from 'fflate';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Archive } from './archive.ts';
import { cleanCharacters } from './characters.ts';
import { type Chunk, paragraphFor, targetsOf } from './docx-chunks.ts';
import { LARGEST_FILE, LARGEST_PICTURES, megabytes } from './limits.ts';
import { elementsOf, firstIn, readXml, refuseUnsafeXml, writeXml, xmlText } from './xml.ts';

/** The parts of a Word file that hold words of its text. */
const textParts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** A Word file as mammoth reads it best. */
export interface PreparedDocx {
  bytes: Uint8Array;
  /** Parts that are documents of their own, in the order of the text. */
  chunks: Chunk[];
  diagnostics: Diagnostic[];
}

/**
 * Makes a Word file one that mammoth reads whole: words of simple fields, a field that ends in a deletion, formulas,
 * text boxes without a fallback and capitals set apart are put where it finds them; hidden words go, and are told;
 * characters are cleaned.
 * @param name of the file.
 */
export function prepareDocx(archive: Archive, name: string): PreparedDocx {
  const { parts, diagnostics } = partsOf(archive, name);
  const styles = parts['word/styles.xml'];
  const hiding = hidingStyles(styles ? readXml(decode(styles), name) : undefined);
  const hidden: string[] = [];
  const chunks: Chunk[] = [];
  for (const path of textParts) {
    const part = parts[path];
    if (!part) continue;
    const { text, diagnostics: told } = cleanCharacters(decode(part), { file: name });
    diagnostics.push(...told.filter((one) => !diagnostics.some(({ message }) => message === one.message)));
    const document = readXml(text, name);
    prepare(document, hiding, hidden);
    endFields(document);
    if (path === 'word/document.xml') chunks.push(...takeChunks(document, archive, name));
    parts[path] = strToU8(writeXml(document));
  }
  if (hidden.length > 0) {
    diagnostics.push(
      diagnose('part-unread', `left out words that are hidden in Word: “${hidden.join(' … ')}”`, { file: name }),
    );
  }
  return { bytes: zipSync(parts, { level: 0 }), chunks, diagnostics };
}

/** Takes out the parts that are documents of their own; a paragraph with a mark stands for each. */
function takeChunks(document: AnyNode, archive: Archive, name: string): Chunk[] {
  const body = firstIn(document, 'w:body');
  const rels = archive.read('word/_rels/document.xml.rels');
  if (!body || !rels || elementsOf(body, 'w:altChunk').length === 0) return [];
  const targets = targetsOf(decode(rels), name);
  const chunks: Chunk[] = [];
  body.children = (body.children as AnyNode[]).map((child): AnyNode => {
    if (child.type !== 'tag' || (child as Element).name !== 'w:altChunk') return child;
    const path = targets.get((child as Element).attribs['r:id'] ?? '') ?? '';
    const mark = `[[chunk ${chunks.length + 1} ${path}]]`;
    chunks.push({ mark, path, bytes: archive.read(path) ?? new Uint8Array() });
    return paragraphFor(mark);
  }) as never;
  return chunks;
}

/** What is needed of a Word file, within bounds: what is written in XML, and its pictures. */
function partsOf(archive: Archive, name: string): { parts: Record<string, Uint8Array>; diagnostics: Diagnostic[] } {
  const parts: Record<string, Uint8Array> = {};
  const diagnostics: Diagnostic[] = [];
  let pictures = 0;
  for (const { path, size } of archive.members()) {
    const isXml = /\.(?:xml|rels)$/i.test(path);
    if (!isXml && !path.startsWith('word/media/')) continue;
    if (!isXml && (size > LARGEST_FILE || pictures + size > LARGEST_PICTURES)) {
      const limit = size > LARGEST_FILE ? LARGEST_FILE : LARGEST_PICTURES;
      const what = size > LARGEST_FILE ? 'a picture' : 'all pictures of a file together';
      const message = `left out ${path}, which has ${megabytes(size)}: ${what} may have ${megabytes(limit)}`;
      diagnostics.push(diagnose('part-unread', message, { file: name }));
      continue;
    }
    const part = archive.read(path);
    if (!part) continue;
    if (isXml) refuseUnsafeXml(new TextDecoder().decode(part), name);
    else pictures += size;
    parts[path] = part;
  }
  return { parts, diagnostics };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** Ids of the styles whose words are hidden; one made of such a style is one unless it says otherwise. */
function hidingStyles(document: AnyNode | undefined): ReadonlySet<string> {
  const found = new Map<string, { hides: boolean | undefined; base: string | undefined }>();
  const root = document && firstIn(document, 'w:styles');
  for (const style of root ? elementsOf(root, 'w:style') : []) {
    const properties = elementsOf(style, 'w:rPr')[0];
    const base = elementsOf(style, 'w:basedOn')[0]?.attribs['w:val'];
    found.set(style.attribs['w:styleId'] ?? '', { hides: properties && isHidden(properties), base });
  }
  const hides = (id: string | undefined, depth = 0): boolean => {
    const style = id === undefined || depth > 20 ? undefined : found.get(id);
    return style ? (style.hides ?? hides(style.base, depth + 1)) : false;
  };
  return new Set([...found.keys()].filter((id) => hides(id)));
}

/** What run properties say of being hidden; nothing where they say nothing. */
function isHidden(properties: Element): boolean | undefined {
  const vanish = elementsOf(properties, 'w:vanish')[0] ?? elementsOf(properties, 'w:specVanish')[0];
  return vanish && !/^(?:false|0|off)$/.test(vanish.attribs['w:val'] ?? '');
}

function prepare(node: AnyNode, hiding: ReadonlySet<string>, hidden: string[]): void {
  if (!('children' in node)) return;
  joinDropCapitals(node.children as AnyNode[]);
  node.children = (node.children as AnyNode[]).flatMap((child) => prepared(child, hiding, hidden)) as never;
  for (const child of node.children) if (child.parent !== node) child.parent = node as never;
}

function prepared(child: AnyNode, hiding: ReadonlySet<string>, hidden: string[]): AnyNode[] {
  if (child.type !== 'tag') return [child];
  const element = child as Element;
  if (element.name === 'w:r' && hides(element, hiding)) {
    const words = xmlText(element).trim();
    if (words) hidden.push(words);
    // The marks of a field must stay, or all that follows is read as part of it.
    return elementsOf(element, 'w:fldChar').length > 0 ? [bareRun(elementsOf(element, 'w:fldChar'))] : [];
  }
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return marksOfFields(element);
  if (element.name === 'm:oMath') {
    const run = bareRun([textElement(xmlText(element))]);
    return [run];
  }
  if (element.name === 'mc:AlternateContent') return alternative(element, hiding, hidden);
  // A line break of its own kind, which mammoth does not know.
  if (element.name === 'w:cr') return [new Element('w:br', {}, [])];
  prepare(element, hiding, hidden);
  if (element.name === 'w:fldSimple') return linkOf(element);
  // Right to left, ruby, and what only wraps runs.
  if (['w:bdo', 'w:dir', 'm:oMathPara', 'w:ruby', 'w:rubyBase', 'w:subDoc'].includes(element.name))
    return element.children as AnyNode[];
  return [element];
}

function hides(run: Element, hiding: ReadonlySet<string>): boolean {
  const properties = elementsOf(run, 'w:rPr')[0];
  const own = properties && isHidden(properties);
  if (own !== undefined) return own;
  const style = properties && elementsOf(properties, 'w:rStyle')[0]?.attribs['w:val'];
  if (style !== undefined && hiding.has(style)) return true;
  const about = run.parent ? elementsOf(run.parent, 'w:pPr')[0] : undefined;
  const ofParagraph = about && elementsOf(about, 'w:pStyle')[0]?.attribs['w:val'];
  return ofParagraph !== undefined && hiding.has(ofParagraph);
}

/** What was deleted goes; the marks of a field in it stay, whose words may stand before or after. */
function marksOfFields(deletion: Element): AnyNode[] {
  const marks: Element[] = [];
  const gather = (node: AnyNode): void => {
    for (const child of elementsOf(node)) {
      if (child.name === 'w:fldChar') marks.push(child);
      else gather(child);
    }
  };
  gather(deletion);
  // A field that lies in the deletion whole went with it.
  const count = (type: string) => marks.filter(({ attribs }) => attribs['w:fldCharType'] === type).length;
  return count('begin') === count('end') ? [] : marks.map((mark) => bareRun([mark]));
}

/** A text box is there twice, for new and old programs: as old programs have it, or, where only new ones do, as they. */
function alternative(element: Element, hiding: ReadonlySet<string>, hidden: string[]): AnyNode[] {
  const fallback = elementsOf(element, 'mc:Fallback')[0];
  const choice = elementsOf(element, 'mc:Choice')[0];
  const text = fallback && xmlText(fallback).trim() !== '' ? fallback : choice;
  if (!text || text === fallback || !firstIn(text, 'w:txbxContent')) {
    prepare(element, hiding, hidden);
    return [element];
  }
  const box = firstIn(text, 'w:txbxContent');
  if (!box) return [element];
  prepare(box, hiding, hidden);
  return [new Element('w:pict', {}, [box])];
}

/** A field in one element: a link, or words. */
function linkOf(field: Element): AnyNode[] {
  const instruction = field.attribs['w:instr'] ?? '';
  const address = /^\s*HYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1];
  const children = field.children as AnyNode[];
  if (!address) return children;
  const mark = (type: string) => bareRun([new Element('w:fldChar', { 'w:fldCharType': type })]);
  const told = bareRun([new Element('w:instrText', {}, [new Text(` HYPERLINK "${address}" `)])]);
  return [mark('begin'), told, mark('separate'), ...children, mark('end')];
}

/** Ends each field that never ends with its paragraph: all that follows would be its words. */
function endFields(document: AnyNode): void {
  const open: (Element | undefined)[] = [];
  const walk = (node: AnyNode, paragraph: Element | undefined): void => {
    for (const child of elementsOf(node)) {
      const type = child.name === 'w:fldChar' ? child.attribs['w:fldCharType'] : undefined;
      if (type === 'begin') open.push(paragraph);
      else if (type === 'end') open.pop();
      walk(child, child.name === 'w:p' ? child : paragraph);
    }
  };
  walk(document, undefined);
  for (const paragraph of open.toReversed()) {
    paragraph?.children.push(bareRun([new Element('w:fldChar', { 'w:fldCharType': 'end' })]));
  }
}

/** A paragraph that is a capital set apart as ornament begins the next one. */
function joinDropCapitals(children: AnyNode[]): void {
  for (const [index, child] of children.entries()) {
    if (child.type !== 'tag' || (child as Element).name !== 'w:p') continue;
    const about = elementsOf(child, 'w:pPr')[0];
    const frame = about && elementsOf(about, 'w:framePr')[0];
    const next = children
      .slice(index + 1)
      .find((one): one is Element => one.type === 'tag' && (one as Element).name === 'w:p');
    if (!frame?.attribs['w:dropCap'] || frame.attribs['w:dropCap'] === 'none' || !next) continue;
    const runs = elementsOf(child).filter(({ name }) => name !== 'w:pPr');
    for (const run of runs) {
      run.parent = next;
      for (const properties of elementsOf(run, 'w:rPr')) properties.children = [];
    }
    const first = next.children.findIndex((one) => one.type === 'tag' && (one as Element).name !== 'w:pPr');
    next.children.splice(Math.max(0, first), 0, ...runs);
    (child as Element).children = about ? [about] : [];
  }
}

function bareRun(children: AnyNode[]): Element {
  const run = new Element('w:r', {}, []);
  run.children = children as never;
  for (const child of children) child.parent = run;
  return run;
}

function textElement(words: string): Element {
  return new Element('w:t', { 'xml:space': 'preserve' }, [new Text(words)]);
}
