import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseDocument } from 'yaml';
import { displayPath } from '../content/content-folder.ts';
import { DOSSIER_FILE } from '../content/find-dossier.ts';
import { writeNew } from '../content/write-file.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { interfaceLanguages } from '../model/language.ts';
import { type Command, choiceOption, stringOption } from './command.ts';
import { gitIgnore, packageJson, readme } from './dossier-files.ts';
import { type Generator, thisGenerator } from './generator.ts';
import { hostFiles, hosts } from './hosts/host-files.ts';
import { askYes, canAsk } from './prompts.ts';

/** Small dossiers that build, one a language: folders as `init` writes them. */
const starters = fileURLToPath(new URL('./starter/', import.meta.url));

/** A file of a new dossier; its path has `/`. */
interface NewFile {
  path: string;
  text: string | Uint8Array;
}

export const init: Command = {
  summary: 'makes a dossier to begin with: a small one that builds, in a folder of its own',
  usage: 'DIR [--title TITLE] [--lang fr|en|ar] [--host HOST] [--git]',
  options: {
    title: { type: 'string' },
    lang: { type: 'string', default: 'fr' },
    host: { type: 'string', default: 'none' },
    git: { type: 'boolean' },
  },
  help: {
    title: 'title of the dossier',
    lang: `language of the dossier: ${interfaceLanguages.join(', ')} (default: fr)`,
    host: `who publishes the dossier at each push: ${hosts.join(', ')} (default: none); see docs/publish.md`,
    git: 'start a git repository in it; in a terminal, that is asked',
  },
  async run(args) {
    const [folder, ...others] = args.files;
    if (folder === undefined || others.length > 0) {
      throw new DiagnosticError([diagnose('usage', 'expected one folder', {}, 'npx reperes init DIR')]);
    }
    const lang = choiceOption(args, 'lang', interfaceLanguages);
    const host = choiceOption(args, 'host', hosts);
    const starter = starterFiles(lang, stringOption(args, 'title'));
    refuseExisting(folder, ['package.json', '.gitignore', ...starter.map(({ path }) => path)]);
    const isRepository = insideRepository(folder);
    const git =
      args.values.git === true || (canAsk() && !isRepository && (await askYes('Start a git repository in it?')));
    const generator = thisGenerator();
    const files = [...own(starter, generator), ...hostFiles(host, titleOf(starter))];
    refuseExisting(
      folder,
      files.map(({ path }) => path),
    );
    writeAll(folder, files);
    mkdirSync(join(folder, 'sources'), { recursive: true });
    for (const { path } of files) console.log(displayPath(join(folder, path)));
    const began = git && !isRepository && startRepository(folder);
    console.error(nextSteps(folder, generator, began));
    return 0;
  },
};

function starterFiles(lang: string, title: string | undefined): { path: string; text: string }[] {
  const starter = join(starters, lang);
  return readdirSync(starter, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(starter, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(starter, path), 'utf8') }))
    .map(({ path, text }) => ({ path, text: path === DOSSIER_FILE ? withTitle(text, title) : text }));
}

function titleOf(starter: readonly { path: string; text: string }[]): string {
  return parse(starter.find(({ path }) => path === DOSSIER_FILE)?.text ?? '').title;
}

/** What makes a repository of the dossier: its generator, and what is said of it. */
function own(starter: readonly { path: string; text: string }[], generator: Generator): NewFile[] {
  const title = titleOf(starter);
  return [
    ...starter.map(({ path, text }) => ({ path, text: path === 'README.md' ? readme(text, title, generator) : text })),
    { path: 'package.json', text: packageJson(title, generator) },
    { path: '.gitignore', text: gitIgnore },
    ...(generator.tarball ? [{ path: generator.tarball.path, text: generator.tarball.bytes }] : []),
  ];
}

/** All or nothing: what a failure leaves undone is not begun. */
function writeAll(folder: string, files: readonly NewFile[]): void {
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      writeNew(join(folder, path), text);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(join(folder, path));
    throw error;
  }
}

/** A new folder may lie in a repository already, which git finds from any folder that is there. */
function insideRepository(folder: string): boolean {
  const from = existsSync(folder) ? folder : '.';
  return spawnSync('git', ['-C', from, 'rev-parse', '--git-dir'], { stdio: 'ignore' }).status === 0;
}

/** @returns whether it was started. */
function startRepository(folder: string): boolean {
  const { status, error, stderr } = spawnSync('git', ['init', '--quiet', '--initial-branch=main', folder], {
    encoding: 'utf8',
  });
  if (status === 0) return true;
  const reason = error ? 'git is not installed' : stderr.trim();
  console.error(`The dossier is made; a git repository could not be started in it: ${reason}`);
  return false;
}

/** What to type next, from the folder of the command. */
function nextSteps(folder: string, { from, version }: Generator, began: boolean): string {
  const first =
    from === 'unknown' ? [`Put reperes-${version}.tgz into it first: npm could not be called to make it.`] : [];
  const enter = relative('.', folder) === '' ? [] : [`  cd ${inShell(folder)}`];
  const commands = ['  npm install', '  npx reperes dev', '  npx reperes convert FILE…', '  npx reperes build'];
  const said = began ? ['A git repository is started; its files are yours to add and commit.'] : [];
  return ['', ...said, ...first, 'Now:', ...enter, ...commands].join('\n');
}

/** A path as one types it: in quotes where a shell would part it. */
function inShell(path: string): string {
  return /^[\w@%+=:,./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** Not one file is written where one is there already. */
function refuseExisting(folder: string, files: readonly string[]): void {
  const there = files.filter((file) => existsSync(join(folder, file)));
  if (there.length === 0) return;
  throw new DiagnosticError(
    there.map((file) => diagnose('exists', 'the file is there already', { file: displayPath(join(folder, file)) })),
  );
}

function withTitle(yaml: string, title: string | undefined): string {
  if (title === undefined) return yaml;
  const document = parseDocument(yaml);
  document.set('title', title);
  return document.toString();
}
