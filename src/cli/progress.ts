/** Width of the bar, in characters. */
const WIDTH = 24;

/** A line that stands for nothing longer than this, in milliseconds, is not worth drawing. */
const SHORTEST = 50;

/** One line of a terminal that is written again and again; there is none where nobody looks. */
export class StatusLine {
  /** False where standard error is no terminal: nothing is shown then. */
  readonly isShown = process.stderr.isTTY === true;
  #drawn = 0;

  /** @param text is cut at the width of the terminal. */
  show(text: string): void {
    if (!this.isShown || Date.now() - this.#drawn < SHORTEST) return;
    this.#drawn = Date.now();
    process.stderr.write(`\r\x1b[K${text.slice(0, this.width)}`);
  }

  /** Takes the line away, so that other lines can be printed. */
  clear(): void {
    if (this.isShown) process.stderr.write('\r\x1b[K');
    this.#drawn = 0;
  }

  /** How many characters fit. */
  get width(): number {
    return (process.stderr.columns || 80) - 1;
  }
}

/** A bar with the numbers beside it. */
export function bar(done: number, total: number): string {
  const full = Math.round((Math.min(done, total) / Math.max(total, 1)) * WIDTH);
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${done}/${total}`;
}

/** Work that has gone on for less than this, in seconds, tells nothing of what is left. */
const TOO_EARLY = 2;

/**
 * How long work goes on at the pace that it has had, for a person; nothing where that cannot be told yet.
 * @param first how many were done when it began: what comes from a cache took no time.
 * @param seconds since it began.
 */
export function timeLeft(first: number, done: number, total: number, seconds: number): string {
  if (seconds < TOO_EARLY || done <= first || done >= total) return '';
  const left = ((total - done) * seconds) / (done - first);
  return left < 60 ? `, about ${Math.max(1, Math.round(left))} s left` : `, about ${Math.round(left / 60)} min left`;
}

/** A bar that shows how far long work has got, and what it is at. */
export class Progress {
  readonly #total: number;
  readonly #line = new StatusLine();
  #done = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** Shows what is being worked on next. */
  show(name: string): void {
    if (this.#total < 2) return;
    const head = `${bar(this.#done, this.#total)} `;
    const room = Math.max(10, this.#line.width - head.length);
    this.#line.show(head + (name.length > room ? `…${name.slice(1 - room)}` : name));
    this.#done += 1;
  }

  /** Takes the bar away, so that other lines can be printed. */
  clear(): void {
    this.#line.clear();
  }
}
