import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { DRAFTS_VARIABLE, displayPath, KEEP_GOING_VARIABLE, URL_VARIABLE } from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import { move } from '../content/move.ts';
import { BUILD_MARKER } from '../content/work-folder.ts';
import { atStage, onBuildEvent, tellFacts, tellProblems } from '../dossier/build-events.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { astroSettings } from './astro-settings.ts';
import { BuildReport } from './build-report.ts';
import { CONTENT_HELP, type Command, contentOption, editionHelp, editionOptions, stringOption } from './command.ts';
import { LastBuild, type Told } from './last-build.ts';
import { maskForBuild } from './masked-build.ts';
import { siteUrl } from './site-url.ts';

/** What systems leave in any folder that one looks at. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

export const build: Command = {
  summary: 'builds the site of a dossier',
  usage: '[--content DIR] [--out DIR] [--url URL] [--drafts] [--unmasked] [--keep-going] [--json]',
  readsDossier: true,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    url: { type: 'string' },
    ...editionOptions,
    'keep-going': { type: 'boolean' },
    json: { type: 'boolean', default: false },
  },
  help: {
    content: CONTENT_HELP,
    out: 'the folder of the site (default: dist/ in the dossier)',
    url: 'where the site will be, if dossier.yaml does not say (from a publishing workflow)',
    ...editionHelp,
    'keep-going': 'leave out articles and pages that have an error, build the rest, and fail at the end',
    json: 'print what the site has as JSON, see docs/build.md',
  },
  async run(args) {
    const content = resolve(contentOption(args));
    const out = resolve(stringOption(args, 'out') ?? join(content, 'dist'));
    process.env[URL_VARIABLE] = siteUrl(args);
    process.env[KEEP_GOING_VARIABLE] = args.values['keep-going'] ? '1' : '';
    process.env[DRAFTS_VARIABLE] = args.values.drafts ? '1' : '';
    const report = new BuildReport();
    // Who has started the command as its child, as the desk does, hears how far it is.
    if (process.send) onBuildEvent((event) => process.send?.(event));
    const site = displayPath(join(out, 'index.html'));
    const json = args.values.json === true;
    try {
      refuseForeignFolder(out);
      const isUnmasked = args.values.unmasked === true;
      const last = LastBuild.of(content, out, { isUnmasked });
      const same = last?.same();
      if (same) tellAgain(same);
      else await buildAside(out, content, isUnmasked);
      if (!same) last?.remember(report.told());
    } catch (error) {
      report.end();
      if (!json || !(error instanceof DiagnosticError)) throw error;
      console.log(jsonOf({ ok: false, ...report.data(), diagnostics: [...report.diagnostics, ...error.diagnostics] }));
      return 1;
    }
    report.end();
    const { diagnostics } = report;
    // With --keep-going there may be.
    const ok = !diagnostics.some(({ severity }) => severity === 'error');
    if (!json) console.error(report.summary());
    console.log(json ? jsonOf({ ok, site, ...report.data(), diagnostics }) : site);
    return ok ? 0 : 1;
  },
};

/** Tells what the build of a site told that stands as that build left it. */
function tellAgain({ facts, diagnostics }: Told): void {
  tellFacts({ ...facts, keptPages: facts.pages ?? 0 });
  tellProblems(diagnostics);
}

function jsonOf(data: object): string {
  return JSON.stringify(data, null, 2);
}

/** A folder that no build made may hold somebody's work, and so may one that a build made. */
function refuseForeignFolder(out: string): void {
  if (!existsSync(out)) return;
  const isFolder = statSync(out).isDirectory();
  const found = isFolder ? filesOf(out) : [];
  if (isFolder && found.length === 0) return;
  const refuse = (what: string, hint: string) =>
    new DiagnosticError([diagnose('exists', what, { file: displayPath(out) }, hint)]);
  if (!found.includes(BUILD_MARKER)) {
    throw refuse('this is not the folder of a build', 'Give another --out, or empty the folder yourself.');
  }
  const built = new Set(readFileSync(join(out, BUILD_MARKER), 'utf8').split('\n'));
  const added = found.filter((file) => !built.has(file) && !LITTER.has(basename(file)));
  if (built.size === 1 || added.length === 0) return;
  const some = added.slice(0, 5).join(', ') + (added.length > 5 ? '…' : '');
  throw refuse(
    `${some}: not from a build, and would be lost`,
    'Put it elsewhere, or give another --out; what a host wants beside the site, add when you publish it.',
  );
}

/** Paths of all files of a folder, with `/`. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

/**
 * Builds elsewhere and replaces the folder at the end, so that a build that fails leaves the old site untouched.
 */
async function buildAside(out: string, content: string, isUnmasked: boolean): Promise<void> {
  // A folder that is not there is a slip on the command line, and no folder for work is made in it.
  readConfig(content);
  const settings = astroSettings(content, 'build');
  const site = join(settings.root, 'site');
  // Astro puts its working files under the folder that it is called in, wherever it is told to build.
  process.chdir(settings.root);
  try {
    const masked = isUnmasked ? undefined : maskForBuild(content, join(settings.root, 'masked'));
    const astro = await import('astro');
    await astro.build({ ...settings, outDir: site, logLevel: 'error' });
    if (!existsSync(join(site, 'index.html'))) throw new Error('the build wrote no index.html');
    await masked?.check(site);
    const files = filesOf(site);
    writeFileSync(join(site, BUILD_MARKER), [BUILD_MARKER, ...files].join('\n'));
    atStage('place', 0, files.length);
    replaceFolder(out, site);
    atStage('place', files.length, files.length);
  } catch (error) {
    throw new DiagnosticError(diagnosticsOf(error));
  }
}

/** Puts the new folder in the place of the old: first beside it, by a copy if that is another disk, then by two renames. */
function replaceFolder(out: string, site: string): void {
  const parent = dirname(out);
  const [fresh, old] = ['new', 'old'].map((name) => join(parent, `.${basename(out)}.${name}-${process.pid}`));
  if (!fresh || !old) return;
  try {
    move(site, fresh);
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
  } finally {
    if (!existsSync(out) && existsSync(old)) renameSync(old, out);
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages have a copy of our modules in their bundle, whose error is of the same make but not of the same class. */
function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  const { name, diagnostics } = error as Partial<DiagnosticError>;
  if (name === 'DiagnosticError' && diagnostics) return diagnostics;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [diagnose('build', reason)];
}
