import { readdirSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { atStage } from '../../dossier/build-events.ts';
import type { SiteContent } from '../../views/dossier-content.ts';
import { HandedContent } from '../../views/handed-page.ts';
import { showContent } from '../../views/site-content.ts';
import { bytesOf } from '../kept/file-record.ts';
import type { KeptFiles } from '../kept/kept-files.ts';
import { type Bench, TextPagePool } from './pool.ts';
import { type TextPage, TextPageRenderer } from './renderer.ts';

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Fewer pages than this are made sooner than threads start. */
const FEW = 64;

/** Other work of this thread gets its turn after so many pages. */
const TURN = 16;

/** Where the pages of a build come from. */
export interface PageMaking {
  content: SiteContent;
  kept: KeptFiles;
  /** The folder of the site. */
  out: string;
  /** By Astro's key of a page's route, the style sheets of its head. */
  styles(): Bench['styles'];
  /** Most threads that make pages; default: one a core, and none but this one on one core. */
  threads?: number;
}

/**
 * What Astro renders pages with: only where there is none to take. The pages of single texts and entries, which are the
 * many, it does not see: they are made here, in threads where there are many of them to make, and written as they are
 * published.
 */
export function pageMaker(astros: AstroPrerenderer, making: PageMaking): AstroPrerenderer {
  const { content, kept } = making;
  let [total, done] = [0, 0];
  const isDone = () => {
    done += 1;
    atStage('pages', done, total);
  };
  let texts = Promise.resolve();
  return {
    ...astros,
    name: 'reperes',
    getStaticPaths: async () => {
      const all = await astros.getStaticPaths();
      total = all.length;
      const isText = (one: StaticPath) => content.isOfOne(fileOf(one));
      const others = all.filter((one) => !isText(one));
      const threaded = Promise.withResolvers<void>();
      texts = makeTexts(all.filter(isText), astros, making, isDone, threaded.resolve);
      texts.catch(() => undefined);
      // What this thread renders of texts shows them alone; in threads they are made while Astro goes on.
      await Promise.race([texts, threaded.promise]);
      return others;
    },
    render: async (request, options) => {
      isDone();
      const page = kept.take(decodeURIComponent(new URL(request.url).pathname.slice(1)));
      return page ? new Response(bytesOf(page)) : astros.render(request, options);
    },
    teardown: async () => {
      await texts;
      await astros.teardown?.();
    },
  };
}

/** Path of a page in the site; that of another file is none of a page. */
function fileOf({ pathname }: StaticPath): string {
  return `${pathname.replace(/^\//, '')}.html`;
}

async function makeTexts(
  pages: readonly StaticPath[],
  astros: AstroPrerenderer,
  { content, kept, out, styles, threads = availableParallelism() }: PageMaking,
  isDone: () => void,
  isThreaded: () => void,
): Promise<void> {
  const routes = new Map(pages.map(({ route }) => [route.component, route]));
  const handed = new HandedContent(content.shared, content);
  const here = new TextPageRenderer(handed, out, async (request, component) => {
    const routeData = routes.get(component);
    if (!routeData) throw new Error(`there is no route of ${component}`);
    const rendered = await astros.render(request, { routeData });
    return rendered instanceof Response ? rendered : rendered.response;
  });
  const finish = ({ path }: TextPage, facts: Parameters<KeptFiles['addMade']>[1]) => {
    kept.addMade(path, facts);
    isDone();
  };
  const entry = threads > 1 ? findEntry(out) : undefined;
  let pool: TextPagePool | undefined;
  let waiting: TextPage[] = [];
  try {
    for (const [index, page] of pages.entries()) {
      const path = fileOf(page);
      const json = content.handOver(path);
      const known = kept.take(path, json);
      if (known) {
        here.write(path, bytesOf(known));
        isDone();
      } else if (pool) await pool.give({ path, component: page.route.component, json });
      else waiting.push({ path, component: page.route.component, json });
      if (entry && !pool && waiting.length >= FEW) {
        const { shared, articleIds, ownPageIds, entities, mentions } = content;
        const lists = {
          articleIds,
          ownPageIds,
          entities: entities.map(({ id, collection }) => ({ id, collection })),
          mentions,
        };
        const bench = { entry, styles: styles(), shared, lists, out, compiled: getCompileCacheDir() };
        pool = new TextPagePool(bench, threads, finish);
        isThreaded();
        for (const one of waiting) await pool.give(one);
        waiting = [];
      } else if (!entry && waiting.length >= FEW) {
        await makeHere(waiting);
        waiting = [];
      }
      if (index % TURN === 0) await setImmediate();
    }
    await makeHere(waiting);
  } finally {
    await pool?.end();
  }

  async function makeHere(some: readonly TextPage[]): Promise<void> {
    if (some.length === 0) return;
    showContent(handed);
    try {
      for (const page of some) finish(page, await here.make(page));
    } finally {
      showContent(content);
    }
  }
}

/** Address of the bundle that Astro renders pages with; undefined where it is not where it was (Astro 7.3). */
function findEntry(out: string): string | undefined {
  const folder = join(out, '.prerender');
  try {
    const name = readdirSync(folder).find((file) => /^prerender-entry\..*\.mjs$/.test(file));
    return name && pathToFileURL(join(folder, name)).href;
  } catch {
    return undefined;
  }
}
