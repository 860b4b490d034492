import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { replaceFile, sweep, writeNew } from '../content/write-file.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { Arrival } from './arrival.ts';
import type { WrittenArticle } from './conversion.ts';
import { type KnownArticle, withoutOrigin } from './known-articles.ts';
import { mergeArticle } from './merge.ts';
import { holds } from './originals.ts';
import type { Placed } from './result.ts';

/** The files of a dossier that taking in writes, each whole or not at all; none in a dry run. */
export class DossierFiles {
  readonly #content: string;
  readonly #dryRun: boolean;

  constructor(content: string, dryRun: boolean) {
    this.#content = content;
    this.#dryRun = dryRun;
    if (!dryRun) for (const name of ['articles', 'sources', 'media', 'conflicts']) sweep(this.folder(name));
  }

  folder(name: string): string {
    return join(this.#content, name);
  }

  /** @param before what the file holds, where it is to be replaced; if it holds something else by now, it is left. */
  write(path: string, content: Uint8Array | string, before?: string): void {
    if (this.#dryRun) return;
    if (before === undefined) writeNew(path, content);
    else if (readFileSync(path, 'utf8') === before) replaceFile(path, content);
    else
      throw new DiagnosticError([diagnose('exists', 'the article was changed meanwhile', { file: displayPath(path) })]);
  }

  /** Keeps the pictures of an article, and then its original. */
  keep({ source, file }: Arrival, { media }: WrittenArticle): void {
    const pictures = media.map(({ name, bytes }) => ({ path: join(this.folder('media'), name), bytes }));
    for (const { path, bytes } of [...pictures, { path: join(this.folder('sources'), file), bytes: source.bytes }]) {
      if (!holds(path, bytes)) this.write(path, bytes);
    }
  }

  /**
   * Brings an article up to date with a new version of its original, with what an editor wrote.
   * @param base the article as the earlier version gave it.
   * @param keep keeps the original of the article.
   * @returns what became of it, and the text that the article has now.
   */
  renew(
    arrival: Arrival,
    article: WrittenArticle,
    { article: earlier, base }: { article: KnownArticle; base: string | undefined },
    keep: () => void,
  ): { placed: Placed; text?: string } {
    const shown = { article: displayPath(earlier.path), diagnostics: [] };
    if (base !== undefined && withoutOrigin(base) === withoutOrigin(article.text))
      return { placed: { ...shown, outcome: 'unchanged' } };
    const merged =
      base === undefined
        ? { conflict: 'the whole text: the earlier original is not in sources/ any more', line: 1 }
        : mergeArticle({ base, mine: earlier.text, theirs: article.text });
    keep();
    if ('text' in merged) {
      this.write(earlier.path, merged.text, earlier.text);
      return { placed: { ...shown, outcome: earlier.text === base ? 'updated' : 'merged' }, text: merged.text };
    }
    const beside = join(this.folder('conflicts'), `${earlier.id}-${arrival.sha256.slice(0, 8)}.md`);
    if (!existsSync(beside)) this.write(beside, article.text);
    const message = `the original and the article both changed ${merged.conflict}; the new version is ${displayPath(beside)}`;
    const place = { file: displayPath(earlier.path), line: merged.line };
    const diagnostics = [diagnose('convert-conflict', message, place)];
    return { placed: { ...shown, outcome: 'conflict', diagnostics } };
  }
}
