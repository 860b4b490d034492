import { editDistance } from '../../../model/edit-distance.ts';
import type { SearchName } from '../../../model/search/names.ts';
import { searchWords } from '../../../text/languages/search-words.ts';
import { wordsOf } from '../../../text/search-fold.ts';
import type { NameInQuery } from './types.ts';

/** No name of a glossary is longer; a query is read in stretches of at most so many words. */
const LONGEST = 10;
/** Entries of one name that a query is searched for. */
const MOST_BEARERS = 3;

/** The article that a name begins with in some languages; who looks for one without it may have the other in mind. */
const article = new RegExp(`^(?:${searchWords.nameArticles.join('|')})`, 'iu');

/** The names of a glossary, to be recognised in queries. */
export class Names {
  readonly #names: readonly SearchName[];
  readonly #byForm = new Map<string, SearchName[]>();
  /** Forms that begin with an article, without it; each gives way to a form that is so written. */
  readonly #byBareForm = new Map<string, SearchName[]>();

  constructor(names: readonly SearchName[]) {
    this.#names = names;
    for (const name of names) {
      for (const form of [name.name, ...name.forms]) {
        addBearer(this.#byForm, form, name);
        const bare = form.replace(article, '');
        if (bare !== form) addBearer(this.#byBareForm, bare, name);
      }
    }
  }

  get(id: string): SearchName | undefined {
    return this.#names.find((name) => name.id === id);
  }

  /** The names in a query, longest first wherever they begin, and the words that are none. */
  in(query: string): { names: NameInQuery[]; rest: string[] } {
    const written = this.#in(wordsOf(query));
    // « al-Mayadin » where the glossary has « Mayadine » alone.
    const bare = query.replace(article, '');
    if (bare === query || written.rest.length === 0) return written;
    const without = this.#in(wordsOf(bare));
    return without.names.length > 0 ? without : written;
  }

  #in(words: readonly string[]): { names: NameInQuery[]; rest: string[] } {
    const names: NameInQuery[] = [];
    const rest: string[] = [];
    for (let at = 0; at < words.length; ) {
      const found = this.#longestAt(words, at);
      if (found) names.push({ words: found.words, entries: found.entries });
      else rest.push(words[at] ?? '');
      at += found?.length ?? 1;
    }
    return { names, rest };
  }

  #longestAt(words: readonly string[], at: number): (NameInQuery & { length: number }) | undefined {
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
      const form = words.slice(at, at + length).join(' ');
      const bearers = this.#byForm.get(form) ?? this.#byBareForm.get(form);
      if (bearers) return { words: form, length, entries: likeliest(bearers, form).slice(0, MOST_BEARERS) };
    }
    return undefined;
  }

  /** Names that a query may have meant: it is their beginning, or differs from them by a letter or two. */
  similarTo(query: string, most: number): SearchName[] {
    const wanted = wordsOf(query).join(' ');
    if (wanted.length < 3) return [];
    const allowed = wanted.length < 6 ? 1 : 2;
    const near = new Map<SearchName, number>();
    for (const [form, bearers] of [...this.#byForm, ...this.#byBareForm]) {
      const distance = form.startsWith(wanted) ? 0 : editDistance(wanted, form, allowed);
      if (distance > allowed) continue;
      for (const name of bearers) near.set(name, Math.min(distance, near.get(name) ?? distance));
    }
    return [...near]
      .sort(([a, far], [b, farther]) => far - farther || b.count - a.count)
      .slice(0, most)
      .map(([name]) => name);
  }
}

function addBearer(forms: Map<string, SearchName[]>, form: string, name: SearchName): void {
  const key = wordsOf(form).join(' ');
  if (key === '') return;
  const bearers = forms.get(key);
  if (!bearers) forms.set(key, [name]);
  else if (!bearers.includes(name)) bearers.push(name);
}

/** Whose preferred name it is goes first, then who is mentioned most. */
function likeliest(bearers: readonly SearchName[], form: string): SearchName[] {
  const preferred = (name: SearchName) => Number(wordsOf(name.name).join(' ') === form);
  return bearers.toSorted((a, b) => preferred(b) - preferred(a) || b.count - a.count || (a.id < b.id ? -1 : 1));
}
