import { createHash } from 'node:crypto';
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { countedIn, countTold } from './counted.ts';
import type { Choice, ConvertedArticle, Metadata, SourceFile } from './format.ts';
import type { FoundArticle, FoundArticles } from './found-articles.ts';
import { convertFragment } from './html/fragment.ts';
import { MOST_ARTICLES, refuseMore } from './limits.ts';
import { noTitle } from './remarks.ts';
import { deriveTitle } from './title.ts';

/** Where the original stands, and how its texts are read. */
export interface SeveralPlace extends Pick<SourceFile, 'sibling' | 'nextArticle'> {
  file: string;
  encoding?: string | undefined;
  /** Why it was read in that encoding. */
  chosen?: Choice | undefined;
  /** The texts are taken from pages of the web, whose words of furniture may stand in them. */
  page?: true;
  /** What was told while the original was read; it stands with the first article. */
  diagnostics: readonly Diagnostic[];
}

/**
 * Converts each article that was found in an original. One without text is told and left out; how many were announced is
 * held against how many were made.
 * @throws DiagnosticError `body-empty` where none holds text, `too-large` where there are too many.
 */
export function articlesOf(found: FoundArticles, place: SeveralPlace): ConvertedArticle[] {
  const { file, encoding, chosen } = place;
  refuseMore(found.articles.length, MOST_ARTICLES, 'articles', file);
  const ids = uniqueIds(found.articles);
  const made: ConvertedArticle[] = [];
  const madeOf: FoundArticle[] = [];
  const unread: Diagnostic[] = [];
  for (const [index, one] of found.articles.entries()) {
    place.nextArticle?.();
    try {
      const { told, number: _, item: __, body, ...known } = one;
      const article = Array.isArray(body) ? plainArticle(body, known, file) : fromHtml(one, known, place);
      madeOf.push(one);
      made.push({
        ...article,
        ...(encoding ? { encoding } : {}),
        ...(chosen ? { decided: { ...article.decided, encoding: chosen } } : {}),
        item: ids[index] ?? '',
        diagnostics: [...article.diagnostics, ...(told?.(article.title) ?? [])],
      });
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      const called = one.title ? ` (“${one.title.slice(0, 90)}”)` : '';
      unread.push(diagnose('part-unread', `item ${index + 1}${called} of ${found.of} holds no text`, { file }));
    }
  }
  const [first, ...others] = made;
  if (!first) throw new DiagnosticError([diagnose('body-empty', `no item of ${found.of} holds text`, { file })]);
  const counted = countedIn(found, madeOf);
  const told = [...place.diagnostics, ...(found.diagnostics ?? []), ...unread, ...countTold(counted, found.of, file)];
  return [{ ...first, counted, diagnostics: [...told, ...first.diagnostics] }, ...others];
}

function fromHtml({ body }: FoundArticle, known: Metadata, { file, sibling, page }: SeveralPlace): ConvertedArticle {
  return convertFragment(body as string | HastRoot, known, {
    file,
    url: known.url,
    lang: known.lang,
    sibling,
    ...(page ? { page } : {}),
  });
}

/** An article of paragraphs of plain text; their line ends stay. */
function plainArticle(paragraphs: readonly string[], known: Metadata, file: string): ConvertedArticle {
  const texts = paragraphs.filter((text) => text.trim() !== '');
  if (texts.length === 0) throw new DiagnosticError([diagnose('body-empty', 'there is no text in it', { file })]);
  const tree: Root = {
    type: 'root',
    children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return {
    ...known,
    title: known.title ?? deriveTitle(texts[0] ?? ''),
    titleFrom: known.title === undefined ? 'derived' : 'source',
    tree,
    media: [],
    furniture: [],
    diagnostics: known.title === undefined ? [noTitle(file)] : [],
  };
}

/** Ids as the articles have them; where several have the same one, or none, what they hold tells them apart. */
function uniqueIds(articles: readonly FoundArticle[]): string[] {
  const sharing = Map.groupBy(articles, ({ item }) => item);
  return articles.map((one) => {
    if (one.item !== undefined && sharing.get(one.item)?.length === 1) return one.item;
    const digest = createHash('sha256').update(contentOf(one)).digest('hex').slice(0, 16);
    return one.item === undefined ? digest : `${one.item} ${digest}`;
  });
}

function contentOf({ title, publisher, date, body }: FoundArticle): string {
  if (typeof body === 'string') return body;
  const text = Array.isArray(body) ? body.join('\n') : wordsOf(body as HastRoot);
  return [publisher, date, title, text].join('\n');
}

function wordsOf(node: HastRoot | HastRoot['children'][number]): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
