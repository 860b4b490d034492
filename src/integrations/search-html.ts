import { mentionWord, pageWord } from '../client/search/entity-word.ts';
import { foldText, joiner } from '../client/search/fold.ts';

/** The opening of a mention; pieces of one that is broken by emphasis have no id, except the first. */
const mention = /<(a|span) class="mention[^"]*" data-entity="([^"]+)"(?: id="([^"]+)")?[^>]*>([^<]*)<\/\1>/g;

/**
 * A built page as it is handed to the index; the page itself stays as it is.
 *
 * - Its text is folded (`foldText`), and tags do not part what is printed as one.
 * - Mentions keep nothing but their anchors, which tell the search where they stand.
 * - A part of its own, after the page, names each entry as often as the page mentions it, and has it as a filter.
 * @param path of the page below the built folder, with `/`.
 */
export function htmlForIndex(html: string, path: string): string {
  const counts = new Map<string, number>();
  const own = /^(?:actors|places)\/([^/]+)\.html$/.exec(path)?.[1];
  const bare = html.replace(mention, (_whole, _tag, entity: string, id: string | undefined, text) => {
    if (!id) return `${joiner}${text}`;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return `${joiner}<a id="${id}">${text}</a>`;
  });
  const folded = bare
    // Cells of a table are no words of one sentence.
    .replace(/<\/t[hd]>/g, ' · $&')
    .replace(/(?<=[^\s>])<(?=(?:em|strong|a|code|abbr|i|b)[ >])/g, `${joiner}<`)
    .replace(/(?<=>)[^<]+/g, foldText);
  return folded.replace('</body>', `${entityPart(counts, own)}</body>`);
}

function entityPart(counts: ReadonlyMap<string, number>, own: string | undefined): string {
  const filters = [...new Set([...counts.keys(), ...(own ? [own] : [])])]
    .map((id) => `<i data-pagefind-filter="entity:${id}"></i>`)
    .join('');
  const words = [...counts].flatMap(([id, count]) => Array.from({ length: count }, () => mentionWord(id)));
  // An entry is what its page is about, more than any page that names it.
  const self = own ? `<p data-pagefind-weight="10">${mentionWord(own)} ${pageWord(own)}</p>` : '';
  return `<div data-pagefind-body>${filters}<p>${words.join(' ')}</p>${self}</div>`;
}
