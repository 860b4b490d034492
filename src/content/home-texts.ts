import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type ContentFile, contentPath, displayPath, isMarkdownFile, readText } from './content-folder.ts';
import type { ConfigFile } from './dossier-config.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { emptyBody } from './text-fields.ts';

/** A text of the editor's that is no page: the introduction of the home page, or what stands at the foot of every page. */
export interface HomeText extends ContentFile {
  data: { lang?: undefined; image?: undefined };
  fields: FrontMatter;
  isHome: true;
}

/** Does a value name a file, and is not the text itself? */
export function namesFile(value: string): boolean {
  return !value.trim().includes('\n') && isMarkdownFile(value.trim());
}

/** The introduction of the home page: a Markdown file that `dossier.yaml` names, or Markdown in it. */
export function readIntroduction(
  contentFolder: string,
  configFile: ConfigFile,
): { introduction?: HomeText; diagnostics: Diagnostic[] } {
  const path = ['home', 'introduction'];
  const written = configFile.config.home?.introduction?.trim();
  if (written === undefined) return { diagnostics: [] };
  if (!namesFile(written)) return { introduction: writtenText(configFile, path), diagnostics: [] };
  const place = { file: configFile.file, ...configFile.fields.place(path) };
  const inside = contentPath('', written);
  const onDisk = join(contentFolder, inside ?? '');
  if (inside === undefined || inside.includes('/')) {
    const hint = 'Put the file beside dossier.yaml, so that its links start from there.';
    return { diagnostics: [diagnose('look-missing', `${written} lies in another folder`, place, hint)] };
  }
  if (!existsSync(onDisk)) return { diagnostics: [diagnose('look-missing', `${inside} is not there`, place)] };
  const text = readText(onDisk);
  if (typeof text !== 'string') return { diagnostics: [text] };
  const file = displayPath(onDisk);
  const fields = parseFrontMatter(text, file);
  if (Array.isArray(fields)) return { diagnostics: fields };
  const found: ContentFile = { id: 'introduction', file, path: onDisk, text };
  const empty = emptyBody(found, fields, 'the introduction');
  return empty
    ? { diagnostics: empty }
    : { introduction: { ...found, data: {}, fields, isHome: true }, diagnostics: [] };
}

/** What stands at the foot of every page. */
export function footerText(configFile: ConfigFile): HomeText | undefined {
  return configFile.config.footer === undefined ? undefined : writtenText(configFile, ['footer']);
}

/** A text in `dossier.yaml`, on the lines where it stands in a block (`|`). */
function writtenText({ config, fields, file }: ConfigFile, path: string[]): HomeText {
  const written = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], config);
  const { line } = fields.place(path);
  const text = `${'\n'.repeat(line)}${String(written)}`;
  const place = () => fields.place(path);
  return {
    id: path.at(-1) ?? '',
    file,
    path: file,
    text,
    data: {},
    fields: { found: false, bodyStart: line, data: {}, place },
    isHome: true,
  };
}
