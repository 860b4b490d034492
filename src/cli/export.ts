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
import { CONTENT_HELP, type Command, type CommandArguments, contentOption, stringOption } from './command.ts';
import { placeFiles } from './export-folder.ts';
import { maskForBuild } from './masked-build.ts';
import { ownWorkFolder } from './own-work-folder.ts';
import { siteUrl } from './site-url.ts';

export const exportForms: Command = {
  summary: 'writes a dossier in the forms that others read: tables, maps, archives, books',
  usage: '[FORM…] [--content DIR] [--out DIR] [--url URL] [--drafts] [--unmasked]',
  readsDossier: true,
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    url: { type: 'string' },
    drafts: { type: 'boolean' },
    unmasked: { type: 'boolean' },
  },
  help: {
    content: CONTENT_HELP,
    out: 'the folder for the files (default: exports/ in the dossier)',
    url: 'where the site is, if dossier.yaml does not say: files name its pages by whole addresses',
    drafts: 'with what is marked draft: true',
    unmasked: 'with the names that mask and restricted withhold, for yourself',
  },
  more: formsInWords,
  async run(args) {
    const content = resolve(contentOption(args));
    const out = resolve(stringOption(args, 'out') ?? join(content, 'exports'));
    process.env[URL_VARIABLE] = siteUrl(args);
    process.env[DRAFTS_VARIABLE] = args.values.drafts ? '1' : '';
    const config = readConfig(content);
    // What another form points into comes with it.
    const names = chosenFormats({ formats: formsAsked(args) ?? config.formats, url: config.url ?? 'any' });
    const needing = names.filter((name) => formatOf(name).needsUrl && config.url === undefined);
    if (needing.length > 0) {
      const message = `${needing.join(', ')}: this form holds whole addresses, and the dossier has none`;
      const hint = 'Say with --url, or with url: in dossier.yaml, where the site is.';
      throw new DiagnosticError([diagnose('usage', message, {}, hint)]);
    }
    const work = ownWorkFolder(content, 'export');
    process.env[CONTENT_VARIABLE] = content;
    const masked = args.values.unmasked ? undefined : maskForBuild(content, join(work, 'masked'));
    const exported = exportedDossier(loadDossier(contentFolder(), commandMemory(content), builtEdition()));
    const made = join(work, 'made');
    const written: { path: string; bytes: number }[] = [];
    for (const name of names) {
      for await (const file of writeFiles(made, writers[name](exported))) written.push(file);
    }
    await masked?.check(made);
    placeFiles(
      made,
      out,
      written.map(({ path }) => path),
    );
    for (const { path, bytes } of written) console.log(`${displayPath(join(out, path))}  ${fileSize(bytes, 'en')}`);
    return 0;
  },
};

/** The forms that the command line names; undefined where it names none. */
function formsAsked({ files }: CommandArguments): FormatName[] | undefined {
  if (files.length === 0) return undefined;
  if (files.includes('all')) return [...formatNames];
  const unknown = files.filter((name) => !formatNames.some((one) => one === name));
  if (unknown.length > 0) {
    const message = `no form “${unknown[0]}”${didYouMean(unknown[0] ?? '', formatNames)}`;
    throw new DiagnosticError([diagnose('usage', message, {}, 'npx reperes export --help lists all forms.')]);
  }
  return formatNames.filter((name) => files.includes(name));
}

/** All forms, for the help. */
function formsInWords(): string {
  const { t } = interfaceIn('en');
  const width = Math.max(...formatNames.map((name) => name.length));
  const lines = formatNames.map((name) => {
    const mark = formatOf(name).isDefault ? '*' : ' ';
    return `${mark} ${name.padEnd(width)}  ${t(`format.${name}.purpose` as StringKey)}`;
  });
  return `Forms (* made by build where formats: in dossier.yaml does not say):\n\n${lines.join('\n')}\n\nWithout FORM, those that a build makes; all stands for all. docs/editions.md shows each.`;
}
