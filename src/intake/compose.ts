import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ConvertedArticle } from '../convert/format.ts';
import { writeArticle } from '../markdown/article-file.ts';
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
 * @throws DiagnosticError `schema` for front matter that the dossier would refuse.
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
  try {
    return { text: writeArticle(frontMatter, article.tree, origin.file), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const plain = withoutFragileMarkup(article.tree, origin.file);
    const message = `${plain.count} blocks were written without their markup, which would have changed their text`;
    return {
      text: writeArticle(frontMatter, plain.tree, origin.file),
      diagnostics: [diagnose('part-unread', message, { file: origin.file })],
    };
  }
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
    item: article.item,
    publisher: given.publisher ?? article.publisher,
    author: given.author ?? article.author,
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

/** Blocks that do not read back as they are, as paragraphs of their bare text; the others as they are. */
function withoutFragileMarkup(tree: Root, file: string): { tree: Root; count: number } {
  const notes = tree.children.filter(({ type }) => type === 'footnoteDefinition');
  let count = 0;
  const children = tree.children.flatMap((block): RootContent[] => {
    if (readsBack(block, notes, file)) return [block];
    count += 1;
    const text = textOf(block).replace(/\s+/g, ' ').trim();
    const bare: RootContent = { type: 'paragraph', children: [{ type: 'text', value: text }] };
    return block.type === 'footnoteDefinition' ? [{ ...block, children: [bare] }] : [bare];
  });
  return { tree: { type: 'root', children }, count };
}

/** Alone, with the notes that it may refer to. */
function readsBack(block: RootContent, notes: RootContent[], file: string): boolean {
  try {
    writeArticle({}, { type: 'root', children: [block, ...notes.filter((note) => note !== block)] }, file);
    return true;
  } catch {
    return false;
  }
}
