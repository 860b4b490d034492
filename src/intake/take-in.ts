import { join } from 'node:path';
import { type Arrival, conversionOf, type IntakeOptions } from './arrival.ts';
import { baseVersion } from './base-version.ts';
import type { WrittenArticle } from './conversion.ts';
import { Converter } from './converter.ts';
import { DossierFiles } from './dossier-files.ts';
import { EarlierOriginals } from './earlier-originals.ts';
import { type KnownArticle, KnownArticles } from './known-articles.ts';
import { holds, nameInSources, sha256Of } from './originals.ts';
import { Placing, type Room } from './placing.ts';
import { type Input, readInput } from './read-input.ts';
import { REMOVED, RemovedArticles } from './removed.ts';
import { failed, notAgain, type Result, unsplit } from './result.ts';
import { splitAnew } from './split-anew.ts';

/**
 * Takes originals into a dossier, one after the other: converts each, finds out whether the dossier has it already, and
 * writes its pictures, the original and, last, the article; each file whole or not at all. What stops in between is
 * completed by the next run.
 */
export class Intake {
  private readonly room: Room;
  private readonly placing: Placing;

  /** @param inputs all that will be taken in: what one of them is, another one is no new version of. */
  constructor(options: IntakeOptions, inputs: readonly Input[]) {
    const files = new DossierFiles(options.content, options.dryRun);
    const converter = options.converter ?? new Converter(options.timeLimit);
    if (inputs.length > 0 && !options.converter) converter.start();
    this.room = {
      options,
      files,
      known: new KnownArticles(files.folder('articles')),
      converter,
      removed: new RemovedArticles(options.content),
      earlier: new EarlierOriginals([files.folder('sources'), join(files.folder(REMOVED), 'sources')]),
      unseen: Map.groupBy(inputs, ({ name }) => name),
    };
    this.placing = new Placing(this.room);
  }

  /** Never throws for a fault of one original: that is a result `failed`, with what is wrong. */
  async takeIn(input: Input): Promise<Result[]> {
    try {
      const source = readInput(input);
      const sha256 = sha256Of(source.bytes);
      const file = nameInSources(source.name, source.bytes, sha256, this.room.files.folder('sources'));
      const same = this.room.known.ofBytes(sha256);
      const isOne = same.length > 0 && same.every(({ item }) => item === undefined);
      const asBefore = same.every((one) => this.placing.isReadAsBefore(one));
      if (isOne && asBefore && this.room.options.split === undefined)
        return same.map((one) => this.placing.unchanged(input, one, source.name));
      const { name, bytes } = source;
      const { encoding } = this.room.options;
      const conversion = { ...conversionOf(this.room.options, input), name, bytes, encoding, madeOf: { file, sha256 } };
      const articles = await this.room.converter.convert(conversion);
      const isWhole = articles.every(({ item }) => item === undefined);
      // What was split by a pattern once, and is not now: nobody asks for another reading of it.
      if (isWhole && this.room.options.split !== 'one' && same.some(({ item }) => item !== undefined)) {
        const [first, ...others] = same.map((one) => this.placing.unchanged(input, one, source.name));
        return first ? [{ ...first, diagnostics: [...first.diagnostics, ...unsplit(articles, input)] }, ...others] : [];
      }
      const { isAnew, told } = await this.splitAnew(input, articles, sha256);
      const removed = this.room.removed.ofBytes(sha256).find(({ item }) => item === undefined);
      if (removed && isWhole) return [notAgain(input, removed)];
      const isKnown = !isAnew && this.room.earlier.has(source.bytes, sha256);
      const arrival = { input, source, sha256, file, isKnown, isAnew };
      const results: Result[] = [];
      for (const article of articles) results.push(await this.guarded(this.arrivalOf(article, arrival), article));
      results[0]?.diagnostics.push(...told);
      const isDone = !results.some(({ outcome }) => outcome === 'failed');
      const isKept = holds(join(this.room.files.folder('sources'), file), source.bytes);
      if (!this.room.options.dryRun && (isDone || !isKept)) {
        for (const one of [sha256, ...articles.flatMap(({ madeOf }) => madeOf?.sha256 ?? [])])
          this.room.earlier.finish(one);
      }
      return results;
    } catch (error) {
      return [failed(input, error)];
    }
  }

  /** Where the person says how originals are to be split, what was made of this one otherwise gives way. */
  private async splitAnew(input: Input, articles: readonly WrittenArticle[], sha256: string) {
    const { split, dryRun } = this.room.options;
    if (split === undefined) return { isAnew: false, told: [] };
    const { known, removed } = this.room;
    const before = [...known.ofBytes(sha256), ...removed.ofBytes(sha256)];
    const madeOf = (article: KnownArticle) => {
      const conversion = {
        ...conversionOf(this.room.options, input),
        split: article.item === undefined ? ('one' as const) : undefined,
      };
      return baseVersion(article, conversion, this.room.converter);
    };
    const { isAnew, told } = await splitAnew({ known, removed, dryRun, sha256, articles, label: input.label, madeOf });
    return { isAnew: isAnew || before.length === 0, told };
  }

  /** An article of a list of references is made of the file beside it, which goes into `sources/`. */
  private arrivalOf({ original, madeOf }: WrittenArticle, arrival: Arrival): Arrival {
    if (!original || !madeOf) return arrival;
    const source = { ...arrival.source, ...original };
    return { ...arrival, ...madeOf, source, isKnown: this.room.earlier.has(original.bytes, madeOf.sha256) };
  }

  private async guarded(arrival: Arrival, article: WrittenArticle): Promise<Result> {
    try {
      return await this.placing.place(arrival, article);
    } catch (error) {
      return { ...failed(arrival.input, error), title: article.title };
    }
  }
}
