import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { displayPath } from '../content/content-folder.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { astroSettings } from './astro-settings.ts';
import {
  CONTENT_HELP,
  type Command,
  type CommandArguments,
  contentOption,
  portOption,
  stringOption,
} from './command.ts';
import { type StaticHost, startHost, staticFiles } from './static-host.ts';

export const dev: Command = {
  summary: 'serves the dossier while one edits it; a change in the content shows at once',
  usage: '[--content DIR] [--port N]',
  readsDossier: true,
  options: { content: { type: 'string' }, port: { type: 'string', default: '4321' } },
  help: { content: CONTENT_HELP, port: 'port of the server (default: 4321)' },
  async run(args) {
    const content = resolve(contentOption(args));
    // Errors in the dossier show in the browser; a folder that is not there is a slip on the command line.
    if (!existsSync(content)) {
      throw new DiagnosticError([diagnose('content-missing', 'no such folder', { file: content })]);
    }
    const astro = await import('astro');
    const server = await astro.dev({
      ...astroSettings(content, 'dev'),
      server: { port: portOption(args) },
      logLevel: 'error',
    });
    console.log(`http://localhost:${server.address.port}/`);
    console.log('  → Open it in a browser of this machine; a change in the dossier shows at once. Ctrl-C ends it.');
    return untilStopped();
  },
};

export const preview: Command = {
  summary: 'serves a built site as a host would',
  usage: '[--content DIR] [--out DIR] [--base /PATH/] [--port N]',
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '4321' },
  },
  help: {
    content: CONTENT_HELP,
    out: 'the folder of the site (default: dist/ in the dossier)',
    base: 'the path that the site has on its host (default: /)',
    port: 'port of the server; 0 takes any that is free (default: 4321)',
  },
  async run(args) {
    const out = resolve(stringOption(args, 'out') ?? join(contentOption(args), 'dist'));
    if (!existsSync(join(out, 'index.html'))) {
      const hint = 'Build it: npx reperes build, with the same --content and --out as here.';
      throw new DiagnosticError([
        diagnose('file-unreadable', 'no site in this folder', { file: displayPath(out) }, hint),
      ]);
    }
    const base = basePath(args);
    const { origin } = await started(staticFiles(out, base), portOption(args));
    console.log(origin + base);
    return untilStopped();
  },
};

/** The base with a slash at both ends. */
function basePath(args: CommandArguments): string {
  const given = stringOption(args, 'base') ?? '/';
  const base = `/${given}/`.replace(/\/+/g, '/');
  if (/^[\w/.~%-]+$/.test(base) && !/\/\.\.?\//.test(base)) return base;
  throw new DiagnosticError([diagnose('usage', `--base: expected a path such as /a/b/, found “${given}”`)]);
}

async function started(listener: RequestListener, wanted: number): Promise<StaticHost> {
  try {
    return await startHost(listener, wanted);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used: ${message}`;
    throw new DiagnosticError([diagnose('port', `port ${wanted} ${reason}`)]);
  }
}

function untilStopped(): Promise<number> {
  return new Promise(() => {});
}
