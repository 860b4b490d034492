/** Width of the bar, in characters. */
const WIDTH = 24;

/** A bar that shows how far long work has got. There is none where nobody looks: only on a terminal. */
export class Progress {
  private readonly total: number;
  private readonly shown: boolean;
  private done = 0;

  constructor(total: number) {
    this.total = total;
    this.shown = process.stderr.isTTY === true && total > 1;
  }

  /** Shows what is being worked on next. */
  show(name: string): void {
    if (!this.shown) return;
    const full = Math.round((this.done / this.total) * WIDTH);
    const head = `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${this.done}/${this.total} `;
    const room = Math.max(10, (process.stderr.columns ?? 80) - head.length - 1);
    process.stderr.write(`\r\x1b[K${head}${name.length > room ? `…${name.slice(1 - room)}` : name}`);
    this.done += 1;
  }

  /** Takes the bar away, so that other lines can be printed. */
  clear(): void {
    if (this.shown) process.stderr.write('\r\x1b[K');
  }
}
