import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONTENT_VARIABLE } from '../dossier/content-folder.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { astroSettings } from './astro-settings.ts';
import { type Command, portOption, stringOption } from './command.ts';

export const dev: Command = {
  summary: 'serves the dossier while one edits it; a change in the content shows at once',
  usage: '[--content DIR] [--port N]',
  options: { content: { type: 'string', default: 'content' }, port: { type: 'string', default: '4321' } },
  help: { content: 'the content folder (default: content)', port: 'port of the server (default: 4321)' },
  async run(args) {
    const content = resolve(stringOption(args, 'content') ?? 'content');
    // Errors in the dossier show in the browser; a folder that is not there is a slip on the command line.
    if (!existsSync(content)) {
      throw new DiagnosticError([diagnose('content-missing', 'no such folder', { file: content })]);
    }
    process.env[CONTENT_VARIABLE] = content;
    const astro = await import('astro');
    await astro.dev({ ...astroSettings(), server: { port: portOption(args) } });
    return untilStopped();
  },
};

export const preview: Command = {
  summary: 'serves a built site as a host would',
  usage: '[--out DIR] [--port N]',
  options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
  help: { out: 'the folder of the site (default: dist)', port: 'port of the server (default: 4321)' },
  async run(args) {
    const out = resolve(stringOption(args, 'out') ?? 'dist');
    if (!existsSync(out)) {
      throw new DiagnosticError([
        diagnose('file-unreadable', 'no such folder', { file: out }, 'Build it: npm run build.'),
      ]);
    }
    const astro = await import('astro');
    await astro.preview({ ...astroSettings(), outDir: out, server: { port: portOption(args) } });
    return untilStopped();
  },
};

function untilStopped(): Promise<number> {
  return new Promise(() => {});
}
