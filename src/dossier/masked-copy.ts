import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { stringify } from 'yaml';
import { isMarkdownFile } from '../content/content-folder.ts';
import { parseFrontMatter, parseYaml, withFrontMatter } from '../content/front-matter.ts';
import { namesFile } from '../content/home-texts.ts';
import { maskOf, placeholderOf } from '../content/masking.ts';
import { isNoContent } from '../content/work-folder.ts';
import { type FileNames, renameFiles } from '../markdown/masking/files.ts';
import { maskMarkdown } from '../markdown/masking/markdown.ts';
import { type Mask, maskAddress, maskText } from '../markdown/masking/names.ts';
import { collectionNames } from '../model/collections.ts';
import type { BuildFacts } from './build-events.ts';
import type { Article, Dossier, Entity, OwnPage } from './dossier.ts';
import { maskArticleFields, maskEntryFields, maskFields } from './masked-fields.ts';

/** Folders of a dossier that an edition with masked names has nothing of. */
const LEFT_OUT = new Set(['sources', 'conflicts']);
/** Files that hold words; all others are copied byte for byte. */
const TEXTS = new Set(['.md', '.markdown', '.yaml', '.yml', '.css', '.svg', '.txt', '.json', '.html', '.xml', '.csv']);

/** A dossier without the names that it masks, and how often they stood in the original. */
export interface MaskedCopy {
  mask: Mask;
  /** Of each masked entry, the spellings that were found, most frequent first. */
  found: BuildFacts['masked'];
}

/**
 * Writes a copy of a dossier in which no form of a masked entry is left: not in texts, fields, file names or addresses.
 * Whatever is made of the copy cannot tell what it does not hold. Originals stay behind, and so do the masked entries.
 * @param dossier read with its drafts.
 * @returns undefined where nobody is masked; then nothing is written.
 */
export function writeMaskedCopy(dossier: Dossier, target: string): MaskedCopy | undefined {
  const { folder, config } = dossier;
  const mask = maskOf(config, [...dossier.entities, ...dossier.unlisted]);
  if (mask.names.length === 0) return undefined;
  const masked = new Set(mask.names.map(({ id }) => id));
  const isMasked = (path: string) =>
    collectionNames.some((name) => dirname(path) === name) && masked.has(basename(path, extname(path)));
  const files = filesOf(folder).filter((path) => !isMasked(path));
  const names = newNames(files, mask);
  const rendered = new Map([...dossier.articles, ...dossier.entities, ...dossier.pages].map((one) => [one.path, one]));
  const counts = new Map<string, Map<string, number>>();
  for (const path of files) {
    const from = join(folder, path);
    const to = join(target, renameFiles(path, names));
    mkdirSync(dirname(to), { recursive: true });
    if (!TEXTS.has(extname(path).toLowerCase())) {
      copyFileSync(from, to);
      continue;
    }
    const text = readFileSync(from, 'utf8').replace(/^\uFEFF/, '');
    count(text, mask, counts);
    const folderName = path.split('/')[0] ?? '';
    if (path === 'dossier.yaml') writeFileSync(to, maskedConfig(text, mask, names, placeholderOf(config)));
    else if (isMarkdownFile(path)) {
      writeFileSync(to, maskedText({ text, path, folder: folderName, mask, names, one: rendered.get(from) }));
    } else writeFileSync(to, maskText(renameFiles(text, names), mask));
  }
  const found = mask.names.map(({ id }) => {
    const spellings = [...(counts.get(id) ?? [])].map(([spelling, times]) => ({ spelling, count: times }));
    return { id, spellings: spellings.toSorted((a, b) => b.count - a.count) };
  });
  return { mask, found };
}

/** Paths of the content with `/`, but for what begins with a dot and what a build made. */
function filesOf(root: string): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || isNoContent(root, path) || LEFT_OUT.has(relative(root, path))) return [];
      if (!entry.isDirectory()) return [relative(root, path).split(sep).join('/')];
      return walk(path);
    });
  return walk(root).toSorted();
}

/** New names for files and folders whose names tell who is masked; no two files get the same. */
function newNames(files: readonly string[], mask: Mask): Map<string, string> {
  const stems = [...new Set(files.flatMap((path) => [...dirname(path).split('/'), basename(path, extname(path))]))];
  const taken = new Set(stems.filter((stem) => mask.find(stem).length === 0));
  const names = new Map<string, string>();
  for (const stem of stems) {
    if (taken.has(stem) || names.has(stem)) continue;
    const plain = maskAddress(stem, mask).replace(/-{2,}/g, '-');
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
    taken.add(name);
    names.set(stem, name);
  }
  return names;
}

function maskedConfig(text: string, mask: Mask, names: FileNames, placeholder: string): string {
  const fields = parseYaml(text, 'dossier.yaml');
  const { mask: _, ...data } = (Array.isArray(fields) ? {} : fields.data) as Record<string, unknown>;
  const masked = maskFields(data, mask, names) as Record<string, unknown>;
  const { footer } = data;
  const home = data.home as Record<string, unknown> | undefined;
  const markdown = (words: unknown) =>
    maskMarkdown(String(words), 0, 'dossier.yaml', mask, { mentions: [], files: names });
  if (footer !== undefined) masked.footer = markdown(footer);
  // Markdown, or the name of a file with Markdown, which is renamed like any other.
  if (home?.introduction !== undefined && !namesFile(String(home.introduction))) {
    masked.home = { ...(masked.home as object), introduction: markdown(home.introduction) };
  }
  return stringify({ ...masked, placeholder, edition: 'masked' }, { lineWidth: 0 });
}

interface MaskedText {
  text: string;
  path: string;
  folder: string;
  mask: Mask;
  names: FileNames;
  one: Article | Entity | OwnPage | undefined;
}

function maskedText({ text, path, folder, mask, names, one }: MaskedText): string {
  const fields = parseFrontMatter(text, path);
  if (Array.isArray(fields)) throw new Error(`${path}: the front matter cannot be read`);
  const mentions = one?.reading.mentions ?? [];
  const body = maskMarkdown(text, fields.bodyStart, path, mask, { mentions, files: names });
  if (!fields.found) return body;
  const blocks = one?.reading.blocks.map(({ text: words }) => words) ?? [];
  const data = fields.data as Record<string, unknown>;
  const masked =
    folder === 'articles'
      ? maskArticleFields(data, blocks, mask, names)
      : folder === 'pages'
        ? maskFields(data, mask, names)
        : maskEntryFields(data, mask, names);
  return withFrontMatter(masked as object, body);
}

function count(text: string, mask: Mask, counts: Map<string, Map<string, number>>): void {
  for (const { name, start, end } of mask.find(text)) {
    const spellings = counts.get(name.id) ?? new Map<string, number>();
    counts.set(name.id, spellings);
    const spelling = text.slice(start, end).replace(/\s+/g, ' ');
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
  }
}
