import type { Sighting } from './sightings.ts';

/** The sightings of one name in all its forms. */
export interface NameGroup {
  key: string;
  sightings: Sighting[];
  /** Keys of forms that count only beside the full name. */
  short: Set<string>;
  /** An acronym stands for it. */
  expanded: boolean;
}
