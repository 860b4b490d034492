import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { replaceFile, sweep, writeNew } from '../content/write-file.ts';
import type { ConvertedArticle, SourceFile, Split } from '../convert/format.ts';
import { formatOf } from '../convert/registry.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { idPattern } from '../model/entity.ts';
import { baseVersion, type Composing } from './base-version.ts';
import { type ComposedArticle, composeArticle } from './compose.ts';
import { decidedOf } from './decided.ts';
import { wordsOfDossier } from './dossier-words.ts';
import { EarlierOriginals } from './earlier-originals.ts';
import { deriveId, freeId } from './ids.ts';
import type { Input } from './inputs.ts';
import { type KnownArticle, KnownArticles, NEAR, PART, sharedText, withoutOrigin } from './known-articles.ts';
import { mergeArticle } from './merge.ts';
import { holds, isCalled, nameInSources, sha256Of } from './originals.ts';
import { type Asked, REMOVED, RemovedArticles, withdrawOriginal } from './removed.ts';
import { duplicate, failed, type Placed, type Result } from './result.ts';

/** How originals are taken in. */
export interface IntakeOptions extends Composing {
  /** Name of the article, where there is only one. */
  id?: string | undefined;
  /** Nothing is written. */
  dryRun: boolean;
  /** Articles whose text the dossier has in another, in great part, are left out. */
  skipDuplicates?: boolean;
  /** What the person says of how originals are to be split. */
  split?: Split | undefined;
  /** The encoding of the originals, where the person says which. */
  encoding?: string | undefined;
}

/** An original on its way into the dossier. */
interface Arrival {
  input: Input;
  source: SourceFile;
  sha256: string;
  /** Name in `sources/`. */
  file: string;
  /** Did an earlier run take in these very bytes? */
  isKnown: boolean;
}

/**
 * Takes originals into a dossier, one after the other: converts each, finds out whether the dossier has it already, and
 * writes its pictures, the original and, last, the article; each file whole or not at all. What stops in between is
 * completed by the next run.
 */
export class Intake {
  private readonly options: IntakeOptions;
  private readonly known: KnownArticles;
  private dossierWords: ReadonlySet<string> | undefined;
  private readonly removed: RemovedArticles;
  private readonly earlier: EarlierOriginals;
  /** By file name, the originals of this run that were not looked at yet for those that the dossier has. */
  private readonly unseen: Map<string, Input[]>;

  /** @param inputs all that will be taken in: what one of them is, another one is no new version of. */
  constructor(options: IntakeOptions, inputs: readonly Input[]) {
    this.options = options;
    this.unseen = Map.groupBy(inputs, ({ name }) => name);
    this.known = new KnownArticles(this.folder('articles'));
    this.removed = new RemovedArticles(options.content);
    this.earlier = new EarlierOriginals([this.folder('sources'), join(this.folder(REMOVED), 'sources')]);
    if (!options.dryRun) for (const name of ['articles', 'sources', 'media', 'conflicts']) sweep(this.folder(name));
  }

  /** Never throws for a fault of one original: that is a result `failed`, with what is wrong. */
  async takeIn(input: Input): Promise<Result[]> {
    try {
      const source = {
        ...input.read(),
        words: () => this.words(),
        split: this.options.split,
        encoding: this.options.encoding,
      };
      const sha256 = sha256Of(source.bytes);
      const file = nameInSources(source.name, source.bytes, sha256, this.folder('sources'));
      const same = this.known.ofBytes(sha256);
      const isOne = same.length > 0 && same.every(({ item }) => item === undefined);
      const asBefore = same.every((one) => this.isReadAsBefore(one));
      if (isOne && asBefore && source.split === undefined)
        return same.map((one) => this.unchanged(input, one, source.name));
      const articles = await (await formatOf(source.name, source.bytes)).convert(source);
      const removed = this.removed.ofBytes(sha256).find(({ item }) => item === undefined);
      if (removed && articles.every(({ item }) => item === undefined)) return [this.notAgain(input, removed)];
      const arrival = { input, source, sha256, file, isKnown: this.earlier.has(source.bytes, sha256) };
      const results: Result[] = [];
      for (const article of articles) results.push(await this.guarded(arrival, article));
      const isDone = !results.some(({ outcome }) => outcome === 'failed');
      const isKept = holds(join(this.folder('sources'), file), source.bytes);
      if (!this.options.dryRun && (isDone || !isKept)) this.earlier.finish(sha256);
      return results;
    } catch (error) {
      return [failed(input, error)];
    }
  }

  /** Nobody asks for another encoding than the one that its original was read in. */
  private isReadAsBefore({ encoding }: KnownArticle): boolean {
    return this.options.encoding === undefined || this.options.encoding === encoding;
  }

  private async guarded(arrival: Arrival, article: ConvertedArticle): Promise<Result> {
    try {
      return await this.place(arrival, article);
    } catch (error) {
      return { ...failed(arrival.input, error), title: article.title };
    }
  }

  private async place(arrival: Arrival, article: ConvertedArticle): Promise<Result> {
    const { input, source, sha256, file } = arrival;
    const same = this.known.ofBytes(sha256).find(({ item }) => item === article.item);
    if (same && this.isReadAsBefore(same)) return this.unchanged(input, same, source.name);
    const composed = composeArticle(article, { file, sha256 }, this.options, this.options.dossierLang);
    const result: Result = {
      input: input.label,
      outcome: 'new',
      title: article.title,
      decided: decidedOf(article, this.options),
      diagnostics: [...article.diagnostics, ...composed.diagnostics].map((one) => ({ ...one, file: input.label })),
    };
    const { item, database } = article;
    const asked = { name: source.name, sha256, item, database, text: composed.text };
    const removed = this.removed.same(asked);
    if (removed) return this.notAgain(input, removed);
    const known = this.options.id === undefined ? await this.placeKnown(arrival, article, composed, asked) : undefined;
    if (known) return { ...result, ...known, diagnostics: [...result.diagnostics, ...known.diagnostics] };
    const gone = this.removed.earlierVersion(asked) ?? (await this.gone(arrival, article, asked));
    if (gone) return this.notAgain(input, gone);

    const id = this.options.id ?? freeId(deriveId(article, sha256), (one) => this.known.isTaken(one));
    if (!idPattern.test(id)) throw new DiagnosticError([diagnose('id-pattern', `“${id}” cannot be an id`)]);
    const path = join(this.folder('articles'), `${id}.md`);
    if (this.known.isTaken(id)) {
      const hint = 'Give another --id, or move the article away: it may hold an editor’s work.';
      throw new DiagnosticError([
        diagnose('exists', 'the article is there already', { file: displayPath(path) }, hint),
      ]);
    }
    const near = this.known.nearDuplicate(composed.text);
    if (near && this.options.skipDuplicates) {
      const twins = [...result.diagnostics, duplicate(input, near, this.folder('articles'))];
      return { ...result, outcome: 'duplicate', diagnostics: twins };
    }
    const twin = near ?? this.known.partlySame(asked);
    this.keep(arrival, article);
    this.write(path, composed.text);
    this.known.add({
      id,
      path,
      text: composed.text,
      file,
      sha256,
      item,
      database,
      url: article.url,
      encoding: article.encoding,
    });
    if (twin) result.diagnostics.push(duplicate(input, twin, this.folder('articles')));
    return { ...result, article: displayPath(path) };
  }

  /**
   * The article as one that was removed, where an editor deleted its file: an earlier run took its original in, and no
   * article is made of it. It is written to `removed/`, so that no run asks again.
   */
  private async gone(arrival: Arrival, article: ConvertedArticle, asked: Asked): Promise<KnownArticle | undefined> {
    const { sha256, file, source, isKnown } = arrival;
    const id = this.options.id ?? deriveId(article, sha256);
    // A file that nothing can be read of may well be that article.
    if (this.known.isObscure(id)) return undefined;
    const { item, database, url } = article;
    // What was read as one article once, and is split now, had none of these.
    const before = [...this.known.ofBytes(sha256), ...this.removed.ofBytes(sha256)];
    if (item !== undefined && before.some((one) => one.item === undefined)) return undefined;
    if (!isKnown && (item === undefined || !(await this.earlier.hadItem(source.name, item)))) return undefined;
    const path = this.removed.pathFor(id);
    const removed = { id: basename(path, '.md'), path, text: asked.text, file, sha256, item, database, url };
    this.write(path, asked.text);
    this.removed.add(removed);
    if (!this.options.dryRun) withdrawOriginal(this.options.content, file, this.known.all());
    return removed;
  }

  private notAgain(input: Input, { id, path }: KnownArticle): Result {
    const place = { file: input.label };
    const hint = `npx reperes convert --restore ${id} brings it back.`;
    const told = diagnose('article-removed', `its article was removed and is not made again: ${id}`, place, hint);
    return { input: input.label, outcome: 'removed', article: displayPath(path), diagnostics: [told] };
  }

  /** What becomes of an article that the dossier has already, in this version or an earlier one. */
  private async placeKnown(
    arrival: Arrival,
    article: ConvertedArticle,
    composed: ComposedArticle,
    asked: Asked,
  ): Promise<Placed | undefined> {
    const { input, source } = arrival;
    // A feed that gained other articles is another file; this one is the same.
    const same = this.known.sameArticle(asked);
    if (same) {
      const twin = this.known.isSettled(same) && article.item === undefined ? { name: same.id, share: 1 } : undefined;
      const diagnostics = twin ? [duplicate(input, twin, this.folder('articles'))] : [];
      this.known.settle(same);
      return { outcome: 'unchanged', article: displayPath(same.path), diagnostics };
    }
    this.settleNamesakes(source.name);
    const earlier = await this.earlierVersion(source, article, asked);
    if (!earlier) return undefined;
    this.known.settle(earlier.article);
    return this.renew(arrival, article, composed, earlier);
  }

  /** Of several originals of one name in a run, those that the dossier has keep their articles, whichever comes first. */
  private settleNamesakes(name: string): void {
    const inputs = this.unseen.get(name) ?? [];
    this.unseen.delete(name);
    if (inputs.length < 2) return;
    for (const input of inputs) {
      try {
        for (const article of this.known.ofBytes(sha256Of(input.read().bytes))) this.known.settle(article);
      } catch (error) {
        // That it cannot be read is told when its turn comes.
        if (!(error instanceof DiagnosticError)) throw error;
      }
    }
  }

  /**
   * The article that was made of an earlier version of an original. The same name alone says little (`index.html`): the
   * text must be nearly the same as the article’s or its original’s, or at least in part on the same page of the web.
   */
  private async earlierVersion(source: SourceFile, { url }: ConvertedArticle, asked: Asked) {
    // An id of a press database leaves no doubt.
    const exported = this.known.ofDatabase(asked);
    if (exported) return { article: exported, base: await baseVersion(exported, source, this.options) };
    const found = this.known.namesake(asked);
    if (!found) return undefined;
    const { article } = found;
    const base = await baseVersion(article, source, this.options);
    // An editor may have rewritten the article: its original tells how much the new one changed.
    const share = Math.max(found.share, base === undefined ? 0 : sharedText(base, asked.text));
    const least = url !== undefined && url === article.url ? PART : NEAR;
    return share >= least ? { article, base } : undefined;
  }

  /** An original that came in a new version: its article is brought up to date, with what an editor wrote. */
  private async renew(
    arrival: Arrival,
    article: ConvertedArticle,
    composed: ComposedArticle,
    { article: earlier, base }: { article: KnownArticle; base: string | undefined },
  ): Promise<Placed> {
    const shown = { article: displayPath(earlier.path), diagnostics: [] };
    if (base !== undefined && withoutOrigin(base) === withoutOrigin(composed.text))
      return { ...shown, outcome: 'unchanged' };
    const merged =
      base === undefined
        ? { conflict: 'the whole text: the earlier original is not in sources/ any more', line: 1 }
        : mergeArticle({ base, mine: earlier.text, theirs: composed.text });
    this.keep(arrival, article);
    if ('text' in merged) {
      this.write(earlier.path, merged.text, earlier.text);
      this.known.add({
        ...earlier,
        text: merged.text,
        file: arrival.file,
        sha256: arrival.sha256,
        encoding: article.encoding,
      });
      return { ...shown, outcome: earlier.text === base ? 'updated' : 'merged' };
    }
    const beside = join(this.folder('conflicts'), `${earlier.id}-${arrival.sha256.slice(0, 8)}.md`);
    if (!existsSync(beside)) this.write(beside, composed.text);
    const message = `the original and the article both changed ${merged.conflict}; the new version is ${displayPath(beside)}`;
    const place = { file: displayPath(earlier.path), line: merged.line };
    return { ...shown, outcome: 'conflict', diagnostics: [diagnose('convert-conflict', message, place)] };
  }

  private keep({ source, file, sha256 }: Arrival, { media }: ConvertedArticle): void {
    const pictures = media.map(({ name, bytes }) => ({ path: join(this.folder('media'), name), bytes }));
    if (!this.options.dryRun) this.earlier.begin(sha256);
    for (const { path, bytes } of [...pictures, { path: join(this.folder('sources'), file), bytes: source.bytes }]) {
      if (!holds(path, bytes)) this.write(path, bytes);
    }
  }

  /** @param before what the file holds, where it is to be replaced; if it holds something else by now, it is left. */
  private write(path: string, content: Uint8Array | string, before?: string): void {
    if (this.options.dryRun) return;
    if (before === undefined) writeNew(path, content);
    else if (readFileSync(path, 'utf8') === before) replaceFile(path, content);
    else
      throw new DiagnosticError([diagnose('exists', 'the article was changed meanwhile', { file: displayPath(path) })]);
  }

  private unchanged(input: Input, article: KnownArticle, name: string): Result {
    this.known.settle(article);
    const path = displayPath(article.path);
    const told = isCalled(article, name)
      ? diagnose('original-known', `${name} is the original of ${path}`, { file: input.label })
      : diagnose('duplicate-text', `the very bytes of ${article.file}, of which ${path} is made`, {
          file: input.label,
        });
    return { input: input.label, outcome: 'unchanged', article: path, diagnostics: [told] };
  }

  /** The words of the dossier before this run: of its entries and articles. */
  private words(): ReadonlySet<string> {
    this.dossierWords ??= wordsOfDossier(this.options.content);
    return this.dossierWords;
  }

  private folder(name: string): string {
    return join(this.options.content, name);
  }
}
