import { z } from 'zod';
import { collectionNames, collections, type Kind } from './collections.ts';

/** What can be taken from a service, by the ids of its properties. */
export const factNames = [
  'names',
  'coordinates',
  'latitude',
  'longitude',
  'from',
  'to',
  'wikidata',
  'geonames',
  'isni',
  'viaf',
] as const;
export type FactName = (typeof factNames)[number];

const propertyIds = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
  error: 'expected the id of a property of the service, or a list of them',
});

const kinds = collectionNames.flatMap((name): readonly Kind[] => collections[name].kinds);

/** Where the desk looks an entry up when its editor asks: a service of the W3C Reconciliation API, or a file of GeoNames. */
const lookupSource = z
  .strictObject({
    /** What the desk and the sources of an entry call it. */
    name: z.string().min(1),
    /** The endpoint of a service. */
    address: z
      .url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
      .optional(),
    /** A dump of GeoNames, from the folder of dossier.yaml. */
    file: z.string().min(1).optional(),
    /** The names of its places with their languages, a table of its own. */
    names: z.string().min(1).optional(),
    /** Ids of the service’s properties, by what they give; `{lang}` in one stands for each language of the dossier. */
    properties: z.partialRecord(z.enum(factNames), propertyIds).optional(),
    /** Ids of the service’s types, by the kind of an entry: candidates of that type come first. */
    types: z.partialRecord(z.enum(kinds), z.string().min(1)).optional(),
  })
  .refine(({ address, file }) => (address === undefined) !== (file === undefined), {
    error: 'expected either address, of a service, or file, of a dump of GeoNames',
  })
  .refine(({ file, names }) => names === undefined || file !== undefined, {
    error: 'names is a table that goes with file, of places',
  })
  .refine(({ file, properties, types }) => file === undefined || (properties ?? types) === undefined, {
    error: 'properties and types are those of a service; a file has none',
  });

/** `lookup` of dossier.yaml: without it nobody is ever asked. */
export const lookupSchema = z
  .array(lookupSource)
  .refine((sources) => new Set(sources.map(({ name }) => name)).size === sources.length, {
    error: 'expected a different name for each',
  });

export type LookupSource = z.infer<typeof lookupSource>;
