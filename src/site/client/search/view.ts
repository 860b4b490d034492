import { startCombobox } from './combobox.ts';
import { connectSearch, type Reply } from './connect.ts';
import { element } from './element.ts';
import { button, emptyHelp, failedHelp, startHelp } from './help.ts';
import { otherForms } from './other-forms.ts';
import { resultOptions } from './results.ts';
import type { SearchState } from './state.ts';
import { count, fill, t } from './strings.ts';

/** Milliseconds after a key before the search goes; a fast typist's pause is longer than this, a word's is not. */
const PAUSE = 60;
/** Milliseconds without an answer before the view says that it is under way. */
const PATIENCE = 250;
/** The parts of a search interface; the page and the dialog have the same. */
export interface SearchParts {
  input: HTMLInputElement;
  /** A live region: what was found, in a sentence. */
  status: HTMLElement;
  /** Under which other names it was searched. */
  notices: HTMLElement;
  list: HTMLElement;
  /** What helps where nothing is shown. */
  help: HTMLElement;
  more: HTMLButtonElement;
}

export interface SearchViewOptions {
  /** Address of the site's folder. */
  base: string;
  /** Results shown at once. */
  size: number;
  facets: boolean;
  /** Does the view say how to search? A page that says so itself, before any script, need not. */
  hint: boolean;
  /** Called with each answer, and where nothing was asked without one. */
  onAnswer(state: SearchState, reply: Reply | undefined): void;
}

/** Searches as one types and shows what is found. */
export class SearchView {
  state: SearchState;
  readonly #parts: SearchParts;
  readonly #options: SearchViewOptions;
  readonly #listChanged: () => void;
  #latest = 0;
  #timer = 0;

  constructor(parts: SearchParts, state: SearchState, options: SearchViewOptions) {
    this.state = state;
    this.#parts = parts;
    this.#options = options;
    this.#listChanged = startCombobox(parts.input, parts.list);
    parts.input.value = state.query;
    parts.input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#typed(), PAUSE);
    });
    // The files of the search come while the reader thinks of a word, and not to one who only looks at the page.
    const prepare = () => this.#connect().catch(() => {});
    parts.input.addEventListener('focus', prepare, { once: true });
  }

  /** Changes what is asked for and searches. */
  async change(change: Partial<SearchState>): Promise<void> {
    this.state = { ...this.state, ...change };
    if (change.query !== undefined && this.#parts.input.value !== change.query) this.#parts.input.value = change.query;
    await this.run();
  }

  /** Searches for what the field and the filters say. */
  async run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#latest += 1;
    const own = this.#latest;
    const { list, status } = this.#parts;
    if (this.#isEmpty()) {
      this.#show([], startHelp(this.#options.base, this.#options.hint));
      status.textContent = '';
      delete status.dataset.loading;
      this.#options.onAnswer(this.state, undefined);
      return;
    }
    list.setAttribute('aria-busy', 'true');
    const loading = window.setTimeout(() => {
      status.textContent = t('search.loading');
      status.dataset.loading = '';
    }, PATIENCE);
    try {
      const reply = await this.#ask(0);
      if (own !== this.#latest) return;
      clearTimeout(loading);
      this.#options.onAnswer(this.state, reply);
      this.#showReply(reply, own);
    } catch {
      if (own !== this.#latest) return;
      status.textContent = '';
      this.#show([], failedHelp(this.#options.base, this.#actions()));
    } finally {
      clearTimeout(loading);
      if (own === this.#latest) {
        delete status.dataset.loading;
        list.removeAttribute('aria-busy');
      }
    }
  }

  /** A new query begins with all names again. */
  async #typed(): Promise<void> {
    const query = this.#parts.input.value;
    if (query.trim() === this.state.query.trim()) return;
    await this.change({ query, wordsOnly: false });
  }

  #isEmpty(): boolean {
    return this.state.query.trim() === '' && Object.keys(this.state.filters).length === 0;
  }

  #connect() {
    return connectSearch(this.#options.base);
  }

  async #ask(from: number): Promise<Reply> {
    const search = await this.#connect();
    const { size, facets } = this.#options;
    return search({ ...this.state, query: this.state.query.trim(), from, size, facets: facets && from === 0 });
  }

  #showReply(reply: Reply, own: number): void {
    const { answer } = reply;
    const query = this.state.query.trim();
    this.#parts.status.textContent =
      answer.total === 0 ? t('search.results.zero', { query }) : this.#found(answer, query);
    const landing = { base: this.#options.base, query: answer.corrected ?? query, answer };
    const help = answer.total === 0 ? emptyHelp(answer, this.#options.base, this.#actions()) : [];
    this.#show(resultOptions(landing, 0), help, this.#notices(reply, query));
    this.#offerMore(answer.total - answer.named.length, answer.results.length, own);
  }

  #found({ total, corrected }: Reply['answer'], query: string): string {
    if (!query) return count('search.pages', total);
    const found = count('search.results', total, { query: corrected ?? query });
    return corrected === undefined ? found : `${t('search.results.zero', { query })} ${found}`;
  }

  #offerMore(total: number, shown: number, own: number): void {
    const { list, more } = this.#parts;
    more.hidden = shown >= total;
    more.onclick = async () => {
      const { answer } = await this.#ask(shown);
      if (own !== this.#latest) return;
      const landing = { base: this.#options.base, query: answer.corrected ?? this.state.query.trim(), answer };
      const added = resultOptions(landing, shown);
      list.append(...added);
      this.#listChanged();
      // The reader goes on where the list ended.
      (added[0]?.matches('a') ? added[0] : added[0]?.querySelector('a'))?.focus();
      this.#offerMore(total, shown + answer.results.length, own);
    };
  }

  #notices({ answer: { names } }: Reply, query: string): Node[] {
    if (this.state.wordsOnly) {
      const back = button(t('search.names.all'), () => this.change({ wordsOnly: false }));
      return [element('p', {}, t('search.words.only', { query }), ' ', back)];
    }
    const forms = otherForms(names);
    if (forms.length === 0) return [];
    const alone = button(t('search.words.alone'), () => this.change({ wordsOnly: true }));
    return [element('p', {}, ...fill('search.also', 'forms', forms), ' ', alone)];
  }

  #show(options: readonly Node[], help: readonly Node[], notices: readonly Node[] = []): void {
    this.#parts.list.replaceChildren(...options);
    this.#parts.help.replaceChildren(...help);
    this.#parts.notices.replaceChildren(...notices);
    this.#parts.more.hidden = true;
    this.#listChanged();
  }

  #actions() {
    return {
      search: (query: string) => this.change({ query, wordsOnly: false }),
      removeFilters: () => this.change({ filters: {} }),
      retry: () => this.run(),
    };
  }
}
