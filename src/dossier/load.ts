import { join } from 'node:path';
import { type ArticleFile, readArticles } from '../content/articles.ts';
import { displayPath } from '../content/content-folder.ts';
import { readConfigFile } from '../content/dossier-config.ts';
import { type Entry, readEntries } from '../content/entries.ts';
import { footerText, type HomeText, readIntroduction } from '../content/home-texts.ts';
import { readLook } from '../content/look/look.ts';
import { maskProblems } from '../content/masking.ts';
import { readNotNames } from '../content/not-names.ts';
import { type OwnPageFile, readOwnPages } from '../content/own-pages.ts';
import { imageOf, type PictureFile, pathOfImage, picturesOf, readPictures } from '../content/pictures.ts';
import type { StoredValues } from '../content/stored-values.ts';
import { strayFolders } from '../content/stray-folders.ts';
import type { TextFile } from '../content/text-file.ts';
import type { Reading } from '../markdown/reading.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { DossierConfig } from '../model/dossier.ts';
import { byDate } from '../model/edtf.ts';
import { type Edition, isShown, WHOLE } from '../model/publication.ts';
import { compileGazetteer, type Gazetteer } from '../text/gazetteer.ts';
import { sortKey } from '../text/sort-key.ts';
import { indexCoMentions } from './co-mentions.ts';
import type { Article, Dossier, Entity, EntityMention, HomeWords, OwnPage } from './dossier.ts';
import { tasksWithChoices } from './equal-names.ts';
import { placeForm } from './form-places.ts';
import { type DossierMemory, newMemory } from './memory.ts';
import type { Glossary } from './reading-pool.ts';
import { carryOut, taskOf } from './reading-task.ts';
import { textProblems } from './text-problems.ts';

/** A content folder as it was read, faults and all: what `check` reports on. */
export interface DossierReading {
  /** All that could be read; with errors among `diagnostics` it is not complete. */
  dossier: Dossier;
  gazetteer: Gazetteer;
  /** The same, with what it was compiled from. */
  glossary: Glossary;
  /** What is known of whether texts are those of their originals. */
  originals: StoredValues;
  /** The names that were found in the same texts before. */
  suggestions: StoredValues;
}

/** What of a content folder is read. */
export interface Portion {
  /** Ids of the only articles; all where it names none. */
  articles?: ReadonlySet<string>;
  /** Files that count as not there, as diagnostics name them. */
  without?: ReadonlySet<string>;
}

/**
 * Reads a content folder, annotates every text once and indexes what was found.
 * @param memory what an earlier reading of the same folder left: what nothing bears on that has changed since is taken
 * from it, and the dossier is the same as without.
 * @param edition what of it is shown.
 * @throws DiagnosticError with every error of the folder, each with its file and line.
 */
export function loadDossier(folder: string, memory = newMemory(), edition: Edition = WHOLE): Dossier {
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
  { articles: only, without }: Portion = {},
): DossierReading {
  const configFile = readConfigFile(folder);
  const { config } = configFile;
  const isThere = ({ file }: { file?: string }) => file === undefined || !without?.has(file);
  const glossary = readEntries(folder, memory.entries);
  const known = glossary.entries.filter(isThere);
  const compiled = memory.glossary.compile(known, config, edition);
  const { gazetteer } = compiled;
  const read = readArticles(folder, memory.articles, only);
  const readable = read.articles.filter(isThere);
  const own = readOwnPages(folder, memory.pages);
  const ownPages = own.pages.filter(isThere);
  const { introduction: opening, diagnostics: openingFaults } = readIntroduction(folder, configFile);
  const closing = footerText(configFile);
  const { look, diagnostics: lookFaults } = readLook(folder, configFile, memory.pictures);
  const all: TextFile[] = [...known, ...readable, ...ownPages];
  const { pictures, diagnostics: pictureFaults } = readPictures(folder, all.flatMap(imageOf), memory.pictures);
  const diagnostics: Diagnostic[] = [
    ...lookFaults,
    ...openingFaults,
    ...glossary.diagnostics,
    ...compiled.diagnostics.map((problem) => placeForm(problem, known)),
    ...read.diagnostics,
    ...own.diagnostics,
    ...pictureFaults,
    ...maskProblems(configFile, known),
    ...strayFolders(folder),
  ].filter(isThere);
  if (readable.length === 0 && !diagnostics.some(({ severity }) => severity === 'error')) {
    diagnostics.push(diagnose('content-empty', 'no article', { file: displayPath(join(folder, 'articles')) }));
  }
  const [entries, unlisted] = partition(known, ({ data }) => isShown(data, edition));
  const [shown, drafts] = partition(readable, ({ data }) => isShown(data, edition));
  const [shownPages, draftPages] = partition(ownPages, ({ data }) => isShown(data, edition));
  if (shown.length === 0 && drafts.length > 0) {
    const hint = 'Take draft: true out of one, or build with --drafts.';
    const file = displayPath(join(folder, 'articles'));
    diagnostics.push(diagnose('content-empty', 'every article is a draft', { file }, hint));
  }
  const texts: TextFile[] = [...entries, ...shown, ...shownPages, ...(opening ? [opening] : [])];
  const tasks = texts.map((text) => taskOf(text, config));
  const outcomes = memory.readings.read(tasks, compiled, (once) => tasksWithChoices(tasks, once));
  const readings = new Map(texts.map((text, index) => [text, outcomes[index] ?? []]));
  const withReading = <T extends TextFile>(text: T): (T & Read)[] => {
    const reading = readings.get(text) ?? [];
    // A text that cannot be read does not hide what is wrong with the others.
    diagnostics.push(...(Array.isArray(reading) ? reading : textProblems(text, reading, folder)));
    if (Array.isArray(reading)) return [];
    const picture = pictures.get(pathOfImage(text) ?? '');
    return [{ ...text, lang: text.data.lang ?? config.lang, reading, ...(picture ? { picture } : {}) }];
  };
  const entities: Entity[] = entries.flatMap(withReading);
  const articles: Article[] = shown.flatMap(withReading);
  const pages: OwnPage[] = shownPages.flatMap(withReading);
  const [introduction] = opening ? withReading(opening) : [];
  const footer = closing && readFooter(closing, config);
  if (footer && closing) diagnostics.push(...textProblems(closing, footer.reading, folder));

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
    unlistedPaths: pathsOf(unlisted, drafts, draftPages),
    look,
    ...(introduction ? { introduction } : {}),
    ...(footer ? { footer } : {}),
    pictures: picturesOf([...articles, ...entities, ...pages], [look.logo, look.darkLogo, look.picture]),
    occurrences: indexMentions(articles),
    coMentions: indexCoMentions(articles),
    notNames: readNotNames(folder),
    diagnostics,
  };
  memory.fields.save();
  return { dossier, gazetteer, glossary: compiled, originals: memory.originals, suggestions: memory.suggestions };
}

/** What a text is given once it is read. */
interface Read {
  lang: string;
  reading: Reading;
  picture?: PictureFile;
}

/** Names are not looked for at the foot of a page: on every page they would be the same. */
function readFooter(text: HomeText, config: DossierConfig): HomeWords {
  const { reading } = carryOut(taskOf(text, config), compileGazetteer([], { lang: config.lang }).gazetteer);
  return { ...text, lang: config.lang, reading };
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [yes: T[], no: T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** Paths in the content folder, such as `actors/roux.md`. */
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

function indexMentions(articles: readonly Article[]): Map<string, EntityMention[]> {
  const index = new Map<string, EntityMention[]>();
  for (const article of articles) {
    for (const mention of article.reading.mentions) {
      const list = index.get(mention.entity);
      if (list) list.push({ article, mention });
      else index.set(mention.entity, [{ article, mention }]);
    }
  }
  return index;
}
