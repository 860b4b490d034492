import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { serve } from './server.ts';

const article = 'articles/2017-10-mayadine.html';
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

async function open(path: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await browser.newPage();
  // A page that scrolls smoothly is still under way when one looks.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await prepare?.(page);
  await page.goto(`${host.origin}/${path}`, { waitUntil: 'load' });
  return page;
}

/** The entries that a string of the article leads to, in order. */
async function entitiesIn(page: Page, passage: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const body = document.querySelector('[data-article-text]');
    const text = body?.textContent ?? '';
    const start = text.indexOf(wanted);
    if (!body || start < 0) return [`no “${wanted}” in the article`];
    return [...body.querySelectorAll<HTMLAnchorElement>('a.mention')].flatMap((mention) => {
      const range = document.createRange();
      range.setStart(body, 0);
      range.setEndBefore(mention);
      const at = range.toString().length;
      return at >= start && at < start + wanted.length ? (mention.getAttribute('href') ?? '') : [];
    });
  }, passage);
}

describe('reading the article', () => {
  it('« Damas a annoncé » leads to the Syrian government', async () => {
    const page = await open(article);
    assert.deepEqual(await entitiesIn(page, 'Damas a annoncé'), ['../actors/gouvernement-syrien.html']);
    await page.click('#m-gouvernement-syrien-1');
    await page.waitForSelector('h1');
    assert.equal(await page.$eval('h1', (h1) => h1.textContent), 'Gouvernement syrien');
  });

  it('« ville de Mayadine à Deir Ezzor » leads to two places', async () => {
    const page = await open(article);
    assert.deepEqual(await entitiesIn(page, 'ville de Mayadine à Deir Ezzor'), [
      '../places/mayadine.html',
      '../places/deir-ezzor.html',
    ]);
  });

  it('« Etat islamique », « l’EI » and « Daech » lead to one entry', async () => {
    const page = await open(article);
    const entry = '../actors/etat-islamique.html';
    assert.deepEqual(await entitiesIn(page, 'Etat islamique (EI)'), [entry, entry]);
    assert.deepEqual(await entitiesIn(page, 'tenue par l’EI'), [entry]);
    assert.deepEqual(await entitiesIn(page, 'bastions de Daech'), [entry]);
  });

  it('lists every mention on the page of its entry, and each line leads back to that very mention', async () => {
    const page = await open(article);
    const mentions = await page.$$eval('[data-article-text] a.mention[id]', (links) =>
      links.map((link) => ({ id: link.id, href: (link as HTMLAnchorElement).href, text: link.textContent })),
    );
    assert.ok(mentions.length > 50);
    const entries = [...new Set(mentions.map(({ href }) => href))];
    for (const entry of entries) {
      await page.goto(entry);
      const lines = await page.$$eval('.concordance a.kwic', (links) =>
        links.map((link) => ({
          id: (link as HTMLAnchorElement).hash.slice(1),
          text: link.querySelector('b')?.textContent,
        })),
      );
      const expected = mentions.filter(({ href }) => href === entry).map(({ id, text }) => ({ id, text }));
      assert.deepEqual(lines, expected, entry);
    }
    await page.goto(entries[0] ?? '');
    await page.click('a.kwic[href$="#m-etat-islamique-9"]');
    await page.waitForSelector('.mention:target');
    const landed = await page.$eval('.mention:target', (mention) => {
      const { top, bottom } = mention.getBoundingClientRect();
      return { id: mention.id, inView: top >= 0 && bottom <= innerHeight };
    });
    assert.deepEqual(landed, { id: 'm-etat-islamique-9', inView: true });
  });

  it('works without JavaScript: text, links, definitions, concordance', async () => {
    const page = await open(article, (blank) => blank.setJavaScriptEnabled(false));
    await page.click('#m-mayadine-1');
    await page.waitForSelector('[data-definition]');
    assert.match(await page.$eval('[data-definition]', (one) => one.textContent ?? ''), /Ville de l’est de la Syrie/);
    assert.equal((await page.$$('.concordance a.kwic')).length, 5);
  });

  it('shows no control that needs a script to readers without one, and nothing but those to readers with one', async () => {
    const shown = (page: Page, selector: string) =>
      page.$$eval(selector, (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
      );
    for (const path of [article, 'search.html', 'map.html', 'download.html']) {
      const page = await open(path, (blank) => blank.setJavaScriptEnabled(false));
      assert.deepEqual(await shown(page, '.needs-script, button, input, select'), [], path);
      const scripted = await open(path);
      assert.deepEqual(await shown(scripted, '.needs-no-script'), [], path);
      await Promise.all([page.close(), scripted.close()]);
    }
  });

  it('asks no other host for anything, and raises no error in the browser, on any kind of page', async () => {
    const faults: string[] = [];
    const kinds = [article, 'actors/osdh.html', 'places.html', 'timeline.html', 'relations.html', 'map.html'];
    for (const path of ['', ...kinds, 'search.html?q=Euphrate', 'about.html']) {
      const page = await open(path, async (blank) => {
        blank.on('request', (request) => {
          const isOwn = request.url().startsWith(host.origin) || /^(?:data|blob):/.test(request.url());
          if (!isOwn) faults.push(`${path} asks ${request.url()}`);
        });
        blank.on('pageerror', (error) => faults.push(`${path}: ${String(error)}`));
        blank.on('console', (message) => message.type() === 'error' && faults.push(`${path}: ${message.text()}`));
      });
      await page.close();
    }
    assert.deepEqual(faults, []);
  });
});

describe('a link to a paragraph', () => {
  it('is offered in the margin beside the paragraph, and never over its text', async () => {
    const page = await open(article);
    await page.hover('#p-2');
    const boxes = await page.evaluate(() => {
      const button = document.querySelector('.paragraph-link')?.getBoundingClientRect();
      const paragraph = document.querySelector('#p-2')?.getBoundingClientRect();
      return {
        right: button?.right ?? 0,
        top: button?.top ?? 0,
        left: paragraph?.left ?? 0,
        level: paragraph?.top ?? 0,
      };
    });
    assert.ok(boxes.right <= boxes.left, JSON.stringify(boxes));
    assert.ok(Math.abs(boxes.top - boxes.level) < 12, JSON.stringify(boxes));
  });

  it('is copied with c for the paragraph that holds the focus, and the reader is told', async () => {
    await browser
      .defaultBrowserContext()
      .overridePermissions(host.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    const page = await open(article);
    await page.bringToFront();
    await page.focus('#m-raqqa-1');
    const paragraph = await page.$eval('#m-raqqa-1', (mention) => mention.closest('p')?.id);
    await page.keyboard.press('c');
    await page.waitForFunction(() => document.querySelector('[role=status].copied')?.textContent === 'Lien copié');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${host.origin}/${article}#${paragraph}`);
    await page.keyboard.type('?');
    assert.match(
      await page.$eval('dialog[open]', (help) => help.textContent ?? ''),
      /copier le lien vers le paragraphe/,
    );
  });
});

describe('the reference of an article', () => {
  it('is copied in words by a click, and the reader is told', async () => {
    await browser
      .defaultBrowserContext()
      .overridePermissions(host.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    const page = await open(article);
    await page.bringToFront();
    await page.click('#provenance summary');
    await page.click('[data-copy-citation]');
    await page.waitForFunction(() =>
      document.querySelector('[data-copy-citation]')?.textContent?.includes('Référence copiée'),
    );
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^«\s.+\s», El Watan, octobre 2017, dans Mayadine, octobre 2017\.$/u,
    );
  });
});

describe('the names of an entry', () => {
  it('begin with those that the articles use most; the others are folded, with their scripts', async () => {
    const page = await open('actors/etat-islamique.html');
    const rows = (table: string) =>
      page.$$eval(`${table} tbody tr`, (all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent?.trim())),
      );
    assert.deepEqual((await rows('section > .names')).slice(0, 2), [
      ['Daech', 'français · latin', '11'],
      ['EI', 'français · latin', '3'],
    ]);
    assert.equal(await page.$('details[open] .names'), null);
    const unused = await rows('details .names');
    assert.ok(
      unused.some(([form, language]) => form?.startsWith('داعش') && language === 'arabe · arabe'),
      String(unused),
    );
  });
});

describe('a date that stands alone', () => {
  it('begins with a capital', async () => {
    const page = await open('timeline.html');
    const first = await page.$eval('h2.period', (one) => getComputedStyle(one, '::first-letter').textTransform);
    assert.equal(first, 'uppercase');
  });
});

describe('the contents of a long page', () => {
  it('stay in sight and mark the section that one reads', async () => {
    const page = await open('actors/etat-islamique.html');
    const current = () => page.$eval('[data-contents] [aria-current]', (one) => one.textContent?.trim());
    assert.equal(await page.$('[data-contents] [aria-current]'), null);
    await page.evaluate(() => document.querySelector('#mentions')?.scrollIntoView());
    await page.waitForSelector('[data-contents] [href="#mentions"][aria-current=location]');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForSelector('[data-contents] [href="#with"][aria-current=location]');
    assert.equal(await current(), 'Cité avec');
    assert.ok(await page.$eval('[data-contents]', (one) => one.getBoundingClientRect().top === 0));
  });
});

describe('the keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => `${document.activeElement?.className} ${document.activeElement?.id}`.trim());

  it('leads from article to preview to entry and back to the mention', async () => {
    const page = await open(article);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.match(await focused(page), /^mention .*m-etat-islamique-2$/);
    await page.waitForSelector('#preview-etat-islamique:popover-open');
    await page.keyboard.press('k');
    assert.match(await focused(page), /m-etat-islamique-1$/);
    await page.keyboard.press('Escape');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /actors\/etat-islamique\.html$/);
    for (let press = 0; press < 40 && (await focused(page)) !== 'kwic'; press += 1) await page.keyboard.press('j');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /2017-10-mayadine\.html#m-etat-islamique-1$/);
    assert.ok(await page.$('#m-etat-islamique-1:target'));
  });

  it('reaches the search with /, the help with ?, and can be switched off', async () => {
    const page = await open(article);
    await page.keyboard.type('?');
    await page.waitForSelector('dialog[open]');
    await page.click('[data-shortcuts-off]');
    await page.keyboard.press('Escape');
    await page.keyboard.type('?');
    assert.equal(await page.$('dialog[open]'), null);
    await page.click('[data-show-shortcuts]');
    await page.click('[data-shortcuts-off]');
    await page.keyboard.press('Escape');
    await page.keyboard.type('/');
    await page.waitForFunction(() => document.activeElement?.matches('.search-dialog[open] input'));
    await page.keyboard.type('?/j');
    assert.equal(await page.$eval('.search-dialog input', (one) => one.value), '?/j');
  });
});

describe('relations', () => {
  it('show the passages of a number that one follows, in an open row', async () => {
    const page = await open('relations.html');
    await page.click('.ties td a');
    await page.waitForSelector('details[open] :target');
    const { row, first } = await page.evaluate(() => {
      const folded = document.querySelector(':target')!.closest('details')!;
      const [summary, passage] = [folded.querySelector('summary')!, folded.querySelector('.kwic')!];
      return { row: summary.getBoundingClientRect().top, first: passage.getBoundingClientRect().bottom };
    });
    assert.ok(row >= 0 && first <= 600, `${row} to ${first}`);
    await page.close();
  });

  it('have rows of one line that show that they open, on a phone and in print', async () => {
    const page = await open('actors/etat-islamique.html', (one) => one.setViewport({ width: 375, height: 700 }));
    const rows = () =>
      page.$$eval('.co-mentions summary', (all) =>
        all.map((row) => {
          const tops = [...row.children]
            .map((part) => part.getBoundingClientRect())
            .map(({ top, bottom }) => [top, bottom]);
          const isOneLine =
            Math.max(...tops.map(([top = 0]) => top)) < Math.min(...tops.map(([, bottom = 0]) => bottom));
          const sign = getComputedStyle(row, '::before');
          const top = Number.parseFloat(getComputedStyle(row).paddingTop) + Number.parseFloat(sign.marginTop);
          // Beside the first line, where a name takes two.
          const isAtFirst = sign.alignSelf === 'start' && top < Number.parseFloat(sign.lineHeight);
          return { isOneLine, opens: sign.borderStyle.includes('solid') && isAtFirst };
        }),
      );
    const shown = await rows();
    assert.ok(shown.length > 2 && shown.every(({ isOneLine, opens }) => isOneLine && opens));
    await page.emulateMediaType('print');
    assert.ok((await rows()).every(({ isOneLine }) => isOneLine));
    await page.close();
  });
});

describe('the cards of the home page', () => {
  it('end their opening words with its third line, beside a card with a longer title too', async () => {
    const page = await open('index.html', (one) => one.setViewport({ width: 1280, height: 900 }));
    const lines = await page.$eval('.home-articles .article-list', (list) => {
      const card = list.querySelector('li')!;
      const neighbour = card.cloneNode(true) as HTMLElement;
      const long = (one: HTMLElement, selector: string) => {
        const part = one.querySelector(selector)!;
        part.textContent = `${part.textContent} `.repeat(4);
      };
      long(card, '.opening');
      long(neighbour, 'h3');
      long(neighbour, '.opening');
      list.append(neighbour);
      const opening = card.querySelector('.opening')!;
      return opening.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(opening).lineHeight);
    });
    assert.ok(lines < 3.1, `${lines} lines`);
    await page.close();
  });
});

describe('the notes in the margin', () => {
  it('say who or what the text mentions most, and more where the window is wide', async () => {
    const whole = async (width: number) => {
      const page = await open(article, (one) => one.setViewport({ width, height: 900 }));
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLElement>('.side-note')].some((one) => one.style.top),
      );
      const notes = await page.$$eval('.side-note', (all) =>
        all
          .filter((one) => !(one as HTMLElement).hidden && !one.matches('.is-folded'))
          .map((one) => one.querySelector('a')?.dataset.entity),
      );
      await page.close();
      return notes;
    };
    const [narrow, wide] = [await whole(1280), await whole(1920)];
    assert.ok(narrow.includes('etat-islamique'));
    assert.ok(wide.includes('etat-islamique') && wide.length > narrow.length);
  });
});

describe('the reader’s switches', () => {
  it('are remembered from page to page', async () => {
    const page = await open(article);
    await page.click('input[name=mentions][value=none]');
    await page.select('select[data-setting=theme]', 'dark');
    await page.goto(`${host.origin}/actors/osdh.html`);
    assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), {
      script: '',
      theme: 'dark',
      mentions: 'none',
    });
    await page.goto(`${host.origin}/${article}`);
    assert.ok(await page.$eval('input[name=mentions][value=none]', (one) => (one as HTMLInputElement).checked));
    const drawn = await page.$eval('.prose .mention', (one) => getComputedStyle(one).textDecorationLine);
    assert.equal(drawn, 'none');
    await page.evaluate(() => localStorage.clear());
  });
});
