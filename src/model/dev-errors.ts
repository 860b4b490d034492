import type { Diagnostic } from './diagnostic.ts';

/** What the dev server tells a page: the errors of the dossier, none when all is well, and the words around them. */
export interface DevErrors {
  title: string;
  /** What is shown meanwhile. */
  note: string;
  close: string;
  errors: Diagnostic[];
  /** Names the last good state of the dossier; a page is of one state, see `STATE_TIMING`. */
  state: string;
}

/** The name under which each page says which state it is of, in its `Server-Timing` header, which scripts can read. */
export const STATE_TIMING = 'reperes';

/** The page asks for the errors with this event of Vite's channel. */
export const ASK_EVENT = 'reperes:ask';

/** The server sends them with this one. */
export const ERRORS_EVENT = 'reperes:errors';
