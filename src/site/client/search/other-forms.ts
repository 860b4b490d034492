import { wordsOf } from '../../../text/search-fold.ts';
import { element } from './element.ts';
import type { NameInQuery } from './types.ts';

/** Other names that are listed for one entry. */
const MOST = 8;

/** The forms under which the names of a query were also searched: those typed left out, each set apart in its own direction. */
export function otherForms(names: readonly NameInQuery[]): (Node | string)[] {
  const lists = names.flatMap(({ words, entries }) =>
    entries.map(({ name, forms }) => {
      const byWords = new Map([words, name, ...forms].map((form) => [wordsOf(form).join(' '), form]));
      const [, ...others] = byWords.values();
      const shown = others.slice(0, MOST).map((form) => element('bdi', {}, form));
      return others.length > MOST ? [...shown, '…'] : shown;
    }),
  );
  const filled = lists.filter((list) => list.length > 0);
  return filled.flatMap((list, index) => [...(index > 0 ? [' ; '] : []), ...separated(list)]);
}

function separated(nodes: readonly (Node | string)[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 || node === '…' ? [node] : [', ', node]));
}
