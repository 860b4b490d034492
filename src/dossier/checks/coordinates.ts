import { hasCoordinates, type Kind } from '../../model/collections.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { whereabouts } from '../countries.ts';
import type { Check } from './check.ts';

/** Kinds that are more than a point: the map does without them. */
const wide = new Set<Kind>(['continent', 'region', 'sea']);

/** Places that the map cannot show. */
export const checkCoordinates: Check = ({ dossier }) =>
  dossier.entities.flatMap(({ collection, data, fields, file }) => {
    if (!hasCoordinates(collection) || wide.has(data.kind) || whereabouts(data)) return [];
    const place = { file, ...fields.place(['kind']) };
    return [diagnose('coordinates-missing', `“${data.name}” (${data.kind}) has no coordinates`, place)];
  });
