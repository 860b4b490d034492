import type { AnyNode, Element } from 'domhandler';
import { declaredInXml } from '../declared-encoding.ts';
import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, SourceFile, SourceFormat } from '../format.ts';
import { elementsOf, readXml, xmlText } from '../xml.ts';
import { convertScan, type ScannedBlock } from './page-text.ts';

/** Regions that are no text of an article. */
const furniture: Readonly<Record<string, string>> = {
  header: 'a running head',
  footer: 'a running foot',
  'page-number': 'the number of the page',
  'signature-mark': 'a mark of the binder',
  'catch-word': 'the first word of the next page',
};

/** What programs or people read on a scanned page, as PAGE XML (Transkribus, OCR-D, eScriptorium). */
export const pageXmlFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const { text, encoding, diagnostics } = decodeSource(bytes, name, { declared: declaredInXml(bytes) });
    const root = readXml(text, name);
    const article = convertScan(ordered(root).map(blockOf), source);
    return [{ ...article, encoding, diagnostics: [...diagnostics, ...article.diagnostics] }];
  },
};

/** The regions of text in the order of reading that the page gives; those that it does not name follow. */
function ordered(root: AnyNode): Element[] {
  const regions = below(root, 'TextRegion');
  const references = below(root, 'ReadingOrder').flatMap((order) => [
    ...below(order, 'RegionRefIndexed'),
    ...below(order, 'RegionRef'),
  ]);
  const places = new Map(references.map(({ attribs }, at) => [attribs.regionRef ?? '', { at, index: attribs.index }]));
  const placeOf = ({ attribs }: Element) => {
    const place = places.get(attribs.id ?? '');
    return place ? Number(place.index ?? place.at) : Number.MAX_SAFE_INTEGER;
  };
  // Groups count anew: as they stand they are in order.
  const isNested = below(root, 'OrderedGroupIndexed').length > 0;
  if (!isNested) return regions.toSorted((a, b) => placeOf(a) - placeOf(b));
  const at = ({ attribs }: Element) => places.get(attribs.id ?? '')?.at ?? Number.MAX_SAFE_INTEGER;
  return regions.toSorted((a, b) => at(a) - at(b));
}

function blockOf(region: Element): ScannedBlock {
  const lines = direct(region, 'TextLine').map(textOf);
  const kind = region.attribs.type ?? /structure\s*\{[^}]*type:([\w-]+)/.exec(region.attribs.custom ?? '')?.[1] ?? '';
  return {
    lines: lines.length > 0 ? lines : textOf(region).split('\n'),
    isHeading: kind === 'heading',
    leftOut: furniture[kind],
  };
}

/** What was read of a line or region: the reading of the lowest index, which is the surest. */
function textOf(element: Element): string {
  const readings = direct(element, 'TextEquiv').toSorted(
    (a, b) => Number(a.attribs.index ?? 0) - Number(b.attribs.index ?? 0),
  );
  const unicode = readings[0] && direct(readings[0], 'Unicode')[0];
  return unicode ? xmlText(unicode).trim() : '';
}

function direct(node: AnyNode, name: string): Element[] {
  return elementsOf(node).filter((child) => child.name.replace(/^.*:/, '') === name);
}

function below(node: AnyNode, name: string): Element[] {
  return elementsOf(node).flatMap((child) => [
    ...(child.name.replace(/^.*:/, '') === name ? [child] : []),
    ...below(child, name),
  ]);
}
