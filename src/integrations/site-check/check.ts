import { readFileSync } from 'node:fs';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Edition } from './edition.ts';
import { type Fault, linksOf, type PageLinks, type Target, targetOf } from './links.ts';

/** What the check keeps of the pages that were read: targets once for all pages, not one by one for each. */
export class SiteLinks {
  readonly #targets = new Map<string, Target>();
  readonly #anchors = new Map<string, string[] | Set<string>>();
  readonly #faulty = new Set<string>();
  readonly #files = new Set<string>();

  /**
   * Adds the links of a page or style sheet.
   * @param file its path on the disk.
   */
  add(file: string, { faults, targets, anchors }: PageLinks): void {
    this.#files.add(file);
    this.#anchors.set(file, anchors);
    if (faults.length > 0) this.#faulty.add(file);
    for (const key of targets) if (!this.#targets.has(key)) this.#targets.set(key, targetOf(key));
  }

  /** True if pages have faults of their own. */
  isFaulty(file: string): boolean {
    return this.#faulty.has(file);
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Targets that do not hold in an edition, with what is to be said of each. */
  broken(edition: Edition, anchorsOf: (file: string) => ReadonlySet<string> | undefined): Map<string, string> {
    const found = new Map<string, string>();
    for (const [key, target] of this.#targets) {
      const message = brokenLink(target, edition, anchorsOf);
      if (message !== undefined) found.set(key, message);
    }
    return found;
  }

  /** What an address may name in a page. */
  anchors(file: string): ReadonlySet<string> | undefined {
    const known = this.#anchors.get(file);
    if (!Array.isArray(known)) return known;
    const anchors = new Set(known);
    this.#anchors.set(file, anchors);
    return anchors;
  }
}

/**
 * Holds every page and style sheet of an edition against what a site must be that works at a root, in a sub-folder and
 * from disk: every link and anchor leads somewhere, no address begins at a root, nothing is called from another host,
 * nothing is used that browsers refuse from disk.
 * @param links those of its pages, and of no others, in as many parts as one likes.
 * @returns a diagnostic for each fault; one that many pages share, as those of a template are, is told once.
 */
export function checkEdition(edition: Edition, links: readonly SiteLinks[]): Diagnostic[] {
  const anchorsOf = (file: string) => links.map((some) => some.anchors(file)).find((anchors) => anchors !== undefined);
  const broken = new Map(links.flatMap((some) => [...some.broken(edition, anchorsOf)]));
  const faulty = (file: string) => links.some((some) => some.isFaulty(file));
  const isRead = (file: string) => links.some((some) => some.has(file));
  const found = new Map<string, { fault: Fault; page: string; pages: Set<string> }>();
  for (const [page, file] of edition) {
    if (!isRead(file) || (broken.size === 0 && !faulty(file))) continue;
    for (const fault of faultsOf(page, file, broken)) {
      const key = `${fault.rule} ${fault.message}`;
      const known = found.get(key);
      if (known) known.pages.add(page);
      else found.set(key, { fault, page, pages: new Set([page]) });
    }
  }
  return [...found.values()].map(({ fault: { rule, message, offset }, page, pages }) => {
    const others = pages.size === 1 ? '' : `; so do ${pages.size - 1} other pages`;
    return diagnose(rule, message + others, { file: page, ...placeOf(edition.get(page) ?? page, offset) });
  });
}

/** Reads a page once more: what has faults stops the build, so that this is rare. */
function faultsOf(page: string, file: string, broken: ReadonlyMap<string, string>): Fault[] {
  const text = readFileSync(file, 'utf8');
  const { faults, targets, offsets } = linksOf(page, text);
  for (const [index, key] of targets.entries()) {
    const message = broken.get(key);
    if (message !== undefined) faults.push({ rule: 'site-link', message, offset: offsets[index] ?? 0 });
  }
  return faults;
}

function brokenLink(
  { holder, file, anchor }: Target,
  edition: Edition,
  anchorsOf: (file: string) => ReadonlySet<string> | undefined,
): string | undefined {
  const onDisk = edition.get(file);
  if (onDisk === undefined) return `${holder} leads to ${missing(file, edition)}`;
  if (anchor === '' || anchorsOf(onDisk)?.has(anchor)) return undefined;
  return `${holder} leads to #${anchor} in ${file}, which has no such id`;
}

function missing(file: string, edition: Edition): string {
  const isFolder = /(?:^|\/)\.{0,2}$/.test(file) || [...edition.keys()].some((path) => path.startsWith(`${file}/`));
  if (isFolder) return `the folder ${file}, of which a disk shows a listing: name a file`;
  return `${file}, which is not in the site`;
}

/** Line and column of an offset, counted only for what is reported. */
function placeOf(file: string, offset: number): { line: number; column: number } {
  const before = readFileSync(file, 'utf8').slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
