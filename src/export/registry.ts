import type { FormatName } from '../model/formats.ts';
import { csv } from './csv.ts';
import type { FormatWriter } from './format.ts';
import { geojson } from './geojson.ts';
import { json } from './json-tables.ts';

/** Who writes each form that src/model/formats.ts names. */
export const writers: Record<FormatName, FormatWriter> = {
  csv,
  json,
  geojson,
};
