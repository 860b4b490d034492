import { posix } from 'node:path';
import type { DiagnosticRule } from '../../model/diagnostic.ts';
import type { Edition, FactsOf } from './edition.ts';
import type { Address } from './page-facts.ts';

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
  const { value, holder, use } = address;
  const trimmed = value.trim();
  if (/^file:/i.test(trimmed))
    return { rule: 'site-absolute', message: `${holder} names a file of one disk, “${value}”` };
  if (scheme.test(trimmed)) {
    if (use === 'follow' || inPage.test(trimmed)) return undefined;
    return { rule: 'site-outside', message: `${holder} calls another host, “${value}”` };
  }
  if (/^[/\\]/.test(trimmed)) return { rule: 'site-absolute', message: `${holder} begins at the root, “${value}”` };
  if (page === NOT_FOUND) return depthFault(address);
  return targetFault(trimmed, holder, page, edition, factsOf);
}

function depthFault({ value, holder, use }: Address): Fault | undefined {
  if (use === 'follow' && /^(?:#|(?:\.\.?\/)+$)/.test(value)) return undefined;
  return { rule: 'site-depth', message: `${holder} leads elsewhere at each depth, “${value}”` };
}

function targetFault(value: string, holder: string, page: string, edition: Edition, factsOf: FactsOf) {
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(value) ?? [];
  const [target, name] = [decoded(path), decoded(anchor)];
  if (target === undefined || name === undefined)
    return { rule: 'site-link', message: `${holder} has a stray % in “${value}”` } as const;
  const file = target === '' ? page : posix.join(posix.dirname(page), target);
  const onDisk = edition.get(file);
  if (onDisk === undefined)
    return { rule: 'site-link', message: `${holder} leads to ${missing(file, edition)}` } as const;
  // `#top` and text fragments (#:~:text=) need nothing in the page.
  if (name === '' || name.toLowerCase() === 'top' || name.startsWith(':~:') || !file.endsWith('.html'))
    return undefined;
  if (factsOf(onDisk).anchors.has(name.split(':~:')[0] ?? '')) return undefined;
  return { rule: 'site-link', message: `${holder} leads to #${name} in ${file}, which has no such id` } as const;
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
