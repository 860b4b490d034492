/** A table of cells as text, the row of names among them. */
export interface Sheet {
  /** What the spreadsheet calls it; nothing for a file of one. */
  name?: string | undefined;
  /** Rows from the first; one that is not there is empty. */
  rows: string[][];
}

/** Most cells, rows and columns of a table. */
export const MOST_CELLS = 2_000_000;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 1_000;
