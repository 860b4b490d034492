import { type BuildEvent, type BuildFacts, type BuildStage, onBuildEvent } from '../dossier/build-events.ts';
import { type Diagnostic, formatDiagnostic } from '../model/diagnostic.ts';
import { listKinds } from '../model/diagnostic-list.ts';
import { fileSize } from '../model/file-size.ts';
import { bar, StatusLine, timeLeft } from './progress.ts';

/** What is done in each stage, and what is counted in it. */
const stageWords: Readonly<Record<BuildStage, [doing: string, counted: string]>> = {
  read: ['reading', 'texts'],
  originals: ['comparing with the originals', 'articles'],
  pages: ['making pages', 'files'],
  forms: ['writing other forms', 'files'],
  files: ['checking and packing', 'files'],
  search: ['finishing the search', 'files'],
  place: ['putting the site in its place', 'files'],
};

interface StageTime {
  stage: BuildStage;
  /** How many things it did. */
  count: number;
  seconds: number;
}

/**
 * Follows a build: on a terminal one line that is written again and again, elsewhere a line a stage, on standard error;
 * and what the site has in the end.
 */
export class BuildReport {
  readonly #begun = performance.now();
  readonly #line = new StatusLine();
  readonly #stages: StageTime[] = [];
  readonly #told = new Map<string, Diagnostic>();
  readonly #facts: Partial<BuildFacts> = {};
  readonly #stopListening = onBuildEvent((event) => this.#hear(event));
  #stage: { stage: BuildStage; first: number; count: number; since: number } | undefined;

  /** What was told of the content and did not stop the build. */
  get diagnostics(): Diagnostic[] {
    return [...this.#told.values()];
  }

  /** What it told, as it is to be told of the same site again: all of its texts are known then. */
  told(): { facts: Partial<BuildFacts>; diagnostics: readonly Diagnostic[] } {
    const kept = this.#stages.find(({ stage }) => stage === 'read')?.count ?? 0;
    return { facts: { ...this.#facts, kept }, diagnostics: this.diagnostics };
  }

  /** Ends the last stage; nothing is heard any more. */
  end(): void {
    this.#endStage();
    this.#stopListening();
  }

  /** A few lines for a person: what the site has, and how long it took. */
  summary(): string {
    const {
      articles,
      entries,
      mentions,
      ambiguous,
      kept,
      keptPages,
      pages,
      search,
      archive,
      masked = [],
      leftOut = [],
    } = this.#facts;
    const rows: [string, string | undefined][] = [
      ['left out', leftOut.length > 0 ? `${leftOut.join(', ')}: see the errors above` : undefined],
      ['articles', number(articles)],
      ['entries', number(entries)],
      ['mentions', mentions === undefined ? undefined : `${number(mentions)}, ${number(ambiguous ?? 0)} ambiguous`],
      ['cached', kept ? `${number(kept)} texts, ${number(keptPages ?? 0)} pages` : undefined],
      ['pages', number(pages)],
      ['search', search === undefined ? undefined : `${number(search)} pages`],
      ['archive', archive && `${fileSize(archive.bytes, 'en')}, ${archive.file}`],
      ...masked.map((one): [string, string] => ['masked', maskedInWords(one)]),
      ['seconds', this.#seconds().toFixed(1)],
    ];
    const known = rows.filter(([, value]) => value !== undefined);
    const width = Math.max(...known.map(([name]) => name.length));
    return known.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
  }

  /** The same for a program, see docs/build.md. */
  data(): object {
    return { ...this.#facts, seconds: rounded(this.#seconds()), stages: this.#stages };
  }

  #seconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }

  #hear(event: BuildEvent): void {
    if (event.type === 'facts') Object.assign(this.#facts, event.facts);
    else if (event.type === 'told') this.#tell(event.diagnostics);
    else this.#showStage(event);
  }

  /** The content may be read more than once, and what is wrong with it is told once. */
  #tell(diagnostics: readonly Diagnostic[]): void {
    const fresh = diagnostics.filter((one) => !this.#told.has(formatDiagnostic(one)));
    for (const one of fresh) this.#told.set(formatDiagnostic(one), one);
    if (fresh.length === 0) return;
    this.#line.clear();
    console.error(listKinds(fresh));
  }

  #showStage({ stage, done, total }: BuildEvent & { type: 'stage' }): void {
    if (this.#stage?.stage !== stage) {
      this.#endStage();
      this.#stage = { stage, first: done, count: done, since: performance.now() };
    }
    this.#stage.count = done;
    const { first, since } = this.#stage;
    const [doing] = stageWords[stage];
    const far = total === undefined ? String(done) : bar(done, total);
    const left = total === undefined ? '' : timeLeft(first, done, total, (performance.now() - since) / 1000);
    this.#line.show(`${doing}  ${far}${left}`);
  }

  #endStage(): void {
    if (!this.#stage) return;
    const { stage, count, since } = this.#stage;
    const seconds = rounded((performance.now() - since) / 1000);
    this.#stages.push({ stage, count, seconds });
    this.#stage = undefined;
    const [doing, counted] = stageWords[stage];
    if (this.#line.isShown) this.#line.clear();
    else
      console.error(
        `${doing}: ${number(count)} ${count === 1 ? counted.slice(0, -1) : counted}, ${seconds.toFixed(1)} s`,
      );
  }
}

/** How many spellings of a masked name the summary tells. */
const MOST_SPELLINGS = 6;

function maskedInWords({ id, spellings }: BuildFacts['masked'][number]): string {
  const all = spellings.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return `${id}: found nowhere; are its forms those that the texts print?`;
  const told = spellings.slice(0, MOST_SPELLINGS).map(({ spelling, count }) => `“${spelling}” ${count}`);
  const more = spellings.length > told.length ? '…' : '';
  return `${id}: ${all} ${all === 1 ? 'place' : 'places'}, ${told.join(', ')}${more}`;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

function number(value: number | undefined): string | undefined {
  return value?.toLocaleString('en');
}
