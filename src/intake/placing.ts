import { basename, join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { idPattern } from '../model/entity.ts';
import { type Arrival, composingOf, conversionOf, type IntakeOptions } from './arrival.ts';
import { baseVersion } from './base-version.ts';
import type { WrittenArticle } from './conversion.ts';
import type { Converter } from './converter.ts';
import { decidedOf } from './decided.ts';
import type { DossierFiles } from './dossier-files.ts';
import type { EarlierOriginals } from './earlier-originals.ts';
import { deriveId, freeId } from './ids.ts';
import { type KnownArticle, type KnownArticles, NEAR, PART, sharedText } from './known-articles.ts';
import { sha256Of } from './originals.ts';
import { type Input, readInput } from './read-input.ts';
import { type Asked, type RemovedArticles, withdrawOriginal } from './removed.ts';
import { duplicate, notAgain, type Placed, type Result, unchanged } from './result.ts';

/** What an intake has at hand. */
export interface Room {
  options: IntakeOptions;
  files: DossierFiles;
  known: KnownArticles;
  converter: Converter;
  removed: RemovedArticles;
  earlier: EarlierOriginals;
  /** By file name, the originals of this run that were not looked at yet for those that the dossier has. */
  unseen: Map<string, Input[]>;
}

/** Finds the place of one article of an original: new, known in this version or an earlier one, or removed before. */
export class Placing {
  private readonly room: Room;

  constructor(room: Room) {
    this.room = room;
  }

  /** Nobody asks for another encoding than the one that its original was read in. */
  isReadAsBefore({ encoding }: KnownArticle): boolean {
    return this.room.options.encoding === undefined || this.room.options.encoding === encoding;
  }

  async place(arrival: Arrival, article: WrittenArticle): Promise<Result> {
    const { input, source, sha256, file } = arrival;
    const same = this.room.known.ofBytes(sha256).find(({ item }) => item === article.item);
    if (same && this.isReadAsBefore(same)) return this.unchanged(input, same, source.name);
    if (article.failure) throw new DiagnosticError(article.failure);
    const result: Result = {
      input: input.label,
      outcome: 'new',
      title: article.title,
      decided: decidedOf(article, this.room.options),
      diagnostics: article.diagnostics.map((one) => ({ ...one, file: input.label })),
    };
    const { item, database } = article;
    const asked = { name: source.name, sha256, item, database, text: article.text };
    const removed = arrival.isAnew ? undefined : this.room.removed.same(asked);
    if (removed) return notAgain(input, removed);
    const known = this.room.options.id === undefined ? await this.placeKnown(arrival, article, asked) : undefined;
    if (known) return { ...result, ...known, diagnostics: [...result.diagnostics, ...known.diagnostics] };
    const gone = arrival.isAnew
      ? undefined
      : (this.room.removed.earlierVersion(asked) ?? (await this.gone(arrival, article, asked)));
    if (gone) return notAgain(input, gone);

    const id = this.room.options.id ?? freeId(deriveId(article, sha256), (one) => this.room.known.isTaken(one));
    if (!idPattern.test(id)) throw new DiagnosticError([diagnose('id-pattern', `“${id}” cannot be an id`)]);
    const path = join(this.room.files.folder('articles'), `${id}.md`);
    if (this.room.known.isTaken(id)) {
      const hint = 'Give another --id, or move the article away: it may hold an editor’s work.';
      throw new DiagnosticError([
        diagnose('exists', 'the article is there already', { file: displayPath(path) }, hint),
      ]);
    }
    const near = this.room.known.nearDuplicate(article.text);
    if (near && this.room.options.skipDuplicates) {
      const twins = [...result.diagnostics, duplicate(input, near, this.room.files.folder('articles'))];
      return { ...result, outcome: 'duplicate', diagnostics: twins };
    }
    const twin = near ?? this.room.known.partlySame(asked);
    this.keep(arrival, article);
    this.room.files.write(path, article.text);
    this.room.known.add({
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
    if (twin) result.diagnostics.push(duplicate(input, twin, this.room.files.folder('articles')));
    return { ...result, article: displayPath(path) };
  }

  /**
   * The article as one that was removed, where an editor deleted its file: an earlier run took its original in, and no
   * article is made of it. It is written to `removed/`, so that no run asks again.
   */
  private async gone(arrival: Arrival, article: WrittenArticle, asked: Asked): Promise<KnownArticle | undefined> {
    const { sha256, file, source, isKnown } = arrival;
    const id = this.room.options.id ?? deriveId(article, sha256);
    // A file that nothing can be read of may well be that article.
    if (this.room.known.isObscure(id)) return undefined;
    const { item, database, url } = article;
    // What was read as one article once, and is split now, had none of these.
    const before = [...this.room.known.ofBytes(sha256), ...this.room.removed.ofBytes(sha256)];
    if (item !== undefined && before.some((one) => one.item === undefined)) return undefined;
    if (!isKnown && (item === undefined || !(await this.hadItem(source.name, item)))) return undefined;
    const path = this.room.removed.pathFor(id);
    const removed = { id: basename(path, '.md'), path, text: asked.text, file, sha256, item, database, url };
    this.room.files.write(path, asked.text);
    this.room.removed.add(removed);
    if (!this.room.options.dryRun) withdrawOriginal(this.room.options.content, file, this.room.known.all());
    return removed;
  }

  /** What becomes of an article that the dossier has already, in this version or an earlier one. */
  private async placeKnown(arrival: Arrival, article: WrittenArticle, asked: Asked): Promise<Placed | undefined> {
    const { input, source } = arrival;
    // A feed that gained other articles is another file; this one is the same.
    const isSplit = this.room.options.split instanceof RegExp && asked.database === undefined;
    const same = this.room.known.sameArticle(asked) ?? (isSplit ? this.room.known.ofContent(asked) : undefined);
    if (same) {
      const twin =
        this.room.known.isSettled(same) && article.item === undefined ? { name: same.id, share: 1 } : undefined;
      const diagnostics = twin ? [duplicate(input, twin, this.room.files.folder('articles'))] : [];
      this.room.known.settle(same);
      return { outcome: 'unchanged', article: displayPath(same.path), diagnostics };
    }
    this.settleNamesakes(source.name);
    const earlier = await this.earlierVersion(input, article, asked);
    if (!earlier) return undefined;
    this.room.known.settle(earlier.article);
    return this.renew(arrival, article, earlier);
  }

  /** Of several originals of one name in a run, those that the dossier has keep their articles, whichever comes first. */
  private settleNamesakes(name: string): void {
    const inputs = this.room.unseen.get(name) ?? [];
    this.room.unseen.delete(name);
    if (inputs.length < 2) return;
    for (const input of inputs) {
      try {
        for (const article of this.room.known.ofBytes(sha256Of(readInput(input).bytes)))
          this.room.known.settle(article);
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
    const exported = this.room.known.ofDatabase(asked);
    if (exported) return { article: exported, base: await this.baseOf(exported, input) };
    const found = this.room.known.namesake(asked);
    if (!found) return undefined;
    const { article } = found;
    const base = await this.baseOf(article, input);
    // An editor may have rewritten the article: its original tells how much the new one changed.
    const share = Math.max(found.share, base === undefined ? 0 : sharedText(base, asked.text));
    const least = url !== undefined && url === article.url ? PART : NEAR;
    return share >= least ? { article, base } : undefined;
  }

  unchanged(input: Input, article: KnownArticle, name: string): Result {
    this.room.known.settle(article);
    return unchanged(input, article, name);
  }

  private keep(arrival: Arrival, article: WrittenArticle): void {
    if (!this.room.options.dryRun) this.room.earlier.begin(arrival.sha256);
    this.room.files.keep(arrival, article);
  }

  private renew(
    arrival: Arrival,
    article: WrittenArticle,
    earlier: { article: KnownArticle; base: string | undefined },
  ): Placed {
    const { placed, text } = this.room.files.renew(arrival, article, earlier, () => this.keep(arrival, article));
    const { file, sha256 } = arrival;
    if (text !== undefined) this.room.known.add({ ...earlier.article, text, file, sha256, encoding: article.encoding });
    return placed;
  }

  private baseOf(article: KnownArticle, later: Input): Promise<string | undefined> {
    return baseVersion(article, conversionOf(this.room.options, later), this.room.converter);
  }

  private hadItem(name: string, item: string): Promise<boolean> {
    return this.room.earlier.hadItem(name, item, composingOf(this.room.options), this.room.converter);
  }
}
