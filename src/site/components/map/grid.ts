/** A rectangle on the screen or on a drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Do two boxes share a point? */
function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

/** Boxes by the cells that they touch, so that thousands of places are held against their neighbours only. */
export class Grid<T> {
  private readonly cells = new Map<string, { box: Box; owner: T }[]>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  add(box: Box, owner: T): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push({ box, owner });
      else this.cells.set(key, [{ box, owner }]);
    }
  }

  /** True if a box overlaps one whose owner counts. */
  any(box: Box, counts: (owner: T) => boolean): boolean {
    return this.keys(box).some((key) =>
      (this.cells.get(key) ?? []).some((other) => counts(other.owner) && overlap(box, other.box)),
    );
  }

  private keys({ left, right, top, bottom }: Box): string[] {
    const keys: string[] = [];
    for (let column = Math.floor(left / this.size); column <= right / this.size; column += 1) {
      for (let row = Math.floor(top / this.size); row <= bottom / this.size; row += 1) keys.push(`${column},${row}`);
    }
    return keys;
  }
}
