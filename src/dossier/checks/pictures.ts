import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../markdown/parse.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Check } from './check.ts';

/** Pictures that say nothing to who does not see them, in Markdown or as HTML. */
export const checkPictures: Check = ({ dossier }) =>
  [...dossier.articles, ...dossier.entities, ...dossier.pages].flatMap(({ file, text }) => {
    if (!/!\[|<img\b/i.test(text)) return [];
    const diagnostics: Diagnostic[] = [];
    visit(parseMarkdown(text, file), (node: Nodes) => {
      const address = withoutAlt(node);
      const at = node.position?.start;
      if (address === undefined || !at) return;
      diagnostics.push(diagnose('image-alt', `${address} has no alt text`, { file, line: at.line, column: at.column }));
    });
    return diagnostics;
  });

/** The address of a picture without alt text; undefined for everything else. */
function withoutAlt(node: Nodes): string | undefined {
  if (node.type === 'image') return node.alt?.trim() ? undefined : node.url;
  if (node.type === 'imageReference') return node.alt?.trim() ? undefined : node.identifier;
  if (node.type !== 'html') return undefined;
  const tag = /<img\b[^>]*>/i.exec(node.value)?.[0];
  if (tag === undefined || /\balt\s*=\s*(?:"[^"]*[^"\s][^"]*"|'[^']*[^'\s][^']*'|[^\s"'>]+)/i.test(tag))
    return undefined;
  return /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? tag;
}
