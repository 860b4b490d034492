import type { LookupSource } from '../../model/lookup.ts';
import type { Desk } from '../desk.ts';
import { GeoNamesFile } from './geonames-file.ts';
import { LookupFailed, type LookupProblem } from './problem.ts';
import { ReconciliationService } from './service.ts';

/** Where entries of a dossier are looked up: what dossier.yaml names, and nothing else. */
export class LookUps {
  readonly #desk: Desk;
  readonly #open = new Map<string, ReconciliationService | GeoNamesFile>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  list(): readonly LookupSource[] {
    return this.#desk.latest().dossier.config.lookup;
  }

  /**
   * A service or a file by its name.
   * @throws LookupFailed `gone` where dossier.yaml does not name it.
   */
  called(name: string): ReconciliationService | GeoNamesFile {
    const source = this.list().find((one) => one.name === name);
    if (!source) throw new LookupFailed('gone', name);
    // Another address is another service.
    const key = JSON.stringify(source);
    const open = this.#open.get(key) ?? this.#opened(source);
    this.#open.set(key, open);
    return open;
  }

  #opened(source: LookupSource): ReconciliationService | GeoNamesFile {
    const { address, file } = source;
    if (address !== undefined) return new ReconciliationService({ ...source, address });
    return new GeoNamesFile({ ...source, file: file ?? '' }, this.#desk.folder);
  }
}

/** What was found, or what the page is to say of why nothing was. */
export async function orProblem<T>(find: () => Promise<T>): Promise<T | LookupProblem> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof LookupFailed) return error.told;
    throw error;
  }
}
