import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HandedContent } from '../../views/handed-page.ts';
import { type FileFacts, factsOfText, finished } from '../site-pass/file-facts.ts';

/** A page of one text or one entry that is to be made. */
export interface TextPage {
  /** Its path in the site, with `/`. */
  path: string;
  /** Astro's name of the page's component: `src/pages/articles/[id].astro`. */
  component: string;
  /** What it is made from, see `SiteContent.handOver`. */
  json: string;
}

/** Renders a request by a component. */
export type Render = (request: Request, component: string) => Promise<Response>;

/** Makes pages, one at a time, as they are published: each is written once, and read by nobody. */
export class TextPageRenderer {
  readonly #content: HandedContent;
  readonly #out: string;
  readonly #render: Render;
  readonly #folders = new Set<string>();

  /**
   * @param content what pages ask for their data; it must be the one that is shown.
   * @param out the folder of the site.
   */
  constructor(content: HandedContent, out: string, render: Render) {
    this.#content = content;
    this.#out = out;
    this.#render = render;
  }

  /**
   * Makes a page and writes it.
   * @returns all that anybody wants to know of it.
   * @throws what its components throw.
   */
  async make({ path, component, json }: TextPage): Promise<FileFacts> {
    this.#content.take(path, json);
    const response = await this.#render(new Request(addressOf(path)), component);
    if (response.status !== 200) throw new Error(`${path} could not be made: status ${response.status}`);
    const text = finished(path, await response.text());
    const bytes = Buffer.from(text);
    this.write(path, bytes);
    return factsOfText(path, text, bytes);
  }

  /** Puts a page into the folder of the site. */
  write(path: string, bytes: Uint8Array): void {
    const file = join(this.#out, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(file, bytes);
  }
}

/** The address under which Astro knows a page; the host is never called. */
function addressOf(path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), 'http://localhost/');
}
