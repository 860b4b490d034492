import { parentPort, workerData } from 'node:worker_threads';
import { type GeoNamesTable, writeGeoNamesIndex } from '../../content/geonames-index.ts';
import { DiagnosticError } from '../../model/diagnostic.ts';

/** Makes the index of a table of GeoNames, and says which line is none of one, if any is. */
const { file, index, table } = workerData as { file: string; index: string; table: GeoNamesTable };
let fault = '';
try {
  writeGeoNamesIndex(file, index, table);
} catch (error) {
  if (!(error instanceof DiagnosticError)) throw error;
  fault = String(error.diagnostics[0]?.line ?? 1);
}
parentPort?.postMessage(fault);
