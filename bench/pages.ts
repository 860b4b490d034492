import { readFileSync, writeFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeSource } from '../src/convert/decode.ts';
import { formatOf } from '../src/convert/registry.ts';
import { corpus } from './corpora.ts';
import { cleanPages, harmonic, type Page, plain, readPage, realPages } from './page-sets.ts';

/**
 * What `convert` keeps of web pages, beside Readability alone, and which encodings it tells: on one half of each set, at
 * which the rules were made, and on the other, which was only scored. Rewrites the table of docs/quality.md.
 */
interface Figures {
  f: number;
  kept: [right: number, all: number];
  dropped: [right: number, all: number];
  dates: number;
}

const halves = ['looked at', 'scored only'] as const;

function alone(bytes: Uint8Array): { text: string; date?: string | undefined } {
  const { document } = parseHTML(decodeSource(bytes, 'page.html').text);
  return { text: plain(new Readability(document as unknown as Document).parse()?.textContent ?? '') };
}

async function measure(pages: readonly Page[], read: typeof readPage | typeof alone): Promise<Figures> {
  const figures: Figures = { f: 0, kept: [0, 0], dropped: [0, 0], dates: 0 };
  for (const { bytes, gold, with: kept, without } of pages) {
    const { text, date } = await read(bytes);
    if (gold !== undefined) figures.f += harmonic(text, gold) / pages.length;
    if (date) figures.dates += 1;
    figures.kept[0] += kept.filter((one) => text.includes(one)).length;
    figures.kept[1] += kept.length;
    figures.dropped[0] += without.filter((one) => !text.includes(one)).length;
    figures.dropped[1] += without.length;
  }
  return figures;
}

async function encodings(half: number): Promise<string> {
  const listed: { file: string; encoding: string }[] = JSON.parse(
    readFileSync(corpus('ugly-text/manifest.json'), 'utf8'),
  );
  const texts = listed.filter(({ file }, index) => index % 2 === half && /\.(?:txt|html?)$/.test(file));
  let right = 0;
  for (const { file, encoding } of texts) {
    const bytes = readFileSync(corpus(`ugly-text/${file}`));
    const [article] = await (await formatOf(file)).convert({ name: file, bytes });
    const same = (name: string) =>
      name
        .toLowerCase()
        .replace(/^us-ascii/, 'utf-8')
        .replace(/^iso-8859-1(?!\d)/, 'windows-1252')
        .replace(/^mac.*/, 'macintosh');
    if (same(article?.encoding ?? '').startsWith(same(encoding).replace(/-(?:le|be|sig|bom).*$/, ''))) right += 1;
  }
  return `${right} of ${texts.length}`;
}

const rows = ['| half | set | measure | `convert` | Readability alone |', '| --- | --- | --- | --- | --- |'];
const share = ([right, all]: [number, number]) => `${right} of ${all}`;
for (const [half, name] of halves.entries()) {
  const [clean, real] = [cleanPages(), realPages()].map((pages) => pages.filter((_, index) => index % 2 === half));
  if (!clean || !real) continue;
  const [own, other] = [await measure(clean, readPage), await measure(clean, alone)];
  rows.push(
    `| ${name} | wikinews-fr 2012, ${clean.length} pages | F1 of words | ${own.f.toFixed(4)} | ${other.f.toFixed(4)} |`,
  );
  rows.push(`| | | pages with a date | ${own.dates} of ${clean.length} | – |`);
  const [ownReal, otherReal] = [await measure(real, readPage), await measure(real, alone)];
  rows.push(`| | html-cc, ${real.length} pages | strings kept | ${share(ownReal.kept)} | ${share(otherReal.kept)} |`);
  rows.push(`| | | strings left out | ${share(ownReal.dropped)} | ${share(otherReal.dropped)} |`);
  rows.push(`| | ugly-text | encoding as it was made | ${await encodings(half)} | – |`);
}
const table = rows.join('\n');
console.log(table);
const file = new URL('../docs/quality.md', import.meta.url);
const old = readFileSync(file, 'utf8');
writeFileSync(file, old.replace(/(<!-- pages -->\n)[\s\S]*?(<!-- end of pages -->)/, `$1${table}\n$2`));
