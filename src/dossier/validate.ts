import type { z } from 'zod';
import type { YamlFields } from '../markdown/front-matter.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/**
 * Holds fields against a schema.
 * @returns the data, or one diagnostic a fault, each with the line and column of its field.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  fields: YamlFields,
  file: string,
): z.infer<Schema> | Diagnostic[] {
  const result = schema.safeParse(fields.data);
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return diagnose('schema', `${name(path)}: no such field`, { file, ...fields.place(path) });
      });
    }
    const found = describe(valueAt(fields.data, issue.path));
    const message = `${name(issue.path)}: ${issue.message}; found ${found}`;
    return [diagnose('schema', message, { file, ...fields.place(issue.path) })];
  });
}

function name(path: readonly PropertyKey[]): string {
  return path.reduce<string>((sofar, key) => {
    if (typeof key === 'number') return `${sofar}[${key}]`;
    return sofar ? `${sofar}.${String(key)}` : String(key);
  }, '');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const printed = JSON.stringify(value);
  return printed.length > 60 ? `${printed.slice(0, 57)}…` : printed;
}
