import { diagnose } from '../../model/diagnostic.ts';
import { decodePercent } from '../../model/percent.ts';
import { placeAt } from '../text-place.ts';
import type { Check } from './check.ts';

/** Links within a page to an anchor that it does not have. Links to other files are seen to when they are rendered. */
export const checkAnchors: Check = ({ dossier }) =>
  [...dossier.articles, ...dossier.entities, ...dossier.pages].flatMap(({ file, text, rendered, fields }) => {
    const ids = new Set([...rendered.html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const wanted = [...rendered.html.matchAll(/<a\b[^>]*\shref="#([^"]*)"/g)].map(([, anchor = '']) => anchor);
    return [...new Set(wanted)]
      .filter((anchor) => anchor !== '' && !ids.has(anchor) && !ids.has(decodePercent(anchor)))
      .map((anchor) => {
        const at = text.indexOf(`#${decodePercent(anchor)}`, fields.bodyStart);
        return diagnose(
          'link-anchor',
          `#${anchor} is nowhere on the page`,
          placeAt(file, text, Math.max(at, fields.bodyStart)),
        );
      });
  });
