import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { startChromium } from '../tests/chromium.ts';
import { startServer } from '../tests/server-command.ts';
import { type Deed, deeds } from './desk-deeds.ts';
import { median } from './measure.ts';

/*
 * How long the desk takes to show a view and the effect of what one does: `npx reperes desk` on a copy of a dossier, by
 * default the large one (`npm run dossier:large`), a real Chromium. Both ends are read from the clock of the page: the key or
 * click as the browser stamps it, and the first frame in which the effect is there.
 * Usage: node bench/desk.ts [FOLDER] [ROUNDS]
 */
const from = process.argv[2] ?? fileURLToPath(new URL('../.dossiers/wikinews', import.meta.url));
const ROUNDS = Number(process.argv[3] ?? 5);

/** Milliseconds between two things that one does. */
const PACE = 1500;

/** Milliseconds after which one waits no more. */
const PATIENCE = 900_000;

/** Looks at each frame whether an effect is there. */
const clock = `
  let since;
  for (const type of ['keydown', 'click', 'input', 'change'])
    addEventListener(type, ({ timeStamp }) => { since = timeStamp; }, true);
  const at = (shows) => new Promise((resolve) => {
    const look = () => (shows() ? resolve(performance.now()) : requestAnimationFrame(look));
    look();
  });
  window.expect = (shows) => {
    since = undefined;
    window.took = undefined;
    at(() => since !== undefined && shows()).then((now) => { window.took = now - since; });
  };
  window.told = undefined;
  window.expectWord = () => {
    const status = document.querySelector('.status');
    status.textContent = '';
    window.told = undefined;
    at(() => status.textContent !== '').then((now) => { window.told = now - since; });
  };
`;

const firstRows = {
  state: `document.querySelector('#problems .row bdi, #problems .row span')`,
  names: `document.querySelector('#names .row bdi')`,
  entries: `document.querySelector('#entries .row bdi')`,
  texts: `document.querySelector('#texts .row bdi')`,
  doubts: `document.querySelector('.doubts [data-row]')`,
};

const folder = mkdtempSync(join(tmpdir(), 'reperes-'));
cpSync(from, folder, { recursive: true, filter: (path) => !/[\\/](?:\.reperes|dist)$/.test(path) });
const server = await startServer('desk', '--content', folder);
const browser = await startChromium();

try {
  console.log(`load of the machine: ${load()}`);
  const began = performance.now();
  const page = await open('state');
  await until(page, firstRows.state);
  console.log(`from the start of the server to the first findings, everything read: ${seconds(began)} s`);
  await until(page, `!document.querySelector('.busy')`);
  console.log(`until names and findings are known: ${seconds(began)} s`);
  await page.close();

  console.log('\n| view | first rows, median | longest |\n| --- | --- | --- |');
  for (const [view, shows] of Object.entries(firstRows)) row(view, await openings(view, shows));

  console.log('\n| action | its effect, median | longest | written, median |\n| --- | --- | --- | --- |');
  for (const deed of deeds) await measure(deed);
  console.log(`\nload of the machine: ${load()}`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function open(view: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(clock);
  await page.goto(`${server.address}#/${view}`, { timeout: PATIENCE });
  return page;
}

function until(page: Page, condition: string) {
  return page.waitForFunction(`Boolean(${condition})`, { timeout: PATIENCE, polling: 100 });
}

/** From the navigation to the first rows, in milliseconds. */
async function openings(view: string, shows: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(
      `const look = () => (${shows} ? (window.shown = performance.now()) : requestAnimationFrame(look)); requestAnimationFrame(look);`,
    );
    await page.goto(`${server.address}#/${view}`, { timeout: PATIENCE });
    await until(page, 'window.shown');
    times.push((await page.evaluate('window.shown')) as number);
    await page.close();
  }
  return times;
}

async function measure({ name, view, prepare, act, shows, isWritten }: Deed): Promise<void> {
  const [effects, words]: [number[], number[]] = [[], []];
  const page = await open(view);
  try {
    await until(page, firstRows[view.split('/')[0] as 'names'] ?? 'document.body');
    for (let round = 0; round < ROUNDS; round += 1) {
      await wait(PACE);
      await prepare?.(page, round);
      await page.evaluate(`window.expect(() => Boolean(${shows(round)})); window.expectWord()`);
      await act(page, round);
      await until(page, 'window.took !== undefined');
      effects.push((await page.evaluate('window.took')) as number);
      if (!isWritten) continue;
      await until(page, 'window.told !== undefined');
      words.push((await page.evaluate('window.told')) as number);
    }
    row(name, effects, isWritten ? words : undefined);
  } catch (error) {
    console.log(`| ${name} | not measured: ${String(error).split('\n')[0]} | | |`);
    process.exitCode = 1;
  }
  await page.close();
}

function row(name: string, times: readonly number[], written?: readonly number[]): void {
  const cells = [median(times), Math.max(...times), ...(written ? [median(written)] : [])];
  console.log(`| ${[name, ...cells.map((time) => `${Math.round(time)} ms`)].join(' | ')} |`);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function load(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(', ');
}
