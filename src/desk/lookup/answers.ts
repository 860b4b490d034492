import { z } from 'zod';
import { LookupFailed } from './problem.ts';

/** Shapes of what services answer, by the Reconciliation Service API 0.2; fields that we do not need are not looked at. */
const path = z.object({ service_url: z.string().optional(), service_path: z.string().optional() });

export const manifestShape = z.object({
  /** Services of version 0.1 say nothing. */
  versions: z.array(z.string()).default(['0.1']),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  view: z.object({ url: z.string() }).optional(),
  preview: z.object({ url: z.string() }).optional(),
  suggest: z.object({ entity: path.optional() }).optional(),
  extend: z.object({}).optional(),
  batchSize: z.number().int().positive().optional(),
  authentication: z.unknown().optional(),
});

export type Manifest = z.infer<typeof manifestShape>;

const type = z.union([z.string(), z.object({ id: z.string(), name: z.string().optional() })]);

export const candidateShape = z.object({
  id: z.string().min(1),
  name: z.string(),
  description: z.string().nullish(),
  score: z.number(),
  match: z.boolean().optional(),
  type: z.array(type).optional(),
});

export const resultsShape = z.record(z.string(), z.object({ result: z.array(candidateShape) }));

export const suggestionsShape = z.object({
  result: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string(),
      description: z.string().nullish(),
      notable: z.array(type).optional(),
    }),
  ),
});

/** A value of a property: a text, a number, a moment or another entity; nothing is `{}`, or null where a service errs. */
export const cellShape = z
  .object({
    str: z.string().optional(),
    float: z.number().optional(),
    int: z.number().optional(),
    date: z.string().optional(),
    id: z.string().optional(),
    name: z.string().optional(),
  })
  .nullable();

export type Cell = NonNullable<z.infer<typeof cellShape>>;

export const extensionShape = z.object({
  rows: z.record(z.string(), z.record(z.string(), z.array(cellShape))),
});

/**
 * Reads an answer of a service.
 * @throws LookupFailed `problem` with what is wrong in it.
 */
export function readAnswer<T extends z.ZodType>(
  shape: T,
  text: string,
  address: string,
  problem: 'service' | 'answer',
): z.output<T> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new LookupFailed(problem, address, text.trim().slice(0, 60));
  }
  const read = shape.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new LookupFailed(problem, address, `${issue?.path.join('.') || 'answer'}: ${issue?.message ?? ''}`);
}
