import { raw } from 'hast-util-raw';
import type { Definition, LinkReference, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { SKIP, visit } from 'unist-util-visit';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { characterReferences } from './character-references.ts';
import { cleanCharacters } from './characters.ts';
import { chooseDate } from './date-choice.ts';
import { decodeSource } from './decode.ts';
import { readForeignFields } from './foreign-fields.ts';
import type { ConvertedArticle, Medium, SourceFile, SourceFormat } from './format.ts';
import { sanitizeTree } from './html/parse.ts';
import { toMarkdown } from './html/to-markdown.ts';
import { refuseLongText } from './limits.ts';
import { readObsidian, spellUnknownTags, withoutComments } from './markdown-marks.ts';
import { mediumOf } from './media.ts';
import { notionFields } from './notion.ts';
import { noTitle } from './remarks.ts';
import { partsIn } from './syntax-parts.ts';
import { levelHeadings, titleOfTree } from './title.ts';

/** Markdown of another program: its front matter (YAML or TOML) is understood, raw HTML in it becomes Markdown. */
export const markdownFormat: SourceFormat = {
  async convert({ name, bytes, sibling, encoding: given }: SourceFile): Promise<ConvertedArticle[]> {
    const { text, encoding, diagnostics: lost, chosen } = decodeSource(bytes, name, { given });
    refuseLongText(text, name);
    const { text: clean, diagnostics } = cleanCharacters(text, { file: name });
    const { body, metadata, unread, dates } = readForeignFields(notionFields(clean, name), name);
    const dated = chooseDate(dates, name);
    if (dates.length > 1) diagnostics.push(...dated.diagnostics);
    if (unread.length > 0) {
      const message = `fields that a dossier has no place for: ${unread.join(', ')}`;
      diagnostics.push(diagnose('fields-left-out', message, { file: name, line: 1 }));
    }
    const { text: open, comments } = withoutComments(body);
    for (const comment of comments) {
      diagnostics.push(
        diagnose('part-unread', `left out a comment that was for no reader: “${comment}”`, { file: name }),
      );
    }
    let tree = parse(readObsidian(open));
    spellUnknownTags(tree);
    const media: Medium[] = [];
    if (hasHtml(tree)) {
      const hast = toHast(tree, { allowDangerousHtml: true, clobberPrefix: '', footnoteLabel: ' ' });
      const made = toMarkdown(sanitizeTree(raw(hast)), { file: name, sibling, url: metadata.url, lang: metadata.lang });
      tree = made.tree;
      media.push(...made.media);
      diagnostics.push(...made.diagnostics);
    }
    resolveReferences(tree);
    const beside = seeToAddresses(tree, { file: name, sibling, media });
    media.push(...beside.media);
    diagnostics.push(...beside.diagnostics);
    const title = metadata.title ?? takeTitle(tree);
    levelHeadings(tree);
    if (tree.children.length === 0) {
      throw new DiagnosticError([diagnose('body-empty', 'the file holds no text', { file: name, line: 1 })]);
    }
    return [
      {
        ...metadata,
        title: title ?? titleOfTree(tree, name),
        titleFrom: title === undefined ? 'derived' : 'source',
        encoding,
        decided: { encoding: chosen, ...(dated.choice ? { date: dated.choice } : {}) },
        tree,
        media,
        furniture: [],
        diagnostics: [...lost, ...diagnostics, ...(title === undefined ? [noTitle(name)] : [])],
      },
    ];
  },
};

function parse(text: string): Root {
  const { tables, footnotes, strikethrough } = partsIn(text);
  return fromMarkdown(text, {
    extensions: [
      ...(tables ? [gfmTable()] : []),
      ...(footnotes ? [gfmFootnote()] : []),
      ...(strikethrough ? [gfmStrikethrough({ singleTilde: false })] : []),
    ],
    mdastExtensions: [
      ...(tables ? [gfmTableFromMarkdown()] : []),
      ...(footnotes ? [gfmFootnoteFromMarkdown()] : []),
      ...(strikethrough ? [gfmStrikethroughFromMarkdown()] : []),
      characterReferences(),
    ],
  });
}

function hasHtml(tree: Root): boolean {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
  });
  return found;
}

/** A first heading of the first level is the title; the dossier shows it from the front matter. */
function takeTitle(tree: Root): string | undefined {
  const [first] = tree.children;
  if (first?.type !== 'heading' || first.depth !== 1 || tree.children.length === 1) return undefined;
  tree.children.shift();
  return textOf(first);
}

/** Puts links and pictures with their addresses where the text refers to an address that stands elsewhere. */
function resolveReferences(tree: Root): void {
  const addresses = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    // Of several for one word the first holds.
    if (!addresses.has(node.identifier)) addresses.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return index;
    }
    const found =
      node.type === 'linkReference' || node.type === 'imageReference' ? addresses.get(node.identifier) : undefined;
    if (!found) return undefined;
    const { url, title } = found;
    const { position } = node;
    parent.children[index] =
      node.type === 'imageReference'
        ? { type: 'image', url, title, alt: node.alt, position }
        : { type: 'link', url, title, children: (node as LinkReference).children, position };
    return undefined;
  });
}

interface Around extends Pick<SourceFile, 'sibling'> {
  file: string;
  /** Pictures that came along already. */
  media: readonly Medium[];
}

/** Pictures beside the file come along; links to its neighbours lead nowhere in a dossier, and their words stay. */
function seeToAddresses(
  tree: Root,
  { file, sibling, media: known }: Around,
): { media: Medium[]; diagnostics: Diagnostic[] } {
  const [media, diagnostics]: [Medium[], Diagnostic[]] = [[], []];
  const isHere = (url: string) => [...known, ...media].some(({ name }) => url === `../media/${name}`);
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'image' && node.type !== 'link') || !parent || index === undefined) return undefined;
    if (/^(?:https?:\/\/|mailto:)/i.test(node.url) || isHere(node.url)) return undefined;
    const line = node.position?.start.line;
    if (node.type === 'link') {
      diagnostics.push(
        diagnose('part-unread', `the link to ${node.url} leads nowhere here; its words stay`, { file, line }),
      );
      parent.children.splice(index, 1, ...(node.children as never[]));
      return [SKIP, index];
    }
    const bytes = sibling?.(node.url);
    const medium = bytes ? mediumOf(bytes) : undefined;
    if (medium) {
      media.push(medium);
      node.url = `../media/${medium.name}`;
      return undefined;
    }
    diagnostics.push(diagnose('part-unread', `the picture ${node.url} is not here`, { file, line }));
    parent.children.splice(index, 1, { type: 'text', value: node.alt ?? '' } as never);
    return [SKIP, index];
  });
  return { media, diagnostics };
}
