import type { Furniture } from '../../model/article.ts';
import { DiagnosticError, diagnose } from '../../model/diagnostic.ts';
import { cleanCharacters } from '../characters.ts';
import { openingDate } from '../dates.ts';
import { decodeSource } from '../decode.ts';
import type { ConvertedArticle, Metadata, SourceFile, SourceFormat } from '../format.ts';
import { furnitureReport, noTitle } from '../text.ts';
import { levelHeadings, titleOfTree } from '../title.ts';
import { mainContent } from './main-content.ts';
import { bylineOf, readMetadata } from './metadata.ts';
import { parseHtml, sanitizeTree } from './parse.ts';
import { prunePage } from './prune.ts';
import { textOf } from './text.ts';
import { toMarkdown } from './to-markdown.ts';
import { dropLastHeadings, type Trimmed, trimArticle } from './trim.ts';

/** A saved web page: the article in it, without the page around. */
export const htmlFormat: SourceFormat = {
  async convert(source: SourceFile): Promise<ConvertedArticle[]> {
    const { name, bytes } = source;
    const { text, encoding, diagnostics: lost } = decodeSource(bytes, name, declaredEncoding(bytes));
    const { text: clean, diagnostics } = cleanCharacters(text, { file: name });
    const page = parseHtml(clean, name);
    const read = readMetadata(page);
    const around = prunePage(page);
    const byline = read.author ?? bylineOf(page);
    const metadata: Metadata = { ...read, ...(byline ? { author: byline } : {}) };
    const article = sanitizeTree(mainContent(page));
    const furniture = placeOf(trimArticle(article, metadata.title), clean);
    dropLastHeadings(article);
    const {
      tree,
      media,
      diagnostics: more,
    } = toMarkdown(article, { ...source, file: name, url: metadata.url, lang: metadata.lang });
    levelHeadings(tree);
    if (tree.children.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'the page holds no article', { file: name, line: 1 })]);
    }
    const date = metadata.date ?? openingDate(textOf(article), { lang: metadata.lang });
    const words = around.join(' ').split(/\s+/).filter(Boolean).length;
    return [
      {
        ...metadata,
        title: metadata.title ?? titleOfTree(tree, name),
        titleFrom: metadata.title === undefined ? 'derived' : 'source',
        ...(date ? { date } : {}),
        encoding,
        tree,
        media,
        furniture,
        diagnostics: [
          ...lost,
          ...diagnostics,
          ...furnitureReport(furniture, name),
          ...(words > 0
            ? [diagnose('page-left-out', `left out ${words} words around the article`, { file: name })]
            : []),
          ...(metadata.title === undefined ? [noTitle(name)] : []),
          ...more,
        ],
      },
    ];
  },
};

/** `<meta charset>` or its older form, within the first kilobytes, as browsers look for it; or an XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(head);
  try {
    return declared?.[1] ? new TextDecoder(declared[1]).encoding : undefined;
  } catch {
    return undefined;
  }
}

/** Where each string stands: the first line with its first words. */
function placeOf(trimmed: readonly Trimmed[], text: string): Furniture[] {
  const lines = text.split(/\r\n|\n|\r/);
  return trimmed.map(({ exact, why }) => {
    const start = exact.split(' ').slice(0, 3).join(' ');
    const line = lines.findIndex((one) => one.includes(start));
    return { exact, line: Math.max(1, line + 1), why };
  });
}
