import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { StaticHost } from '../../src/cli/static-host.ts';
import { withPolicy } from '../../src/integrations/site-pass/policy.ts';
import { startChromium } from '../chromium.ts';
import { attribute, builtPages, textOf } from './pages.ts';
import { dist, serve } from './server.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('every page of the site says what it may load', () => {
  it('in a meta element before all that is loaded, and there is nothing that it does not allow', () => {
    for (const { path, elements } of builtPages) {
      const [meta] = elements.filter((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
      const policy = meta && attribute(meta, 'content');
      assert.ok(meta && policy, `${path} has no policy`);
      const loads = elements.findIndex(({ tagName }) => ['script', 'style', 'link', 'img'].includes(tagName));
      assert.ok(elements.indexOf(meta) < loads, `${path}: something is loaded before the policy`);
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
      for (const element of elements) {
        const { tagName } = element;
        const isData = tagName === 'script' && attribute(element, 'type') === 'application/ld+json';
        const inline = tagName === 'style' || (tagName === 'script' && !attribute(element, 'src') && !isData);
        const text = inline ? element.childNodes.map(textOf).join('') : '';
        const hint = 'build it as a file of src/site/client/ or src/site/styles/, or see that the site pass finds it';
        if (inline) assert.ok(policy.includes(hashOf(text)), `${path}: <${tagName}> is not in the policy; ${hint}`);
        const handler = element.attrs.find(({ name }) => name.startsWith('on') || name === 'style');
        assert.equal(handler, undefined, `${path}: <${tagName} ${handler?.name}> is refused by the policy; ${hint}`);
      }
    }
  });

  it('keeps the look of an attribute as a rule, and leaves words alone that look like one', () => {
    const page = withPolicy(
      '<html><head><meta charset="utf-8"><title>a style="x" </head></title></head><body><p style="--x:1">a</p><p style="--x:1">b</p><i title=\'<b style="y">\'>style="z"</i></body></html>',
    );
    assert.match(
      page,
      /<style>\[data-style="1"\]\{--x:1\}<\/style><\/head><body><p data-style="1">a<\/p><p data-style="1">b/,
    );
    assert.match(page, /<title>a style="x" <\/head><\/title>/);
    assert.match(page, /<i title='<b style="y">'>style="z"<\/i>/);
  });
});

describe('in a browser', () => {
  let host: StaticHost;
  let browser: Browser;

  before(async () => {
    host = await serve();
    browser = await startChromium();
  });

  after(async () => {
    await browser.close();
    await host.close();
  });

  /** Opens a page and writes down what its policy refuses. */
  async function open(address: string): Promise<{ page: Page; refused: () => Promise<string[]> }> {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        told.push(`${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(address, { waitUntil: 'load' });
    return { page, refused: () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told) };
  }

  for (const from of ['a host', 'disk']) {
    it(`nothing of the search, the map or a chart is refused, from ${from}`, async () => {
      const address = (path: string) => (from === 'disk' ? pathToFileURL(dist + path).href : `${host.origin}/${path}`);
      const search = await open(`${address('search.html')}?q=Mayadine`);
      await search.page.waitForSelector('main a[href*="mayadin"]');
      assert.deepEqual(await search.refused(), []);
      const map = await open(address('map.html'));
      const shift = await map.page.$eval('.map text', (name) => getComputedStyle(name).translate);
      assert.notEqual(shift, 'none');
      assert.deepEqual(await map.refused(), []);
      await search.page.close();
      await map.page.close();
    });

    it(`a script, a style and a picture of somebody else’s are refused, from ${from}`, async () => {
      const address = from === 'disk' ? pathToFileURL(`${dist}index.html`).href : `${host.origin}/index.html`;
      const { page, refused } = await open(address);
      const ran = await page.evaluate(async () => {
        const inline = document.createElement('script');
        inline.textContent = 'globalThis.ran = true';
        const outside = document.createElement('script');
        outside.src = 'https://evil.example/x.js';
        const picture = new Image();
        picture.src = 'https://evil.example/x.png';
        document.body.innerHTML += '<p onclick="globalThis.ran = true" style="color: red">x</p>';
        document.body.append(inline, outside, picture);
        (document.body.querySelector('p[onclick]') as HTMLElement).click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return 'ran' in globalThis;
      });
      assert.equal(ran, false);
      const told = (await refused()).join('\n');
      for (const part of [
        /script-src-elem inline/,
        /script-src-elem https/,
        /img-src https/,
        /script-src-attr/,
        /style-src-attr/,
      ])
        assert.match(told, part);
      await page.close();
    });
  }
});
