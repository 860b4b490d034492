import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFile } from '../content/articles.ts';
import type { Entry } from '../content/entries.ts';
import { FileMemory } from '../content/file-memory.ts';
import { DOSSIER_FILE } from '../content/find-dossier.ts';
import type { OwnPageFile } from '../content/own-pages.ts';
import { PictureMemory } from '../content/pictures.ts';
import { RecordPacks } from '../content/record-packs.ts';
import { StoredValues } from '../content/stored-values.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DossierConfig } from '../model/dossier.ts';
import { type Edition, isShown } from '../model/publication.ts';
import type { GazetteerEntry } from '../text/document.ts';
import { compileGazetteer, type FormDiagnostic } from '../text/gazetteer.ts';
import { shortFormRules } from '../text/rules.ts';
import { NO_CACHE_VARIABLE, versionedCache } from './cache-folder.ts';
import type { Glossary } from './reading-pool.ts';
import { Readings } from './readings.ts';

/** Keeps the compiled glossary for as long as it is made of the same entries. */
export class GlossaryMemory {
  #entries: readonly Entry[] = [];
  #settings = '';
  #compiled: CompiledGlossary | undefined;

  /**
   * The glossary of entries, compiled.
   * @param config the language of entries that name none, and which short forms count.
   * @param edition the entries that it does not show are silent.
   */
  compile(entries: readonly Entry[], { lang, shortForms }: DossierConfig, edition: Edition): CompiledGlossary {
    const settings = `${lang} ${shortForms} ${edition.drafts}`;
    const isSame = entries.length === this.#entries.length && entries.every((entry, at) => entry === this.#entries[at]);
    if (!this.#compiled || !isSame || settings !== this.#settings) {
      const forms = entries.map((entry) => formsOf(entry, lang, edition));
      const without = shortForms === 'written' ? shortFormRules : [];
      this.#compiled = { ...compileGazetteer(forms, { lang, without }), entries: forms, lang, without };
      this.#entries = entries;
      this.#settings = settings;
    }
    return this.#compiled;
  }
}

interface CompiledGlossary extends Glossary {
  diagnostics: FormDiagnostic[];
}

function formsOf({ id, collection, data }: Entry, lang: string, edition: Edition): GazetteerEntry {
  const { name, kind, aliases, exclusions, caseSensitive } = data;
  const silent = !isShown(data, edition);
  return { id, collection, name, kind, lang: data.lang ?? lang, aliases, exclusions, caseSensitive, silent };
}

/** What one reading of a content folder leaves to the next. */
export interface DossierMemory {
  articles: FileMemory<ArticleFile | Diagnostic[]>;
  entries: FileMemory<Entry | Diagnostic[]>;
  pages: FileMemory<OwnPageFile | Diagnostic[]>;
  pictures: PictureMemory;
  glossary: GlossaryMemory;
  readings: Readings;
  /** The fields of texts, by their front matter. */
  fields: StoredValues;
  /** Whether texts are those of their originals. */
  originals: StoredValues;
  /** Texts of the copies of originals that are published without what is private. */
  cutCopies: StoredValues;
  /** The names that no entry covers, by the texts and the glossary. */
  suggestions: StoredValues;
}

export interface MemoryOptions {
  /** The dossier that keeps on disk what one run leaves to the next; without it, nothing does. */
  cacheIn?: string;
  /** Most threads that read; default: one a core. */
  threads?: number;
}

/** A memory that holds nothing yet but what an earlier run has left on disk. */
export function newMemory({ cacheIn, threads }: MemoryOptions = {}): DossierMemory {
  const packs = (part: string, spare?: number) =>
    cacheIn === undefined ? undefined : new RecordPacks(() => versionedCache(cacheIn, part), { spare });
  const fields = new StoredValues(packs('fields'));
  return {
    articles: new FileMemory(fields),
    entries: new FileMemory(fields),
    pages: new FileMemory(fields),
    pictures: new PictureMemory(),
    glossary: new GlossaryMemory(),
    readings: new Readings(packs('readings'), threads),
    fields,
    originals: new StoredValues(packs('originals')),
    cutCopies: new StoredValues(packs('cut-copies')),
    suggestions: new StoredValues(packs('suggestions', 1)),
  };
}

/** The memory of a command: it goes on from run to run, unless the command was told `--no-cache`. */
export function commandMemory(folder: string): DossierMemory {
  // Of what is no dossier nothing is kept, nor is its folder made.
  const isKept = process.env[NO_CACHE_VARIABLE] !== '1' && existsSync(join(folder, DOSSIER_FILE));
  return newMemory(isKept ? { cacheIn: folder } : {});
}
