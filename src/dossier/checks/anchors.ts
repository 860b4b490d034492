import type { Nodes } from 'hast';
import { pointsOf } from '../../markdown/source-point.ts';
import { walk } from '../../markdown/walk.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { decodePercent } from '../../model/percent.ts';
import type { Check } from './check.ts';

/** Links within a page to an anchor that it does not have. Links to other files are seen to when they are read. */
export const checkAnchors: Check = ({ dossier }) =>
  [...dossier.articles, ...dossier.entities, ...dossier.pages].flatMap(({ file, text, reading, fields }) => {
    if (!/#|&num;/i.test(text.slice(fields.bodyStart))) return [];
    const ids = new Set<string>();
    const wanted = new Set<string>();
    walk<Nodes>(reading.tree, (node) => {
      if (node.type !== 'element') return;
      const { tagName, properties } = node;
      const { id, href } = properties;
      if (id !== undefined) ids.add(String(id));
      if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) wanted.add(href.slice(1));
    });
    return [...wanted]
      .filter((anchor) => anchor !== '' && !ids.has(anchor) && !ids.has(decodePercent(anchor)))
      .map((anchor) => {
        const at = Math.max(text.indexOf(`#${decodePercent(anchor)}`, fields.bodyStart), fields.bodyStart);
        return diagnose('link-anchor', `#${anchor} is nowhere on the page`, { file, ...pointsOf(text)(at) });
      });
  });
