import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../content/text-file.ts';
import type { Reading, TextLink } from '../markdown/reading.ts';
import { type Diagnostic, diagnose, inFile } from '../model/diagnostic.ts';

/**
 * What is wrong with a text that was read, with the name of its file.
 * @param folder the content folder, in which its links lead somewhere or not.
 */
export function textProblems({ file, fields, data }: TextFile, reading: Reading, folder: string): Diagnostic[] {
  const decisions = 'annotations' in data ? data.annotations : [];
  return [
    ...reading.diagnostics.map((diagnostic) => inFile(diagnostic, file)),
    ...reading.links.filter(({ path }) => !existsSync(join(folder, path))).map((link) => brokenLink(link, file)),
    ...reading.decisionProblems.map(({ decision, rule }) => {
      const { entity, exact, prefix = '', suffix = '' } = decisions[decision] ?? {};
      const message = rule === 'decision-unknown' ? `no entry “${entity}”` : `“${prefix}[${exact}]${suffix}”`;
      return diagnose(rule, message, { file, ...fields.place(['annotations', decision, 'exact']) });
    }),
  ];
}

function brokenLink({ kind, path, ...place }: TextLink, file: string): Diagnostic {
  return diagnose('link-broken', `the ${kind} leads to ${path}, which is not in the content`, { file, ...place });
}
