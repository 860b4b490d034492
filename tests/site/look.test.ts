import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { startChromium } from '../chromium.ts';
import { overflows } from './overflows.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Pages that show all of a look: the home page, an article, entries with a photograph and with an SVG, own pages. */
const paths = [
  'index.html',
  'articles/2026-03-chenal.html',
  'actors/jeanne-kerbrat.html',
  'actors/port-de-nantes.html',
  'actors.html',
  'pages/avant-propos.html',
];

let folder: string;
let out: string;
let browser: Browser;
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const onDisk = (path: string) => pathToFileURL(join(out, path)).href;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'l’estuaire, été '));
  const content = join(folder, 'content');
  out = join(folder, 'site');
  cpSync(join(project, 'tests/site/fixtures/look'), content, { recursive: true });
  mkdirSync(join(content, 'fonts'));
  // Any font does: this one is at hand.
  const font =
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
  copyFileSync(require.resolve(font), join(content, 'fonts/interface.woff2'));
  const args = [join(project, 'src/cli/reperes.mjs'), 'build', '--content', content, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  browser = await startChromium();
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page from disk, and tells what the browser could not load. */
async function open(path: string): Promise<{ page: Page; failed: string[] }> {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) failed.push(request.url());
  });
  page.on('pageerror', (error) => failed.push(String(error)));
  await page.goto(onDisk(path), { waitUntil: 'load' });
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
  return { page, failed };
}

describe('a dossier with a look and words of its own, read from disk', () => {
  it('loads every picture, font and style of every kind of page, and nothing of another host', async () => {
    for (const path of paths) {
      const { page, failed } = await open(path);
      const empty = await page.evaluate(() =>
        [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
      );
      assert.deepEqual([...failed, ...empty], [], path);
      await page.close();
    }
  });

  it('is set in its fonts and colours, and its own rules win over ours', async () => {
    const { page } = await open('pages/avant-propos.html');
    const look = await page.evaluate(() => {
      const [h1, lead] = [document.querySelector('h1'), document.querySelector('.lead')];
      return {
        title: h1 && getComputedStyle(h1).fontFamily,
        loaded: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
        lead: lead && getComputedStyle(lead).fontStyle,
        accent: getComputedStyle(document.documentElement).getPropertyValue('--accent'),
        line: h1 && getComputedStyle(h1, '::after').backgroundImage,
      };
    });
    assert.match(look.title ?? '', /^"Source Serif 4"/);
    assert.deepEqual([...new Set(look.loaded.map((family) => family.replaceAll('"', '')))].toSorted(), [
      'Police de la maison',
      'Source Serif 4',
    ]);
    assert.equal(look.lead, 'italic');
    assert.match(look.accent, /light-dark\(#1f4e79, ?#9cc4ea\)/);
    assert.match(look.line ?? '', /assets\/look\/vague-\w+\.svg/);
    await page.close();
  });

  it('says apart where single facts of an entry are from, and nothing of where entries are looked up', () => {
    const page = read('places/nantes.html');
    const text = page.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    assert.match(text, /Sources : Nantes, GeoNames\. Définition revue le 21 novembre 2026\./);
    assert.match(page, /href="https:\/\/d-nb\.info\/gnd\/4041304-4"[^>]*>\s*d-nb\.info 4041304-4/);
    assert.match(text, /Données : Nantes, Gazetteer, consulté le 27 novembre 2026 \(Coordonnées, GeoNames, Naoned\)\./);
    for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:html|json|js|md|txt|xml)$/.test(path)) assert.ok(!read(path).includes('reconcile.example'), path);
    }
  });

  it('shows its logo, whose script does not run, and keeps the title', async () => {
    const { page } = await open('actors/jeanne-kerbrat.html');
    const header = await page.evaluate(() => {
      const logo = document.querySelector<HTMLImageElement>('.site-header img.logo');
      return { alt: logo?.alt, width: logo?.naturalWidth, name: document.querySelector('.name')?.textContent?.trim() };
    });
    assert.equal(header.alt, 'Erdre, revue de presse');
    assert.ok((header.width ?? 0) > 0);
    assert.equal(header.name, 'L’Estuaire, une année de travaux');
    assert.notEqual(await page.title(), 'ran');
    await page.close();
  });

  it('has on its home page what was asked for in that order, names in the introduction with previews', async () => {
    const { page } = await open('index.html');
    const titles = await page.evaluate(() => {
      const wanted = '.head-figure, .home-introduction, main h2';
      return [...document.querySelectorAll(wanted)].map((one) => (one.matches('h2') ? one.textContent : one.className));
    });
    assert.deepEqual(
      titles.map((title) => title?.replaceAll('\u00a0', ' ')),
      [
        'head-figure is-wide',
        'prose home-introduction',
        'Les articles',
        'Carte',
        'Les plus cités : acteurs',
        'Les plus cités : lieux',
      ],
    );
    await page.focus('.home-introduction a.mention');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.preview:popover-open');
    await page.close();
  });

  it('names its own pages in the header and at the foot, and leads from our page About to the editor’s', async () => {
    for (const [path, up] of [
      ['index.html', ''],
      ['places/nantes.html', '../'],
    ] as const) {
      const html = read(path);
      const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
      const footer = html.slice(html.indexOf('<footer'), html.indexOf('</footer>'));
      const hrefs = (part: string) => [...part.matchAll(/<a[^>]* href="([^"]*)"/g)].map(([, href]) => href);
      const titles = [...header.matchAll(/<a[^>]*>\s*([^<]*?)\s*<\/a>/g)].map(([, title]) => title);
      assert.equal(titles[0], 'Avant-propos');
      assert.equal(titles.at(-1), 'Qui nous sommes');
      assert.deepEqual(
        hrefs(footer).slice(0, 5),
        [
          'mailto:erdre@example.org',
          `${up}pages/methode.html`,
          `${up}articles/2026-03-chenal.html`,
          `${up}pages/methode.html`,
          `${up}pages/credits.html`,
        ],
        path,
      );
    }
    const page = await browser.newPage();
    await page.goto(onDisk('about.html'));
    await page.waitForFunction(() => location.pathname.endsWith('/pages/about.html'));
    await page.close();
  });

  it('finds its own pages in the search', async () => {
    const { page } = await open('search.html');
    await page.goto(`${onDisk('search.html')}?q=souvient`, { waitUntil: 'load' });
    await page.waitForSelector('[data-search-results] a');
    const found = await page.$eval('[data-search-results] a', (link) => link.textContent ?? '');
    assert.match(found, /Page[\s\S]*Avant-propos/);
    await page.close();
  });

  it('shows pictures at the head, in lists and in previews, in several sizes, with words for who does not see', () => {
    const entry = read('actors/jeanne-kerbrat.html');
    const figure = /<figure class="head-figure[\s\S]*?<\/figure>/.exec(entry)?.[0] ?? '';
    assert.match(figure, /srcset="[^"]*portrait-\w+-240\.webp 240w, [^"]*-480\.webp 480w, [^"]*-720\.webp 720w"/);
    assert.match(figure, /alt="Portrait dessiné d’une femme/);
    assert.match(figure, /<figcaption[^>]*>Dessin de la rédaction d’après/);
    assert.match(read('actors.html'), /<img class="thumb"[^>]*portrait-/);
    assert.match(read('articles.html'), /<img class="thumb"[^>]*chantiers-/);
    const preview = /id="preview-jeanne-kerbrat"[\s\S]*?<\/div>/.exec(read('articles/2026-03-chenal.html'))?.[0] ?? '';
    assert.match(preview, /<img class="thumb"[^>]*portrait-/);
  });

  it('makes of its picture for networks a JPEG of their size, and names it with its words', async () => {
    const { format, width, height } = await sharp(join(out, 'social-image.jpg')).metadata();
    assert.deepEqual([format, width, height], ['jpeg', 1200, 630]);
    assert.equal(existsSync(join(out, 'social-image.png')), false);
    assert.match(
      read('places/nantes.html'),
      /og:image" content="\.\.\/social-image\.jpg"><meta property="og:image:alt"/,
    );
  });

  it('is whole in the archive', () => {
    const [archive = ''] = readdirSync(join(out, 'downloads')).filter((name) => name.endsWith('.zip'));
    const files = Object.keys(unzipSync(readFileSync(join(out, 'downloads', archive))));
    for (const wanted of [
      /assets\/look\/look-\w+\.css$/,
      /assets\/look\/interface-\w+\.woff2$/,
      /portrait-\w+-240\.webp$/,
      /pages\/credits\.html$/,
    ]) {
      assert.ok(
        files.some((file) => wanted.test(file)),
        String(wanted),
      );
    }
  });

  it('gives axe nothing to find, light or dark', async () => {
    const all = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]';
    // All other rules are the same in both themes.
    const options = { light: all, dark: '{ type: "rule", values: ["color-contrast", "link-in-text-block"] }' };
    for (const path of paths) {
      const { page } = await open(path);
      await page.evaluate(axe);
      for (const [theme, only] of Object.entries(options)) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        const { violations } = (await page.evaluate(
          `axe.run(document, { runOnly: ${only}, resultTypes: ["violations"] })`,
        )) as AxeResults;
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        assert.deepEqual(found, [], `${path}, ${theme}`);
      }
      await page.close();
    }
  });

  it('overflows on no page from 320 to 2560 px', async () => {
    assert.deepEqual(await overflows(browser, paths.map(onDisk)), []);
  });
});
