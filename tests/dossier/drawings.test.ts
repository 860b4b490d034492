import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { publishedDrawing, safeDrawing } from '../../src/content/drawings.ts';
import { startChromium } from '../chromium.ts';

const RUN = "document.documentElement.setAttribute('data-ran', '1')";
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}<rect width="9" height="9"/></svg>`;
const code = encodeURIComponent(RUN);

/** Drawings that run something when they are opened, or would if somebody moved over them. */
const hostile: Readonly<Record<string, string>> = {
  script: svg(`<script>${RUN}</script>`),
  'a script of another file': svg('<script href="https://evil.example/a.js"/>'),
  'a script with a prefix': `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>${RUN}</s:script><s:rect width="9" height="9"/></s:svg>`,
  'a script in CDATA': svg(`<script><![CDATA[${RUN}]]></script>`),
  'a script of HTML': svg(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">${RUN}</h:script>`),
  'a script of HTML with an address in pieces': svg(
    `<h:script xmlns:h="&#104;ttp://www.w3.org/1999/xhtml">${RUN}</h:script>`,
  ),
  onload: svg('', ` onload="${RUN}"`),
  'onload in capitals': svg('', ` OnLoad="${RUN}"`),
  'an animation that begins': svg(`<set attributeName="x" to="1" onbegin="${RUN}" begin="0s"/>`),
  'a page within it': svg(
    `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${RUN}"/></body></foreignObject>`,
  ),
  'a frame': svg(`<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:parent.${code}"/>`),
  'a link that runs': svg(`<a href="javascript:${code}"><text y="5">a</text></a>`),
  'a link that runs, with a tab': svg(`<a xlink:href="java&#9;script:${code}"><text y="5">a</text></a>`),
  'a link that an animation changes': svg(
    `<a><animate attributeName="href" values="javascript:${code}"/><text y="5">a</text></a>`,
  ),
  'a use of data': svg(
    `<use href="data:image/svg+xml,%3Csvg id='a' xmlns='http://www.w3.org/2000/svg'%3E%3Cscript%3E${code}%3C/script%3E%3C/svg%3E#a"/>`,
  ),
  'an entity that is a tag': `<!DOCTYPE svg [<!ENTITY a "<script>${RUN}</script>">]>${svg('&a;')}`,
  'a style sheet of another file': `<?xml-stylesheet href="https://evil.example/a.css"?>${svg('')}`,
  'a transformation': `<?xml-stylesheet type="text/xsl" href="#a"?>${svg('')}`,
  'a style that loads': svg('<style>rect { fill: url(https://evil.example/a#b) }</style>'),
  'a style that loads in secret': svg('<style>@\\69mport "https://evil.example/a.css";</style>'),
  'an attribute that loads': svg('<rect fill="url(https://evil.example/a#b)"/>'),
  'a picture of elsewhere': svg('<image href="https://evil.example/a.png" width="9" height="9"/>'),
  'a handler of older standards': svg(
    `<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${RUN}</handler>`,
  ),
};

const sound: Readonly<Record<string, string>> = {
  'a gradient': svg(
    '<linearGradient id="g"><stop offset="0"/></linearGradient><rect fill="url(#g)" style="fill:url(#g)"/>',
  ),
  'a link to a page': svg('<a href="https://example.org/"><text y="5">a</text></a>'),
  'the notes of a drawing program': svg(
    '<metadata xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF/></metadata><n:view xmlns:n="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" n:zoom="2"/>',
  ),
  'a style sheet of its own': svg('<style>.a > rect { fill: red }</style>'),
  'a picture that is written out': svg('<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>'),
  'a declaration and a comment': `<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n${svg('<!-- b -->')}`,
};

describe('a drawing', () => {
  for (const [name, text] of Object.entries(sound)) {
    it(`with ${name} is published byte for byte`, () => {
      assert.deepEqual(safeDrawing(text), { text, removed: [] });
    });
  }

  it('of an older program keeps its look where it loses its declarations', () => {
    const text = `<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"><rect fill="red"/></svg>`;
    assert.equal(safeDrawing(text).text, '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="red"></rect></svg>');
  });

  it('in another encoding is published as UTF-8, the same words in it', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${svg('<text>é</text>')}`;
    const { bytes } = publishedDrawing(Buffer.from(text, 'latin1'));
    assert.match(new TextDecoder('utf-8', { fatal: true }).decode(bytes), /<text>é<\/text>/);
  });

  it('that is no XML is refused with its place', () => {
    assert.throws(
      () => safeDrawing('<svg xmlns="http://www.w3.org/2000/svg"><script></svg>'),
      /1:\d+: unexpected close tag/,
    );
  });
});

describe('opened by itself in Chromium, from disk', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let asked: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reperes-'));
    browser = await startChromium();
    page = await browser.newPage();
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) asked.push(request.url());
    });
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a drawing does: whether its code ran, also by a click, and what it asked of the network. */
  async function opened(text: string): Promise<{ ran: boolean; asked: string[] }> {
    const file = join(folder, 'a.svg');
    writeFileSync(file, text);
    asked = [];
    await page.goto(String(pathToFileURL(file)));
    await page.evaluate(() => document.querySelector('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))));
    const ran = await page.evaluate(() => document.documentElement.hasAttribute('data-ran'));
    return { ran, asked };
  }

  it('a hostile drawing does what this test looks for', async () => {
    assert.equal((await opened(hostile.script ?? '')).ran, true);
    assert.equal((await opened(hostile.onload ?? '')).ran, true);
    assert.equal((await opened(hostile['a picture of elsewhere'] ?? '')).asked.length, 1);
  });

  for (const [name, text] of Object.entries(hostile)) {
    it(`no drawing with ${name} runs or loads anything as it is published, and its shape is there`, async () => {
      const { text: safe, removed } = safeDrawing(text);
      assert.ok(removed.length > 0);
      assert.match(safe, /rect/);
      assert.deepEqual(await opened(safe), { ran: false, asked: [] });
    });
  }
});
