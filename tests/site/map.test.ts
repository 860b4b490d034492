import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { serve } from './server.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

before(async () => {
  host = await serve();
  browser = await startChromium();
});

after(async () => {
  await browser.close();
  host.close();
});

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${host.origin}/map.html`, { waitUntil: 'load' });
  return page;
}

describe('the map', () => {
  it('is one stop of the Tab key, and the list leads to every place of it', async () => {
    const page = await open();
    const [stops, missing] = await page.evaluate(() => {
      const listed = [...document.querySelectorAll('[data-map-list] a')].map((link) => link.getAttribute('href'));
      const drawn = [...document.querySelectorAll<SVGAElement>('.map-wide a')];
      return [
        drawn.filter((link) => link.tabIndex >= 0).length,
        drawn.filter((link) => !listed.includes(link.getAttribute('href'))).length,
      ];
    });
    assert.deepEqual([stops, missing], [0, 0]);
    await page.focus('[data-zoom=reset]');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.matches('.map-wide')), true);
    await page.close();
  });

  it('brings in sight, enlarged, the place whose row in the list takes the focus', async () => {
    const page = await open();
    for (let press = 0; press < 5; press += 1) await page.click('[data-zoom=in]');
    for (const place of ['raqqa', 'boukamal', 'mayadine']) {
      await page.focus(`[data-map-list] a[href$="${place}.html"]`);
      const isInSight = await page.$eval(`.map-wide a[href$="${place}.html"] .map-dot`, (dot) => {
        const [own, map] = [dot.getBoundingClientRect(), dot.closest('svg')!.getBoundingClientRect()];
        const inside = own.left > map.left && own.right < map.right && own.top > map.top && own.bottom < map.bottom;
        return inside && dot.parentElement?.classList.contains('is-marked');
      });
      assert.equal(isInSight, true, place);
    }
    await page.close();
  });

  it('marks the row of a place under the pointer', async () => {
    const page = await open();
    await page.hover('.map-wide a[href$="raqqa.html"] .map-target');
    assert.equal(await page.$eval('[data-map-list] .is-marked a', (link) => link.textContent?.trim()), 'Raqqa');
    await page.close();
  });

  it('lists apart the places that no article names, and says how many have no coordinates', async () => {
    const page = await open();
    const text = await page.$eval('[data-map-list]', (list) => list.textContent ?? '');
    const [named = '', unnamed = ''] = text.split('Sans mention dans les articles');
    assert.ok(!named.includes('Damas') && unnamed.includes('Damas') && unnamed.includes('Washington'));
    assert.match(unnamed, /1 lieu sans coordonnées/);
    await page.close();
  });

  it('folds its list on a phone, where it is below the drawing, and tells how to enlarge the map', async () => {
    const page = await open();
    assert.equal(await page.$eval('[data-map-list]', (list) => (list as HTMLDetailsElement).open), true);
    assert.match(await page.$eval('.map-controls', (controls) => controls.textContent ?? ''), /la molette avec Ctrl/);
    await page.setViewport({ width: 375, height: 700 });
    await page.reload({ waitUntil: 'load' });
    assert.equal(await page.$eval('[data-map-list]', (list) => (list as HTMLDetailsElement).open), false);
    await page.click('[data-map-list] > summary');
    await page.waitForSelector('[data-map-list] a[href$="raqqa.html"]', { visible: true });
    await page.close();
  });

  it('has no name over another, however far one enlarges it', async () => {
    const page = await open();
    for (let press = 0; press < 6; press += 1) {
      const over = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('.map-wide text')].filter((one) =>
          one.checkVisibility({ visibilityProperty: true }),
        );
        const boxes = shown.map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }));
        return boxes.flatMap(({ name, box: a }, index) =>
          boxes
            .slice(0, index)
            .filter(
              ({ box: b }) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
            )
            .map((other) => `${name} over ${other.name}`),
        );
      });
      assert.deepEqual(over, []);
      await page.click('[data-zoom=in]');
    }
    await page.close();
  });

  it('has its buttons beside the drawing, over no place', async () => {
    const page = await open();
    const [bottom, top] = await page.evaluate(() => [
      document.querySelector('.map-controls')!.getBoundingClientRect().bottom,
      document.querySelector('.map-wide')!.getBoundingClientRect().top,
    ]);
    assert.ok(bottom! <= top!);
    await page.close();
  });
});
