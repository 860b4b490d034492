import { isScalar, parseDocument, stringify } from 'yaml';
import { edited } from './front-matter-edit.ts';

/**
 * Puts another value in the place of one that stands in the front matter, and touches nothing else.
 * @param path names of fields, and indexes.
 * @returns undefined where there is no plain value, or where it cannot be done safely.
 */
export function setScalar(text: string, path: readonly (string | number)[], value: string): string | undefined {
  return edited(text, (yaml, document) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || !node.range) return undefined;
    const [start, end] = node.range;
    const wanted = parseDocument(yaml);
    wanted.setIn(path, value);
    return { start, end, text: stringify(value, { lineWidth: 0 }).trimEnd(), fields: wanted.toJS() };
  });
}
