import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeFile } from '../../content/code-files.ts';
import { type GeoPlace, readPlace } from '../../content/geonames.ts';
import { type GeoNamesTable, indexPath, linesNamed, namesOfPlace } from '../../content/geonames-index.ts';
import { workFolder } from '../../content/work-folder.ts';
import type { LookupSource } from '../../model/lookup.ts';
import { systemReason } from '../../model/system-reason.ts';
import { looseKey } from '../../text/folded-names.ts';
import { type Fact, type LookupCandidate, type LookupFacts, point, readId } from './facts.ts';
import { LookupFailed } from './problem.ts';
import { withoutRepeats } from './properties.ts';
import type { Wanted } from './service.ts';

const MOST_CANDIDATES = 20;

/** Codes of airports and stations, and addresses, which stand among the names of GeoNames. */
const NO_NAME = /^[A-Z0-9]{2,5}$|^https?:/;

/** A place, and what of its line `GeoPlace` does not hold. */
interface Found {
  place: GeoPlace;
  names: string[];
  /** The day of its last change at GeoNames. */
  changed: string;
}

/** A dump of GeoNames on this machine: nothing leaves it. It is indexed when it is first asked, in a thread. */
export class GeoNamesFile {
  readonly #source: LookupSource & { file: string };
  readonly #file: string;
  readonly #names: string | undefined;
  readonly #dossier: string;
  /** Indexes that are being made, by their paths. */
  readonly #indexing = new Map<string, Promise<void>>();

  /** @param dossier folder of dossier.yaml. */
  constructor(source: LookupSource & { file: string }, dossier: string) {
    this.#source = source;
    this.#dossier = dossier;
    this.#file = resolve(dossier, source.file);
    this.#names = source.names === undefined ? undefined : resolve(dossier, source.names);
  }

  /** The places that bear the name, those of the kind wanted first, then those with more people. */
  async candidates({ query, kind, others }: Wanted): Promise<LookupCandidate[]> {
    const names = [query, ...others];
    for (const found of [await this.#named(names.slice(0, 1)), await this.#named(names.slice(1))]) {
      if (found.length === 0) continue;
      const rank = ({ place }: Found) => (place.kind === kind ? 0 : 1);
      const sorted = found.toSorted((a, b) => rank(a) - rank(b) || b.place.population - a.place.population);
      return sorted.slice(0, MOST_CANDIDATES).map(({ place }) => ({
        id: String(place.geonames),
        name: place.name,
        types: [],
        match: false,
        place: { kind: place.kind, country: place.country, population: place.population },
        url: urlOf(place),
      }));
    }
    return [];
  }

  /**
   * What the file knows of a place.
   * @param name a name that it bears there: by it its line is found again.
   */
  async facts(id: string, name: string, langs: readonly string[], today: string): Promise<LookupFacts> {
    const found = (await this.#named([name])).find(({ place }) => String(place.geonames) === id);
    if (!found) throw new LookupFailed('gone', this.#source.name, name);
    const { place, names, changed } = found;
    const coordinates = point(place.coordinates.lat, place.coordinates.lon);
    const inLangs = await this.#namesIn(id, langs);
    const others = names.map((value): Fact => ({ what: 'name', value }));
    return {
      facts: [
        { what: 'geonames', value: id },
        ...inLangs.filter(({ what }) => what !== 'name'),
        ...(coordinates ? [{ what: 'coordinates', value: coordinates } as const] : []),
        ...withoutRepeats([...inLangs.filter(({ what }) => what === 'name'), ...others]),
      ],
      citation: {
        title: place.name,
        publisher: this.#source.name,
        ...(/^\d{4}-\d\d-\d\d$/.test(changed) ? { date: changed } : {}),
        url: urlOf(place),
        retrieved: today,
      },
    };
  }

  /** A file has no previews. */
  preview(): Promise<string> {
    return Promise.resolve('');
  }

  /** What the table of names has of a place: names in these languages, in their order, and its Wikidata item. */
  async #namesIn(id: string, langs: readonly string[]): Promise<Fact[]> {
    const file = this.#names;
    if (file === undefined) return [];
    const index = await this.#index(file, 'names');
    const rows = this.#reading(file, () => namesOfPlace(file, index, id)).map((line) => line.split('\t'));
    const item = rows
      .flatMap(([, , lang, value = '']) => (lang === 'wkdt' ? [readId('wikidata', value)] : []))
      .find(Boolean);
    const names = langs.flatMap((wanted) =>
      rows.flatMap(([, , lang, value = '', , , , historic = '']): Fact[] =>
        lang === wanted && historic.trim() !== '1' && value !== '' ? [{ what: 'name', value, lang }] : [],
      ),
    );
    return [...(item ? [{ what: 'wikidata', value: item } as const] : []), ...names];
  }

  async #named(names: readonly string[]): Promise<Found[]> {
    const index = await this.#index(this.#file, 'places');
    const found = new Map<number, Found>();
    for (const name of new Map(names.map((one) => [looseKey(one), one])).values()) {
      for (const line of this.#reading(this.#file, () => linesNamed(this.#file, index, name))) {
        const columns = line.split('\t');
        const place = readPlace(columns);
        const [, , , others = ''] = columns;
        const all = [place?.name ?? '', ...others.split(',')].filter((one) => one !== '' && !NO_NAME.test(one));
        if (place) found.set(place.geonames, { place, names: all, changed: (columns[18] ?? '').trim() });
      }
    }
    return [...found.values()];
  }

  async #index(file: string, table: GeoNamesTable): Promise<string> {
    const path = this.#reading(file, () => indexPath(file, workFolder(this.#dossier)));
    if (existsSync(path)) return path;
    const making = this.#indexing.get(path) ?? makeIndex(file, path, table).finally(() => this.#indexing.delete(path));
    this.#indexing.set(path, making);
    await making;
    return path;
  }

  #reading<T>(file: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw isMissing ? new LookupFailed('missing', file) : new LookupFailed('file', file, systemReason(error));
    }
  }
}

function makeIndex(file: string, index: string, table: GeoNamesTable): Promise<void> {
  return new Promise((done, reject) => {
    const worker = new Worker(codeFile('desk/lookup/geonames-worker'), { workerData: { file, index, table } });
    worker.once('message', (line: string) => (line === '' ? done() : reject(new LookupFailed('geonames', file, line))));
    worker.once('error', (error) => reject(new LookupFailed('file', file, systemReason(error))));
    worker.once('exit', () => reject(new LookupFailed('file', file, 'the thread that reads it ended')));
  });
}

function urlOf({ geonames }: GeoPlace): string {
  return `https://www.geonames.org/${geonames}`;
}
