import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageFields from '../../package.json' with { type: 'json' };
import { displayPath } from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import { compareVersions, type FileChange, plannedChanges } from '../content/migrations.ts';
import { replaceFile, writeNew } from '../content/write-file.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { CONTENT_HELP, type Command, contentOption } from './command.ts';
import { packageJson } from './dossier-files.ts';
import { type Generator, tarballName, thisGenerator } from './generator.ts';
import { askYes, canAsk } from './prompts.ts';
import { showDifference } from './show-difference.ts';

export const upgrade: Command = {
  summary: 'moves a dossier to the version of Repères that is running; shows what changes before it writes',
  usage: '[--content DIR] [--yes]',
  options: { content: { type: 'string' }, yes: { type: 'boolean' } },
  help: { content: CONTENT_HELP, yes: 'write what is shown, and ask nothing' },
  async run(args) {
    const dossier = resolve(contentOption(args));
    const pinned = pinnedVersion(dossier);
    const { version } = packageFields;
    if (pinned && compareVersions(pinned, version) > 0) throw tooOld(dossier, pinned, version);
    const changes = plannedChanges(dossier, pinned);
    const generator = thisGenerator();
    const pin = pinChange(dossier, generator);
    const tarball = missingTarball(dossier, generator);
    if (changes.length === 0 && !pin && !tarball) {
      console.log(`The dossier is up to date with Repères ${version}: there is nothing to change.`);
      return 0;
    }
    for (const change of [...changes, ...(pin ? [pin] : [])]) show(change);
    if (tarball) console.log(`${displayPath(tarball.path)}: new, Repères ${version}`);
    if (!args.values.yes && !(canAsk() && (await askYes('Write this?')))) {
      console.error('Nothing is written. --yes writes it.');
      return 1;
    }
    if (tarball) writeNew(tarball.path, tarball.bytes);
    for (const { path, before, after } of [...changes, ...(pin ? [pin] : [])]) {
      if (before === '') writeNew(path, after);
      else replaceFile(path, Buffer.from(after));
    }
    console.error(afterwards(dossier, pinned, generator));
    return 0;
  },
};

function show({ path, before, after, what }: FileChange): void {
  for (const one of what) console.log(`# ${one}`);
  console.log(showDifference(displayPath(path), before, after));
}

function tooOld(dossier: string, pinned: string, version: string): DiagnosticError {
  const file = displayPath(join(dossier, 'package.json'));
  const message = `this is Repères ${version}, and the dossier is of ${pinned} already`;
  return new DiagnosticError([diagnose('usage', message, { file }, 'Call upgrade of the newer version.')]);
}

/** What package.json of a dossier says under `dependencies`; where there is no such file, nothing. */
function dependencies(dossier: string): Record<string, string> {
  const path = join(dossier, 'package.json');
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')).dependencies ?? {};
  } catch (error) {
    throw new DiagnosticError([
      diagnose('file-unreadable', (error as Error).message, { file: displayPath(path) }, 'Correct the JSON.'),
    ]);
  }
}

/** The version that a dossier is pinned to, where its package.json names one. */
function pinnedVersion(dossier: string): string | undefined {
  return /\d+\.\d+\.\d+/.exec(dependencies(dossier)[packageFields.name] ?? '')?.[0];
}

function pinChange(dossier: string, generator: Generator): FileChange | undefined {
  const path = join(dossier, 'package.json');
  const what = [`the dossier is pinned to Repères ${generator.version}`];
  if (!existsSync(path)) {
    return { path, before: '', after: packageJson(readConfig(dossier).title, generator), what };
  }
  if (dependencies(dossier)[packageFields.name] === generator.spec) return undefined;
  const before = readFileSync(path, 'utf8');
  const fields = JSON.parse(before);
  fields.dependencies = { ...fields.dependencies, [packageFields.name]: generator.spec };
  const indent = /^[ \t]+/m.exec(before)?.[0] ?? 2;
  return { path, before, after: `${JSON.stringify(fields, undefined, indent)}\n`, what };
}

function missingTarball(dossier: string, { tarball }: Generator): { path: string; bytes: Uint8Array } | undefined {
  const path = tarball && join(dossier, tarball.path);
  return path && !existsSync(path) ? { path, bytes: tarball.bytes } : undefined;
}

function afterwards(dossier: string, pinned: string | undefined, { from, version }: Generator): string {
  const old = pinned && pinned !== version ? join(dossier, tarballName(pinned)) : undefined;
  return [
    '',
    ...(from === 'unknown'
      ? [`Put ${tarballName(version)} into the dossier first: npm could not be called to make it.`]
      : []),
    ...(old && existsSync(old) ? [`${displayPath(old)} is no longer used; delete it when you like.`] : []),
    'Now, in the dossier:\n  npm install\n  npx reperes check',
  ].join('\n');
}
