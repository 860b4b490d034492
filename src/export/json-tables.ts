import { EDITIONS } from '../model/formats.ts';
import type { ExportedDossier } from './exported.ts';
import type { ExportFile } from './format.ts';
import { jsonList } from './json.ts';
import { type Table, tablesOf } from './tables.ts';

/** The tables of a dossier as JSON: fields without a value are left out, lists are lists, and no text is disarmed. */
export function* json(dossier: ExportedDossier): Iterable<ExportFile> {
  for (const table of tablesOf(dossier, `${EDITIONS}tables.json`)) {
    const { name, title } = table;
    const head = { dossier: dossier.title, title };
    yield { path: `${EDITIONS}${name}.json`, pieces: () => jsonList(head, name, objectsOf(table)) };
  }
}

function* objectsOf<Row>({ columns, rows }: Table<Row>): Generator<Record<string, unknown>> {
  for (const row of rows()) {
    const fields = columns.map(({ name, value }) => [name, value(row)] as const);
    yield Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
}
