import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { withFrontMatter } from '../src/content/front-matter.ts';
import { textFormat } from '../src/convert/text.ts';
import { writeBody } from '../src/markdown/write-body.ts';
import { corpus } from './corpora.ts';

/**
 * Makes a large dossier for development, tests and screenshots: 798 French news articles and their glossary of 2,600
 * entries, in `.dossiers/wikinews/`, which git ignores. Texts: Wikinews contributors, CC BY 2.5.
 */
const out = fileURLToPath(new URL('../.dossiers/wikinews/', import.meta.url));

interface Row {
  id: string;
  name: string;
  type: 'person' | 'place' | 'organization';
  aliases: string[];
}

interface Place {
  id: string;
  name: string;
  names: Record<string, string>;
  feature: string;
  country?: string;
  admin1?: string;
  population?: number;
  lat?: number;
  lon?: number;
}

function lines<T>(file: string): T[] {
  return readFileSync(corpus(file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

const gazetteer = [...lines<Place>('gazetteer/places.jsonl'), ...lines<Place>('gazetteer/countries-admin1.jsonl')];
const frenchNames = new Map(gazetteer.map(({ id, names }) => [id, names.fr]));
const places = new Map<string, Place>();
for (const place of gazetteer) {
  const name = place.names.fr ?? place.name;
  const known = places.get(name);
  if (!known || (place.population ?? 0) > (known.population ?? 0)) places.set(name, place);
}

/** Inhabitants of a large city. */
const LARGE = 1_000_000;

/** What the gazetteer knows of a place, in a line: « Ville (Alep, Syrie) ». */
function placeSummary({ feature, country, admin1, population = 0, name, names }: Place): string {
  if (feature === 'PCLI') return 'Pays';
  const noun =
    feature === 'PPLC' ? 'Capitale' : feature === 'ADM1' ? 'Région' : population >= LARGE ? 'Grande ville' : 'Ville';
  const own = names.fr ?? name;
  const region = frenchNames.get(`geonames-admin1:${admin1}`);
  const around = [region === own ? undefined : region, frenchNames.get(`iso:${country}`)].filter(Boolean);
  return around.length > 0 ? `${noun} (${around.join(', ')})` : noun;
}

/** The title is read before the text is converted: the lines of the text are counted from it. */
function pastTitle<T extends { line: number }>(furniture: T): T {
  return { ...furniture, line: furniture.line + 1 };
}

rmSync(out, { recursive: true, force: true });
for (const folder of ['articles', 'sources', 'actors', 'places']) mkdirSync(out + folder, { recursive: true });
writeFileSync(
  `${out}dossier.yaml`,
  stringify({
    title: 'Wikinews, 2016 et 2018',
    description: 'Un dossier d’essai : 798 dépêches de Wikinews et les noms qu’elles citent.',
    lang: 'fr',
    licence: { glossary: 'CC BY 4.0', articles: 'CC BY 2.5, contributeurs de Wikinews' },
  }),
);

const [header = '', ...rows] = readFileSync(corpus('wikinews-fr/index.tsv'), 'utf8').trimEnd().split('\n');
const columns = header.split('\t');
for (const row of rows) {
  const cells = row.split('\t');
  const field = (name: string) => cells[columns.findIndex((column) => column.toLowerCase().includes(name))] ?? '';
  const doc = cells[0] ?? '';
  const bytes = readFileSync(corpus(`wikinews-fr/${doc.slice(0, 4)}/${doc}.txt`));
  const file = `${doc}.txt`;
  const text = bytes.toString('utf8');
  const [title = doc] = text.split('\n');
  const [body] = await textFormat.convert({ name: file, bytes: Buffer.from(text.slice(title.length + 1)) });
  if (!body) continue;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = doc.replaceAll('_', '-').toLowerCase();
  const frontMatter = {
    title: title.trim(),
    date: field('date'),
    source: { file, sha256, publisher: 'Wikinews', url: field('url'), furniture: body.furniture.map(pastTitle) },
  };
  writeFileSync(`${out}sources/${file}`, bytes);
  writeFileSync(`${out}articles/${id}.md`, withFrontMatter(frontMatter, `\n${writeBody(body.tree, `${id}.md`)}`));
}

const glossary: Row[] = JSON.parse(readFileSync(corpus('wikinews-fr/glossary-2016.json'), 'utf8'));
const kinds = { person: 'person', organization: 'organisation', place: 'region' } as const;
const nouns = { person: 'Personnalité', organization: 'Organisation', place: 'Lieu' } as const;
const kindsOfFeatures: Record<string, string> = { PCLI: 'country', ADM1: 'province' };
for (const { id, name, type, aliases } of glossary) {
  const place = type === 'place' ? places.get(name.trim()) : undefined;
  const coordinates = place?.lat === undefined ? {} : { coordinates: { lat: place.lat, lon: place.lon } };
  const frontMatter = {
    name: name.trim(),
    kind: place ? (kindsOfFeatures[place.feature] ?? 'city') : kinds[type],
    summary: place ? placeSummary(place) : nouns[type],
    aliases,
    ...coordinates,
    updated: '2019-07-23',
    sources: [{ title: 'WiNER-fr', author: 'Yoann Dupont', url: 'https://github.com/YoannDupont/WiNER-fr' }],
  };
  const folder = type === 'place' ? 'places' : 'actors';
  const definition = `Les dépêches de Wikinews nomment ${name.trim()}.`;
  writeFileSync(
    `${out}${folder}/${id.replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '')}.md`,
    `---\n${stringify(frontMatter)}---\n\n${definition}\n`,
  );
}
console.log(`${rows.length} articles and ${glossary.length} entries in ${out}`);
