import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { corpus } from './corpora.ts';
import { randomFrom, zipf } from './random.ts';

/**
 * Makes a dossier of any size, the same at every run: sentences of Wikinews (CC BY 2.5) with invented names put into
 * them, so that every true mention is known; `mentions.jsonl` beside the content folder lists them, one a line, with
 * offsets in UTF-16 units of the article's file. Usage: node bench/corpus.ts [ARTICLES] [ENTRIES] [FOLDER]
 */
const [articles, entries] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 2000)];
const out = process.argv[4] ?? fileURLToPath(new URL(`../.dossiers/bench-${articles}/`, import.meta.url));

const SENTENCES = 18;
const MENTIONS = 25;
const A_PARAGRAPH = 4;
const YEARS = { first: 2010, count: 10 };
const PUBLISHERS = 12;

const random = randomFrom(20_000);
const below = (end: number) => Math.floor(random() * end);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const sentences = ['2016', '2018'].flatMap((year) =>
  readdirSync(corpus(`wikinews-fr/${year}`))
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(corpus(`wikinews-fr/${year}/${file}`), 'utf8').split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u),
    )
    .map((sentence) => sentence.trim())
    // Plain prose alone: what Markdown would read as a mark is not what is measured.
    .filter((sentence) => /^\p{Lu}[^\n#*_<>[\]{}|\\`~:&$]*[.!?]$/u.test(sentence) && gapsOf(sentence).length > 4),
);
const taken = new Set(
  sentences
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u),
);

/** Spaces between words in small letters: a name that stands there is no part of another. */
function gapsOf(sentence: string): number[] {
  return [...sentence.matchAll(/(?<=[\s’][a-zà-ÿ]{3,}) (?=[a-zà-ÿ]{3,}[\s.,])/gu)].map(({ index }) => index);
}

/** A word that nothing else of the dossier has. */
function inventedWord(): string {
  for (;;) {
    const syllables = Array.from({ length: 2 + below(2) }, () => pick([...'bdfgklmnprstvz']) + pick([...'aeiou']));
    const word = syllables.join('') + pick(['n', 'r', 'l', 's', 'k']);
    if (taken.has(word)) continue;
    taken.add(word);
    return word.replace(/^./, (letter) => letter.toUpperCase());
  }
}

interface Entry {
  id: string;
  forms: string[];
  data: Record<string, unknown>;
}

const common = {
  updated: '2019-12-31',
  sources: [{ title: 'Un ouvrage de référence', author: 'Personne', date: '2019' }],
};

function actor(number: number): Entry {
  const [first, family, other] = [inventedWord(), inventedWord(), inventedWord()];
  const name = number % 3 === 0 ? `Union ${first}` : `${first} ${family}`;
  const kind = number % 3 === 0 ? 'organisation' : 'person';
  // A family name counts where the whole name stands too.
  const aliases = [{ form: family, short: true as const }, `${first} ${other}`, other];
  return {
    id: `actors/${name.toLowerCase().replaceAll(' ', '-')}`,
    forms: [name, family, `${first} ${other}`, other],
    data: { name, kind, summary: `Nom inventé pour mesurer, le ${number + 1}e`, aliases, ...common },
  };
}

function place(number: number): Entry {
  const [name, second, third] = [inventedWord(), inventedWord(), inventedWord()];
  const aliases = [`${name}-sur-${second}`, second, third];
  // Where towns are many: from Ireland to Iran.
  const coordinates = {
    lat: Math.round((25 + random() * 35) * 1e4) / 1e4,
    lon: Math.round((random() * 65 - 8) * 1e4) / 1e4,
  };
  const kind = number % 10 === 0 ? 'province' : 'city';
  return {
    id: `places/${name.toLowerCase()}`,
    forms: [name, ...aliases],
    data: { name, kind, summary: `Lieu inventé pour mesurer, le ${number + 1}e`, aliases, coordinates, ...common },
  };
}

rmSync(out, { recursive: true, force: true });
for (const folder of ['articles', 'sources', 'actors', 'places'])
  mkdirSync(`${out}/content/${folder}`, { recursive: true });
writeFileSync(
  `${out}/content/dossier.yaml`,
  stringify({
    title: `Dossier de ${articles} articles`,
    description: 'Des noms inventés dans des phrases de Wikinews.',
    lang: 'fr',
  }),
);

// Actors and places in turn, so that both are among those named most.
const glossary = Array.from({ length: entries }, (_, number) =>
  number % 2 === 0 ? actor(number / 2) : place((number - 1) / 2),
);
for (const [number, { id, data, forms }] of glossary.entries()) {
  const other = glossary[below(number + 1)] as Entry;
  const definition = `${forms[0]} est un nom inventé. Il est souvent cité avec ${other.forms[0]}.`;
  writeFileSync(`${out}/content/${id}.md`, `---\n${stringify(data)}---\n\n${definition}\n`);
}

const draw = zipf(entries, random);
const publishers = Array.from({ length: PUBLISHERS }, (_, number) => `Gazette ${number + 1}`);
const truth: string[] = [];
for (let number = 0; number < articles; number += 1) {
  const { text, mentions } = articleText();
  const day = new Date(Date.UTC(YEARS.first, 0, 1 + Math.floor((number * 365.25 * YEARS.count) / articles)));
  const id = `article-${String(number + 1).padStart(5, '0')}`;
  const file = `${id}.txt`;
  writeFileSync(`${out}/content/sources/${file}`, text);
  const source = { file, sha256: createHash('sha256').update(text).digest('hex'), publisher: pick(publishers) };
  const title = `${pick(sentences)
    .split(' ')
    .slice(0, 8)
    .join(' ')
    .replace(/[ ,;.!?]+$/, '')} (${number + 1})`;
  const head = `---\n${stringify({ title, date: day.toISOString().slice(0, 10), source })}---\n\n`;
  writeFileSync(`${out}/content/articles/${id}.md`, head + text);
  for (const { entry, surfaceForm, start } of mentions) {
    const [from, entity] = [head.length + start, entry.id.split('/')[1]];
    truth.push(JSON.stringify({ article: id, entity, start: from, end: from + surfaceForm.length, surfaceForm }));
  }
}
writeFileSync(`${out}/mentions.jsonl`, `${truth.join('\n')}\n`);
console.log(`${articles} articles and ${entries} entries in ${out}/content, ${truth.length} mentions`);

interface Placed {
  entry: Entry;
  surfaceForm: string;
  /** In the text of the article. */
  start: number;
}

/** An article of sentences with names in them: the whole name at first, then any form. */
function articleText(): { text: string; mentions: Placed[] } {
  const known = new Set<Entry>();
  const counts = new Array<number>(SENTENCES).fill(0);
  for (let left = MENTIONS; left > 0; left -= 1) {
    const at = below(SENTENCES);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let text = '';
  const mentions: Placed[] = [];
  for (const [index, count] of counts.entries()) {
    if (index > 0) text += index % A_PARAGRAPH === 0 ? '\n\n' : ' ';
    const sentence = pick(sentences);
    const gaps = gapsOf(sentence);
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, gaps.length)) chosen.add(pick(gaps));
    let from = 0;
    for (const gap of [...chosen].sort((a, b) => a - b)) {
      const entry = glossary[draw()] as Entry;
      const surfaceForm = known.has(entry) ? pick(entry.forms) : (entry.forms[0] as string);
      known.add(entry);
      text += `${sentence.slice(from, gap)} `;
      mentions.push({ entry, surfaceForm, start: text.length });
      text += surfaceForm;
      from = gap;
    }
    text += sentence.slice(from);
  }
  return { text: `${text}\n`, mentions };
}
