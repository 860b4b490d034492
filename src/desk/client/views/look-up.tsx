import type { EntryForm } from '../../views/entries.ts';

interface Props {
  entry: EntryForm;
  /** A field as it stands in the form, as the text of a cell. */
  cell(field: string): string;
  /** Puts facts into the form; the editor saves them with it. */
  apply(cells: Record<string, string>): void;
}

/** Where candidates from outside are offered for an entry; nothing is asked of anybody yet. */
export function LookUp(_: Props) {
  return null;
}
