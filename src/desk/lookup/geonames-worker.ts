import { parentPort, workerData } from 'node:worker_threads';
import { writeGeoNamesIndex } from '../../content/geonames-index.ts';
import { DiagnosticError } from '../../model/diagnostic.ts';

/** Makes the index of a dump of GeoNames, and says which line is none of one, if any is. */
const { file, index } = workerData as { file: string; index: string };
let fault = '';
try {
  writeGeoNamesIndex(file, index);
} catch (error) {
  if (!(error instanceof DiagnosticError)) throw error;
  fault = String(error.diagnostics[0]?.line ?? 1);
}
parentPort?.postMessage(fault);
