import { basename, join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { idPattern } from '../model/entity.ts';
import type { Arrival, IntakeOptions } from './arrival.ts';
import { baseVersion } from './base-version.ts';
import type { Composing, Conversion, WrittenArticle } from './conversion.ts';
import { Converter } from './converter.ts';
import { decidedOf } from './decided.ts';
import { DossierFiles } from './dossier-files.ts';
import { EarlierOriginals } from './earlier-originals.ts';
import { deriveId, freeId } from './ids.ts';
import { type KnownArticle, KnownArticles, NEAR, PART, sharedText } from './known-articles.ts';
import { holds, nameInSources, sha256Of } from './originals.ts';
import { type Input, readInput } from './read-input.ts';
import { type Asked, REMOVED, RemovedArticles, withdrawOriginal } from './removed.ts';
import { duplicate, failed, notAgain, type Placed, type Result, unchanged, unsplit } from './result.ts';
import { splitAnew } from './split-anew.ts';

/**
 * Takes originals into a dossier, one after the other: converts each, finds out whether the dossier has it already, and
 * writes its pictures, the original and, last, the article; each file whole or not at all. What stops in between is
 * completed by the next run.
 */
export class Intake {
  private readonly options: IntakeOptions;
  private readonly files: DossierFiles;
  private readonly known: KnownArticles;
  private readonly converter: Converter;
  private readonly removed: RemovedArticles;
  private readonly earlier: EarlierOriginals;
  /** By file name, the originals of this run that were not looked at yet for those that the dossier has. */
  private readonly unseen: Map<string, Input[]>;

  /** @param inputs all that will be taken in: what one of them is, another one is no new version of. */
  constructor(options: IntakeOptions, inputs: readonly Input[]) {
    this.options = options;
    this.files = new DossierFiles(options.content, options.dryRun);
    this.unseen = Map.groupBy(inputs, ({ name }) => name);
    this.converter = new Converter(options.timeLimit);
    if (inputs.length > 0) this.converter.start();
    this.known = new KnownArticles(this.files.folder('articles'));
    this.removed = new RemovedArticles(options.content);
    this.earlier = new EarlierOriginals([this.files.folder('sources'), join(this.files.folder(REMOVED), 'sources')]);
  }

  /** Never throws for a fault of one original: that is a result `failed`, with what is wrong. */
  async takeIn(input: Input): Promise<Result[]> {
    try {
      const source = readInput(input);
      const sha256 = sha256Of(source.bytes);
      const file = nameInSources(source.name, source.bytes, sha256, this.files.folder('sources'));
      const same = this.known.ofBytes(sha256);
      const isOne = same.length > 0 && same.every(({ item }) => item === undefined);
      const asBefore = same.every((one) => this.isReadAsBefore(one));
      if (isOne && asBefore && this.options.split === undefined)
        return same.map((one) => this.unchanged(input, one, source.name));
      const { name, bytes } = source;
      const { encoding } = this.options;
      const conversion = { ...this.conversionOf(input), name, bytes, encoding, madeOf: { file, sha256 } };
      const articles = await this.converter.convert(conversion);
      const isWhole = articles.every(({ item }) => item === undefined);
      // What was split by a pattern once, and is not now: nobody asks for another reading of it.
      if (isWhole && this.options.split !== 'one' && same.some(({ item }) => item !== undefined)) {
        const [first, ...others] = same.map((one) => this.unchanged(input, one, source.name));
        return first ? [{ ...first, diagnostics: [...first.diagnostics, ...unsplit(articles, input)] }, ...others] : [];
      }
      const { isAnew, told } = await this.splitAnew(input, articles, sha256);
      const removed = this.removed.ofBytes(sha256).find(({ item }) => item === undefined);
      if (removed && isWhole) return [notAgain(input, removed)];
      const isKnown = !isAnew && this.earlier.has(source.bytes, sha256);
      const arrival = { input, source, sha256, file, isKnown, isAnew };
      const results: Result[] = [];
      for (const article of articles) results.push(await this.guarded(this.arrivalOf(article, arrival), article));
      results[0]?.diagnostics.push(...told);
      const isDone = !results.some(({ outcome }) => outcome === 'failed');
      const isKept = holds(join(this.files.folder('sources'), file), source.bytes);
      if (!this.options.dryRun && (isDone || !isKept)) {
        for (const one of [sha256, ...articles.flatMap(({ madeOf }) => madeOf?.sha256 ?? [])]) this.earlier.finish(one);
      }
      return results;
    } catch (error) {
      return [failed(input, error)];
    }
  }

  /** Where the person says how originals are to be split, what was made of this one otherwise gives way. */
  private async splitAnew(input: Input, articles: readonly WrittenArticle[], sha256: string) {
    const { split, dryRun } = this.options;
    if (split === undefined) return { isAnew: false, told: [] };
    const { known, removed } = this;
    const before = [...known.ofBytes(sha256), ...removed.ofBytes(sha256)];
    const madeOf = (article: KnownArticle) => {
      const conversion = {
        ...this.conversionOf(input),
        split: article.item === undefined ? ('one' as const) : undefined,
      };
      return baseVersion(article, conversion, this.converter);
    };
    const { isAnew, told } = await splitAnew({ known, removed, dryRun, sha256, articles, label: input.label, madeOf });
    return { isAnew: isAnew || before.length === 0, told };
  }

  /** Nobody asks for another encoding than the one that its original was read in. */
  private isReadAsBefore({ encoding }: KnownArticle): boolean {
    return this.options.encoding === undefined || this.options.encoding === encoding;
  }

  /** An article of a list of references is made of the file beside it, which goes into `sources/`. */
  private arrivalOf({ original, madeOf }: WrittenArticle, arrival: Arrival): Arrival {
    if (!original || !madeOf) return arrival;
    const source = { ...arrival.source, ...original };
    return { ...arrival, ...madeOf, source, isKnown: this.earlier.has(original.bytes, madeOf.sha256) };
  }

  private async guarded(arrival: Arrival, article: WrittenArticle): Promise<Result> {
    try {
      return await this.place(arrival, article);
    } catch (error) {
      return { ...failed(arrival.input, error), title: article.title };
    }
  }

  private async place(arrival: Arrival, article: WrittenArticle): Promise<Result> {
    const { input, source, sha256, file } = arrival;
    const same = this.known.ofBytes(sha256).find(({ item }) => item === article.item);
    if (same && this.isReadAsBefore(same)) return this.unchanged(input, same, source.name);
    if (article.failure) throw new DiagnosticError(article.failure);
    const result: Result = {
      input: input.label,
      outcome: 'new',
      title: article.title,
      decided: decidedOf(article, this.options),
      diagnostics: article.diagnostics.map((one) => ({ ...one, file: input.label })),
    };
    const { item, database } = article;
    const asked = { name: source.name, sha256, item, database, text: article.text };
    const removed = arrival.isAnew ? undefined : this.removed.same(asked);
    if (removed) return notAgain(input, removed);
    const known = this.options.id === undefined ? await this.placeKnown(arrival, article, asked) : undefined;
    if (known) return { ...result, ...known, diagnostics: [...result.diagnostics, ...known.diagnostics] };
    const gone = arrival.isAnew
      ? undefined
      : (this.removed.earlierVersion(asked) ?? (await this.gone(arrival, article, asked)));
    if (gone) return notAgain(input, gone);

    const id = this.options.id ?? freeId(deriveId(article, sha256), (one) => this.known.isTaken(one));
    if (!idPattern.test(id)) throw new DiagnosticError([diagnose('id-pattern', `“${id}” cannot be an id`)]);
    const path = join(this.files.folder('articles'), `${id}.md`);
    if (this.known.isTaken(id)) {
      const hint = 'Give another --id, or move the article away: it may hold an editor’s work.';
      throw new DiagnosticError([
        diagnose('exists', 'the article is there already', { file: displayPath(path) }, hint),
      ]);
    }
    const near = this.known.nearDuplicate(article.text);
    if (near && this.options.skipDuplicates) {
      const twins = [...result.diagnostics, duplicate(input, near, this.files.folder('articles'))];
      return { ...result, outcome: 'duplicate', diagnostics: twins };
    }
    const twin = near ?? this.known.partlySame(asked);
    this.keep(arrival, article);
    this.files.write(path, article.text);
    this.known.add({
      id,
      path,
      text: article.text,
      file,
      sha256,
      item,
      database,
      url: article.url,
      encoding: article.encoding,
    });
    if (twin) result.diagnostics.push(duplicate(input, twin, this.files.folder('articles')));
    return { ...result, article: displayPath(path) };
  }

  /**
   * The article as one that was removed, where an editor deleted its file: an earlier run took its original in, and no
   * article is made of it. It is written to `removed/`, so that no run asks again.
   */
  private async gone(arrival: Arrival, article: WrittenArticle, asked: Asked): Promise<KnownArticle | undefined> {
    const { sha256, file, source, isKnown } = arrival;
    const id = this.options.id ?? deriveId(article, sha256);
    // A file that nothing can be read of may well be that article.
    if (this.known.isObscure(id)) return undefined;
    const { item, database, url } = article;
    // What was read as one article once, and is split now, had none of these.
    const before = [...this.known.ofBytes(sha256), ...this.removed.ofBytes(sha256)];
    if (item !== undefined && before.some((one) => one.item === undefined)) return undefined;
    if (!isKnown && (item === undefined || !(await this.hadItem(source.name, item)))) return undefined;
    const path = this.removed.pathFor(id);
    const removed = { id: basename(path, '.md'), path, text: asked.text, file, sha256, item, database, url };
    this.files.write(path, asked.text);
    this.removed.add(removed);
    if (!this.options.dryRun) withdrawOriginal(this.options.content, file, this.known.all());
    return removed;
  }

  /** What becomes of an article that the dossier has already, in this version or an earlier one. */
  private async placeKnown(arrival: Arrival, article: WrittenArticle, asked: Asked): Promise<Placed | undefined> {
    const { input, source } = arrival;
    // A feed that gained other articles is another file; this one is the same.
    const isSplit = this.options.split instanceof RegExp && asked.database === undefined;
    const same = this.known.sameArticle(asked) ?? (isSplit ? this.known.ofContent(asked) : undefined);
    if (same) {
      const twin = this.known.isSettled(same) && article.item === undefined ? { name: same.id, share: 1 } : undefined;
      const diagnostics = twin ? [duplicate(input, twin, this.files.folder('articles'))] : [];
      this.known.settle(same);
      return { outcome: 'unchanged', article: displayPath(same.path), diagnostics };
    }
    this.settleNamesakes(source.name);
    const earlier = await this.earlierVersion(input, article, asked);
    if (!earlier) return undefined;
    this.known.settle(earlier.article);
    return this.renew(arrival, article, earlier);
  }

  /** Of several originals of one name in a run, those that the dossier has keep their articles, whichever comes first. */
  private settleNamesakes(name: string): void {
    const inputs = this.unseen.get(name) ?? [];
    this.unseen.delete(name);
    if (inputs.length < 2) return;
    for (const input of inputs) {
      try {
        for (const article of this.known.ofBytes(sha256Of(readInput(input).bytes))) this.known.settle(article);
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
  private async earlierVersion(input: Input, { url }: WrittenArticle, asked: Asked) {
    // An id of a press database leaves no doubt.
    const exported = this.known.ofDatabase(asked);
    if (exported) return { article: exported, base: await this.baseOf(exported, input) };
    const found = this.known.namesake(asked);
    if (!found) return undefined;
    const { article } = found;
    const base = await this.baseOf(article, input);
    // An editor may have rewritten the article: its original tells how much the new one changed.
    const share = Math.max(found.share, base === undefined ? 0 : sharedText(base, asked.text));
    const least = url !== undefined && url === article.url ? PART : NEAR;
    return share >= least ? { article, base } : undefined;
  }

  private unchanged(input: Input, article: KnownArticle, name: string): Result {
    this.known.settle(article);
    return unchanged(input, article, name);
  }

  private keep(arrival: Arrival, article: WrittenArticle): void {
    if (!this.options.dryRun) this.earlier.begin(arrival.sha256);
    this.files.keep(arrival, article);
  }

  private renew(
    arrival: Arrival,
    article: WrittenArticle,
    earlier: { article: KnownArticle; base: string | undefined },
  ): Placed {
    const { placed, text } = this.files.renew(arrival, article, earlier, () => this.keep(arrival, article));
    const { file, sha256 } = arrival;
    if (text !== undefined) this.known.add({ ...earlier.article, text, file, sha256, encoding: article.encoding });
    return placed;
  }

  private baseOf(article: KnownArticle, later: Input): Promise<string | undefined> {
    return baseVersion(article, this.conversionOf(later), this.converter);
  }

  private conversionOf(input: Input): Omit<Conversion, 'name' | 'bytes'> {
    return { input, split: this.options.split, composing: this.composing() };
  }

  private hadItem(name: string, item: string): Promise<boolean> {
    return this.earlier.hadItem(name, item, this.composing(), this.converter);
  }

  /** What another process is told: plain data. */
  private composing(): Composing {
    const { content, dossierLang, publisher, author, url, lang } = this.options;
    return { content, dossierLang, publisher, author, url, lang };
  }
}
