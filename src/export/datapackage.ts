import type { ExportedDossier } from './exported.ts';
import type { Column, Table } from './tables.ts';

/**
 * What programs must know of the CSV tables of a dossier: a Data Package of Frictionless (version 1, which all of its
 * programs read).
 * @param name of the package: lower-case ASCII.
 */
export function dataPackage(dossier: ExportedDossier, name: string, tables: readonly Table<never>[]): string {
  const { title, description, lang, url, editor, licence } = dossier;
  const descriptor = {
    profile: 'tabular-data-package',
    name,
    title,
    description: licence ? `${description}\n\n${licence.glossary}\n\n${licence.articles}` : description,
    languages: [lang],
    ...(url ? { homepage: url } : {}),
    ...(editor ? { contributors: [{ title: editor, role: 'publisher' }] } : {}),
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

function resourceOf<Row>({ name, title, columns, primaryKey, foreignKeys }: Table<Row>): object {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(fieldOf),
      missingValues: [''],
      primaryKey,
      // The specification has no empty list of them.
      ...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map(keyOf) } : {}),
    },
  };
}

function fieldOf<Row>({ name, type = 'string', description, isRequired }: Column<Row>): object {
  return { name, type, description, ...(isRequired ? { constraints: { required: true } } : {}) };
}

function keyOf({ field, table }: Table<never>['foreignKeys'][number]): object {
  return { fields: field, reference: { resource: table, fields: table === 'articles' ? 'article' : 'entry' } };
}
