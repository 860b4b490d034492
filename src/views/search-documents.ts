import type { Element, ElementContent, RootContent } from 'hast';
import type { Article, Dossier, Entity, OwnPage } from '../dossier/dossier.ts';
import type { Collection } from '../model/collections.ts';
import { escapeMarkup } from '../model/markup.ts';
import type { EntityId } from '../model/mention.ts';
import { foldText, joiner } from '../text/search-fold.ts';
import { nameUses } from './names.ts';
import type { NameUse } from './page-data.ts';
import { entityRef } from './refs.ts';
import { pathOf } from './urls.ts';

/** What the search is to find of one page, and nothing else: plain data. */
export interface SearchDocument {
  /** Path of the page in the site. */
  path: string;
  /** What the page is: an article, a page of the editor's own, or the collection of an entry. */
  type: 'article' | 'page' | Collection;
  lang: string;
  title: string;
  /** One line, which is searched too: of an article without one, the names of what it is about. */
  summary?: string;
  publisher?: string;
  /** EDTF. */
  date?: string;
  /** The text as HTML of bare elements: their ids tell where something was found. It is folded (`foldText`). */
  text: string;
  /** How often the text mentions each entry. */
  mentions: [EntityId, number][];
  /** Of an entry: its id, and its names in the order of its page. */
  entry?: { id: EntityId; names: Pick<NameUse, 'form' | 'note'>[] };
}

/** What the search knows of each page of a dossier that has a text of its own, in the order of their paths. */
export function* searchDocuments({
  articles,
  entities,
  pages,
  entityById,
  occurrences,
}: Dossier): Generator<SearchDocument> {
  const documents = [
    ...articles.map((article) => ({
      path: pathOf({ page: 'article', id: article.id }),
      make: () => ofArticle(article, entityById),
    })),
    ...pages.map((page) => ({ path: pathOf({ page: 'own', id: page.id }), make: () => ofPage(page) })),
    ...entities.map((entity) => ({
      path: pathOf({ page: 'entity', collection: entity.collection, id: entity.id }),
      make: () => ofEntity(entity, nameUses(entity, occurrences.get(entity.id) ?? [])),
    })),
  ];
  for (const { path, make } of documents.toSorted((a, b) => (a.path < b.path ? -1 : 1))) yield { path, ...make() };
}

type Document = Omit<SearchDocument, 'path'>;

/** How many names say what an article is about. */
const NAMED = 8;

function ofArticle({ data, lang, reading }: Article, entityById: Dossier['entityById']): Document {
  const { title, date, source, description } = data;
  const named = new Set(reading.mentions.map(({ entity }) => entityById.get(entity)?.data.name ?? ''));
  const summary = description ?? [...named].filter(Boolean).slice(0, NAMED).join(', ');
  return {
    type: 'article',
    lang,
    title,
    ...(summary ? { summary } : {}),
    ...(source?.publisher ? { publisher: source.publisher } : {}),
    ...(date ? { date } : {}),
    ...textOf(reading.tree.children),
  };
}

function ofPage({ data, lang, reading }: OwnPage): Document {
  const { title, description } = data;
  return {
    type: 'page',
    lang,
    title,
    ...(description ? { summary: description } : {}),
    ...textOf(reading.tree.children),
  };
}

function ofEntity(entity: Entity, names: readonly NameUse[]): Document {
  const { summary } = entityRef(entity);
  const used = names.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const shown = [...used, ...names.filter(({ count }) => count === 0)];
  return {
    type: entity.collection,
    lang: entity.lang,
    title: entity.data.name,
    ...(summary ? { summary } : {}),
    ...textOf(entity.reading.tree.children),
    entry: { id: entity.id, names: shown.map(({ form, note }) => ({ form, ...(note ? { note } : {}) })) },
  };
}

/** Elements that stand within a line: their tags must not part what is printed as one word. */
const inLine = /^(?:em|strong|a|code|abbr|i|b)$/;
const empty = /^(?:br|hr|img|input|wbr)$/;

function textOf(nodes: readonly (RootContent | ElementContent)[]): Pick<SearchDocument, 'text' | 'mentions'> {
  const counts = new Map<EntityId, number>();
  const writer = new Writer();
  const write = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') writer.print(node.value);
    if (node.type !== 'element') return;
    const entity = node.properties.dataEntity;
    if (typeof entity === 'string') {
      const isFirst = writeMention(node, writer, write);
      if (isFirst) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      return;
    }
    const { tagName } = node;
    if (inLine.test(tagName)) {
      writer.inLine(tagName, idOf(node), () => node.children.forEach(write));
      return;
    }
    writer.open(tagName, idOf(node));
    for (const child of node.children) write(child);
    // Cells of a table are no words of one sentence.
    if (tagName === 'td' || tagName === 'th') writer.print(' · ');
    if (!empty.test(tagName)) writer.close(tagName);
  };
  for (const node of nodes) write(node);
  return { text: writer.end(), mentions: [...counts] };
}

/** A mention keeps nothing but its anchor. @returns false for a later piece of one that is broken by emphasis. */
function writeMention(node: Element, writer: Writer, write: (child: ElementContent) => void): boolean {
  const id = idOf(node);
  const children = () => node.children.forEach(write);
  if (id) writer.inLine('a', id, children);
  else children();
  return id !== undefined;
}

function idOf({ properties }: Element): string | undefined {
  return properties.id === undefined ? undefined : String(properties.id);
}

/** Signs that stand alone at the end of a run: a bracket or quotation mark that opens before what follows. */
const opening = /(^|\s)([^\p{L}\p{N}\s·]+\s?)$/u;

/** Writes HTML; what stands between two tags is folded as a whole. */
class Writer {
  #html = '';
  #run = '';
  /** Does a word or sign end right where the run begins? */
  #isTied = false;

  print(text: string): void {
    this.#run += text;
  }

  /**
   * An element within a line. Its tag parts no word, and takes with it a sign that would stand alone before it: the
   * index has either for a word, and no phrase that goes on behind it would be found.
   */
  inLine(tagName: string, id: string | undefined, children: () => void): void {
    const [alone = '', before, signs = ''] = opening.exec(this.#run) ?? [];
    const isAlone = alone !== '' && !(before === '' && this.#isTied);
    if (isAlone) this.#run = this.#run.slice(0, this.#run.length - signs.length);
    else if (this.#run === '' ? this.#isTied : /\S$/.test(this.#run)) this.#run += joiner;
    this.#flush();
    this.#html += tag(tagName, id);
    if (isAlone) this.#run = signs;
    children();
    this.#flush();
    this.#html += `</${tagName}>`;
  }

  open(tagName: string, id: string | undefined): void {
    this.#flush();
    this.#html += tag(tagName, id);
    this.#isTied = false;
  }

  close(tagName: string): void {
    this.#flush();
    this.#html += `</${tagName}>`;
    this.#isTied = false;
  }

  end(): string {
    this.#flush();
    return this.#html;
  }

  #flush(): void {
    if (this.#run === '') return;
    this.#html += escapeMarkup(foldText(this.#run, this.#isTied));
    this.#isTied = /\S$/.test(this.#run);
    this.#run = '';
  }
}

function tag(name: string, id: string | undefined): string {
  return `<${name}${id === undefined ? '' : ` id="${escapeMarkup(id)}"`}>`;
}
