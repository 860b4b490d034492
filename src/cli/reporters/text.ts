import { listDiagnostics } from '../../model/diagnostic-list.ts';
import type { Reporter } from './report.ts';

/** For a person: a problem and its hint, two lines each; the same words once, with their places. */
export const text: Reporter = listDiagnostics;
