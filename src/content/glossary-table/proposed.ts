/** An entry that a file proposes; what is missing is left as it is. */
export interface ProposedEntry {
  /** Row of the table, from 1, or place in the file. */
  row: number;
  id?: string | undefined;
  collection?: string | undefined;
  /** Fields by their names in front matter; `undefined` for one that is to go. */
  data: Record<string, unknown>;
  definition?: string | undefined;
  /** What could not be read, with the column that it stands in. */
  faults: { column: string; message: string }[];
}
