import { posix } from 'node:path';
import type { DiagnosticRule } from '../../model/diagnostic.ts';
import { decodePercent } from '../../model/percent.ts';
import { type Address, pageFacts, styleSheetFacts } from './page-facts.ts';

/** What is wrong with an address, in words that are the same on every page that has the same fault. */
export interface Fault {
  rule: DiagnosticRule;
  message: string;
  /** Offset in the file, in UTF-16 units. */
  offset: number;
}

/** Where the addresses of a page lead: plain data. */
export interface PageLinks {
  /** What is wrong wherever the page stands. */
  faults: Fault[];
  /** Files and anchors that must be there: each target once, as `targetOf` reads it. */
  targets: string[];
  /** What an address of another page may name. */
  anchors: string[];
}

/** The same, with what tells where a fault stands. */
export interface PlacedLinks extends PageLinks {
  /** Where the first address of each target stands. */
  offsets: number[];
}

/** A file and an anchor that an address leads to, and what holds the address. */
export interface Target {
  holder: string;
  file: string;
  /** Empty for the page as a whole. */
  anchor: string;
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i;
const inPage = /^(?:data|blob|about):/i;
/** Shown by hosts in the place of a page that is not there, at whatever depth that would be. */
const NOT_FOUND = '404.html';
/** No path has this sign in it. */
const GAP = '\0';

/**
 * Follows the addresses of a page or style sheet as a browser would, from disk too, as far as that can be told from the
 * page alone.
 * @param page its path in the site.
 * @param text what stands in it.
 */
export function linksOf(page: string, text: string): PlacedLinks {
  const { addresses, refused, anchors } = page.endsWith('.css') ? styleSheetFacts(text) : pageFacts(text);
  const targets = new Map<string, number>();
  const files = new Map<string, string | undefined>();
  const known = new Map<string, ReturnType<typeof follow>>();
  const faults = refused.map(({ rule, what, offset }): Fault => ({ rule, message: `the page has ${what}`, offset }));
  for (const address of addresses) {
    // A page names an entry in its text, beside it and below.
    const asked = address.use + address.holder + GAP + address.value;
    const led = known.has(asked) ? known.get(asked) : follow(address, page, files);
    known.set(asked, led);
    if (led === undefined) continue;
    if ('rule' in led) faults.push({ ...led, offset: address.offset });
    else {
      const key = [led.holder, led.file, led.anchor].join(GAP);
      if (!targets.has(key)) targets.set(key, address.offset);
    }
  }
  return { faults, targets: [...targets.keys()], offsets: [...targets.values()], anchors: [...anchors] };
}

/** A target of `PageLinks`. */
export function targetOf(key: string): Target {
  const [holder = '', file = '', ...anchor] = key.split(GAP);
  return { holder, file, anchor: anchor.join(GAP) };
}

/**
 * @param files what was made of the paths of the same page.
 * @returns a fault, a target in the site, or nothing where the address leads elsewhere and may.
 */
function follow(
  address: Address,
  page: string,
  files: Map<string, string | undefined>,
): Omit<Fault, 'offset'> | Target | undefined {
  const { holder, use } = address;
  const value = address.value.trim();
  const fault = (rule: DiagnosticRule, what: string) => ({ rule, message: `${holder} ${what}` });
  if (/^file:/i.test(value)) return fault('site-absolute', `names a file of one disk, “${value}”`);
  if (scheme.test(value)) {
    return use === 'follow' || inPage.test(value) ? undefined : fault('site-outside', `calls another host, “${value}”`);
  }
  if (/^[/\\]/.test(value)) return fault('site-absolute', `begins at the root, “${value}”`);
  if (page === NOT_FOUND) {
    const holds = use === 'follow' && /^(?:#|(?:\.\.?\/)+$)/.test(value);
    return holds ? undefined : fault('site-depth', `leads elsewhere at each depth, “${value}”`);
  }
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(value) ?? [];
  if (!files.has(path)) files.set(path, fileAt(path, page));
  const file = files.get(path);
  if (file === undefined) return fault('site-link', `has a stray % in “${value}”`);
  const name = decodePercent(anchor).split(':~:')[0] ?? '';
  // `#`, `#top` and text fragments (`#:~:text=`) need nothing in the page.
  return { holder, file, anchor: file.endsWith('.html') && name.toLowerCase() !== 'top' ? name : '' };
}

/** The file that a relative path leads to; undefined where that is no path. */
function fileAt(path: string, page: string): string | undefined {
  const target = decoded(path);
  return target === undefined ? undefined : target === '' ? page : posix.join(posix.dirname(page), target);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
