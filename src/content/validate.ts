import { z } from 'zod';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import type { YamlFields } from './front-matter.ts';

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
  return result.error.issues.slice(0, MOST_TOLD).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MOST_TOLD).map((key) => {
        const path = [...issue.path, key];
        const message = `${name(path)}: no such field${didYouMean(key, fieldsAt(schema, issue.path))}`;
        return diagnose('schema', message, { file, ...fields.place(path) });
      });
    }
    const value = valueAt(fields.data, issue.path);
    const meant = issue.code === 'invalid_value' && typeof value === 'string' ? didYouMean(value, wordsOf(issue)) : '';
    const message = `${name(issue.path)}: ${expectation(issue, value)}; found ${describe(value)}${meant}`;
    return [diagnose('schema', message, { file, ...fields.place(issue.path) })];
  });
}

/** Most faults that are told of one file: more help nobody. */
const MOST_TOLD = 100;

/** The fields that a schema knows at a path. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return fieldsAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsAt(option, path));
  if (schema instanceof z.ZodArray) return fieldsAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const field = schema.shape[String(step)];
  return field ? fieldsAt(field, rest) : [];
}

/** What an editor calls the types of YAML. */
const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, such as [a, b]',
  object: 'fields, such as { name: value }',
};

/** What was expected, in the words of an editor; the schema's own message where it has one. */
function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return `expected ${types[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_big' && typeof value === 'string') {
    return `expected at most ${issue.maximum} characters, found ${value.length}`;
  }
  if (issue.code === 'invalid_value') return `expected ${inWords(wordsOf(issue))}`;
  if (issue.code === 'too_small') return 'expected something';
  return issue.message;
}

/** The words that a field may hold. */
function wordsOf({ values }: z.core.$ZodIssueInvalidValue): string[] {
  return values.map(String);
}

/** “a, b or c”. */
function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
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
  if (value === undefined || value === '') return 'nothing';
  const printed = JSON.stringify(value);
  return printed.length > 60 ? `${printed.slice(0, 57)}…` : printed;
}
