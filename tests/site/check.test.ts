import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { checkEdition, SiteLinks } from '../../src/integrations/site-check/check.ts';
import { editionOf } from '../../src/integrations/site-check/edition.ts';
import { passFiles } from '../../src/integrations/site-pass/pass.ts';
import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { builtFiles } from './pages.ts';
import { dist } from './server.ts';

const article = 'articles/2017-10-mayadine.html';
const reading = builtFiles.find((file) => /^assets\/reading\..*\.js$/.test(file)) ?? '';
let site: string;
let mended: (() => void)[] = [];

before(() => {
  site = mkdtempSync(join(tmpdir(), 'reperes-'));
  cpSync(dist, site, { recursive: true });
});

afterEach(() => {
  for (const mend of mended) mend();
  mended = [];
});

after(() => rmSync(site, { recursive: true, force: true }));

async function faults(): Promise<string[]> {
  const edition = await editionOf(site);
  const links = new SiteLinks();
  const files = [...edition].map(([path, file]) => ({ path, file, isAstros: false, isArchived: false }));
  for await (const [{ file }, facts] of passFiles(files)) if (facts.links) links.add(file, facts.links);
  return checkEdition(edition, [links]).map(formatDiagnostic);
}

/** Changes one file of the site until the end of the test. */
function change(file: string, edit: (text: string) => string): void {
  const path = join(site, file);
  const good = readFileSync(path, 'utf8');
  assert.notEqual(edit(good), good);
  writeFileSync(path, edit(good));
  mended.push(() => writeFileSync(path, good));
}

const inHead = (html: string) => (text: string) => text.replace('</head>', `${html}</head>`);
const inBody = (html: string) => (text: string) => text.replace('</main>', `${html}</main>`);

describe('the check over the built site', () => {
  it('finds nothing in the site as it was built', async () => assert.deepEqual(await faults(), []));

  const broken: [string, string, (text: string) => string, RegExp][] = [
    [
      'a link to a page that is not there',
      article,
      inBody('<a href="../places/nulle-part.html">x</a>'),
      /mayadine\.html:\d+:\d+ error: <a href> leads to places\/nulle-part\.html, which is not in the site \[site-link\]/,
    ],
    [
      'a link whose case is another',
      article,
      inBody('<a href="../Places/mayadine.html">x</a>'),
      /Places\/mayadine\.html, which is not in the site/,
    ],
    [
      'a link to an anchor that is not there',
      article,
      inBody('<a href="../places/mayadine.html#nulle-part">x</a>'),
      /leads to #nulle-part in places\/mayadine\.html, which has no such id \[site-link\]/,
    ],
    [
      'a link to an anchor of the page itself',
      'map.html',
      inBody('<a href="#nulle-part">x</a>'),
      /#nulle-part in map\.html/,
    ],
    [
      'a link to a folder',
      article,
      inBody('<a href="../places/">x</a>'),
      /the folder places\/, of which a disk shows a listing/,
    ],
    [
      'a link out of the site',
      'map.html',
      inBody('<a href="../map.html">x</a>'),
      /leads to \.\.\/map\.html, which is not/,
    ],
    ['a stray % in a link', 'map.html', inBody('<a href="100%.html">x</a>'), /stray % in “100%\.html” \[site-link\]/],
    [
      'a picture that is not there',
      article,
      inBody('<img src="../media/x.png" alt="">'),
      /<img src> leads to media\/x\.png/,
    ],
    [
      'one of the pictures for other widths',
      article,
      inBody('<img srcset="../favicon.svg 1x, ../x.svg 2x" alt="">'),
      /<img srcset> leads to x\.svg/,
    ],
    [
      'an address from the root',
      article,
      inBody('<a href="/places/mayadine.html">x</a>'),
      /<a href> begins at the root, “\/places\/mayadine\.html” \[site-absolute\]/,
    ],
    ['an address of one disk', article, inBody('<a href="file:///C:/x.html">x</a>'), /\[site-absolute\]/],
    [
      'a script of another host',
      article,
      inHead('<script src="https://example.org/x.js"></script>'),
      /<script src> calls another host, “https:\/\/example\.org\/x\.js” \[site-outside\]/,
    ],
    [
      'a style sheet of another host, scheme left out',
      article,
      inHead('<link rel="stylesheet" href="//example.org/x.css">'),
      /<link href> calls another host/,
    ],
    [
      'a picture of another host in a style attribute',
      article,
      inBody('<p style="background: url(https://example.org/x.png)">x</p>'),
      /url\(\) of background calls another host/,
    ],
    [
      'a style sheet that a style element imports',
      article,
      inHead('<style>@import "https://example.org/x.css";</style>'),
      /@import calls another host/,
    ],
    [
      'a connection made ahead',
      article,
      inHead('<link rel="preconnect" href="https://example.org">'),
      /\[site-outside\]/,
    ],
    [
      'a module script',
      article,
      inHead(`<script type="module" src="../${reading}"></script>`),
      /the page has a module script \[site-module\]/,
    ],
    ['a module to load ahead', article, inHead(`<link rel="modulepreload" href="../${reading}">`), /\[site-module\]/],
    [
      'an attribute crossorigin',
      article,
      (text) => text.replace('<script defer', '$& crossorigin'),
      /the attribute crossorigin of <script> \[site-disk\]/,
    ],
    [
      'an attribute integrity',
      article,
      (text) => text.replace('<script ', '$&integrity="sha256-x" '),
      /the attribute integrity of <script> \[site-disk\]/,
    ],
    [
      'a sprite in a file of its own',
      'map.html',
      inBody('<svg><use href="favicon.svg#x"></use></svg>'),
      /<use> of another file, “favicon\.svg#x” \[site-disk\]/,
    ],
    [
      'a font to load ahead',
      'map.html',
      inHead('<link rel="preload" as="font" href="favicon.svg">'),
      /a font to load ahead \[site-disk\]/,
    ],
    [
      'a style sheet or picture of the page for lost addresses',
      '404.html',
      inHead('<link rel="stylesheet" href="assets/x.css">'),
      /404\.html:\d+:\d+ error: <link href> leads elsewhere at each depth, “assets\/x\.css” \[site-depth\]/,
    ],
    [
      'a link of that page that holds at one depth only',
      '404.html',
      inBody('<a href="index.html">x</a>'),
      /404\.html:\d+:\d+ .*\[site-depth\]/,
    ],
  ];
  for (const [what, file, edit, message] of broken) {
    it(`finds ${what}, and nothing else`, async () => {
      change(file, edit);
      const found = await faults();
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', message);
      assert.match(found[0] ?? '', /\n {2}→ /);
    });
  }

  it('names the line and column of a style sheet, and what it loads from another host or as a mask', async () => {
    const sheet = join(site, 'assets', 'shared.css');
    const lines = [
      '/* url(https://example.org/no.png) */',
      'body { background: url(https://example.org/x.png) }',
      '.x { mask-image: url(../favicon.svg) }',
    ];
    writeFileSync(sheet, lines.join('\n'));
    mended.push(() => rmSync(sheet));
    const found = await faults();
    assert.equal(found.length, 2, found.join('\n'));
    assert.match(found.join('\n'), /assets\/shared\.css:2:20 error: url\(\) of background calls another host/);
    assert.match(found.join('\n'), /assets\/shared\.css:3:18 error: .*mask-image from a file/);
  });

  it('tells a fault that many pages share once, and how many they are', async () => {
    for (const file of ['map.html', 'about.html', 'timeline.html']) change(file, inBody('<a href="/x.html">x</a>'));
    const found = await faults();
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^about\.html:\d+:\d+ .*; so do 2 other pages \[site-absolute\]/);
  });

  it('lets a reader be led anywhere: other sites, mail, text fragments, the top', async () => {
    const links = [
      'https://example.org/',
      'mailto:x@example.org',
      '#top',
      '#',
      '',
      '#:~:text=x',
      'map.html?q=1#:~:text=x',
    ];
    change('map.html', inBody(links.map((href) => `<a href="${href}">x</a>`).join('')));
    change('about.html', inHead('<link rel="canonical" href="https://example.org/about.html">'));
    change('404.html', inBody('<a href="../../">x</a><a href="https://example.org/">x</a>'));
    assert.deepEqual(await faults(), []);
  });
});
