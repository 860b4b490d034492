import { cpSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  builtEdition,
  CONTENT_VARIABLE,
  contentFolder,
  DRAFTS_VARIABLE,
  displayPath,
  URL_VARIABLE,
} from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import { loadDossier } from '../dossier/load.ts';
import { commandMemory } from '../dossier/memory.ts';
import { exportedDossier } from '../export/exported.ts';
import { writers } from '../export/registry.ts';
import { writeFiles } from '../export/write.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { didYouMean } from '../model/edit-distance.ts';
import { fileSize } from '../model/file-size.ts';
import { chosenFormats, type FormatName, formatNames, formatOf } from '../model/formats.ts';
import { interfaceIn, type StringKey } from '../site/i18n/strings.ts';
import {
  CONTENT_HELP,
  type Command,
  type CommandArguments,
  contentOption,
  editionHelp,
  editionOptions,
  stringOption,
} from './command.ts';
import { placeFiles } from './export-folder.ts';
import { entryOf, exportPdf } from './export-pdf.ts';
import { exportZim } from './export-zim.ts';
import { maskForBuild } from './masked-build.ts';
import { ownWorkFolder } from './own-work-folder.ts';
import { siteUrl } from './site-url.ts';

export const exportForms: Command = {
  summary: 'writes a dossier in the forms that others read: tables, maps, archives, books',
  usage: '[FORM…] [--entry ID] [--content DIR] [--out DIR] [--url URL] [--drafts] [--unmasked]',
  readsDossier: true,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    url: { type: 'string' },
    entry: { type: 'string' },
    ...editionOptions,
  },
  help: {
    content: CONTENT_HELP,
    out: 'the folder for the files (default: exports/ in the dossier)',
    url: 'where the site is, if dossier.yaml does not say: files name its pages by whole addresses',
    entry: 'of pdf: this entry with the articles that mention it, instead of the whole dossier',
    ...editionHelp,
  },
  more: formsInWords,
  async run(args) {
    const content = resolve(contentOption(args));
    const out = resolve(stringOption(args, 'out') ?? join(content, 'exports'));
    process.env[URL_VARIABLE] = siteUrl(args);
    process.env[DRAFTS_VARIABLE] = args.values.drafts ? '1' : '';
    const config = readConfig(content);
    const asked = formsAsked(args);
    const entry = stringOption(args, 'entry');
    if (entry !== undefined && !asked?.includes('pdf')) {
      const hint = `npx reperes export pdf --entry ${entry} makes the PDF of one entry.`;
      throw new DiagnosticError([diagnose('usage', '--entry: only pdf is made of one entry', {}, hint)]);
    }
    const written = asked?.filter((name) => !isByCommand(name));
    const needing = (written ?? []).filter(
      (name) => name !== 'all' && formatOf(name).needsUrl && config.url === undefined,
    );
    if (needing.length > 0) {
      const message = `${needing.join(', ')}: this form holds whole addresses, and the dossier has none`;
      const hint = 'Say with --url, or with url: in dossier.yaml, where the site is.';
      throw new DiagnosticError([diagnose('usage', message, {}, hint)]);
    }
    // What another form points into comes with it.
    const names = chosenFormats({ ...config, formats: written ?? config.formats });
    const work = ownWorkFolder(content, 'export');
    process.env[CONTENT_VARIABLE] = content;
    const made = join(work, 'made');
    const files: { path: string; bytes: number }[] = [];
    const add = (path: string) => files.push({ path, bytes: statSync(join(made, path)).size });
    // First: it builds the site of the dossier as it is, in a process of its own.
    if (asked?.includes('zim')) {
      const more = ['drafts', 'unmasked'].filter((option) => args.values[option]).map((option) => `--${option}`);
      add(await exportZim(content, config, work, made, more));
    }
    if (names.length > 0 || asked?.includes('pdf')) {
      const masked = args.values.unmasked ? undefined : maskForBuild(content, join(work, 'masked'));
      const exported = exportedDossier(loadDossier(contentFolder(), commandMemory(content), builtEdition()));
      const forms = join(work, 'forms');
      for (const name of names) {
        for await (const file of writeFiles(forms, writers[name](exported))) files.push(file);
      }
      if (names.length > 0) {
        await masked?.check(forms);
        cpSync(forms, made, { recursive: true });
      }
      if (asked?.includes('pdf')) {
        const subject = entry === undefined ? undefined : entryOf(exported, entry);
        add(await exportPdf(exported, subject, join(work, 'print'), made, (folder) => masked?.check(folder)));
      }
    }
    placeFiles(
      made,
      out,
      files.map(({ path }) => path),
    );
    for (const { path, bytes } of files) console.log(`${displayPath(join(out, path))}  ${fileSize(bytes, 'en')}`);
    return 0;
  },
};

/** What this command alone makes, and what it says of it: dear, and by another program that must be there. */
const byCommand = {
  pdf: 'The whole dossier for paper, or one entry with --entry ID: contents, glossary, index of names; by Chromium, Chrome or Edge.',
  zim: 'The whole site for Kiwix; by zimwriterfs.',
} as const;

type ByCommand = keyof typeof byCommand;
type Asked = FormatName | 'all' | ByCommand;

function isByCommand(name: Asked): name is ByCommand {
  return Object.hasOwn(byCommand, name);
}

/** The forms that the command line names; undefined where it names none. */
function formsAsked({ files }: CommandArguments): Asked[] | undefined {
  if (files.length === 0) return undefined;
  const known: readonly Asked[] = [...formatNames, 'all', ...(Object.keys(byCommand) as ByCommand[])];
  const unknown = files.filter((name) => !known.some((one) => one === name));
  if (unknown.length > 0) {
    const message = `no form “${unknown[0]}”${didYouMean(unknown[0] ?? '', known)}`;
    throw new DiagnosticError([diagnose('usage', message, {}, 'npx reperes export --help lists all forms.')]);
  }
  return known.filter((name) => files.includes(name));
}

/** All forms, for the help. */
function formsInWords(): string {
  const { t } = interfaceIn('en');
  const width = Math.max(...formatNames.map((name) => name.length));
  const lines = formatNames.map((name) => {
    const mark = formatOf(name).isDefault ? '*' : ' ';
    return `${mark} ${name.padEnd(width)}  ${t(`format.${name}.purpose` as StringKey)}`;
  });
  const others = Object.entries(byCommand).map(([name, purpose]) => `  ${name.padEnd(width)}  ${purpose}`);
  return [
    'Forms (* made by build where formats: in dossier.yaml does not say):',
    '',
    ...lines,
    '',
    'By this command alone, and not among all:',
    '',
    ...others,
    '',
    'Without FORM, those that a build makes. docs/editions.md shows each.',
  ].join('\n');
}
