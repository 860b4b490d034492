import { readdirSync, readFileSync } from 'node:fs';
import { annotateText } from '../src/cli/annotate-file.ts';
import type { Collection } from '../src/model/collections.ts';
import type { GazetteerEntry } from '../src/text/document.ts';
import { choicesAcross } from '../src/text/dossier-evidence.ts';
import { compileGazetteer } from '../src/text/gazetteer.ts';
import type { AnnotatorRule } from '../src/text/rules.ts';
import { codePoints } from './code-points.ts';
import { corpus } from './corpora.ts';
import { plainDictionary } from './plain-dictionary.ts';

/** A hand-annotated set of the corpora. */
export interface GoldSet {
  name: string;
  lang: string;
  documents: GoldDocument[];
  entries: GazetteerEntry[];
}

export interface GoldDocument {
  file: string;
  text: string;
  /** UTF-16 ranges with an entity. */
  gold: { start: number; end: number; entity: string }[];
  /** Ranges that count neither way: what the gold says to ignore, and names without an entity. */
  neutral: [number, number][];
}

export interface Score {
  correct: number;
  found: number;
  gold: number;
  missed: Map<string, number>;
  wrong: Map<string, number>;
}

interface Gold {
  spans: [number, number, string | null, string][];
  ignore: [number, number][];
}

const sets = [
  { name: 'wikinews-fr 2016', folder: 'wikinews-fr', year: '2016', txt: '2016', lang: 'fr' },
  { name: 'newseye-fr dev', folder: 'newseye-fr', year: 'dev', txt: 'txt', lang: 'fr' },
  { name: 'sonar-de dev', folder: 'sonar-de', year: 'dev', txt: 'txt', lang: 'de' },
];

/** Reads the sets, their documents in the order of their files. */
export function readGoldSets(): GoldSet[] {
  const whole = sets.map(({ name, folder, year, txt, lang }) => {
    const goldFile = year === 'dev' ? 'dev-gold.json' : `dev-gold-${year}.json`;
    const all: Record<string, Gold> = JSON.parse(readFileSync(corpus(`${folder}/${goldFile}`), 'utf8'));
    const rows: { id: string; name: string; type: string; aliases: string[] }[] = JSON.parse(
      readFileSync(corpus(`${folder}/glossary-${year}.json`), 'utf8'),
    );
    const entries = rows.map((row): GazetteerEntry => {
      const collection: Collection = row.type === 'place' ? 'places' : 'actors';
      const kind = row.type === 'person' ? 'person' : row.type === 'place' ? 'place' : 'organisation';
      return { id: row.id, name: row.name, aliases: row.aliases.filter(Boolean), collection, kind };
    });
    const documents = readdirSync(corpus(`${folder}/${txt}`))
      .toSorted()
      .flatMap((file): GoldDocument[] => {
        const gold = all[file.replace(/\.txt$/, '')];
        const text = readFileSync(corpus(`${folder}/${txt}/${file}`), 'utf8');
        return gold ? [{ file, text, ...inUnits(gold, text) }] : [];
      });
    return { name, lang, documents, entries };
  });
  return [...whole, ...whole.map(withNamesAlone)];
}

/** The same with a glossary as an editor begins it: a name an entry, and no other form. */
function withNamesAlone(set: GoldSet): GoldSet {
  return { ...set, name: `${set.name}, names alone`, entries: set.entries.map((entry) => ({ ...entry, aliases: [] })) };
}

function inUnits({ spans, ignore }: Gold, text: string): Pick<GoldDocument, 'gold' | 'neutral'> {
  const points = codePoints(text);
  const range = (start: number, end: number): [number, number] => [points[start] ?? 0, points[end] ?? 0];
  return {
    gold: spans.flatMap(([from, to, entity]) => {
      const [start, end] = range(from, to);
      return entity === null ? [] : [{ start, end, entity }];
    }),
    neutral: [...ignore, ...spans.filter(([, , id]) => id === null)].map(([start, end]) => range(start, end)),
  };
}

/** A name that was found, as a range in UTF-16 units. */
export interface Mention {
  start: number;
  end: number;
  exact: string;
  entity: string;
}

/** Scores documents of a set, without some rules. Of names, range and entity must be those of the gold. */
export function scoreOf(
  set: GoldSet,
  documents: readonly GoldDocument[],
  without: readonly AnnotatorRule[] = [],
): Score {
  const { gazetteer } = compileGazetteer(set.entries, { lang: set.lang, without });
  const options = { gazetteer, policy: 'every', headings: 'skip', lang: set.lang } as const;
  // As the command does it: what each document says by itself, then again with what the others say.
  const once = documents.map(({ file, text }) => annotateText(file, text, options));
  const choices = without.includes('dossier') ? [] : choicesAcross(once.map(({ evidence }) => evidence));
  return compare(documents, ({ file, text }, number) => {
    const own = choices[number];
    return (own ? annotateText(file, text, { ...options, choices: own }) : once[number])?.line.mentions ?? [];
  });
}

/** The score of a plain dictionary of the same entries, which knows no rule. */
export function plainScoreOf(set: GoldSet, documents: readonly GoldDocument[]): Score {
  const find = plainDictionary(set.entries);
  return compare(documents, ({ text }) => find(text));
}

function compare(
  documents: readonly GoldDocument[],
  mentionsOf: (document: GoldDocument, number: number) => readonly Mention[],
): Score {
  const score: Score = { correct: 0, found: 0, gold: 0, missed: new Map(), wrong: new Map() };
  for (const [number, document] of documents.entries()) {
    const { text, gold, neutral } = document;
    const known = new Map(gold.map((one) => [`${one.start}-${one.end} ${one.entity}`, text.slice(one.start, one.end)]));
    score.gold += known.size;
    for (const { start, end, exact, entity } of mentionsOf(document, number)) {
      if (known.delete(`${start}-${end} ${entity}`)) {
        score.correct += 1;
        score.found += 1;
      } else if (!neutral.some(([from, to]) => start < to && end > from)) {
        score.found += 1;
        const around = text.slice(Math.max(0, start - 25), end + 25).replace(/\s+/g, ' ');
        count(score.wrong, `${exact.replace(/\s+/g, ' ')} → ${entity} «${around}»`);
      }
    }
    for (const printed of known.values()) count(score.missed, printed.replace(/\s+/g, ' '));
  }
  return score;
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
