import type { Diagnostic } from '../model/diagnostic.ts';
import { type Edition, isShown } from '../model/publication.ts';
import { compileGazetteer } from '../text/gazetteer.ts';
import type { ArticleFile } from './articles.ts';
import type { Entry } from './entries.ts';
import { FileMemory } from './file-memory.ts';
import type { OwnPageFile } from './own-pages.ts';
import { PictureMemory } from './pictures.ts';
import { Readings } from './readings.ts';

/** Keeps the compiled glossary for as long as it is made of the same entries. */
export class GlossaryMemory {
  #entries: readonly Entry[] = [];
  #settings = '';
  #compiled: ReturnType<typeof compileGazetteer> | undefined;

  /**
   * The glossary of entries, compiled.
   * @param lang the language of entries that name none.
   * @param edition the entries that it does not show are silent.
   */
  compile(entries: readonly Entry[], lang: string, edition: Edition): ReturnType<typeof compileGazetteer> {
    const settings = `${lang} ${edition.drafts}`;
    const isSame = entries.length === this.#entries.length && entries.every((entry, at) => entry === this.#entries[at]);
    if (!this.#compiled || !isSame || settings !== this.#settings) {
      const forms = entries.map(({ id, collection, data }) => ({
        id,
        collection,
        ...data,
        lang: data.lang ?? lang,
        silent: !isShown(data, edition),
      }));
      this.#compiled = compileGazetteer(forms, { lang });
      this.#entries = entries;
      this.#settings = settings;
    }
    return this.#compiled;
  }
}

/** What one reading of a content folder leaves to the next. */
export interface DossierMemory {
  articles: FileMemory<ArticleFile | Diagnostic[]>;
  entries: FileMemory<Entry | Diagnostic[]>;
  pages: FileMemory<OwnPageFile | Diagnostic[]>;
  pictures: PictureMemory;
  glossary: GlossaryMemory;
  readings: Readings;
}

/** A memory that holds nothing yet. */
export function newMemory(): DossierMemory {
  return {
    articles: new FileMemory(),
    entries: new FileMemory(),
    pages: new FileMemory(),
    pictures: new PictureMemory(),
    glossary: new GlossaryMemory(),
    readings: new Readings(),
  };
}
