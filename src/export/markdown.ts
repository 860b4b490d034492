import type { Element, ElementContent } from 'hast';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { remarkSyntax } from '../markdown/syntax.ts';
import { pathOf } from '../views/urls.ts';
import type { ExportedArticle, ExportedDossier, ExportedEntry } from './exported.ts';
import type { ExportFile } from './format.ts';
import { writtenTarget } from './links.ts';

const writer = unified().use(remarkSyntax).use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' }).freeze();

/** The plain text of each article and entry: CommonMark with tables and notes, names without links. */
export function* markdown(dossier: ExportedDossier): Iterable<ExportFile> {
  for (const article of dossier.articles) {
    yield fileOf(
      'articles',
      article,
      () => {
        const { publisher, author, url } = article.source;
        return [article.title, [author, publisher, article.date, url]];
      },
      dossier,
    );
  }
  for (const entry of dossier.entries) {
    yield fileOf(
      entry.collection,
      entry,
      () => {
        const others = entry.names.filter(({ preferred }) => !preferred).map(({ form }) => form);
        return [entry.name, [others.join(', '), entry.dates]];
      },
      dossier,
    );
  }
}

function fileOf(
  of: ExportedArticle['folder'] | ExportedEntry['folder'],
  text: ExportedArticle | ExportedEntry,
  head: () => [title: string, facts: (string | undefined)[]],
  dossier: ExportedDossier,
): ExportFile {
  return {
    path: pathOf({ page: 'form', format: 'markdown', of, id: text.id }),
    *pieces() {
      const [title, facts] = head();
      const known = facts.filter((fact) => fact !== undefined && fact !== '');
      const tree = treeOf(text, dossier);
      tree.children.unshift(
        { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
        ...known.map((value) => ({
          type: 'paragraph' as const,
          children: [{ type: 'text' as const, value: `${value}` }],
        })),
      );
      yield writer.stringify(tree);
    },
  };
}

function treeOf(text: ExportedArticle | ExportedEntry, dossier: ExportedDossier): Root {
  const link = (state: State, element: Element) => {
    const { href, dataFootnoteRef, dataFootnoteBackref } = element.properties;
    if (dataFootnoteBackref !== undefined && dataFootnoteBackref !== false) return [];
    if (dataFootnoteRef !== undefined && dataFootnoteRef !== false) {
      const label = noteOf(String(href));
      return { type: 'footnoteReference' as const, identifier: label, label };
    }
    const children = state.all(element) as never[];
    // A name has no address, nor has what readers have no page of.
    if (typeof href !== 'string') return children;
    const target = writtenTarget(href, text, dossier);
    if (target.to === 'here' || target.to === 'nowhere') return children;
    // Articles and entries have a file of their own here; pages of the editor's have none.
    const isOwn = target.to === 'page' && target.address.page === 'own';
    const url = isOwn ? href.replace(/\.md(?=#|$)/, '.html') : href;
    return { type: 'link' as const, url, title: null, children };
  };
  const section = (state: State, element: Element) => {
    if (element.properties.dataFootnotes === undefined) return state.toFlow(state.all(element));
    return notesIn(element).map((item) => {
      const label = noteOf(String(item.properties.id));
      return {
        type: 'footnoteDefinition' as const,
        identifier: label,
        label,
        children: state.toFlow(state.all(item)) as never[],
      };
    });
  };
  const img = (_: State, element: Element) => ({ type: 'text' as const, value: String(element.properties.alt ?? '') });
  return toMdast(text.tree, { handlers: { a: link, section, img } as never }) as Root;
}

/** The label of a note, from the address of it. */
function noteOf(address: string): string {
  return decodeURIComponent(address).replace(/^.*?fn-/, '');
}

function notesIn(element: Element): Element[] {
  const inner = element.children.filter((child): child is Element => child.type === 'element');
  return inner.flatMap((child: ElementContent & Element) => (child.tagName === 'li' ? [child] : notesIn(child)));
}
