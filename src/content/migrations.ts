import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { collectionNames } from '../model/collections.ts';
import { isMarkdownFile } from './content-folder.ts';
import { DOSSIER_FILE } from './find-dossier.ts';
import { frontMatterRange } from './front-matter.ts';

/** A change of a field between two versions, which dossiers of before must follow. */
export interface Migration {
  /** The first version that wants it: `0.2.0`. */
  version: string;
  /** What changes, for the editor: “kind: town is city now”. */
  what: string;
  /** Whose fields: those of `dossier.yaml`, or of the Markdown files of a folder. */
  of: 'dossier' | 'articles' | 'pages' | (typeof collectionNames)[number];
  /**
   * Changes the YAML of the fields, and nothing but what it must. Fields that are as they should be stay: it is not always
   * known from which version a dossier comes.
   */
  change(yaml: string): string;
}

/** A file that a newer version wants otherwise. */
export interface FileChange {
  path: string;
  before: string;
  after: string;
  /** What changes in it, once each. */
  what: string[];
}

/** All changes of fields, the oldest first. No version has changed one yet. */
export const migrations: readonly Migration[] = [];

/**
 * What has to change in the files of a dossier; nothing is written.
 * @param from version that the dossier was made for; undefined, where it is not known, tries every change.
 */
export function plannedChanges(
  dossier: string,
  from: string | undefined,
  all: readonly Migration[] = migrations,
): FileChange[] {
  const due = all.filter(({ version }) => from === undefined || compareVersions(version, from) > 0);
  return filesOf(dossier).flatMap(({ path, of }) => {
    const before = readFileSync(path, 'utf8');
    let after = before;
    const what: string[] = [];
    for (const migration of due.filter((one) => one.of === of)) {
      const changed = changeFields(after, of === 'dossier', migration.change);
      if (changed !== after) what.push(migration.what);
      after = changed;
    }
    return after === before ? [] : [{ path, before, after, what }];
  });
}

/** Gives a field another name, where the YAML has it at its top, and leaves every other character. */
export function renameField(yaml: string, from: string, to: string): string {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents) || contents.has(to)) return yaml;
  const key = contents.items.map((item) => item.key).find((one) => isScalar(one) && one.value === from);
  if (!isScalar(key) || !key.range) return yaml;
  return yaml.slice(0, key.range[0]) + to + yaml.slice(key.range[1]);
}

/** Negative where the first is the older; the numbers of a version, one by one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10)));
  const at = [0, 1, 2].find((part) => left?.[part] !== right?.[part]);
  return at === undefined ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}

function filesOf(dossier: string): { path: string; of: Migration['of'] }[] {
  const folders = ['articles', ...collectionNames, 'pages'] as const;
  const texts = folders.flatMap((of) => {
    const folder = join(dossier, of);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
      .filter((name) => !name.startsWith('.') && isMarkdownFile(name))
      .map((name) => ({ path: join(folder, name), of }));
  });
  return [{ path: join(dossier, DOSSIER_FILE), of: 'dossier' }, ...texts];
}

function changeFields(text: string, isYaml: boolean, change: (yaml: string) => string): string {
  if (isYaml) return change(text);
  const fields = frontMatterRange(text);
  if (!fields) return text;
  return text.slice(0, fields.start) + change(text.slice(fields.start, fields.end)) + text.slice(fields.end);
}
