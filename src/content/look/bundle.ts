import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildFailure, buildSync, type Message } from 'esbuild';
import { pointsOf } from '../../markdown/source-point.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { displayPath } from '../content-folder.ts';
import { styleAddresses } from './style-addresses.ts';

/** A file that the build writes into `assets/look/`. */
export interface LookFile {
  name: string;
  bytes: Uint8Array;
}

/** Folder of these files in the site. */
export const LOOK_FOLDER = 'assets/look';

/** What a style sheet may name by `url()`. */
const KEPT = ['.woff2', '.woff', '.ttf', '.otf', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg'];
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;
const IN_PAGE = /^(?:data:|#)/i;

/**
 * Gathers a style sheet and all that it names into files whose names hold their digests.
 * @param styles what `lookStyles` gives.
 * @returns the style sheet first; no file where something is wrong with it.
 */
export function bundleLook(contentFolder: string, styles: string): { files: LookFile[]; diagnostics: Diagnostic[] } {
  try {
    const { outputFiles, metafile, warnings } = buildSync({
      stdin: { contents: styles, resolveDir: contentFolder, loader: 'css', sourcefile: 'dossier.yaml' },
      absWorkingDir: contentFolder,
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      outdir: join(contentFolder, 'look'),
      entryNames: 'look',
      assetNames: '[name]-[hash]',
      loader: Object.fromEntries(KEPT.map((ending) => [ending, 'file'])),
      charset: 'utf8',
      logLevel: 'silent',
    });
    const diagnostics = [
      ...warnings.map((warning) => told('styles-syntax', warning, contentFolder)),
      ...Object.keys(metafile.inputs)
        .filter((input) => input.endsWith('.css'))
        .flatMap((input) => outsideAddresses(join(contentFolder, input))),
    ];
    if (diagnostics.some(({ severity }) => severity === 'error')) return { files: [], diagnostics };
    const [sheet, ...others] = outputFiles.toSorted(
      (a, b) => Number(b.path.endsWith('.css')) - Number(a.path.endsWith('.css')),
    );
    if (!sheet) return { files: [], diagnostics };
    const digest = createHash('sha256').update(sheet.contents).digest('hex').slice(0, 10);
    return {
      files: [
        { name: `look-${digest}.css`, bytes: sheet.contents },
        ...others.map(({ path, contents }) => ({ name: basename(path), bytes: contents })),
      ],
      diagnostics,
    };
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>;
    if (!errors) throw error;
    return { files: [], diagnostics: errors.map((one) => told('styles-broken', one, contentFolder)) };
  }
}

/** Addresses that a reader's browser would call elsewhere, or at the root of a host. */
function outsideAddresses(path: string): Diagnostic[] {
  const css = readFileSync(path, 'utf8');
  const file = displayPath(path);
  const pointAt = pointsOf(css);
  return styleAddresses(css)
    .filter(({ value }) => ELSEWHERE.test(value) && !IN_PAGE.test(value))
    .map(({ value, offset, property }) => {
      const holder = property === '@import' ? '@import' : `url() of ${property}`;
      return diagnose('styles-outside', `${holder} calls “${value}”`, { file, ...pointAt(offset) });
    });
}

function told(rule: 'styles-syntax' | 'styles-broken', { text, location }: Message, contentFolder: string): Diagnostic {
  if (!location) return diagnose(rule, text, { file: displayPath(join(contentFolder, 'dossier.yaml')) });
  const { file, line, column } = location;
  return diagnose(rule, text, { file: displayPath(join(contentFolder, file)), line, column: column + 1 });
}
