import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { readConfig } from '../content/dossier-config.ts';
import { workFolder } from '../content/work-folder.ts';
import { writeNew } from '../content/write-file.ts';
import { decodeSource } from '../convert/decode.ts';
import { listInputs } from '../intake/inputs.ts';
import { nameInSources, sha256Of } from '../intake/originals.ts';
import { type Input, readInput } from '../intake/read-input.ts';
import { Intake } from '../intake/take-in.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { Refused } from './changes.ts';
import type { Desk, Outcome } from './desk.ts';
import { changesSince, snapshot, snapshotBefore } from './intake-changes.ts';
import { type BegunIntake, IntakeMark } from './intake-mark.ts';
import { KeptConversions } from './kept-conversions.ts';
import { type Corrections, KeptCorrections } from './kept-corrections.ts';
import { type Arriving, type Original, takeOriginal } from './take-original.ts';

/** The originals that were laid on the desk and are not in the dossier yet: files in `.reperes/desk/in/`. */
export class Inbox {
  readonly #desk: Desk;
  readonly #folder: string;
  readonly #converter = new KeptConversions();
  readonly #corrections: KeptCorrections;
  readonly #mark: IntakeMark;
  readonly #originals = new Map<string, Original>();
  #running: Promise<void> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#folder = join(workFolder(desk.folder), 'desk', 'in');
    this.#corrections = new KeptCorrections(desk.folder);
    this.#mark = new IntakeMark(desk.folder);
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
    const { inputs, diagnostics, skipped } = listInputs([folder]);
    for (const input of inputs) {
      const { from } = input;
      const path = 'path' in from ? from.path : join(from.archive, from.stored);
      const id = idOf(relative(this.#folder, path));
      if (this.#originals.has(id)) continue;
      const name = relative(folder, path).split(sep).join('/');
      this.#originals.set(id, { id, name, input, state: 'waiting', faults: [], articles: [] });
    }
    const unread = skipped
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() && !isBeside(file))
      .map((file) => diagnose('convert-format', 'holds no file that can be converted', { file }));
    for (const { file = batch, message, hint } of [...diagnostics, ...unread]) {
      const id = idOf(`${file}${message}`);
      const path = resolve(file);
      const input: Input = { label: file, name: basename(file), from: { path, root: folder } };
      const faults = [`${message}. ${hint}`];
      this.#originals.set(id, { id, name: basename(file), input, state: 'failed', faults, articles: [] });
    }
    this.#running ??= this.#work()
      .then(() => this.#finish())
      .finally(() => {
        this.#running = undefined;
        this.#desk.tell({ type: 'work' });
      });
  }

  /** Takes in what a run that was killed had begun to take in. */
  async #finish(): Promise<void> {
    const left = this.#mark.left();
    if (!left) return;
    const outcome = await this.accept(left.intake.ids, left.intake);
    if ('done' in outcome) left.forget();
    else console.error(outcome.message);
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
        const { folder } = this.#desk;
        const sha256 = sha256Of(bytes);
        const madeOf = { file: nameInSources(name, bytes, sha256, join(folder, 'sources')), sha256 };
        const composing = { content: folder, dossierLang: readConfig(folder).lang };
        const found = await this.#converter.convert({ input, name, bytes, madeOf, composing });
        const { id } = original;
        original.articles = found.map((article, at) => {
          const own = `${id}-${at}`;
          return { id: own, article, corrections: this.#corrections.of(own) };
        });
        original.faults = found.flatMap(({ failure = [] }) =>
          failure.map(({ message, hint }) => `${message}. ${hint}`),
        );
        original.state = original.faults.length === found.length ? 'failed' : 'read';
      } catch (error) {
        original.state = 'failed';
        original.faults = error instanceof DiagnosticError ? told(error) : [String(error)];
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

  /** @throws DiagnosticError where the disk refuses to keep it. */
  correct(id: string, corrections: Corrections): void {
    const article = this.article(id);
    if (!article) return;
    this.#corrections.add(id, corrections);
    article.corrections = this.#corrections.of(id);
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
      this.#corrections.forget(original.articles.map((article) => article.id));
      this.#converter.forget(original.input.label);
      if ('path' in original.input.from) rmSync(original.input.from.path, { force: true });
    }
    this.#tidy();
    this.#desk.tell({ type: 'work' });
  }

  /**
   * Takes the articles of originals into the dossier, corrected. What cannot be taken stays on the desk.
   * @param begun the intake that is finished by this one: what it wrote already is undone with the rest.
   */
  async accept(ids: readonly string[], begun?: BegunIntake): Promise<Outcome> {
    const originals = [...new Set(ids.map((id) => this.original(id)))].filter((one) => one !== undefined);
    const wanted = originals.filter(({ state }) => state === 'read');
    const { folder } = this.#desk;
    const inputs = wanted.map(({ input }) => input);
    const before = begun ? snapshotBefore(folder, begun.before, inputs) : snapshot(folder);
    try {
      this.#mark.begin({ ids: [...ids], before: [...before.keys()] });
    } catch (error) {
      return { refused: 'invalid', file: '', message: told(error).join('; ') };
    }
    const options = {
      content: folder,
      dossierLang: readConfig(folder).lang,
      dryRun: false,
      converter: this.#converter,
    };
    const intake = new Intake(options, inputs);
    const faults: string[] = [];
    const taken: string[] = [];
    const settled = new Set<string>();
    let count = 0;
    for (const original of wanted) {
      const text = () => this.textOf(original.id);
      const own = await takeOriginal({ folder, original, intake, before, settled, text }).catch((error: unknown) => ({
        count: 0,
        faults: told(error),
      }));
      count += own.count;
      faults.push(...own.faults);
      if (own.faults.length === 0) taken.push(original.id);
    }
    try {
      this.#desk.journal.note({ what: 'articles', count, files: changesSince(folder, before) });
      this.#mark.end();
      this.drop(taken);
    } catch (error) {
      faults.push(...told(error));
    }
    this.#desk.touch();
    const [fault] = faults;
    if (fault !== undefined) return { refused: 'invalid', file: '', message: [...new Set(faults)].join('; ') };
    return { done: count, what: 'articles' };
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

function idOf(path: string): string {
  return sha256Of(Buffer.from(path.split(sep).join('/'))).slice(0, 16);
}

/** Is a file one that belongs to pages beside it: a picture, a style, a script? */
function isBeside(file: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|css|js|woff2?|ttf|otf|map)$|(?:^|[\\/])(?:\.[^\\/]*|thumbs\.db|desktop\.ini)$/i.test(
    file,
  );
}

/** What an error says, for a person. */
function told(error: unknown): string[] {
  if (error instanceof DiagnosticError) return error.diagnostics.map(({ message, hint }) => `${message}. ${hint}`);
  if (error instanceof Refused) return [error.refusal.message ?? error.message];
  throw error;
}
