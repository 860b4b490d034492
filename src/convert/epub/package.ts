import { posix } from 'node:path';
import type { Element } from 'domhandler';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { decodePercent } from '../../model/percent.ts';
import { elementsOf, firstIn, readXml, textIn, xmlText } from '../xml.ts';

/** A document of a book, in the order of reading. */
export interface BookDocument {
  /** Path in the archive. */
  path: string;
  /** As the table of contents calls it. */
  title?: string | undefined;
}

/** What the package of a book says. */
export interface BookPackage {
  title?: string | undefined;
  author?: string | undefined;
  date?: string | undefined;
  lang?: string | undefined;
  publisher?: string | undefined;
  documents: BookDocument[];
}

/** Most documents of a book that are read. */
const MOST = 5_000;

/**
 * Reads the package of a book.
 * @param text of a member of the archive, by its path.
 * @throws DiagnosticError `convert-failed` where it names no documents, `too-large`.
 */
export function readPackage(text: (path: string) => string | undefined, file: string): BookPackage {
  const container = text('META-INF/container.xml');
  const path = container && firstIn(readXml(container, file), 'rootfile')?.attribs['full-path'];
  const opf = path === undefined ? undefined : text(path);
  if (path === undefined || opf === undefined)
    throw failed('its package is not where META-INF/container.xml says', file);
  const root = readXml(opf, file);
  const bare = (name: string) => elementNamed(root, name);
  const items = new Map(
    (bare('manifest') ? elementsOf(bare('manifest') as Element) : []).map((item) => [item.attribs.id ?? '', item]),
  );
  const folder = posix.dirname(path);
  const inFolder = (href: string) => posix.normalize(posix.join(folder, decodePercent(href.split('#')[0] ?? '')));
  const spine = bare('spine');
  const order = (spine ? elementsOf(spine) : []).flatMap(({ attribs }) => {
    const item = items.get(attribs.idref ?? '');
    const isText = /xhtml|html|x-dtbook|xml/.test(item?.attribs['media-type'] ?? '') && attribs.linear !== 'no';
    return item && isText && !/\bnav\b/.test(item.attribs.properties ?? '') ? [inFolder(item.attribs.href ?? '')] : [];
  });
  const paths = [...new Set(order)];
  if (paths.length === 0) throw failed('its package names no documents to read', file);
  if (paths.length > MOST) {
    throw new DiagnosticError([
      diagnose('too-large', `the book has ${paths.length} documents, more than ${MOST}`, { file }),
    ]);
  }
  const toc = [...items.values()].find(
    ({ attribs }) => /\bnav\b/.test(attribs.properties ?? '') || attribs['media-type'] === 'application/x-dtbncx+xml',
  );
  const tocPath = toc && inFolder(toc.attribs.href ?? '');
  const titles = tocPath ? titlesIn(text(tocPath) ?? '', tocPath, file) : new Map<string, string>();
  const about = bare('metadata');
  const meta = (name: string) => (about ? textIn(about, `dc:${name}`) : undefined);
  return {
    title: meta('title'),
    author: meta('creator'),
    date: meta('date'),
    lang: /^[a-z]{2,3}\b/i.exec(meta('language') ?? '')?.[0].toLowerCase(),
    publisher: meta('publisher'),
    documents: paths.map((one) => ({ path: one, title: titles.get(one) })),
  };
}

/** Paths of documents that are locked: only the shop’s own program opens them. Fonts that are veiled are no text. */
export function lockedPaths(encryption: string | undefined, file: string): ReadonlySet<string> {
  if (encryption === undefined) return new Set();
  const all = (node: Parameters<typeof elementsOf>[0]): Element[] =>
    elementsOf(node).flatMap((child) => [child, ...all(child)]);
  return new Set(all(readXml(encryption, file)).map(({ attribs }) => decodePercent(attribs.URI ?? '')));
}

function elementNamed(root: Parameters<typeof firstIn>[0], name: string): Element | undefined {
  return firstIn(root, name) ?? firstIn(root, `opf:${name}`);
}

function failed(what: string, file: string): DiagnosticError {
  return new DiagnosticError([diagnose('convert-failed', `the book cannot be read: ${what}`, { file })]);
}

/** What the table of contents calls each document: the first entry that leads to it. */
function titlesIn(toc: string, path: string, file: string): Map<string, string> {
  const titles = new Map<string, string>();
  const folder = posix.dirname(path);
  const add = (href: string | undefined, words: string) => {
    const target = posix.normalize(posix.join(folder, decodePercent((href ?? '').split('#')[0] ?? '')));
    const title = words.replace(/\s+/g, ' ').trim();
    if (href && title && !titles.has(target)) titles.set(target, title);
  };
  const walk = (node: Parameters<typeof elementsOf>[0]): void => {
    for (const child of elementsOf(node)) {
      if (child.name === 'a') add(child.attribs.href, xmlText(child));
      else if (child.name === 'navPoint')
        add(firstIn(child, 'content')?.attribs.src, xmlText(firstIn(child, 'navLabel')));
      walk(child);
    }
  };
  walk(readXml(toc, file));
  return titles;
}
