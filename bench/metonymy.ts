import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { annotateText } from '../src/cli/annotate-file.ts';
import type { GazetteerEntry } from '../src/text/document.ts';
import { compileGazetteer } from '../src/text/gazetteer.ts';
import { list } from '../src/text/languages/list.ts';
import { corpus } from './corpora.ts';

/**
 * How capitals that may be governments are read in real text: each is entered twice, as a place and as a metonym. No gold
 * says what each is, so that the readings are only counted here, and with `--read` printed for a person to judge, those of
 * every second text, and with `--scored` those of the others.
 */
const french = list(`
  Paris, Washington, Moscou, Londres, Berlin, Bruxelles, Damas, Bagdad, Ankara, Téhéran, Pékin, Tokyo, Rome, Madrid,
  Kiev, Riyad, Le Caire, Beyrouth, Doha, Varsovie, Athènes, Ottawa, Alger, Rabat, Tunis, Séoul, Pyongyang, Dakar,
  Jérusalem, Vienne, Lisbonne, Khartoum, Tripoli, Amman, New Delhi, Kinshasa, Bamako
`);
const english = list(`
  Paris, Washington, Moscow, London, Berlin, Brussels, Damascus, Baghdad, Ankara, Tehran, Beijing, Rome, Riyadh, Cairo,
  Beirut, Doha, Amman, Tripoli, Jerusalem, Geneva, Kiev, Kyiv
`);
const german = list(`
  Paris, Washington, Moskau, London, Berlin, Wien, Rom, Madrid, Budapest, Warschau, Prag, Konstantinopel, Petersburg,
  Belgrad, Athen, Brüssel, Lissabon, Bern, Tokio, Peking
`);
const sets = [
  { folder: 'wikinews-fr/2016', lang: 'fr', capitals: french },
  { folder: 'wikinews-fr/2018', lang: 'fr', capitals: french },
  { folder: 'newseye-fr/txt', lang: 'fr', capitals: french },
  { folder: 'wikipedia-en-syria-md', lang: 'en', capitals: english },
  { folder: 'sonar-de/txt', lang: 'de', capitals: german },
];

function twice(capital: string): GazetteerEntry[] {
  return [
    { id: capital, collection: 'places', kind: 'city', name: capital, aliases: [] },
    {
      id: `government of ${capital}`,
      collection: 'actors',
      kind: 'state',
      name: `Zz ${capital}`,
      aliases: [{ form: capital, metonym: true }],
    },
  ];
}

const shown = process.argv.includes('--scored') ? 1 : 0;
const rows = [
  '| text | half | place | government | left open | share left open |',
  '| --- | --- | --- | --- | --- | --- |',
];
for (const { folder, lang, capitals } of sets) {
  const { gazetteer } = compileGazetteer(capitals.flatMap(twice), { lang });
  const files = readdirSync(corpus(folder))
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .toSorted();
  const counts = [0, 1].map(() => ({ place: 0, government: 0, open: 0 }));
  for (const [number, file] of files.entries()) {
    const text = readFileSync(corpus(`${folder}/${file}`), 'utf8');
    const options = { gazetteer, policy: 'every', headings: 'skip', lang } as const;
    const { mentions, ambiguous } = annotateText(file, text, options).line;
    const read = [
      ...mentions.map((one) => ({ ...one, as: one.collection === 'actors' ? 'government' : 'place' }) as const),
      ...ambiguous.map((one) => ({ ...one, as: 'open' }) as const),
    ];
    for (const { start, end, exact, as } of read) {
      const count = counts[number % 2];
      if (count) count[as] += 1;
      if (!process.argv.includes('--read') || number % 2 !== shown) continue;
      const around = `${text.slice(Math.max(0, start - 70), start)}[${exact}]${text.slice(end, end + 70)}`;
      console.log(`${lang}\t${as}\t${around.replace(/\s+/g, ' ')}`);
    }
  }
  counts.forEach(({ place, government, open }, half) => {
    const share = Math.round((100 * open) / (place + government + open));
    const name = half === 0 ? 'looked at' : 'scored';
    rows.push(`| ${folder} | ${name} | ${place} | ${government} | ${open} | ${share} % |`);
  });
}
const table = rows.join('\n');
console.log(table);
const page = new URL('../docs/quality.md', import.meta.url);
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/<!-- capitals -->[\s\S]*?<!-- end of capitals -->/);
writeFileSync(page, `${before}<!-- capitals -->\n${table}\n<!-- end of capitals -->${after}`);
