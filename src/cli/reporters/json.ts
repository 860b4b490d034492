import { countSeverities } from '../../model/diagnostic.ts';
import type { Reporter } from './report.ts';

/** For a program: the diagnostics as they are, and how many of each severity. */
export const json: Reporter = (diagnostics) => {
  const { error, warning, info } = countSeverities(diagnostics);
  const list = diagnostics.map(({ fix, ...one }) => ({ ...one, fixable: fix !== undefined }));
  return JSON.stringify({ errors: error, warnings: warning, infos: info, diagnostics: list }, null, 2);
};
