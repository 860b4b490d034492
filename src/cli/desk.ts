import { resolve } from 'node:path';
import { serveDesk } from '../desk/server.ts';
import { DiagnosticError, diagnose } from '../model/diagnostic.ts';
import { CONTENT_HELP, type Command, contentOption, portOption } from './command.ts';

export const desk: Command = {
  summary: 'serves a page on which a dossier is made: texts, names, entries, decisions, the site',
  ...served('', 'desk'),
};

export const review: Command = {
  summary: 'opens the desk at the ambiguous and doubtful mentions',
  ...served('#/doubts', 'review'),
};

/** @param at the view that the address leads to. */
function served(at: string, name: string): Omit<Command, 'summary'> {
  return {
    usage: '[--content DIR] [--port N]',
    readsDossier: true,
    options: { content: { type: 'string' }, port: { type: 'string', default: '0' } },
    help: { content: CONTENT_HELP, port: 'port of the server (default: any free one)' },
    async run(args) {
      const server = await serve(resolve(contentOption(args)), portOption(args));
      console.log(server.url + at);
      console.log(`  → Open it in a browser of this machine; the address is its key. Ctrl-C ends the ${name}.`);
      await new Promise<void>((stopped) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped());
      });
      await server.close();
      return 0;
    },
  };
}

async function serve(content: string, port: number) {
  try {
    return await serveDesk(content, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new DiagnosticError([diagnose('port', `port ${port} is in use by another program`)]);
  }
}
