import { formatDiagnostic } from '../../model/diagnostic.ts';
import type { Reporter } from './report.ts';

/** For a person: a problem and its hint, two lines each. */
export const text: Reporter = (diagnostics) => diagnostics.map((one) => formatDiagnostic(one)).join('\n');
