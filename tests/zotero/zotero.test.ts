import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';
import { dist } from '../site/server.ts';

/**
 * Folder with checkouts of Zotero's public repositories `translate`, `utilities`, `translators` and `zotero-schema`, side
 * by side. They are under the AGPL, and no part of the project.
 */
const zotero = process.env.REPERES_ZOTERO;
assert.ok(zotero, 'REPERES_ZOTERO names no folder with checkouts of Zotero’s repositories (CONTRIBUTING.md)');

/** What Zotero makes of a page, as far as it is asked here. */
interface ZoteroItem {
  itemType: string;
  title: string;
  date?: string;
  publicationTitle?: string;
  encyclopediaTitle?: string;
  language?: string;
  creators: { firstName?: string; lastName: string }[];
}

/** What the checkouts define, as far as it is called here. */
interface ZoteroGlobal {
  Repo: Record<string, (id: string) => Promise<unknown>>;
  Debug: { init(level: number): void };
  Schema: { init(schema: unknown): void };
  Date: { init(formats: unknown): void };
  Translators: { init(): Promise<void>; get(id: string): Promise<unknown> };
  Translate: { Web: new () => ZoteroTranslate };
}

interface ZoteroTranslate {
  setDocument(document: Document | null): void;
  setTranslator(translator: unknown): void;
  translate(): Promise<unknown>;
}

const embeddedMetadata = readFileSync(join(zotero, 'translators/Embedded Metadata.js'), 'utf8');
const rdf = readFileSync(join(zotero, 'translators/RDF.js'), 'utf8');
const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };

/** The example of `translate`, with the site below `/site/`. */
function serveZotero(folder: string): Promise<Server> {
  const rooms: [string, string][] = [
    ['/site/', dist],
    ['/modules/utilities/', join(folder, 'utilities')],
    ['/', join(folder, 'translate')],
  ];
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
    const [start, root] = rooms.find(([room]) => path.startsWith(room)) as [string, string];
    try {
      const bytes = readFileSync(join(root, path.slice(start.length)));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

describe('Zotero, by its own translator for embedded metadata', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let home: string;

  before(async () => {
    server = await serveZotero(zotero);
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startChromium();
    page = await browser.newPage();
    // The example asks Zotero's server for its schema and starts by itself; here both come from the checkouts.
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      new URL(request.url()).origin === home && !request.url().endsWith('/example/index.js')
        ? request.continue()
        : request.abort(),
    );
    await page.goto(`${home}/example/index.html`);
    await page.evaluate(
      async (schema, codes) => {
        const { Zotero } = window as unknown as { Zotero: ZoteroGlobal };
        const infos = codes.map((code) => ({ ...JSON.parse(code.slice(0, code.indexOf('\n}') + 2)), code }));
        Zotero.Repo.getAllTranslatorMetadata = async () => infos.map(({ code: _, ...info }) => info);
        Zotero.Repo.getTranslatorCode = async (id: string) => infos.find((one) => one.translatorID === id)?.code;
        Zotero.Debug.init(0);
        Zotero.Schema.init(JSON.parse(schema));
        Zotero.Date.init(await (await fetch('/modules/utilities/resource/dateFormats.json')).json());
        await Zotero.Translators.init();
      },
      readFileSync(join(zotero, 'zotero-schema/schema.json'), 'utf8'),
      [embeddedMetadata, rdf],
    );
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  /** What Zotero saves of a page of the site. */
  async function saved(path: string): Promise<ZoteroItem> {
    const items = await page.evaluate(async (address) => {
      const { Zotero } = window as unknown as { Zotero: ZoteroGlobal };
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      const translate = new Zotero.Translate.Web();
      translate.setDocument(frame.contentDocument);
      translate.setTranslator(await Zotero.Translators.get('951c027d-74ac-47d4-a107-9c3069ab7b48'));
      const found = await translate.translate();
      frame.remove();
      return JSON.parse(JSON.stringify(found, (key, value) => (key === 'attachments' ? [] : value)));
    }, `/site/${path}`);
    assert.equal(items.length, 1);
    return items[0];
  }

  it('saves an article as one of its paper, of the day or month that is known', async () => {
    const item = await saved('articles/2017-10-mayadine.html');
    assert.equal(item.itemType, 'newspaperArticle');
    assert.equal(item.title, 'L’armée syrienne annonce la reprise de Mayadine à l’organisation État islamique');
    assert.equal(item.publicationTitle, 'El Watan');
    assert.match(item.date ?? '', /^2017[-/]10$/);
    assert.equal(item.language, 'fr');
    assert.deepEqual(item.creators, []);
  });

  it('saves an entry as one of a reference work, which is the dossier', async () => {
    const item = await saved('places/raqqa.html');
    assert.equal(item.itemType, 'encyclopediaArticle');
    assert.equal(item.title, 'Raqqa');
    assert.equal(item.encyclopediaTitle ?? item.publicationTitle, 'Mayadine, octobre 2017');
    assert.ok(item.creators.length > 0);
  });
});
