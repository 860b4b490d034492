import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { withFrontMatter } from '../content/front-matter.ts';
import type { ConvertedArticle } from '../convert/format.ts';
import { refuseLongText } from '../convert/limits.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { textFates } from '../markdown/text-fates.ts';
import { writeBody } from '../markdown/write-body.ts';
import { articleSchema } from '../model/article.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';

/** What the person who converts knows of the originals, and says for all of them. */
export interface Given {
  publisher?: string | undefined;
  author?: string | undefined;
  url?: string | undefined;
  lang?: string | undefined;
}

/** Where an article comes from. */
export interface Origin {
  /** Name of the original in `sources/`. */
  file: string;
  /** Of the original’s bytes, lower-case hexadecimal. */
  sha256: string;
}

/** An article as the text of its file. */
export interface ComposedArticle {
  text: string;
  diagnostics: Diagnostic[];
}

/**
 * Writes the file of an article: complete, valid front matter, then its Markdown, which reads back as the very text. A
 * block that does not keep its text with its markup is written without the markup, and told.
 * @param dossierLang language of the dossier; an article in it names none.
 * @throws DiagnosticError `schema` for front matter that the dossier would refuse, `too-large` for too long a text.
 */
export function composeArticle(
  article: ConvertedArticle,
  origin: Origin,
  given: Given,
  dossierLang: string | undefined,
): ComposedArticle {
  const frontMatter = frontMatterOf(article, origin, given, dossierLang);
  const checked = articleSchema.safeParse(frontMatter);
  if (!checked.success) {
    throw new DiagnosticError(
      checked.error.issues.map(({ path, message }) =>
        diagnose('schema', `${path.join('.')}: ${message}`, { file: origin.file }),
      ),
    );
  }
  refuseLongText(textOf(article.tree), origin.file);
  return writeWhole(frontMatter, article.tree, origin.file);
}

/**
 * Writes the tree as it is; where that would not read back as its text, or not all of it be on the page, the blocks
 * concerned without their markup; and what even so cannot be kept, not at all, and told.
 */
function writeWhole(frontMatter: object, tree: Root, file: string): ComposedArticle {
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
  const bared: RootContent[] = [];
  const gone: string[] = [];
  const bare = (block: RootContent, asNote: boolean): RootContent[] => {
    bared.push(block);
    const plain = withoutMarkup(block, asNote);
    if (readsBack(plain, notes, file)) return [plain];
    const words = textOf(block).replace(/\s+/g, ' ').trim();
    if (words !== '') gone.push(words);
    return [];
  };
  let children = tree.children;
  let body = written({ type: 'root', children }, file);
  if (body === undefined) {
    children = children.flatMap((block) => (readsBack(block, notes, file) ? [block] : bare(block, true)));
    body = written({ type: 'root', children }, file);
  }
  const lost = body === undefined ? new Set<number>() : lostBlocks(`\n${body}`);
  if (body === undefined || lost.size > 0) {
    // What reads back alone and not among the others has no markup that is worth the text; a note that nothing in the
    // text refers to is a paragraph.
    const all = body === undefined;
    children = children.flatMap((block, index) => (all || lost.has(index) ? bare(block, all) : [block]));
    body = writeBody({ type: 'root', children }, file);
  }
  const diagnostics = [
    ...(bared.length > gone.length
      ? [`${bared.length - gone.length} blocks were written without their markup, which would have changed their text`]
      : []),
    ...gone.map((words) => `left out, since Markdown cannot hold it: “${words}”`),
  ].map((message) => diagnose('part-unread', message, { file }));
  return { text: withFrontMatter(frontMatter, `\n${body}`), diagnostics };
}

function written(tree: Root, file: string): string | undefined {
  try {
    return writeBody(tree, file);
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined;
    throw error;
  }
}

/** Indices of the blocks with text that would not be on the page: cells beyond the columns of a table, and the like. */
function lostBlocks(text: string): ReadonlySet<number> {
  const tree = parseMarkdown(text);
  const fateOf = textFates(tree, text);
  const blocks = tree.children.filter(({ type }) => type !== 'yaml');
  const lost = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    visit(block, 'text', (node) => {
      if (node.value.trim() !== '' && fateOf(node) === 'lost') lost.add(index);
    });
  }
  return lost;
}

function frontMatterOf(
  article: ConvertedArticle,
  origin: Origin,
  given: Given,
  dossierLang: string | undefined,
): object {
  const lang = given.lang ?? (article.lang === dossierLang ? undefined : article.lang);
  const source = {
    ...origin,
    encoding: article.encoding,
    database: article.database,
    item: article.item,
    publisher: given.publisher ?? article.publisher,
    author: given.author ?? article.author,
    section: article.section,
    page: article.page,
    also: article.also,
    url: given.url ?? article.url,
    furniture: article.furniture.length > 0 ? article.furniture : undefined,
  };
  return defined({
    title: article.title,
    titleFrom: article.titleFrom,
    date: article.date,
    lang,
    description: article.description,
    source: defined(source),
  });
}

function defined(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A block as a paragraph of its bare text; a note remains one where it is referred to. */
function withoutMarkup(block: RootContent, asNote: boolean): RootContent {
  const value = textOf(block, { includeHtml: false }).replace(/\s+/g, ' ').trim();
  const bare: RootContent = { type: 'paragraph', children: [{ type: 'text', value }] };
  return block.type === 'footnoteDefinition' && asNote ? { ...block, children: [bare] } : bare;
}

/** Alone, with the notes that it may refer to. */
function readsBack(block: RootContent, notes: RootContent[], file: string): boolean {
  try {
    writeBody({ type: 'root', children: [block, ...notes.filter((note) => note !== block)] }, file);
    return true;
  } catch {
    return false;
  }
}
