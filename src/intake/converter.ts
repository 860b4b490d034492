import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEMORY, megabytes, secondsFor } from '../convert/limits.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { Conversion, WrittenArticle } from './conversion.ts';
import type { Answer } from './converter-process.ts';
import { BEYOND_MEMORY, BEYOND_TIME } from './converter-watch.ts';

/** Heap of the process, in megabytes: what it holds beside, such as bytes that were unpacked, counts by `MEMORY`. */
const HEAP = Math.floor((MEMORY / 1024 / 1024) * 0.75);

/** A process that gets no processor time either, as on a dead network disk, is given up after so much longer. */
const PATIENCE = 10;

/**
 * Converts originals one after the other in a process of its own, which may take so much time and memory and no more:
 * an original that breaks it stops no other.
 */
export class Converter {
  readonly #seconds: number | undefined;
  #child: ChildProcess | undefined;
  /** What it said on standard error. */
  #said = '';

  /** @param seconds of processor time for one original; default: by its size. */
  constructor(seconds?: number) {
    this.#seconds = seconds;
  }

  /**
   * Starts the process, so that it is there when the first original is.
   * It does not keep the program from ending.
   */
  start(): ChildProcess {
    if (this.#child) return this.#child;
    const file = fileURLToPath(new URL(`./converter-process${extname(import.meta.url)}`, import.meta.url));
    const compiled = getCompileCacheDir();
    const child = fork(file, [String(this.#seconds ?? ''), String(MEMORY)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${HEAP}`],
      // What the first process has compiled, this one need not compile again.
      env: { ...process.env, ...(compiled ? { NODE_COMPILE_CACHE: compiled } : {}) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#said = '';
    child.stderr?.on('data', (data: Buffer) => {
      this.#said = (this.#said + data).slice(-10_000);
    });
    child.unref();
    child.channel?.unref();
    (child.stderr as unknown as { unref(): void }).unref();
    this.#child = child;
    return child;
  }

  /**
   * The articles of an original.
   * @throws DiagnosticError if it cannot be read, or takes more than the limits allow.
   */
  async convert(conversion: Conversion): Promise<WrittenArticle[]> {
    const child = this.start();
    child.ref();
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    const seconds = this.#seconds ?? secondsFor(conversion.bytes.length);
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * PATIENCE * 1000);
    const gone = () => resolve(undefined);
    child.once('message', resolve as (message: unknown) => void);
    // Its streams are at their end then, so that all it said is known.
    child.once('close', gone);
    child.send(conversion, (error) => error && resolve(undefined));
    const answer = await promise;
    clearTimeout(timer);
    child.removeAllListeners('message');
    child.off('close', gone);
    child.unref();
    // What one original left in memory would count against the next.
    if (answer && answer.resident > MEMORY / 2) this.#retire(child);
    if (answer && 'articles' in answer) return answer.articles;
    if (answer) throw new DiagnosticError(answer.diagnostics);
    this.#child = undefined;
    child.kill('SIGKILL');
    throw this.#beyond(conversion.name, seconds);
  }

  /** Lets a process end; the next original gets a fresh one. */
  #retire(child: ChildProcess): void {
    this.#child = undefined;
    child.disconnect();
  }

  #beyond(file: string, seconds: number): DiagnosticError {
    if (this.#said.includes(BEYOND_MEMORY) || /heap out of memory|heap limit|invalid size/i.test(this.#said)) {
      const message = `converting it would take more than ${megabytes(MEMORY)} of memory, which is the limit for one file`;
      return new DiagnosticError([diagnose('too-large', message, { file })]);
    }
    if (this.#said.includes(BEYOND_TIME) || this.#said === '') {
      const message = `converting it would take more than ${seconds} seconds, which is the limit for one file`;
      const hint =
        'Look at the file: what takes so long is seldom an article. For a large one that you trust, give more with --time-limit SECONDS.';
      return new DiagnosticError([diagnose('too-large', message, { file }, hint)]);
    }
    const reason = this.#said.trim().split('\n').at(-1);
    return new DiagnosticError([diagnose('convert-failed', `reading it crashed the converter: ${reason}`, { file })]);
  }
}
