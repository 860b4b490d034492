import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { NO_CACHE_VARIABLE } from '../dossier/cache-folder.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import type { DossierConfig } from '../model/dossier.ts';
import { EDITIONS } from '../model/formats.ts';
import { archiveName } from '../views/urls.ts';
import { settleZimNumbers } from './zim-numbers.ts';

/** Languages of the interface as ZIM names them (ISO 639-3). */
const languages: Readonly<Record<string, string>> = { fr: 'fra', en: 'eng', ar: 'ara' };

/** Longest description of a ZIM file, in code points. */
const LONGEST = 80;

/** What is for who unpacks the archive, or for a host. */
const LEFT_OUT = /^(?:404\.html|README\.txt)$/;

const MISSING = 'Install it (apt-get install zim-tools), or use Kiwix’s own: https://github.com/openzim/zim-tools';

/**
 * Makes a ZIM file, which Kiwix reads and searches, of a dossier: its site is built, and zimwriterfs packs what the archive to
 * download holds.
 * @param made folder for the file.
 * @param more options of `build`, such as `--drafts`.
 * @returns path of the file, from that folder.
 * @throws DiagnosticError where there is no zimwriterfs, the build fails, or what was made is not sound.
 */
export async function exportZim(
  content: string,
  config: DossierConfig,
  work: string,
  made: string,
  more: readonly string[],
): Promise<string> {
  if (spawnSync('zimwriterfs', ['--version']).error) {
    throw new DiagnosticError([diagnose('usage', 'zim: there is no zimwriterfs on this machine', {}, MISSING)]);
  }
  const site = join(work, 'site');
  build(content, site, more);
  const folder = join(work, 'zim');
  await unpack(join(site, 'downloads', `${archiveName(config.title)}-offline.zip`), folder);
  const path = `${EDITIONS}${archiveName(config.title)}.zim`;
  mkdirSync(dirname(join(made, path)), { recursive: true });
  const description = [...config.description.replace(/\s+/g, ' ')].slice(0, LONGEST).join('');
  const { title, editor } = config;
  const fields = {
    welcome: 'index.html',
    illustration: 'icons/icon-48.png',
    language: languages[config.lang.split('-')[0] ?? ''] ?? 'mul',
    title,
    description,
    creator: editor ?? title,
    publisher: 'Repères',
    name: archiveName(title),
  };
  const options = Object.entries(fields).map(([name, value]) => `--${name}=${value}`);
  // One thread, so that the words of the indexes come in one order.
  run('zimwriterfs', ['--threads=1', ...options, folder, join(made, path)]);
  settleZimNumbers(join(made, path));
  if (!spawnSync('zimcheck', ['--version']).error) run('zimcheck', ['--all', join(made, path)]);
  return path;
}

function build(content: string, out: string, more: readonly string[]): void {
  const command = fileURLToPath(import.meta.resolve('./reperes.mjs'));
  const cache = process.env[NO_CACHE_VARIABLE] === '1' ? ['--no-cache'] : [];
  const args = [command, 'build', '--content', content, '--out', out, ...more, ...cache];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new DiagnosticError([diagnose('build', 'zim: the site could not be built, see above')]);
}

async function unpack(archive: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    const path = name.slice(name.indexOf('/') + 1);
    if (path === '' || path.endsWith('/') || LEFT_OUT.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const icon = join(folder, 'icons/icon-48.png');
  await sharp(join(folder, 'icons/icon-192.png')).resize(48, 48).png().toFile(`${icon}.part`);
  renameSync(`${icon}.part`, icon);
}

/** @throws DiagnosticError with what the program said, if it fails. */
function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return;
  rmSync(args.at(-1) ?? '', { force: true });
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  throw new DiagnosticError([diagnose('build', `zim: ${program} failed: ${said.slice(-8).join(' · ')}`)]);
}
