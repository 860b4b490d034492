import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../tests/chromium.ts';
import { findFirefox, startFirefox } from '../tests/firefox.ts';

/**
 * The search of a built site as a reader has it who opened it from disk: milliseconds from the first key in the dialog
 * to the first result, nothing loaded before; then for each query the time to its results, and for how long the page
 * was blocked at most. Usage: node bench/search.ts [SITE], the site of `npm run dossier:large` by default.
 */
const site = resolve(process.argv[2] ?? '.dossiers/site');
const ROUNDS = 5;
/** The least that a person needs to see the field and press a key, in milliseconds; loading begins before that. */
const REACTION = 250;
const QUERIES = [
  'France',
  'Paris',
  'élection présidentielle',
  'Barack Obama',
  'accident',
  'Union européenne',
  'de',
  'EI',
];

if (!existsSync(join(site, 'pagefind'))) {
  console.error(
    `There is no built site at ${site}.\n  → npm run dossier:large, then: npx reperes build --content .dossiers/wikinews --out .dossiers/site`,
  );
  process.exit(1);
}
const article = readdirSync(join(site, 'articles')).find((file) => file.endsWith('.html')) ?? '';

/** Enters a text key by key in the page itself, so that the driver's own time does not count, and waits for a result. */
async function enter(page: Page, query: string, watch = true): Promise<{ result: number; blocked: number }> {
  return page.evaluate(
    async (text, isWatched) => {
      const input = document.querySelector<HTMLInputElement>('.search-dialog input');
      const list = document.querySelector<HTMLElement>('.search-dialog [role=listbox]');
      const status = document.querySelector<HTMLElement>('.search-dialog [role=status]');
      if (!input || !list || !status) throw new Error('the dialog is not open');
      let blocked = 0;
      let last = performance.now();
      let watching = isWatched;
      // A message a turn: the longest gap between two is the longest that the page could not react.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        blocked = Math.max(blocked, now - last);
        last = now;
        if (watching) channel.port2.postMessage(0);
      };
      const start = performance.now();
      if (watching) channel.port2.postMessage(0);
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!status.textContent?.includes(text) || list.childElementCount === 0) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(list.parentElement as HTMLElement, { childList: true, subtree: true, characterData: true });
      });
      const result = performance.now() - start;
      // Drawing what was found counts too.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      watching = false;
      return { result, blocked };
    },
    query,
    watch,
  );
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own time. */
  tdur?: number;
  args?: { name?: string };
}

/**
 * The longest task of the page's main thread while something is done, in milliseconds of the thread's own time: unlike
 * time on the wall it hardly depends on what else the machine does. Only Chromium tells.
 */
async function longestTask(page: Page, action: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await action();
  const trace = await page.tracing.stop();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(Buffer.from(trace ?? []).toString());
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid}:${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

async function openDialog(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(site, 'articles', article)).href);
  await page.click('[data-open-search]');
  await page.waitForSelector('.search-dialog[open] input');
  return page;
}

async function measure(name: string, browser: Browser): Promise<void> {
  console.log(`${name} ${await browser.version()}`);
  for (const pause of [0, REACTION]) {
    const first: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await openDialog(browser);
      await new Promise((resolve) => setTimeout(resolve, pause));
      // Watching keeps a core busy, which loading needs.
      first.push((await enter(page, 'F', false)).result);
      await page.close();
    }
    console.log(`  first key, ${pause} ms after the dialog opened, to first result: ${figures(first)}`);
  }
  const page = await openDialog(browser);
  await enter(page, 'F');
  for (const query of QUERIES) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await enter(page, query));
      await enter(page, 'F');
    }
    const results = figures(rounds.map(({ result }) => result));
    console.log(
      `  ${query}: result after ${results}; page blocked for at most ${figures(rounds.map(({ blocked }) => blocked))}`,
    );
  }
  if (name === 'Chromium') {
    const tasks = [];
    for (const query of QUERIES) tasks.push(await longestTask(page, () => enter(page, query)));
    console.log(
      `  longest task of the page's thread in any query: ${Math.max(...tasks).toFixed(1)} ms of its own time`,
    );
  }
  await browser.close();
}

function figures(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (median of ${sorted.length}; longest ${Math.round(sorted.at(-1) ?? 0)})`;
}

function sizes(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

const { files, bytes } = sizes(join(site, 'pagefind'));
console.log(`${site}: index and engine are ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
await measure('Chromium', await startChromium());
const firefox = findFirefox();
if (firefox) await measure('Firefox', await startFirefox(firefox));
