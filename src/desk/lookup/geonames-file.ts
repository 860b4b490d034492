import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeFile } from '../../content/code-files.ts';
import { type GeoPlace, readPlace } from '../../content/geonames.ts';
import { indexPath, linesNamed } from '../../content/geonames-index.ts';
import { workFolder } from '../../content/work-folder.ts';
import type { LookupSource } from '../../model/lookup.ts';
import { systemReason } from '../../model/system-reason.ts';
import { looseKey } from '../../text/folded-names.ts';
import { type Fact, type LookupCandidate, type LookupFacts, point } from './facts.ts';
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
  readonly #dossier: string;
  #indexing: Promise<void> | undefined;

  /** @param dossier folder of dossier.yaml. */
  constructor(source: LookupSource & { file: string }, dossier: string) {
    this.#source = source;
    this.#dossier = dossier;
    this.#file = resolve(dossier, source.file);
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
  async facts(id: string, name: string, _langs: readonly string[], today: string): Promise<LookupFacts> {
    const found = (await this.#named([name])).find(({ place }) => String(place.geonames) === id);
    if (!found) throw new LookupFailed('gone', this.#source.name, name);
    const { place, names, changed } = found;
    const coordinates = point(place.coordinates.lat, place.coordinates.lon);
    const others = names.map((value): Fact => ({ what: 'name', value }));
    return {
      facts: [
        { what: 'geonames', value: id },
        ...(coordinates ? [{ what: 'coordinates', value: coordinates } as const] : []),
        ...withoutRepeats(others),
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

  async #named(names: readonly string[]): Promise<Found[]> {
    const index = await this.#index();
    const found = new Map<number, Found>();
    for (const name of new Map(names.map((one) => [looseKey(one), one])).values()) {
      for (const line of this.#reading(() => linesNamed(this.#file, index, name))) {
        const columns = line.split('\t');
        const place = readPlace(columns);
        const [, , , others = ''] = columns;
        const all = [place?.name ?? '', ...others.split(',')].filter((one) => one !== '' && !NO_NAME.test(one));
        if (place) found.set(place.geonames, { place, names: all, changed: (columns[18] ?? '').trim() });
      }
    }
    return [...found.values()];
  }

  async #index(): Promise<string> {
    const path = this.#reading(() => indexPath(this.#file, workFolder(this.#dossier)));
    if (existsSync(path)) return path;
    this.#indexing ??= this.#makeIndex(path).finally(() => {
      this.#indexing = undefined;
    });
    await this.#indexing;
    return path;
  }

  #makeIndex(index: string): Promise<void> {
    return new Promise((done, reject) => {
      const worker = new Worker(codeFile('desk/lookup/geonames-worker'), { workerData: { file: this.#file, index } });
      worker.once('message', (fault: string) =>
        fault === '' ? done() : reject(new LookupFailed('geonames', this.#file, fault)),
      );
      worker.once('error', (error) => reject(new LookupFailed('file', this.#file, systemReason(error))));
      worker.once('exit', () => reject(new LookupFailed('file', this.#file, 'the thread that reads it ended')));
    });
  }

  #reading<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw isMissing
        ? new LookupFailed('missing', this.#file)
        : new LookupFailed('file', this.#file, systemReason(error));
    }
  }
}

function urlOf({ geonames }: GeoPlace): string {
  return `https://www.geonames.org/${geonames}`;
}
