import { randomUUID } from 'node:crypto';
import { contentFolder } from '../content/content-folder.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type GoodParts, readGoodParts } from '../dossier/good-parts.ts';
import { commandMemory } from '../dossier/memory.ts';
import { type Diagnostic, DiagnosticError, formatDiagnostic } from '../model/diagnostic.ts';
import { listDiagnostics } from '../model/diagnostic-list.ts';
import { SiteContent } from '../views/dossier-content.ts';
import { showContent } from '../views/site-content.ts';
import { pathOf } from '../views/urls.ts';
import { type DevForm, formAt } from './dev-forms.ts';

/** Where the dossier stands. */
export interface DevState {
  /** The errors of the last reading. */
  errors: Diagnostic[];
  /** Is there a good state to show? */
  isReady: boolean;
  /** Names the last good state. */
  state: string;
  /** Paths of articles that have an error and no earlier state to show. */
  missing: string[];
}

const memory = commandMemory(contentFolder());
let content: SiteContent | undefined;
let state = '';
let shown: Dossier | undefined;
let told = new Set<string>();

/**
 * Reads the content folder again. In dev this module is evaluated in the module graph of the pages, which then show the
 * reading at once. An article with an error stays as it was, and the others go on; with an error in the
 * glossary, and where nothing has changed, the last good state stays.
 * @returns where it stands now, with all its errors.
 */
export function readAgain(): DevState {
  try {
    const parts = readGoodParts(contentFolder(), memory);
    const { dossier, diagnostics } = parts;
    if (shown && parts.leftOut.some(({ folder }) => folder !== 'articles')) throw new DiagnosticError(diagnostics);
    if (!shown || !isSame(shown, dossier)) {
      const fresh = new SiteContent(dossier);
      // An article that has an error now goes on to be shown as it was before.
      for (const { id } of parts.leftOut) if (content) fresh.keepArticle(id, content);
      content = fresh;
      showContent(content);
      state = randomUUID();
      shown = dossier;
    }
    tell([...diagnostics, ...dossier.diagnostics.filter(({ severity }) => severity === 'warning')]);
    return { errors: diagnostics, isReady: true, state, missing: missingPages(parts) };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    tell(error.diagnostics);
    const errors = error.diagnostics.filter(({ severity }) => severity === 'error');
    return { errors, isReady: content !== undefined, state, missing: [] };
  }
}

/** The file of another form at a path of the site, made of what the pages show. */
export async function shownForm(path: string): Promise<DevForm | undefined> {
  return shown && formAt(path, shown);
}

function missingPages({ leftOut }: GoodParts): string[] {
  const known = new Set(content?.articleIds);
  return leftOut.flatMap(({ folder, id }) =>
    folder === 'articles' && !known.has(id) ? [pathOf({ page: 'article', id })] : [],
  );
}

/**
 * Does a reading show what the one before it showed? Programs write a file in several steps, and each is an event; a
 * page is not loaded again for a step that changed nothing.
 */
function isSame(before: Dossier, now: Dossier): boolean {
  const pairs = [
    [before.articles, now.articles],
    [before.entities, now.entities],
    [before.pages, now.pages],
  ] as const;
  return (
    JSON.stringify(before.config) === JSON.stringify(now.config) &&
    JSON.stringify(named(before.look)) === JSON.stringify(named(now.look)) &&
    before.introduction?.text === now.introduction?.text &&
    before.introduction?.reading === now.introduction?.reading &&
    pairs.every(([old, current]) => {
      if (old.length !== current.length) return false;
      // What nothing bore on that has changed is read once, and kept.
      return current.every(({ file, text, reading, picture }, at) => {
        const known = old[at];
        return known?.file === file && known.text === text && known.reading === reading && known.picture === picture;
      });
    })
  );
}

/** The look with the names of its files, which hold their digests. */
function named({ files, ...rest }: Dossier['look']): object {
  return { ...rest, files: files.map(({ name }) => name) };
}

/** Prints what was not there at the last reading. */
function tell(diagnostics: readonly Diagnostic[]): void {
  const fresh = diagnostics.filter((one) => !told.has(formatDiagnostic(one)));
  if (fresh.length > 0) console.error(listDiagnostics(fresh));
  told = new Set(diagnostics.map(formatDiagnostic));
}
