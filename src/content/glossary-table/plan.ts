import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { type Collection, collectionNames, collectionOf, isCollection, type Kind } from '../../model/collections.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { didYouMean } from '../../model/edit-distance.ts';
import { entitySchemas, idPattern } from '../../model/entity.ts';
import type { Entry } from '../entries.ts';
import { setFields } from '../field-edit.ts';
import { parseFrontMatter } from '../front-matter.ts';
import { idOf } from '../new-files.ts';
import { validate } from '../validate.ts';
import { columnOfField } from './columns.ts';
import { definitionOf } from './glossary-rows.ts';
import type { ProposedEntry } from './proposed.ts';

/** A file of the glossary as it is, and as it will be; `before` is empty for a new one. */
export interface PlannedFile {
  path: string;
  before: string;
  after: string;
}

/** What taking a table back would do. */
export interface ImportPlan {
  files: PlannedFile[];
  /** What is wrong with single rows, which are left out. */
  diagnostics: Diagnostic[];
  /** Entries that the table has as they are. */
  unchanged: number;
  /** Entries that the table does not have; they stay. */
  absent: number;
}

/** What is wrong with a row, and in which column: the row is left out. */
class RowFault extends Error {
  readonly column: string;

  constructor(column: string, message: string) {
    super(message);
    this.column = column;
  }
}

/** What the person who imports says of entries that are new. */
export interface ImportDefaults {
  kind?: string | undefined;
}

/**
 * Holds what a file proposes against the glossary. Each row by itself: what is wrong with one keeps no other from being
 * taken.
 * @param content the content folder.
 * @param file the table, for messages.
 */
export function planImport(
  proposed: readonly ProposedEntry[],
  entries: readonly Entry[],
  content: string,
  file: string,
  defaults: ImportDefaults = {},
): ImportPlan {
  const planner = new Planner(entries, content, file, defaults);
  for (const one of proposed) planner.take(one);
  return planner.plan();
}

class Planner {
  private readonly files: PlannedFile[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private unchanged = 0;
  private readonly byId: Map<string, Entry>;
  private readonly byName: Map<string, Entry[]>;
  private readonly rows = new Map<string, number>();
  private readonly content: string;
  private readonly file: string;
  private readonly defaults: ImportDefaults;

  constructor(entries: readonly Entry[], content: string, file: string, defaults: ImportDefaults) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.byName = Map.groupBy(entries, ({ data }) => data.name);
    this.content = content;
    this.file = file;
    this.defaults = defaults;
  }

  plan(): ImportPlan {
    const { files, diagnostics, unchanged } = this;
    const absent = [...this.byId.keys()].filter((id) => !this.rows.has(id)).length;
    return { files, diagnostics, unchanged, absent };
  }

  take(one: ProposedEntry): void {
    try {
      this.place(one);
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      this.fault(one, error.column, error.message);
    }
  }

  private place(one: ProposedEntry): void {
    const name = typeof one.data.name === 'string' ? one.data.name : undefined;
    const namesakes = one.id === undefined && name !== undefined ? (this.byName.get(name) ?? []) : [];
    if (namesakes.length > 1) throw new RowFault('id', `several entries are called “${name}”: say which`);
    const id = one.id ?? namesakes[0]?.id ?? idOf(name ?? '');
    const before = this.rows.get(id);
    if (before !== undefined) throw new RowFault('id', `“${id}” is the id of row ${before} already`);
    if (!idPattern.test(id)) {
      throw new RowFault('id', `expected lower-case words joined by hyphens, found “${one.id ?? name ?? ''}”`);
    }
    this.rows.set(id, one.row);
    for (const { column, message } of one.faults) this.fault(one, column, message);
    if (one.faults.length > 0) return;
    const entry = this.byId.get(id);
    if (entry) this.change(one, entry);
    else this.add(one, id);
  }

  private change(one: ProposedEntry, entry: Entry): void {
    if (one.collection !== undefined && one.collection !== entry.collection) {
      const message = `“${entry.id}” is one of ${entry.collection}; its file has to be moved by hand`;
      throw new RowFault('collection', message);
    }
    const old = entry.fields.data as Record<string, unknown>;
    const changed = Object.entries(one.data).filter(([field, value]) => !isSame(value, old[field]));
    const before = definitionOf(entry.text, entry.fields.bodyStart);
    const definition = one.definition === undefined || one.definition === before ? undefined : one.definition;
    if (changed.length === 0 && definition === undefined) {
      this.unchanged += 1;
      return;
    }
    const withFields = changed.length === 0 ? entry.text : setFields(entry.text, Object.fromEntries(changed));
    if (withFields === undefined) {
      const names = changed.map(([field]) => columnOfField(field)).join(', ');
      throw new RowFault(names, `the front matter of ${entry.file} is written in a way that has to be edited by hand`);
    }
    const after = definition === undefined ? withFields : withDefinition(withFields, definition, entry.file);
    if (this.isValid(one, after, entry.collection)) this.files.push({ path: entry.path, before: entry.text, after });
  }

  private add(one: ProposedEntry, id: string): void {
    const data = Object.fromEntries(
      Object.entries({ ...one.data, kind: one.data.kind ?? this.defaults.kind }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    const { kind, ...others } = data;
    if (kind === undefined) {
      throw new RowFault('kind', 'a new entry needs a kind, such as person or city; --kind says it for all of them');
    }
    const collection = one.collection ?? collectionOf(kind as Kind);
    if (!isCollection(collection)) {
      const meant = didYouMean(collection, collectionNames);
      throw new RowFault('collection', `expected ${collectionNames.join(' or ')}, found “${collection}”${meant}`);
    }
    const { name, ...more } = others;
    const fields = stringify({ ...(name === undefined ? {} : { name }), kind, ...more }, { lineWidth: 0 });
    const body = one.definition ? `\n${one.definition}\n` : '';
    const after = `---\n${fields}---\n${body}`;
    const path = join(this.content, collection, `${id}.md`);
    if (this.isValid(one, after, collection)) this.files.push({ path, before: '', after });
  }

  private isValid(one: ProposedEntry, text: string, collection: Collection): boolean {
    const fields = parseFrontMatter(text, this.file);
    const valid = Array.isArray(fields) ? fields : validate(entitySchemas[collection], fields, this.file);
    if (!Array.isArray(valid)) return true;
    for (const { message } of valid) {
      this.fault(one, columnOfField(/^(\w+)(?:[.[][^:]*)?: /.exec(message)?.[1]), message);
    }
    return false;
  }

  private fault({ row }: ProposedEntry, column: string, message: string): void {
    const place = { file: this.file, line: row };
    this.diagnostics.push(diagnose('glossary-row', `row ${row}, column “${column}”: ${message}`, place));
  }
}

/** A field that is missing, empty or what it is without being said is the same. */
function isSame(value: unknown, old: unknown): boolean {
  const nothing = (one: unknown) => one === undefined || one === null || (Array.isArray(one) && one.length === 0);
  return (nothing(value) && nothing(old)) || isDeepStrictEqual(value, old);
}

/** The text of an entry with another definition; an empty one leaves its fields alone. */
export function withDefinition(text: string, definition: string, file: string): string {
  const fields = parseFrontMatter(text, file);
  const bodyStart = Array.isArray(fields) ? text.length : fields.bodyStart;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const head = text.slice(0, bodyStart);
  const fenced = head.endsWith('\n') ? head : head + newline;
  return definition === '' ? fenced : `${fenced}${newline}${definition.replaceAll('\n', newline)}${newline}`;
}
