import type { Feature } from 'geojson';
import type { Kind } from '../../../model/collections.ts';
import type { Coordinates } from '../../../model/entity.ts';
import { type Bounded, countryName, type Surroundings } from './atlas.ts';
import type { Box, Grid } from './grid.ts';
import { type Labelled, labelBox, type Spot } from './labels.ts';
import { riverAt } from './rivers.ts';
import { holdsBox, type Lines, pointsAlong, spotsAlong, spotsWithin } from './shape.ts';

/**
 * How a place is shown: a town by a dot; a river by its line, a province by a soft circle, since a dot would claim to
 * know where it is; a country by its name alone, since its borders are drawn.
 */
export type Sign = 'dot' | 'line' | 'circle' | 'name';

/** A place that can be drawn. */
export interface Drawn {
  name: string;
  kind: Kind;
  coordinates: Coordinates;
  count: number;
}

/** The picture that places are put into; x, y and paths are in units of the drawing. */
export interface Picture {
  width: number;
  height: number;
  countries: readonly Bounded[];
  countryAt: Surroundings['countryAt'];
  /** Lakes and rivers: names of countries keep off them where they can. */
  water: Grid<true>;
  project(coordinates: Coordinates): [number, number];
  draw(features: readonly Feature[]): string;
  linesOf(features: readonly Feature[]): Lines;
}

/** How one place is shown, and what there is to label. */
export interface Item {
  sign: Sign;
  x: number;
  y: number;
  radius: number;
  /** The course of a river, as SVG path data. */
  line?: string;
  /** The country whose borders these are. */
  country?: Bounded;
  labelled: Labelled;
}

const signs: Partial<Record<Kind, Sign>> = {
  country: 'name',
  continent: 'name',
  sea: 'name',
  river: 'name',
  lake: 'name',
  region: 'circle',
  province: 'circle',
  mountain: 'circle',
};

/** Radius of the soft circle of a province, in pixels. */
export const SOFT = 18;

/** Nearer the edge than this, a dot would be cut. */
const EDGE = 8;

const sides = ['end', 'start', 'above', 'below'] as const;

/**
 * How a place is shown in a picture.
 * @param covers see Labelled.
 * @returns undefined for what lies outside.
 */
export function itemOf(place: Drawn, radius: number, covers: number, picture: Picture): Item | undefined {
  const { name, kind, coordinates, count } = place;
  const [x, y] = picture.project(coordinates);
  const inside = x >= EDGE && x <= picture.width - EDGE && y >= EDGE && y <= picture.height - EDGE;
  const known =
    kind === 'river'
      ? riverItem(place, { x, y }, picture)
      : kind === 'country'
        ? countryItem(place, inside ? [{ x, y, side: 'middle' }] : [], picture)
        : undefined;
  if (known) return { x, y, radius, ...known, labelled: { ...known.labelled, covers } };
  if (!inside) return undefined;
  const sign = signs[kind] ?? 'dot';
  const beside = sides.map((side): Spot => ({ x, y, side }));
  return {
    sign,
    x,
    y,
    radius,
    labelled:
      sign === 'dot'
        ? { name, spots: beside, point: { x, y, radius }, weight: count, covers }
        : sign === 'circle'
          ? { name, spots: beside, reach: SOFT }
          : { name, spots: [{ x, y, side: 'middle' }, ...beside] },
  };
}

type Known = Pick<Item, 'sign' | 'line' | 'country' | 'labelled'>;

function riverItem({ name, coordinates }: Drawn, { x, y }: { x: number; y: number }, picture: Picture) {
  const course = riverAt(coordinates);
  const line = picture.draw(course);
  if (!line) return undefined;
  const lines = picture.linesOf(course);
  const along = pointsAlong(lines);
  const isOff = ({ left, right, top, bottom }: Box) =>
    !along.some(([px, py]) => px > left && px < right && py > top && py < bottom);
  const spots = spotsAlong(lines, x, y);
  return { sign: 'line', line, labelled: { name, spots, allows: isOff } } satisfies Known;
}

function countryItem({ name, coordinates }: Drawn, first: readonly Spot[], picture: Picture): Known | undefined {
  const country = picture.countryAt(coordinates);
  const labelled = country && inCountry(name, country, first, picture);
  return labelled && { sign: 'name', country, labelled };
}

/** The name of a country that is no place of the dossier. */
export function strangerOf(
  country: Bounded,
  lang: string,
  picture: Picture,
): (Labelled & { name: string }) | undefined {
  const name = countryName(country, lang);
  return name === undefined ? undefined : inCountry(name, country, [], picture);
}

/** A name within the borders of a country: on dry land where there is room. */
function inCountry(name: string, { feature }: Bounded, first: readonly Spot[], picture: Picture): Labelled | undefined {
  const rings = picture.linesOf([feature]);
  if (rings.length === 0) return undefined;
  const spots = { dry: [] as Spot[], wet: [] as Spot[] };
  for (const spot of [...first, ...spotsWithin(rings)]) {
    const isWet = picture.water.any(labelBox({ name }, spot, 1), () => true);
    spots[isWet ? 'wet' : 'dry'].push(spot);
  }
  return { name, spots: [...spots.dry, ...spots.wet], allows: (box) => holdsBox(rings, box) };
}
