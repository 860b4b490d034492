import { posix } from 'node:path';
import type { DiagnosticRule } from '../../model/diagnostic.ts';
import { decodePercent } from '../../model/percent.ts';
import type { Edition, FactsOf } from './edition.ts';
import type { Address, PageFacts } from './page-facts.ts';

/** What is wrong with an address, in words that are the same on every page that has the same fault. */
export interface Fault {
  rule: DiagnosticRule;
  message: string;
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i;
const inPage = /^(?:data|blob|about):/i;
/** Shown by hosts in the place of a page that is not there, at whatever depth that would be. */
const NOT_FOUND = '404.html';

/**
 * Follows an address as a browser would, from disk too.
 * @param page path of the file that holds it.
 * @returns the fault, or nothing if the address holds.
 */
export function faultOf(address: Address, page: string, edition: Edition, factsOf: FactsOf): Fault | undefined {
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
  const target = decoded(path);
  if (target === undefined) return fault('site-link', `has a stray % in “${value}”`);
  const file = target === '' ? page : posix.join(posix.dirname(page), target);
  const onDisk = edition.get(file);
  if (onDisk === undefined) return fault('site-link', `leads to ${missing(file, edition)}`);
  const name = decodePercent(anchor).split(':~:')[0] ?? '';
  if (!file.endsWith('.html') || hasAnchor(factsOf(onDisk), name)) return undefined;
  return fault('site-link', `leads to #${name} in ${file}, which has no such id`);
}

/** `#`, `#top` and text fragments (`#:~:text=`) need nothing in the page. */
function hasAnchor({ anchors }: PageFacts, name: string): boolean {
  return name === '' || name.toLowerCase() === 'top' || anchors.has(name);
}

function missing(file: string, edition: Edition): string {
  const isFolder = /(?:^|\/)\.{0,2}$/.test(file) || [...edition.keys()].some((path) => path.startsWith(`${file}/`));
  if (isFolder) return `the folder ${file}, of which a disk shows a listing: name a file`;
  return `${file}, which is not in the site`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
