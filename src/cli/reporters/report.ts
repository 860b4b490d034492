import type { Diagnostic } from '../../model/diagnostic.ts';

/** A reporter: a file each, a line in the table of `check.ts`. */
export type Reporter = (diagnostics: readonly Diagnostic[]) => string;
