import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { readConfig } from '../content/dossier-config.ts';
import { setFields } from '../content/field-edit.ts';
import { parseFrontMatter } from '../content/front-matter.ts';
import { workFolder } from '../content/work-folder.ts';
import { replaceFile, writeNew } from '../content/write-file.ts';
import { decodeSource } from '../convert/decode.ts';
import type { WrittenArticle } from '../intake/conversion.ts';
import { Converter } from '../intake/converter.ts';
import { listInputs } from '../intake/inputs.ts';
import { sha256Of } from '../intake/originals.ts';
import { type Input, readInput } from '../intake/read-input.ts';
import { removeArticles } from '../intake/removed.ts';
import { Intake } from '../intake/take-in.ts';
import type { Furniture } from '../model/article.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import { Refused } from './changes.ts';
import type { Desk, Outcome } from './desk.ts';
import { changesSince, snapshot } from './intake-changes.ts';
import { putBack } from './put-back.ts';

/** What an editor has said of an article before it is taken in. */
export interface Corrections {
  title?: string;
  date?: string;
  publisher?: string;
  lang?: string;
  leftOut?: boolean;
  /** What is put back of that which the converter left out: indexes. */
  back?: number[];
}

/** An article that an original on the desk would give. */
export interface Arriving {
  /** Of the original, and which article of it. */
  id: string;
  article: WrittenArticle | undefined;
  corrections: Corrections;
}

interface Original {
  id: string;
  /** Its path in the batch, or in an archive of it. */
  name: string;
  input: Input;
  state: 'waiting' | 'reading' | 'read' | 'failed';
  faults: string[];
  articles: Arriving[];
}

/** The originals that were laid on the desk and are not in the dossier yet: files in `.reperes/desk/in/`. */
export class Inbox {
  readonly #desk: Desk;
  readonly #folder: string;
  readonly #converter = new Converter();
  readonly #originals = new Map<string, Original>();
  #running: Promise<void> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#folder = join(workFolder(desk.folder), 'desk', 'in');
    for (const batch of existsSync(this.#folder) ? readdirSync(this.#folder).toSorted() : []) this.read(batch);
  }

  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  list(): Original[] {
    return [...this.#originals.values()];
  }

  /**
   * Lays a file on the desk.
   * @param batch what was dropped together: pictures beside a page belong to it.
   * @param path of the file in the folder that was dropped.
   * @throws RangeError for a path that leads elsewhere.
   */
  add(batch: string, path: string, bytes: Uint8Array): void {
    const parts = path.split('/');
    const isSafe = /^[\w-]{1,40}$/.test(batch) && parts.every((part) => part !== '' && !/^\.\.?$|[\\\0]/.test(part));
    if (!isSafe) throw new RangeError('no such place');
    const full = join(this.#folder, batch, ...parts);
    if (!existsSync(full)) writeNew(full, bytes);
  }

  /** Reads the originals of a batch, one after the other. */
  read(batch: string): void {
    const folder = join(this.#folder, batch);
    const { inputs, diagnostics } = listInputs([folder]);
    for (const input of inputs) {
      const id = sha256Of(Buffer.from(input.label)).slice(0, 16);
      if (this.#originals.has(id)) continue;
      const name = relative(folder, 'path' in input.from ? input.from.path : input.label)
        .split(sep)
        .join('/');
      this.#originals.set(id, { id, name, input, state: 'waiting', faults: [], articles: [] });
    }
    for (const { file = batch, message, hint } of diagnostics) {
      const id = sha256Of(Buffer.from(`${file}${message}`)).slice(0, 16);
      const input: Input = { label: file, name: basename(file), from: { path: file, root: folder } };
      const faults = [`${message}. ${hint}`];
      this.#originals.set(id, { id, name: basename(file), input, state: 'failed', faults, articles: [] });
    }
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
      this.#desk.tell({ type: 'work' });
    });
  }

  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #work(): Promise<void> {
    const next = () => this.list().find(({ state }) => state === 'waiting');
    for (let original = next(); original; original = next()) {
      original.state = 'reading';
      try {
        const { input } = original;
        const { name, bytes } = readInput(input);
        const madeOf = { file: name, sha256: sha256Of(bytes) };
        const composing = { content: this.#desk.folder, dossierLang: readConfig(this.#desk.folder).lang };
        const found = await this.#converter.convert({ input, name, bytes, madeOf, composing });
        const { id } = original;
        original.articles = found.map((article, at) => ({ id: `${id}-${at}`, article, corrections: {} }));
        original.faults = found.flatMap(({ failure = [] }) =>
          failure.map(({ message, hint }) => `${message}. ${hint}`),
        );
        original.state = original.faults.length === found.length ? 'failed' : 'read';
      } catch (error) {
        original.state = 'failed';
        const told = error instanceof DiagnosticError ? error.diagnostics : undefined;
        original.faults = told?.map(({ message, hint }) => `${message}. ${hint}`) ?? [String(error)];
      }
      this.#desk.tell({ type: 'work' });
    }
  }

  original(id: string): Original | undefined {
    return this.#originals.get(id.replace(/-\d+$/, ''));
  }

  article(id: string): Arriving | undefined {
    return this.original(id)?.articles.find((one) => one.id === id);
  }

  correct(id: string, corrections: Corrections): void {
    const article = this.article(id);
    if (article) article.corrections = { ...article.corrections, ...corrections };
  }

  /** The original as text, where it is one. */
  textOf(id: string): string {
    const original = this.original(id);
    if (!original) return '';
    try {
      const { name, bytes } = readInput(original.input);
      return decodeSource(bytes, name, {}).text;
    } catch {
      return '';
    }
  }

  /** Takes originals off the desk; nothing of them is in the dossier. */
  drop(ids: readonly string[]): void {
    for (const id of new Set(ids)) {
      const original = this.original(id);
      if (!original) continue;
      this.#originals.delete(original.id);
      if ('path' in original.input.from) rmSync(original.input.from.path, { force: true });
    }
    this.#tidy();
    this.#desk.tell({ type: 'work' });
  }

  /** Takes the articles of originals into the dossier, corrected. */
  async accept(ids: readonly string[]): Promise<Outcome> {
    const originals = [...new Set(ids.map((id) => this.original(id)))].filter((one) => one?.state === 'read');
    const { folder } = this.#desk;
    const before = snapshot(folder);
    const inputs = originals.flatMap((one) => (one ? [one.input] : []));
    const intake = new Intake({ content: folder, dossierLang: readConfig(folder).lang, dryRun: false }, inputs);
    const faults: string[] = [];
    let taken = 0;
    for (const original of originals) {
      if (!original) continue;
      const results = await intake.takeIn(original.input);
      for (const { outcome, diagnostics } of results) {
        if (outcome === 'failed') faults.push(...diagnostics.map(({ message }) => message));
      }
      const made = results.filter(({ article, outcome }) => article && (outcome === 'new' || outcome === 'updated'));
      taken += made.length;
      const leaving: string[] = [];
      for (const [at, { article = '' }] of made.entries()) {
        const about = original.articles[at];
        if (about?.corrections.leftOut) leaving.push(basename(article, '.md'));
        else if (about) this.#put(join(folder, 'articles', basename(article)), about);
      }
      if (leaving.length > 0) removeArticles(folder, leaving);
      taken -= leaving.length;
    }
    const files = changesSince(folder, before);
    this.#desk.journal.note({ what: 'articles', count: taken, files });
    const failed = faults.length > 0;
    if (!failed) this.drop(originals.flatMap((one) => (one ? [one.id] : [])));
    this.#desk.touch();
    if (failed) return { refused: 'invalid', file: '', message: faults.join('; ') };
    return { done: taken, what: 'articles' };
  }

  #put(path: string, { id, article, corrections }: Arriving): void {
    const text = readFileSync(path, 'utf8');
    const { title, date, publisher, lang, back = [] } = corrections;
    const wanted = back.flatMap((index): Furniture[] => {
      const one = article?.furniture[index];
      return one ? [one] : [];
    });
    const withText = wanted.length > 0 ? putBack(text, wanted, this.textOf(id), path) : text;
    const fields = parseFrontMatter(withText, path);
    const { source } = (Array.isArray(fields) ? {} : fields.data) as { source?: object };
    const changed = setFields(withText, {
      ...(title ? { title, titleFrom: 'editor' } : {}),
      ...(date === undefined ? {} : { date: date || undefined }),
      ...(lang ? { lang } : {}),
      ...(publisher === undefined ? {} : { source: { ...source, publisher: publisher || undefined } }),
    });
    if (changed === undefined) throw new Refused('shape', path);
    if (changed !== text) replaceFile(path, changed);
  }

  #tidy(): void {
    for (const batch of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      const isUsed = this.list().some(
        ({ input }) => input.label.includes(batch) || JSON.stringify(input.from).includes(batch),
      );
      if (!isUsed) rmSync(join(this.#folder, batch), { recursive: true, force: true });
    }
  }
}
