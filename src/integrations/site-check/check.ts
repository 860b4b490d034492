import { readFileSync } from 'node:fs';
import { type Diagnostic, type DiagnosticRule, diagnose } from '../../model/diagnostic.ts';
import type { Edition, FactsOf } from './edition.ts';
import { faultOf } from './resolve.ts';

/** The first place of a fault, and how many other pages have the very same. */
interface Found {
  rule: DiagnosticRule;
  message: string;
  page: string;
  offset: number;
  pages: Set<string>;
}

/**
 * Holds every page and style sheet of an edition against what a site must be that works at a root, in a sub-folder and
 * from disk: every link and anchor leads somewhere, no address begins at a root, nothing is called from another host,
 * nothing is used that browsers refuse from disk.
 * @returns a diagnostic for each fault; one that many pages share, as those of a template are, is told once.
 */
export function checkEdition(edition: Edition, factsOf: FactsOf): Diagnostic[] {
  const found = new Map<string, Found>();
  const report = (rule: DiagnosticRule, message: string, page: string, offset: number) => {
    const key = `${rule} ${message}`;
    const known = found.get(key);
    if (known) known.pages.add(page);
    else found.set(key, { rule, message, page, offset, pages: new Set([page]) });
  };
  for (const [page, file] of edition) {
    if (!/\.(?:html|css)$/.test(page)) continue;
    const { addresses, refused } = factsOf(file);
    for (const { rule, what, offset } of refused) report(rule, `the page has ${what}`, page, offset);
    for (const address of addresses) {
      const fault = faultOf(address, page, edition, factsOf);
      if (fault) report(fault.rule, fault.message, page, address.offset);
    }
  }
  return [...found.values()].map(({ rule, message, page, offset, pages }) => {
    const others = pages.size === 1 ? '' : `; so do ${pages.size - 1} other pages`;
    return diagnose(rule, message + others, { file: page, ...placeOf(edition.get(page) ?? page, offset) });
  });
}

/** Line and column of an offset, counted only for what is reported. */
function placeOf(file: string, offset: number): { line: number; column: number } {
  const before = readFileSync(file, 'utf8').slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
