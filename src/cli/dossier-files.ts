import packageFields from '../../package.json' with { type: 'json' };
import { fileName } from '../model/file-name.ts';
import type { Generator } from './generator.ts';

/** What git leaves alone in a dossier: what can be made again. */
export const gitIgnore = 'node_modules/\ndist/\n.reperes/\n';

/** package.json of a dossier: the generator, pinned, and its commands by short names. */
export function packageJson(title: string, { spec }: Generator): string {
  const fields = {
    name: fileName(title, 'dossier'),
    private: true,
    scripts: { dev: 'reperes dev', check: 'reperes check', build: 'reperes build', preview: 'reperes preview' },
    dependencies: { [packageFields.name]: spec },
    engines: packageFields.engines,
    // It has a program to install on systems for which it ships none; on all others it has nothing to run.
    allowScripts: { esbuild: true },
  };
  return `${JSON.stringify(fields, undefined, 2)}\n`;
}

/**
 * README of a dossier, made of a template of its language. A part between `<!-- WORD -->` and `<!-- /WORD -->` stays
 * where the generator is `from` WORD.
 */
export function readme(template: string, title: string, { version, from }: Generator): string {
  return template
    .replace(/<!-- (\w+) -->\n([\s\S]*?)<!-- \/\1 -->\n/g, (_all, word, part) => (word === from ? part : ''))
    .replaceAll('{title}', title)
    .replaceAll('{version}', version);
}
