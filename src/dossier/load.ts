import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdown } from '../markdown/pipeline.ts';
import type { Collection } from '../model/collections.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { DossierConfig } from '../model/dossier.ts';
import { type Edition, isShown, WHOLE } from '../model/publication.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type ArticleFile, readArticles } from './articles.ts';
import { indexCoMentions } from './co-mentions.ts';
import { readConfig } from './config.ts';
import { displayPath } from './content-folder.ts';
import { byDate } from './dates.ts';
import type { Article, Dossier, Entity, Occurrence, OwnPage } from './dossier.ts';
import { type Entry, readEntries } from './entries.ts';
import { footnoteWords } from './footnotes.ts';
import { placeForm } from './form-places.ts';
import { type DossierMemory, newMemory } from './memory.ts';
import { type OwnPageFile, readOwnPages } from './own-pages.ts';
import type { RenderKey } from './render-memory.ts';
import { sortKey } from './sort-key.ts';
import { placeAt } from './text-place.ts';
import { type PageAddress, pathOf, urlFrom } from './urls.ts';

/** A content folder as it was read, faults and all: what `check` reports on. */
export interface DossierReading {
  /** All that could be read; with errors among `diagnostics` it is not complete. */
  dossier: Dossier;
  gazetteer: Gazetteer;
}

/**
 * Reads a content folder, annotates every text once and indexes what was found.
 * @param memory what an earlier reading of the same folder left: what nothing bears on that has changed since is taken
 * from it, and the dossier is the same as without.
 * @param edition what of it is shown.
 * @throws DiagnosticError with every error of the folder, each with its file and line.
 */
export function loadDossier(folder: string, memory: DossierMemory = newMemory(), edition: Edition = WHOLE): Dossier {
  const { dossier } = readDossier(folder, memory, edition);
  const errors = dossier.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DiagnosticError(errors);
  return dossier;
}

/**
 * The same for those who mend a dossier: with errors in some files, it holds what the others say.
 * @throws DiagnosticError if there is no dossier to read: no folder, no `dossier.yaml`.
 */
export function readDossier(
  folder: string,
  memory: DossierMemory = newMemory(),
  edition: Edition = WHOLE,
): DossierReading {
  const config = readConfig(folder);
  const glossary = readEntries(folder, memory.entries);
  const { gazetteer, diagnostics: formProblems } = memory.glossary.compile(glossary.entries, config.lang, edition);
  const read = readArticles(folder, memory.articles);
  const own = readOwnPages(folder, memory.pages);
  const diagnostics: Diagnostic[] = [
    ...glossary.diagnostics,
    ...formProblems.map((problem) => placeForm(problem, glossary.entries)),
    ...read.diagnostics,
    ...own.diagnostics,
  ];
  if (read.articles.length === 0 && !diagnostics.some(({ severity }) => severity === 'error')) {
    diagnostics.push(diagnose('content-empty', 'no article', { file: displayPath(join(folder, 'articles')) }));
  }
  const [entries, unlisted] = partition(glossary.entries, ({ data }) => isShown(data, edition));
  const [shown, drafts] = partition(read.articles, ({ data }) => isShown(data, edition));
  const [shownPages, draftPages] = partition(own.pages, ({ data }) => isShown(data, edition));
  if (shown.length === 0 && drafts.length > 0) {
    const hint = 'Take draft: true out of one, or build with --drafts.';
    const file = displayPath(join(folder, 'articles'));
    diagnostics.push(diagnose('content-empty', 'every article is a draft', { file }, hint));
  }
  const unlistedPaths = pathsOf(unlisted, drafts, draftPages);
  const workshop = { config, folder, gazetteer, memory, diagnostics, unlisted: unlistedPaths };
  const entities = entries.flatMap((entry) => collecting(diagnostics, () => renderEntry(entry, workshop)));
  const articles = shown.flatMap((article) => collecting(diagnostics, () => renderArticle(article, workshop)));
  const pages = shownPages.flatMap((page) => collecting(diagnostics, () => renderOwnPage(page, workshop)));

  const collator = new Intl.Collator(config.lang);
  articles.sort((a, b) => byDate(a.data.date, b.data.date) || (a.id < b.id ? -1 : 1));
  entities.sort((a, b) => collator.compare(sortKey(a.data), sortKey(b.data)) || (a.id < b.id ? -1 : 1));
  pages.sort((a, b) => a.data.order - b.data.order || collator.compare(a.data.title, b.data.title));
  const dossier: Dossier = {
    config,
    folder,
    articles,
    entities,
    pages,
    entityById: new Map(entities.map((entity) => [entity.id, entity])),
    unlisted,
    occurrences: indexOccurrences(articles),
    coMentions: indexCoMentions(articles),
    diagnostics,
  };
  return { dossier, gazetteer };
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [yes: T[], no: T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** A text that cannot be rendered does not hide what is wrong with the others. */
function collecting<T>(diagnostics: Diagnostic[], render: () => T): T[] {
  try {
    return [render()];
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    diagnostics.push(...error.diagnostics);
    return [];
  }
}

interface Workshop {
  config: DossierConfig;
  folder: string;
  gazetteer: Gazetteer;
  memory: DossierMemory;
  diagnostics: Diagnostic[];
  /** Files of the content that have no page in this edition, such as `actors/roux.md`. */
  unlisted: ReadonlySet<string>;
}

function pathsOf(
  entries: readonly Entry[],
  articles: readonly ArticleFile[],
  pages: readonly OwnPageFile[],
): ReadonlySet<string> {
  return new Set([
    ...entries.map(({ collection, id }) => `${collection}/${id}.md`),
    ...articles.map(({ id }) => `articles/${id}.md`),
    ...pages.map(({ id }) => `pages/${id}.md`),
  ]);
}

function renderArticle(file: ArticleFile, workshop: Workshop): Article {
  const { config, diagnostics } = workshop;
  const { data, fields } = file;
  const rendered = render(file, 'articles', workshop, {
    lang: data.lang ?? config.lang,
    publisher: data.source?.publisher,
    date: data.date,
    decisions: data.annotations,
    policy: config.policy,
  });
  for (const { decision, rule } of rendered.decisionProblems) {
    const ruling = data.annotations[decision];
    const quote = `${ruling?.prefix ?? ''}[${ruling?.exact}]${ruling?.suffix ?? ''}`;
    const message = rule === 'decision-unknown' ? `no entry “${ruling?.entity}”` : `“${quote}”`;
    diagnostics.push(diagnose(rule, message, { file: file.file, ...fields.place(['annotations', decision, 'exact']) }));
  }
  for (const { source, surfaceForm, entities } of rendered.ambiguous) {
    const place = placeAt(file.file, file.text, source.start);
    const readings = entities.length === 1 ? `${entities[0]} or none of the entries` : entities.join(' or ');
    diagnostics.push(diagnose('mention-ambiguous', `“${surfaceForm}” can be ${readings}`, place));
  }
  return { ...file, lang: data.lang ?? config.lang, rendered };
}

function renderEntry(entry: Entry, workshop: Workshop): Entity {
  const lang = entry.data.lang ?? workshop.config.lang;
  const rendered = render(entry, entry.collection, workshop, { lang, self: entry.id, policy: 'first' });
  return { ...entry, lang, rendered };
}

function renderOwnPage(page: OwnPageFile, workshop: Workshop): OwnPage {
  const lang = page.data.lang ?? workshop.config.lang;
  return { ...page, lang, rendered: render(page, 'pages', workshop, { lang, policy: 'first' }) };
}

function render(
  { id, file, text }: { id: string; file: string; text: string },
  folder: 'articles' | 'pages' | Collection,
  { config, gazetteer, memory, diagnostics, unlisted, folder: contentFolder }: Workshop,
  context: Omit<
    Parameters<typeof renderMarkdown>[2],
    'gazetteer' | 'folder' | 'href' | 'exists' | 'unlisted' | 'footnotes'
  >,
) {
  const from = pathOf(addressIn(folder, id));
  const key: RenderKey = {
    file,
    text,
    lang: context.lang,
    settings: [context.policy, config.headings, ...unlisted].join(' '),
    decides: (context.decisions ?? []).length > 0,
    gazetteer,
  };
  const rendered = memory.rendered.recall(
    key,
    (path) => existsSync(join(contentFolder, path)),
    (exists) =>
      renderMarkdown(text, file, {
        ...context,
        gazetteer,
        headings: config.headings,
        folder,
        href: ({ collection, entity }) => urlFrom(from, { page: 'entity', collection, id: entity }),
        exists,
        unlisted,
        footnotes: footnoteWords(context.lang),
      }),
  );
  diagnostics.push(...rendered.diagnostics);
  return rendered;
}

/** The page that a text of a folder of the content becomes. */
function addressIn(folder: 'articles' | 'pages' | Collection, id: string): PageAddress {
  if (folder === 'articles') return { page: 'article', id };
  return folder === 'pages' ? { page: 'own', id } : { page: 'entity', collection: folder, id };
}

function indexOccurrences(articles: readonly Article[]): Map<string, Occurrence[]> {
  const index = new Map<string, Occurrence[]>();
  for (const article of articles) {
    article.rendered.mentions.forEach((mention, number) => {
      const list = index.get(mention.entity) ?? [];
      list.push({ article, mention, anchor: article.rendered.anchors[number] ?? '' });
      index.set(mention.entity, list);
    });
  }
  return index;
}
