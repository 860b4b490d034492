import type { Root } from 'mdast';
import { setFields } from '../content/field-edit.ts';
import { parseFrontMatter } from '../content/front-matter.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { blockTexts, writeBody } from '../markdown/write-body.ts';
import type { Furniture } from '../model/article.ts';
import { Refused } from './changes.ts';

/**
 * Puts what the converter left out of an article back into it, as a paragraph of its own where the original has it.
 * @param text the file of the article.
 * @param wanted the strings, as the front matter has them.
 * @param original the original as text, by which a place is found; without it they stand at the end.
 * @throws Refused `gone` where the article names no such string, `shape` where its fields cannot be changed safely.
 */
export function putBack(text: string, wanted: readonly Furniture[], original: string, path: string): string {
  let after = text;
  for (const one of wanted) {
    const fields = parseFrontMatter(after, path);
    if (Array.isArray(fields)) throw new Refused('shape', path);
    const source = (fields.data as { source?: { furniture?: Furniture[] } }).source ?? {};
    const all = source.furniture ?? [];
    const index = all.findIndex(({ exact, line }) => exact === one.exact && line === one.line);
    if (index < 0) throw new Refused('gone', path);
    const rest = all.filter((_, at) => at !== index);
    const { furniture: _, ...others } = source;
    const body = withParagraph(after.slice(fields.bodyStart), one, original, path);
    const changed = setFields(after.slice(0, fields.bodyStart), {
      source: rest.length > 0 ? { ...others, furniture: rest } : others,
    });
    if (changed === undefined) throw new Refused('shape', path);
    after = changed + body;
  }
  return after;
}

/** The body with a paragraph before the first block that stands after it in the original. */
function withParagraph(body: string, { exact, line }: Furniture, original: string, path: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: exact }] }] };
  const paragraph = writeBody(tree, path).trim();
  const parsed = parseMarkdown(body);
  const texts = blockTexts(parsed);
  const blocks = parsed.children.filter(({ type }) => type !== 'yaml');
  const next = blocks.find((_, index) => (lineOf(original, texts[index] ?? '') ?? 0) > line);
  const at = next?.position?.start.offset ?? body.trimEnd().length;
  if (!next) return `${body.slice(0, at)}\n\n${paragraph}\n`;
  return `${body.slice(0, at)}${paragraph}\n\n${body.slice(at)}`;
}

/** The line of the original on which a block begins, by its first words. */
function lineOf(original: string, text: string): number | undefined {
  const words = text.split(/\s+/).slice(0, 4).join(' ');
  const at = words.length < 8 ? -1 : original.indexOf(words);
  return at < 0 ? undefined : original.slice(0, at).split('\n').length;
}
