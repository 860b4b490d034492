import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { annotateText } from '../src/cli/annotate-file.ts';
import type { GazetteerEntry } from '../src/text/document.ts';
import { compileGazetteer } from '../src/text/gazetteer.ts';
import type { MetonymyCues } from '../src/text/language.ts';
import { list } from '../src/text/languages/list.ts';
import { languageOf } from '../src/text/languages/registry.ts';
import type { AnnotatorRule } from '../src/text/rules.ts';
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
const isRead = process.argv.includes('--read');

interface Count {
  place: number;
  government: number;
  open: number;
}

/** Reads all texts of a set: how the capitals of each half are read. */
function countsOf(
  { folder, lang, capitals }: (typeof sets)[number],
  prints: boolean,
  without: readonly AnnotatorRule[] = [],
): [Count, Count] {
  const { gazetteer } = compileGazetteer(capitals.flatMap(twice), { lang, without });
  const files = readdirSync(corpus(folder))
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .toSorted();
  const counts: [Count, Count] = [
    { place: 0, government: 0, open: 0 },
    { place: 0, government: 0, open: 0 },
  ];
  for (const [number, file] of files.entries()) {
    const text = readFileSync(corpus(`${folder}/${file}`), 'utf8');
    const options = { gazetteer, policy: 'every', headings: 'skip', lang } as const;
    const { mentions, ambiguous } = annotateText(file, text, options).line;
    const read = [
      ...mentions.map((one) => ({ ...one, as: one.collection === 'actors' ? 'government' : 'place' }) as const),
      ...ambiguous.map((one) => ({ ...one, as: 'open' }) as const),
    ];
    for (const { start, end, exact, as } of read) {
      counts[number % 2 === 0 ? 0 : 1][as] += 1;
      if (!prints || number % 2 !== shown) continue;
      const around = `${text.slice(Math.max(0, start - 70), start)}[${exact}]${text.slice(end, end + 70)}`;
      console.log(`${lang}\t${as}\t${around.replace(/\s+/g, ' ')}`);
    }
  }
  return counts;
}

const halves = ['looked at', 'scored'];
const base = sets.map((set) => countsOf(set, isRead));
const rows = sets.flatMap(({ folder }, number) =>
  (base[number] ?? []).map(({ place, government, open }, half) => {
    const share = Math.round((100 * open) / (place + government + open));
    return `| ${folder} | ${halves[half]} | ${place} | ${government} | ${open} | ${share} % |`;
  }),
);
const head = [
  '| text | half | place | government | left open | share left open |',
  '| --- | --- | --- | --- | --- | --- |',
];
const table = [...head, ...rows].join('\n');
console.log(table);
const page = new URL('../docs/quality.md', import.meta.url);
let text = replaced(readFileSync(page, 'utf8'), 'capitals', table);

/** The cues of which each is worth as many capitals as are open without it. */
const cues: Record<string, (cues: MetonymyCues) => Partial<MetonymyCues>> = {
  'nouns that « de » ties, over their adjectives': () => ({
    heads: { actor: [], place: [], intentions: [], surroundings: [], of: [], within: [] },
  }),
  'what is between two names, with whom': () => ({ relations: [], routes: [] }),
  'what a name owns': () => ({ owned: { actor: [], place: [], marks: [] } }),
  'verbs and phrases after the name': () => ({ actorAfter: [], auxiliaries: [] }),
  'institutions and what is done to towns, after the name': () => ({ placeAfter: [] }),
  addresses: () => ({ streets: [] }),
  'words of motion': () => ({ motion: [] }),
};
/** The rules that no other set measures, since it has no capitals that are entered twice. */
const rulesOfCapitals: Record<string, AnnotatorRule> = {
  'lists of towns': 'town-lists',
  'datelines within a text': 'inner-datelines',
};
if (process.argv.includes('--rules')) {
  const worth = Object.entries(cues).map(([name, without]) => {
    const cells = sets.map((set, number) => {
      const language = languageOf(set.lang);
      const all = language.metonymy;
      language.metonymy = { ...all, ...without(all) };
      const counts = countsOf(set, false);
      language.metonymy = all;
      return moreOpen(counts, number);
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  for (const [name, rule] of Object.entries(rulesOfCapitals)) {
    const cells = sets.map((set, number) => moreOpen(countsOf(set, false, [rule]), number));
    worth.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  const names = sets.map(({ folder }) => folder);
  const rules = [`| without | ${names.join(' | ')} |`, `| --- |${names.map(() => ' --- |').join('')}`, ...worth].join(
    '\n',
  );
  console.log(rules);
  text = replaced(text, 'cues', rules);
}
writeFileSync(page, text);

function moreOpen(counts: readonly Count[], set: number): string {
  return counts.map(({ open }, half) => open - (base[set]?.[half]?.open ?? 0)).join(' · ');
}

function replaced(all: string, name: string, inside: string): string {
  const [before = '', after = ''] = all.split(new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- end of ${name} -->`));
  return `${before}<!-- ${name} -->\n${inside}\n<!-- end of ${name} -->${after}`;
}
