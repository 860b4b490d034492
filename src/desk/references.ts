import { isScalar, parseDocument, visit } from 'yaml';
import { setFields } from '../content/field-edit.ts';
import { DOSSIER_FILE } from '../content/find-dossier.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { removeItem } from '../content/front-matter-edit.ts';
import { setScalar } from '../content/scalar-edit.ts';
import type { TextFile } from '../content/text-file.ts';
import { type Collection, collections } from '../model/collections.ts';
import { type FileChange, Refused, textAt } from './changes.ts';
import type { Desk } from './desk.ts';

/** An entry as others name it. */
export interface Named {
  id: string;
  collection: Collection;
}

/** What takes the place of an entry where others name it; undefined: nothing does. */
type Target = Named | undefined;

/**
 * What must change in all files but those of the two entries, so that what named one entry names another: decisions,
 * marks, the wholes and relations of entries, links, and who is masked.
 * @param but paths of files that the same change writes anyway.
 */
export function repoint(desk: Desk, from: Named, to: Target, but: ReadonlySet<string>): FileChange[] {
  const { articles, entities, unlisted, pages } = desk.latest().dossier;
  const texts: TextFile[] = [...entities, ...unlisted, ...articles, ...pages];
  const changed = texts.flatMap((text): FileChange[] => {
    const path = desk.pathOf(text.path);
    if (but.has(path) || !text.text.includes(from.id)) return [];
    const before = desk.textOf(path, text.text);
    const after = repointed(before, from, to, path);
    return after === before ? [] : [{ path, before, after }];
  });
  return [...changed, ...maskChange(desk, from, to)];
}

/** The text of a file in which one entry is named for another. */
export function repointed(text: string, from: Named, to: Target, path: string): string {
  let after: string | undefined = text;
  const { data } = frontMatter(text);
  for (const field of ['partOf', 'related'] as const) {
    const list = data[field];
    if (!Array.isArray(list) || !list.includes(from.id) || after === undefined) continue;
    const ids = [...new Set(list.flatMap((id: string) => (id === from.id ? (to ? [to.id] : []) : [id])))];
    after = setFields(after, { [field]: ids.length > 0 ? ids : undefined });
  }
  const annotations = Array.isArray(data.annotations) ? (data.annotations as { entity?: string }[]) : [];
  // From the last to the first, so that the others keep their places.
  for (const [index, { entity }] of [...annotations.entries()].toReversed()) {
    if (entity !== from.id || after === undefined) continue;
    after = to
      ? setScalar(after, ['annotations', index, 'entity'], to.id)
      : removeItem(after, ['annotations', index], 'nothing');
  }
  if (after === undefined) throw new Refused('shape', path);
  return to ? withMarks(after, from, to) : after;
}

/** Marks and links that an editor wrote in a text. */
function withMarks(text: string, from: Named, to: Named): string {
  const [mark, other] = [`:${collections[from.collection].mark}[`, `:${collections[to.collection].mark}[`];
  const [first = '', ...rest] = text.split(`#${from.id}`);
  let marked = first;
  for (const part of rest) {
    // `:actor[words]{#id}`: from the id back to the words and the mark.
    const brace = marked.lastIndexOf('{');
    const label = marked.lastIndexOf(mark, brace);
    const words = marked.slice(label + mark.length, brace);
    const isMark =
      /^[\s}]/.test(part) && label >= 0 && words.indexOf(']') === words.length - 1 && !marked.includes('}', brace);
    marked = isMark
      ? `${marked.slice(0, label)}${other}${marked.slice(label + mark.length)}#${to.id}${part}`
      : `${marked}#${from.id}${part}`;
  }
  const [file, newFile] = [`${from.collection}/${from.id}.md`, `${to.collection}/${to.id}.md`];
  return marked.replaceAll(`](../${file}`, `](../${newFile}`).replaceAll(`](${file}`, `](${newFile}`);
}

function frontMatter(text: string): { data: Record<string, unknown> } {
  const yaml = splitFrontMatter(text)?.yaml ?? '';
  return { data: (parseDocument(yaml).toJS() ?? {}) as Record<string, unknown> };
}

/** `mask` of dossier.yaml names entries too. */
function maskChange(desk: Desk, from: Named, to: Target): FileChange[] {
  const before = textAt(desk.folder, DOSSIER_FILE);
  if (before === undefined || !to) return [];
  const document = parseDocument(before);
  let after = before;
  visit(document, {
    Scalar(_, node, parents) {
      const isMask = parents.some((one) => 'key' in one && isScalar(one.key) && one.key.value === 'mask');
      if (!isMask || node.value !== from.id || !node.range) return;
      const [start, end] = node.range;
      const shift = after.length - before.length;
      after = after.slice(0, start + shift) + to.id + after.slice(end + shift);
    },
  });
  return after === before ? [] : [{ path: DOSSIER_FILE, before, after }];
}
