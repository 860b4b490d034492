import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PageRule, pageRules } from '../src/convert/html/rules.ts';
import { cleanPages, harmonic, type Page, readPage, realPages } from './page-sets.ts';

/**
 * What each rule for web pages is worth, by switching it off: strings that must and must not stay in the pages of html-cc,
 * words and dates of the pages of Wikinews, each in the half that is looked at and the half that is only scored; and words
 * and dates of the pages of this project’s own tests, which are cases of what pages do. Rewrites the table of
 * docs/quality.md.
 */
interface Figures {
  /** Strings kept and left out that are right. */
  kept: number;
  dropped: number;
  /** F1 of words, in points of one page. */
  f: number;
  /** 1 for a date that is right. */
  dates: number;
}

const fixtures = fileURLToPath(new URL('../tests/convert/fixtures/', import.meta.url));

/** Web pages of the tests, with the article that each must give. */
function ownPages(): Page[] {
  return readdirSync(fixtures)
    .filter((name) => name.startsWith('html-'))
    .map((name): Page => {
      const [, head = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`${fixtures}${name}/article-1.md`, 'utf8')) ?? [];
      const original = readdirSync(`${fixtures}${name}`).find((file) => file.startsWith('original')) ?? '';
      const date = /^date: (\S+)/m.exec(head)?.[1];
      const bytes = readFileSync(`${fixtures}${name}/${original}`);
      const gold = body.replace(/<!--[\s\S]*$/, '');
      return { bytes, with: [], without: [], gold, ...(date ? { date } : {}) };
    });
}

async function figures(page: Page, without: readonly PageRule[]): Promise<Figures> {
  const { text, date } = await readPage(page.bytes, without);
  return {
    kept: page.with.filter((one) => text.includes(one)).length,
    dropped: page.without.filter((one) => !text.includes(one)).length,
    f: page.gold === undefined ? 0 : 100 * harmonic(text, page.gold),
    dates: (page.date === undefined ? date !== undefined : date === page.date) ? 1 : 0,
  };
}

const half = (pages: Page[], which: 0 | 1) => pages.filter((_, index) => index % 2 === which);
const [clean, real, own] = [cleanPages(), realPages(), ownPages()];
const sets = [half(real, 0), half(real, 1), half(clean, 0), half(clean, 1), own];

async function total(pages: readonly Page[], without: readonly PageRule[]): Promise<Figures> {
  const sum: Figures = { kept: 0, dropped: 0, f: 0, dates: 0 };
  for (const page of pages) {
    const one = await figures(page, without);
    for (const key of ['kept', 'dropped', 'f', 'dates'] as const) sum[key] += one[key];
  }
  return { ...sum, f: sum.f / pages.length };
}

const base = await Promise.all(sets.map((pages) => total(pages, [])));
const lines: string[] = [];
for (const rule of pageRules) {
  const off = await Promise.all(sets.map((pages) => total(pages, [rule])));
  const worth = (set: number, key: keyof Figures) => signed((base[set]?.[key] ?? 0) - (off[set]?.[key] ?? 0));
  const halves = (first: number, key: keyof Figures) => `${worth(first, key)} · ${worth(first + 1, key)}`;
  const cells = [
    halves(0, 'kept'),
    halves(0, 'dropped'),
    halves(2, 'f'),
    halves(2, 'dates'),
    worth(4, 'f'),
    worth(4, 'dates'),
  ];
  lines.push(`| \`${rule}\` | ${cells.join(' | ')} |`);
  console.log(lines.at(-1));
}

function signed(value: number): string {
  const rounded = Number(value.toFixed(2));
  return rounded > 0 ? `+${rounded}` : String(rounded === 0 ? 0 : rounded);
}

const heads = ['html-cc: strings kept', 'strings left out', 'wikinews-fr 2012: F1', 'dates', 'own pages: F1', 'dates'];
const table = [`| rule | ${heads.join(' | ')} |`, `| --- |${heads.map(() => ' --- |').join('')}`, ...lines].join('\n');
const file = new URL('../docs/quality.md', import.meta.url);
const old = readFileSync(file, 'utf8');
writeFileSync(
  file,
  old.replace(
    /(<!-- page rules -->\n)[\s\S]*?(<!-- end of page rules -->)/,
    (_, start, end) => `${start}${table}\n${end}`,
  ),
);
