import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { extractTextItems, getDocumentProxy } from 'unpdf';
import { entryOf, exportPdf } from '../../src/cli/export-pdf.ts';
import type { ExportedArticle, ExportedDossier } from '../../src/export/exported.ts';
import { interfaceIn } from '../../src/site/i18n/strings.ts';
import { aptInstall, hasApt } from '../apt.ts';
import { findChromium } from '../chromium.ts';
import { exportedFrom, FORBIDDEN, shipped, triedDossiers } from './dossiers.ts';

/** Where the text of a page ends and its running head or its number begins, in points. */
const MARGINS = { top: 842 - 60, bottom: 55 };

interface Printed {
  dossier: ExportedDossier;
  file: string;
  bytes: Buffer;
  /** The letters of each page, without its head and number. */
  pages: string[];
  /** The whole text of each page. */
  words: string[];
}

let folder: string;
let count = 0;
const whole: Printed[] = [];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reperes-pdf-'));
  process.env.REPERES_CHROMIUM = await findChromium();
  for (const one of triedDossiers()) whole.push(await printed(exportedFrom(one)));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function printed(dossier: ExportedDossier, entry?: string): Promise<Printed> {
  count += 1;
  const made = join(folder, `made-${count}`);
  const subject = entry === undefined ? undefined : entryOf(dossier, entry);
  const path = await exportPdf(dossier, subject, join(folder, `work-${count}`), made, () => undefined);
  const bytes = readFileSync(join(made, path));
  const { items } = await extractTextItems(Uint8Array.from(bytes));
  const pages = items.map((page) => letters(page.filter(({ y }) => y < MARGINS.top && y > MARGINS.bottom)));
  const words = items.map((page) => page.map(({ str }) => str).join(' '));
  return { dossier, file: join(made, path), bytes, pages, words };
}

function letters(items: readonly { str: string }[]): string {
  return lettersOf(items.map(({ str }) => str).join('')).replace(OTHERS, '');
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/\P{L}/gu, '');
}

/** Its letters, of scripts from right to left in no order: programs guess that, and Chromium has its own. */
function told(text: string): string {
  const plain = lettersOf(text);
  return FROM_RIGHT.test(plain) ? [...plain].toSorted().join('') : plain;
}

const FROM_RIGHT = /[\u0590-\u06ff]/u;
/** Letters that no font of ours has: whether a machine has one is its affair. */
const OTHERS = /[^\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}]/gu;

/** The titles of the bookmarks with the number of their page, from 1. */
async function bookmarksOf(bytes: Buffer): Promise<{ title: string; page: number }[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const outline = (await pdf.getOutline()) as Bookmark[] | null;
  const all = (outline ?? []).flatMap(function flat(one: Bookmark): Bookmark[] {
    return [one, ...one.items.flatMap(flat)];
  });
  return Promise.all(
    all.map(async ({ title, dest }) => ({ title, page: 1 + (await pdf.getPageIndex(dest[0] as never)) })),
  );
}

interface Bookmark {
  title: string;
  dest: unknown[];
  items: Bookmark[];
}

/** The letters of the pages of an article: from its title to the page before the next part. */
function pagesOf({ pages }: Printed, marks: { page: number }[], at: number): string {
  return pages.slice((marks[at]?.page ?? 1) - 1, (marks[at + 1]?.page ?? pages.length + 1) - 1).join('');
}

/** The bookmark of each article: those of level one, behind the contents, in the order of the articles. */
async function articlesOf(one: Printed): Promise<{ article: ExportedArticle; letters: string }[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(one.bytes));
  const outline = ((await pdf.getOutline()) ?? []) as Bookmark[];
  const marks = await Promise.all(
    outline.map(async ({ dest }) => ({ page: 1 + (await pdf.getPageIndex(dest[0] as never)) })),
  );
  return one.dossier.articles.map((article, at) => ({ article, letters: pagesOf(one, marks, at + 1) }));
}

describe('npx reperes export pdf', () => {
  it('makes files in which qpdf finds no fault', () => {
    if (spawnSync('qpdf', ['--version']).error && hasApt()) aptInstall('qpdf');
    for (const { file } of whole) {
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
    }
  });

  it('is tagged, says its language and its title, and has a bookmark for each article and entry', async () => {
    for (const { bytes, dossier } of whole) {
      const pdf = await getDocumentProxy(Uint8Array.from(bytes));
      const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
      assert.equal(lettersOf(String(info.Title)), lettersOf(dossier.title));
      assert.equal(info.Language, dossier.lang);
      assert.deepEqual(await pdf.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
      const page = await pdf.getPage(3);
      assert.match(JSON.stringify(await page.getStructTree()), /"role":"H1"/);
      const marks = (await bookmarksOf(bytes)).map(({ title }) => told(title));
      for (const { title } of dossier.articles) assert.ok(marks.includes(told(title)), title);
      for (const { name } of dossier.entries) assert.ok(marks.includes(told(name)), name);
    }
  });

  it('has the whole text of every article', async () => {
    for (const one of whole) {
      for (const { article, letters: found } of await articlesOf(one)) {
        const texts = article.blocks.map(({ text }) => lettersOf(text).replace(OTHERS, ''));
        for (const text of texts.filter((one) => !FROM_RIGHT.test(one))) {
          assert.ok(found.includes(text), `${article.id}: ${text.slice(0, 80)}`);
        }
        const counts = new Map<string, number>();
        for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
        for (const letter of texts.join('')) counts.set(letter, (counts.get(letter) ?? 0) - 1);
        const missing = [...counts].filter(([, left]) => left < 0);
        assert.deepEqual(missing, [], article.id);
      }
    }
  });

  it('names in its contents the page on which each article begins', async () => {
    for (const { bytes, dossier, words } of whole) {
      const marks = await bookmarksOf(bytes);
      const [contents] = marks;
      assert.ok(contents);
      const first = marks[1]?.page ?? 0;
      const lines = words.slice(contents.page - 1, first - 1).join(' ');
      for (const { title } of dossier.articles) {
        const page = marks.find((mark) => told(mark.title) === told(title))?.page;
        assert.match(lines, new RegExp(`\\b${page}\\b`), `${title}: ${page}`);
      }
    }
  });

  it('leads from the index of names to the pages that name an entry', async () => {
    const [own] = whole;
    assert.ok(own);
    const { dossier, pages, words } = own;
    const index = words.at(-1) ?? '';
    const article = (await articlesOf(own))[0];
    assert.ok(article);
    const raqqa = /Raqqa\s*,\s*(\d+)\s*,\s*(\d+)/.exec(index);
    assert.ok(raqqa, index);
    const [, definition, mention] = raqqa.map(Number);
    assert.ok(pages[(definition ?? 0) - 1]?.includes('RaqqaVille'));
    assert.ok(pages[(mention ?? 0) - 1]?.includes(lettersOf(dossier.articles[0]?.title ?? '')));
    assert.match(index, /Abdel Rahmane, Rami/);
    assert.match(index, /Daech\s*,\s*voir\s+Organisation État islamique/);
  });

  it('prints one entry with the articles that mention it, and no more of the glossary than they name', async () => {
    const [, hostile] = whole;
    assert.ok(hostile);
    const one = await printed(hostile.dossier, 'le-caire');
    const marks = (await bookmarksOf(one.bytes)).map(({ title }) => told(title));
    const mentioning = new Set(
      hostile.dossier.entryById.get('le-caire')?.occurrences.map(({ article }) => told(article.title)),
    );
    assert.ok(mentioning.size > 0 && mentioning.size < hostile.dossier.articles.length);
    for (const { title } of hostile.dossier.articles) {
      assert.equal(marks.includes(told(title)), mentioning.has(told(title)), title);
    }
    assert.match(one.words[0] ?? '', /Le Caire/);
  });

  it('holds nothing of drafts, hidden entries and originals that are withheld', () => {
    for (const { words } of whole) {
      for (const word of FORBIDDEN) assert.ok(!words.join(' ').includes(word), word);
    }
  });

  it('gives the same bytes twice', async () => {
    const again = await printed(exportedFrom(shipped));
    assert.ok(again.bytes.equals(whole[0]?.bytes ?? Buffer.of()));
  });

  it('is set from right to left where the dossier is Arabic', async () => {
    const { bytes } = await printed({ ...exportedFrom(shipped), lang: 'ar' });
    const { items } = await extractTextItems(Uint8Array.from(bytes));
    const number = items[1]?.find(({ str }) => /^\s*3\s*$/.test(str));
    assert.ok(number && number.x < 200, 'numbers of pages stand on the left');
    const marks = (await bookmarksOf(bytes)).map(({ title }) => told(title));
    assert.ok(marks.includes(told(interfaceIn('ar').t('book.index'))), marks.join(', '));
  });
});

describe('npx reperes export pdf, as a command', () => {
  const command = fileURLToPath(new URL('../../src/cli/reperes.mjs', import.meta.url));
  const run = (args: string[], env: NodeJS.ProcessEnv) => {
    const all = ['export', ...args, '--content', shipped, '--out', join(folder, 'out')];
    return spawnSync(process.execPath, [command, ...all], { encoding: 'utf8', env: { ...process.env, ...env } });
  };

  it('says what is missing where there is no browser', () => {
    const { status, stderr } = run(['pdf'], { REPERES_CHROMIUM: join(folder, 'nothing') });
    assert.equal(status, 2);
    assert.match(stderr, /REPERES_CHROMIUM names .*nothing, which is not there[\s\S]*Chromium, Chrome or Edge/);
  });

  it('says which entry was meant', () => {
    const { status, stderr } = run(['pdf', '--entry', 'raqa'], {});
    assert.equal(status, 2);
    assert.match(stderr, /no entry “raqa”; did you mean raqqa\?/);
  });

  it('says that only a PDF is made of one entry', () => {
    const { status, stderr } = run(['csv', '--entry', 'raqqa'], {});
    assert.equal(status, 2);
    assert.match(stderr, /npx reperes export pdf --entry raqqa/);
  });
});
