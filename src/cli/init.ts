import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { displayPath } from '../dossier/content-folder.ts';
import { writeNew } from '../dossier/write-file.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { interfaceLanguages } from '../model/language.ts';
import { type Command, choiceOption, stringOption } from './command.ts';
import { hostFiles, hosts } from './hosts/host-files.ts';

/** Small dossiers that build, one a language: folders as `init` writes them. */
const starters = fileURLToPath(new URL('./starter/', import.meta.url));

export const init: Command = {
  summary: 'makes a small dossier that builds, to begin with',
  usage: 'DIR [--title TITLE] [--lang fr|en|ar] [--host HOST]',
  options: {
    title: { type: 'string' },
    lang: { type: 'string', default: 'fr' },
    host: { type: 'string', default: 'none' },
  },
  help: {
    title: 'title of the dossier',
    lang: `language of the dossier: ${interfaceLanguages.join(', ')} (default: fr)`,
    host: `who publishes the dossier at each push: ${hosts.join(', ')} (default: none); see docs/publish.md`,
  },
  async run(args) {
    const [folder, ...others] = args.files;
    if (folder === undefined || others.length > 0) {
      throw new DiagnosticError([diagnose('usage', 'expected one folder', {}, 'npx reperes init DIR')]);
    }
    const starter = join(starters, choiceOption(args, 'lang', interfaceLanguages));
    const starterFiles = readdirSync(starter, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(starter.length + 1))
      .toSorted()
      .map((path) => ({ path, text: readFileSync(join(starter, path), 'utf8') }));
    const title = stringOption(args, 'title') ?? basename(resolve(folder));
    const files = [...starterFiles, ...hostFiles(choiceOption(args, 'host', hosts), title)];
    const paths = files.map(({ path }) => path);
    refuseExisting(folder, paths);
    for (const { path, text } of files) {
      writeNew(join(folder, path), path === 'dossier.yaml' ? withTitle(text, stringOption(args, 'title')) : text);
    }
    mkdirSync(join(folder, 'sources'), { recursive: true });
    for (const path of paths) console.log(displayPath(join(folder, path)));
    console.error(
      `\nNow: npx reperes build --content ${inShell(folder)} --out DIR\n     npx reperes convert FILE… --content ${inShell(folder)}`,
    );
    return 0;
  },
};

/** A path as one types it: in quotes where a shell would part it. */
function inShell(path: string): string {
  return /^[\w@%+=:,./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** All or nothing: not one file is written where one is there already. */
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
