import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'puppeteer-core';
import { type StaticHost, startHost } from '../../src/cli/static-host.ts';
import type { OfflineList } from '../../src/model/offline-list.ts';
import { dist } from './server.ts';

/** The list of the built site, from which a browser makes its copy. */
export const list: OfflineList = JSON.parse(readFileSync(`${dist}offline/files.json`, 'utf8'));

/** A reader at the download page of a site. */
export interface Reader {
  page: Page;
  host: StaticHost;
  /** Address of the folder of the site. */
  folder: string;
}

/** Serves a site, opens its download page in a profile of its own, and clears up afterwards. */
export async function asReader(
  browser: Browser,
  listener: RequestListener,
  base: string,
  read: (reader: Reader) => Promise<void>,
): Promise<void> {
  const host = await startHost(listener, 0);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const folder = host.origin + base;
    await page.goto(`${folder}download.html`);
    await read({ page, host, folder });
  } finally {
    await context.close();
    await host.close();
  }
}

/** Waits until the reader sees a button of the download page. */
export async function isShown(page: Page, button: string): Promise<void> {
  await page.waitForSelector(`[data-offline-${button}]`, { visible: true });
}

/** Waits until the reader no longer sees it. */
export async function isGone(page: Page, button: string): Promise<void> {
  await page.waitForSelector(`[data-offline-${button}]`, { hidden: true });
}

/** Presses a button of the download page, and waits for the one that it leads to. */
export async function press(page: Page, button: string, then: string): Promise<void> {
  await isShown(page, button);
  await page.click(`[data-offline-${button}]`);
  await isGone(page, button);
  await isShown(page, then);
}

/** What the download page says of the copy. */
export function statusOf(page: Page): Promise<string> {
  return page.$eval('[data-offline-status]', (one) => one.textContent ?? '');
}

/** Files of the list that the page does not get, or not with the bytes that the list names. */
export function unreadable(page: Page, folder: string): Promise<string[]> {
  const read = async (files: OfflineList['files'], from: string) => {
    const wrong: string[] = [];
    for (const [path, [digest]] of Object.entries(files)) {
      try {
        const bytes = await (await fetch(from + path)).arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const found = [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        if (found !== digest) wrong.push(`${path}: ${found}`);
      } catch (error) {
        wrong.push(`${path}: ${error}`);
      }
    }
    return wrong;
  };
  return page.evaluate(read, list.files, folder);
}
