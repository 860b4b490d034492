import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toString as mdastText } from 'mdast-util-to-string';
import { htmlFormat } from '../src/convert/html/html.ts';
import { type PageRule, pageRules } from '../src/convert/html/rules.ts';
import { corpus } from './corpora.ts';

/**
 * What each rule for web pages is worth, by switching it off: strings that must and must not stay in the pages of html-cc,
 * and words of the pages of this project’s own tests, which are cases of what pages do. Rewrites the table of
 * docs/quality.md.
 */
interface Page {
  bytes: Uint8Array;
  half: 0 | 1 | undefined;
  with: string[];
  without: string[];
  /** The whole article and its date, where they are known. */
  gold?: string;
  date?: string;
}

/** Strings kept and left out that are right, F1 of words times pages, dates that are right. */
type Figures = Record<'kept' | 'dropped' | 'f' | 'dates', number>;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const fixtures = fileURLToPath(new URL('../tests/convert/fixtures/', import.meta.url));

function pages(): Page[] {
  const listed: { file: string; with?: string[]; without?: string[] }[] = JSON.parse(
    readFileSync(corpus('html-cc/manifest.json'), 'utf8'),
  );
  const real = listed.map(({ file, with: kept = [], without = [] }, index): Page => {
    const half = index % 2 === 0 ? 0 : 1;
    return { bytes: readFileSync(corpus(`html-cc/${file}`)), half, with: kept.map(plain), without: without.map(plain) };
  });
  const own = readdirSync(fixtures)
    .filter((name) => name.startsWith('html-'))
    .map((name): Page => {
      const [, head = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`${fixtures}${name}/article-1.md`, 'utf8')) ?? [];
      const date = /^date: (\S+)/m.exec(head)?.[1];
      const bytes = readFileSync(`${fixtures}${name}/original.html`);
      return { bytes, half: undefined, with: [], without: [], gold: body, ...(date ? { date } : {}) };
    });
  return [...real, ...own];
}

async function figures(page: Page, without: readonly PageRule[]): Promise<Figures> {
  const [article] = await htmlFormat.convert({ name: 'page.html', bytes: page.bytes, without: new Set(without) });
  const text = plain((article?.tree.children ?? []).map((block) => mdastText(block)).join('\n'));
  return {
    kept: page.with.filter((one) => text.includes(one)).length,
    dropped: page.without.filter((one) => !text.includes(one)).length,
    f: page.gold === undefined ? 0 : harmonic(text, page.gold),
    dates: page.gold !== undefined && article?.date === page.date ? 1 : 0,
  };
}

function harmonic(found: string, gold: string): number {
  const [a, b] = [words(found), words(gold)];
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = a.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}

const all = pages();
const lines: string[] = [];
const base = new Map<Page, Figures>();
for (const page of all) base.set(page, await figures(page, []).catch(() => ({ kept: 0, dropped: 0, f: 0, dates: 0 })));
const own = all.filter(({ half }) => half === undefined).length;
for (const rule of pageRules) {
  const gain = { kept: [0, 0], dropped: [0, 0], f: 0, dates: 0, pages: 0 };
  for (const page of all) {
    const [is, was] = [base.get(page), await figures(page, [rule]).catch(() => undefined)];
    if (!is) continue;
    const then = was ?? { kept: 0, dropped: 0, f: 0, dates: 0 };
    if (page.half !== undefined) {
      gain.kept[page.half] = (gain.kept[page.half] ?? 0) + is.kept - then.kept;
      gain.dropped[page.half] = (gain.dropped[page.half] ?? 0) + is.dropped - then.dropped;
    }
    gain.f += ((is.f - then.f) * 100) / own;
    gain.dates += is.dates - then.dates;
    if (Math.abs(is.f - then.f) > 0.001) gain.pages += 1;
  }
  const signed = (value: number | undefined) => (value && value > 0 ? `+${value}` : String(value ?? 0));
  const halves = (pair: number[]) => `${signed(pair[0])} · ${signed(pair[1])}`;
  const points = Number(gain.f.toFixed(2));
  lines.push(
    `| \`${rule}\` | ${halves(gain.kept)} | ${halves(gain.dropped)} | ${signed(points)} (${gain.pages}) | ${signed(gain.dates)} |`,
  );
  console.log(lines.at(-1));
}
const table = [
  '| rule | html-cc: strings kept | html-cc: strings left out | own pages: F1, points (pages that change) | own pages: dates |',
  '| --- | --- | --- | --- | --- |',
  ...lines,
].join('\n');
const file = new URL('../docs/quality.md', import.meta.url);
const old = readFileSync(file, 'utf8');
writeFileSync(
  file,
  old.replace(
    /(<!-- page rules -->\n)[\s\S]*?(<!-- end of page rules -->)/,
    (_, start, end) => `${start}${table}\n${end}`,
  ),
);
