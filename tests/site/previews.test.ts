import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { browsers } from '../browsers.ts';
import { startChromium } from '../chromium.ts';
import { findFirefox, startFirefox } from '../firefox.ts';
import { serve } from './server.ts';

const article = 'articles/2017-10-mayadine.html';
const phone: Viewport = { width: 375, height: 700, hasTouch: true };
let host: Awaited<ReturnType<typeof serve>>;

before(async () => {
  host = await serve();
});

after(() => host.close());

async function open(browser: Browser, path: string, viewport?: Viewport): Promise<Page> {
  const page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  await page.goto(`${host.origin}/${path}`, { waitUntil: 'load' });
  // While a page scrolls smoothly, or takes its fonts, nothing is where one measured it.
  await page.evaluate(() => {
    document.documentElement.style.scrollBehavior = 'auto';
    return document.fonts.ready.then(() => undefined);
  });
  return page;
}

/** Puts a mention so many pixels below the top of the window; the middle of it. */
async function bring(page: Page, id: string, to: number): Promise<{ x: number; y: number }> {
  return page.$eval(
    `#${id}`,
    (mention, wanted) => {
      scrollBy({ top: mention.getBoundingClientRect().top - wanted, behavior: 'instant' });
      const { left, top, width, height } = mention.getClientRects()[0] as DOMRect;
      return { x: left + width / 2, y: top + height / 2 };
    },
    to,
  );
}

/** What a tap comes to in every browser. A finger of the driver of Firefox rests too long on a machine that is busy. */
async function tap(page: Page, id: string): Promise<void> {
  await page.$eval(`#${id}`, (mention) => {
    mention.dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, cancelable: true }));
  });
}

/** A mention in each third of a line, none of them broken. */
async function inEachThird(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const thirds = new Map<number, string>();
    for (const mention of document.querySelectorAll('.prose a.mention[id]')) {
      const [line, more] = mention.getClientRects();
      if (!line || more || mention.closest('p')?.previousElementSibling === null) continue;
      thirds.set(Math.floor(((line.left + line.right) / 2 / innerWidth) * 3), mention.id);
    }
    return [...thirds.values()];
  });
}

/** How much of the window is left around the preview that is open, at its narrowest. */
async function roomAround(page: Page): Promise<number> {
  return page.$eval('.preview:popover-open', (preview) => {
    const { left, right, top, bottom } = preview.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return Math.min(left, top, clientWidth - right, clientHeight - bottom);
  });
}

const openPreview = '.preview:popover-open';

const [chromium, firefox] = browsers as [(typeof browsers)[0], (typeof browsers)[0]];
/** Firefox as it was before 2026, when style sheets could not place one thing beside another. */
const older = {
  ...firefox,
  name: 'a Firefox that cannot anchor',
  start: () => startFirefox(findFirefox() ?? '', { 'layout.css.anchor-positioning.enabled': false }),
};

// Firefox places by the same styles as Chromium: there, the height that is hardest is enough.
for (const { name, start, skip } of [chromium, firefox, older]) {
  describe(`previews on a phone, in ${name}`, { skip }, () => {
    let browser: Browser;
    before(async () => {
      browser = await start();
    });
    after(() => browser.close());

    it('stand in the window with a margin, wherever in line and window the mention is', async () => {
      const page = await open(browser, article, { width: name === 'Chromium' ? 375 : 450, height: 700 });
      const mentions = await inEachThird(page);
      assert.equal(mentions.length, 3);
      for (const id of mentions) {
        for (const height of name === 'Firefox' ? [655] : [20, 340, 655]) {
          await bring(page, id, height);
          await tap(page, id);
          await page.waitForSelector(openPreview);
          const room = await roomAround(page);
          assert.ok(room >= 8, `${id} at ${height}: ${room}`);
          await page.keyboard.press('Escape');
        }
      }
    });

    it('stand in a window too low for them above or below', async () => {
      const page = await open(browser, article, { width: 640, height: 256 });
      await bring(page, 'm-raqqa-1', 120);
      await tap(page, 'm-raqqa-1');
      await page.waitForSelector(openPreview);
      const room = await roomAround(page);
      assert.ok(room >= 8, String(room));
    });
  });
}

describe('previews', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
  /** What opens does so before the next frame but one. */
  const isOpen = async (page: Page) => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return (await page.$(openPreview)) !== null;
  };

  it('show when a mention takes the focus, stay while it has it, and go with Escape', async () => {
    const page = await open(browser, article);
    for (let tab = 0; tab < 40; tab += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.classList.contains('mention'))) break;
    }
    await page.waitForSelector(openPreview);
    assert.match(await page.$eval(openPreview, (one) => one.textContent ?? ''), /Groupe armé djihadiste/);
    await page.keyboard.press('Escape');
    assert.equal(await page.$(openPreview), null);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-definition]');
    assert.match(page.url(), /actors\/etat-islamique\.html$/);
  });

  it('show under a resting pointer, and stay while the pointer is on them', async () => {
    const page = await open(browser, article);
    await page.hover('#m-syrie-1');
    await page.waitForSelector('#preview-syrie:popover-open');
    await page.hover('#preview-syrie');
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.ok(await page.$('#preview-syrie:popover-open'));
  });

  it('leave the passage alone that a link leads to, with lines to read above it, and open when one goes on by Tab', async () => {
    const page = await open(browser, 'actors/etat-islamique.html');
    // A page that scrolls smoothly is still under way when one looks.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.focus('a.kwic[href$="#m-etat-islamique-6"]');
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
    assert.equal(await focused(page), 'm-etat-islamique-6');
    await page.waitForFunction(
      () => (document.querySelector('.mention:target')?.getBoundingClientRect().top ?? -1) > 0,
    );
    const above = await page.$eval('.mention:target', (one) => one.getBoundingClientRect().top / innerHeight);
    assert.ok(above > 0.25 && above < 0.75, String(above));
    assert.equal(await isOpen(page), false);
    await page.keyboard.press('Tab');
    assert.equal(await isOpen(page), true);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    assert.equal(await focused(page), 'm-etat-islamique-6');
    assert.equal(await isOpen(page), true);
  });

  it('do not open again when one comes back from the entry', async () => {
    const page = await open(browser, article);
    await page.keyboard.press('j');
    assert.equal(await isOpen(page), true);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press('Enter')]);
    await page.goBack({ waitUntil: 'load' });
    assert.equal(await isOpen(page), false);
  });

  it('go when their mention is scrolled away, and a tap on return shows again before it follows', async () => {
    const page = await open(browser, article, phone);
    const first = await bring(page, 'm-mayadine-1', 300);
    await page.touchscreen.tap(first.x, first.y);
    await page.waitForSelector(openPreview);
    await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
    await page.waitForFunction((preview) => !document.querySelector(preview), {}, openPreview);
    const again = await bring(page, 'm-mayadine-1', 300);
    await page.touchscreen.tap(again.x, again.y);
    await page.waitForSelector(openPreview);
    assert.match(page.url(), /2017-10-mayadine\.html$/);
  });

  it('open the entry under a finger', async () => {
    const page = await open(browser, article, { ...phone, isMobile: true });
    const { x, y } = await bring(page, 'm-mayadine-1', 300);
    await page.touchscreen.tap(x, y);
    await page.waitForSelector(openPreview);
    const text = await page.$eval(`${openPreview} strong`, (one) => {
      const { left, top } = one.getBoundingClientRect();
      return { x: left + 5, y: top + 5 };
    });
    await Promise.all([page.waitForNavigation(), page.touchscreen.tap(text.x, text.y)]);
    assert.match(page.url(), /places\/mayadine\.html$/);
  });

  it('say where they count, and explain what a definition mentions too', async () => {
    const page = await open(browser, article);
    await page.keyboard.press('j');
    assert.match(await page.$eval(`${openPreview} .kind`, (one) => one.textContent ?? ''), /mentions dans l’article/);
    await page.goto(`${host.origin}/actors/etat-islamique.html`);
    await page.hover('#definition a.mention[data-entity=raqqa]');
    await page.waitForSelector('#preview-raqqa:popover-open');
    assert.match(await page.$eval(`${openPreview} .kind`, (one) => one.textContent ?? ''), /mentions? dans le dossier/);
  });
});

describe('the notes in the margin', () => {
  let browser: Browser;
  before(async () => {
    browser = await startChromium();
  });
  after(() => browser.close());
  const desktop: Viewport = { width: 1280, height: 900 };

  it('stand near the mentions they explain, two lines above at most and three below', async () => {
    const page = await open(browser, article, desktop);
    await page.waitForSelector('.side-note:not([hidden])');
    const drifts = await page.evaluate(() => {
      const line = Number.parseFloat(getComputedStyle(document.querySelector('.prose') as Element).lineHeight);
      return [...document.querySelectorAll<HTMLElement>('.side-note:not([hidden])')].map((note) => {
        const mention = document.getElementById(note.dataset.for ?? '');
        return (note.getBoundingClientRect().top - (mention?.getBoundingClientRect().top ?? 0)) / line;
      });
    });
    assert.ok(drifts.length >= 20, `${drifts.length} notes`);
    assert.ok(Math.min(...drifts) >= -2 && Math.max(...drifts) <= 3, String(drifts));
  });

  it('are tied to their mentions from either side, and lead to the entry', async () => {
    const page = await open(browser, article, desktop);
    const note = '.side-note[data-for=m-irak-1]';
    await page.waitForSelector(`${note}:not([hidden])`);
    await page.hover('#m-irak-1');
    await page.waitForSelector(`${note}.is-tied`);
    await page.hover(note);
    await page.waitForSelector('#m-irak-1.is-tied');
    assert.equal(await page.$(`${note}.is-tied`), null);
    await page.focus('#m-irak-2');
    await page.mouse.move(5, 5);
    await page.waitForSelector(`${note}.is-tied`);
    await Promise.all([page.waitForNavigation(), page.click(`${note} a`)]);
    assert.match(page.url(), /places\/irak\.html$/);
  });

  it('show in a preview what they leave out', async () => {
    const page = await open(browser, article, desktop);
    await page.waitForSelector('.side-note.is-folded');
    await page.hover('.side-note.is-folded a');
    await page.waitForSelector(openPreview);
    const [inNote, inPreview] = await page.evaluate(() => [
      document.querySelector('.side-note.is-folded .side-note-text')?.textContent?.trim(),
      document.querySelector('.preview:popover-open [id$=-text]')?.textContent?.trim(),
    ]);
    assert.equal(inPreview, inNote);
  });
});
