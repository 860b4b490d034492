import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import type { Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite';
import { codeFile, packageFolder } from '../content/code-files.ts';
import { contentFolder } from '../content/content-folder.ts';
import { readConfig } from '../content/dossier-config.ts';
import { isNoContent } from '../content/work-folder.ts';
import { ASK_EVENT, type DevErrors, ERRORS_EVENT, STATE_TIMING } from '../model/dev-errors.ts';
import { DiagnosticError } from '../model/diagnostic.ts';
import { isFromHere, localHeaders, refusal } from '../model/local-server.ts';
import { decodePercent } from '../model/percent.ts';
import { interfaceIn } from '../site/i18n/strings.ts';
import { DEV_ERRORS_MODULE, errorPage } from './dev-error-page.ts';
import { type DevForm, devForms } from './dev-forms.ts';
import { devOriginals } from './dev-originals.ts';

type DevContent = typeof import('./dev-content.ts');
type DevState = ReturnType<DevContent['readAgain']>;

/** The module that reads the dossier for the pages in dev. */
const devContent = codeFile('integrations/dev-content');

/** An editor saves several files at once, and some programs write a file in several steps. */
const QUIET_MS = 40;

/**
 * Vite plugin for dev: reads the dossier again after each change in its folder and tells the pages. A page asked for
 * meanwhile waits for the reading, so that none is served stale.
 */
export function devServer(): Plugin {
  return {
    name: 'reperes-dev',
    apply: 'serve',
    config: ({ root = '' }) => ({
      server: {
        fs: { allow: readable() },
        watch: { ignored: [(path) => isNoContent(contentFolder(), path) && !path.startsWith(root)] },
      },
    }),
    resolveId: (id) => (id === DEV_ERRORS_MODULE ? codeFile('site/client/dev-errors') : undefined),
    configureServer(server) {
      const readings = new Readings(server);
      const folder = resolve(contentFolder());
      server.middlewares.use(guard);
      server.middlewares.use(devOriginals(folder));
      server.middlewares.use(devForms((path) => readings.form(path)));
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (resolve(path).startsWith(folder + sep) && !isNoContent(folder, path)) readings.soon();
      });
      // Errors stand in the terminal before any page is asked for; what fails here fails for the page too.
      server.httpServer?.once('listening', () => void readings.latest().catch(() => undefined));
      server.ws.on(ASK_EVENT, async (_data, client) => {
        // Where the reading itself fails, the page and the terminal tell.
        const state = await readings.latest().catch(() => undefined);
        if (state) client.send(ERRORS_EVENT, inWords(state));
      });
      server.middlewares.use(async (request, response, next) => {
        if (!/(?:\/|\.html)(?:$|\?)/.test(request.url ?? '')) return next();
        try {
          const state = await readings.latest();
          response.setHeader('server-timing', `${STATE_TIMING};desc="${state.state}"`);
          response.setHeader('cache-control', 'no-store');
          const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
          if (state.isReady && !state.missing.includes(path)) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(errorPage(inWords(state)));
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** The rules of all our servers; and nobody opens files of this machine in an editor by an address. */
function guard(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  for (const [name, value] of Object.entries(localHeaders)) response.setHeader(name, value);
  const port = request.socket.localPort;
  const isOpener = /^\/+__open-in-editor/.test(decodePercent(request.url ?? ''));
  if (isFromHere(request.headers, port) && !isOpener) {
    next();
    return;
  }
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${isOpener ? 'Forbidden' : refusal(request.headers, port)}\n`);
}

/** The folders that browsers are served modules, styles and fonts from: ours, and those of packages. */
function readable(): string[] {
  const packages = packageFolder.split(sep).flatMap((name, at, all) => {
    return name === 'node_modules' ? [all.slice(0, at + 1).join(sep)] : [];
  });
  return [packageFolder, ...packages];
}

/** The readings of the dossier, one after the other. */
class Readings {
  readonly #server: ViteDevServer;
  #latest: Promise<DevState> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(server: ViteDevServer) {
    this.#server = server;
  }

  /** The state after the last change that is known of. */
  latest(): Promise<DevState> {
    if (this.#timer) this.#start();
    this.#latest ??= this.#read();
    return this.#latest;
  }

  /** A file in another form, of the state after the last change. */
  async form(path: string): Promise<DevForm | undefined> {
    const { isReady } = await this.latest();
    return isReady ? (await this.#module()).shownForm(path) : undefined;
  }

  /** A file has changed: reads when the changes have come to an end, or when a page is asked for. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), QUIET_MS);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = this.#latest;
    // A reading that failed is no reason not to read again.
    this.#latest = Promise.resolve(before)
      .catch(() => undefined)
      .then(() => this.#read());
    this.#latest.then(
      (state) => this.#tell(state),
      (error) => this.#server.config.logger.error(String(error)),
    );
  }

  /** The pages of the site are rendered in this environment, and the module must be one of theirs. */
  async #module(): Promise<DevContent> {
    // Vite itself is a package of Astro's, and not to be imported from here.
    const environment = this.#server.environments.ssr;
    if (!('runner' in environment)) throw new Error('the dev server runs no pages in this process');
    return (environment as RunnableDevEnvironment).runner.import<DevContent>(devContent);
  }

  async #read(): Promise<DevState> {
    return (await this.#module()).readAgain();
  }

  #tell(state: DevState): void {
    const { client, ssr } = this.#server.environments;
    // Astro keeps the list of pages; with this it makes it anew.
    ssr.hot.send('astro:content-changed', {});
    // A page of an earlier state loads itself again.
    client.hot.send(ERRORS_EVENT, inWords(state));
  }
}

/** The errors with the words around them, in the language of the dossier, if that can be read. */
function inWords({ errors, state }: DevState): DevErrors {
  let lang = 'fr';
  try {
    lang = readConfig(contentFolder()).lang;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
  }
  const { t, count } = interfaceIn(lang);
  return { title: count('dev.errors', errors.length), note: t('dev.note'), close: t('dev.close'), errors, state };
}
