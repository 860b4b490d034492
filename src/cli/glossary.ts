import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../content/dossier-config.ts';
import { readEntries } from '../content/entries.ts';
import { aliasSchema } from '../model/alias.ts';
import { type Collection, collectionNames, collectionsByMark, isMarkName } from '../model/collections.ts';
import { DiagnosticError, diagnose, formatDiagnostic } from '../model/diagnostic.ts';
import { systemReason } from '../model/system-reason.ts';
import type { GazetteerEntry } from '../text/document.ts';
import { compileGazetteer, type Gazetteer } from '../text/gazetteer.ts';
import { type AnnotatorRule, shortFormRules } from '../text/rules.ts';

/** Language of texts where neither the command nor a dossier names one. */
const DEFAULT_LANG = 'fr';

/** A glossary as the command line takes it. */
export interface Glossary {
  /** Language of texts that name none. */
  lang: string;
  compile(lang: string): Gazetteer;
}

/** An entry of a glossary file. `type` is what data sets call what we call a collection; other fields are left alone. */
const fileEntry = z.looseObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.union([aliasSchema, z.literal('')])).default([]),
  collection: z.enum(collectionNames).optional(),
  type: z.string().optional(),
  kind: z.string().optional(),
  lang: z.string().optional(),
  exclusions: z.array(z.string()).default([]),
  caseSensitive: z.boolean().optional(),
});

/**
 * Reads a glossary: a content folder, or a JSON file.
 * @throws DiagnosticError if it cannot be read or has errors.
 */
export function readGlossary(path: string): Glossary {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new DiagnosticError([diagnose('file-unreadable', systemReason(error), { file: path })]);
  }
  return isFolder ? fromFolder(path) : fromFile(path);
}

function fromFolder(path: string): Glossary {
  // A glossary alone, without the rest of a dossier, will do.
  const config = existsSync(join(path, 'dossier.yaml')) ? readConfig(path) : undefined;
  const lang = config?.lang ?? DEFAULT_LANG;
  const without = config?.shortForms === 'written' ? shortFormRules : [];
  const { entries, diagnostics } = readEntries(path);
  if (entries.length === 0 && diagnostics.length === 0) {
    const hint = 'A glossary folder holds actors/ and places/, an entry a Markdown file.';
    throw new DiagnosticError([diagnose('content-missing', 'no entry of a glossary', { file: path }, hint)]);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DiagnosticError(errors);
  const forms = entries.map(({ id, collection, data }) => ({ id, collection, ...data, lang: data.lang ?? lang }));
  return { lang, compile: (textLang) => compile(forms, textLang, path, without) };
}

function fromFile(path: string): Glossary {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DiagnosticError([diagnose('glossary-syntax', (error as Error).message, { file: path })]);
  }
  const read = z.array(fileEntry).safeParse(json);
  if (!read.success) {
    const problems = read.error.issues.slice(0, 20);
    throw new DiagnosticError(
      problems.map(({ path: at, message }) =>
        diagnose('glossary-syntax', `${at.length === 0 ? 'the file' : at.join('.')}: ${message}`, { file: path }),
      ),
    );
  }
  const twice = duplicateIds(read.data.map(({ id }) => id));
  if (twice.length > 0) {
    throw new DiagnosticError(twice.map((message) => diagnose('glossary-syntax', message, { file: path })));
  }
  const entries = read.data.map((entry) => ({
    ...entry,
    kind: entry.kind ?? entry.type,
    collection: collectionOf(entry),
  }));
  return { lang: DEFAULT_LANG, compile: (lang) => compile(entries as GazetteerEntry[], lang, path) };
}

/** What is wrong with ids that more than one entry has; an id names one entry in all collections. */
function duplicateIds(ids: readonly string[]): string[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    return other === undefined ? [] : [`${index}.id: “${id}” is the id of entry ${other} already`];
  });
}

function collectionOf({ collection, type }: z.infer<typeof fileEntry>): Collection {
  return collection ?? (type !== undefined && isMarkName(type) ? collectionsByMark[type] : 'actors');
}

function compile(
  entries: readonly GazetteerEntry[],
  lang: string,
  file: string,
  without: readonly AnnotatorRule[] = [],
): Gazetteer {
  const { gazetteer, diagnostics } = compileGazetteer(entries, { lang, without });
  const told = diagnostics.filter(({ severity }) => severity !== 'info');
  for (const diagnostic of told) console.error(formatDiagnostic({ file, ...diagnostic }));
  return gazetteer;
}
