import type { Coordinates } from '../model/entity.ts';
import { interfaceIn } from './strings.ts';

/** Coordinates as a reader of a language writes them, to a hundredth of a degree, about a kilometre: « 35,02° N, 40,45° E ». */
export function coordinatesInWords({ lat, lon }: Coordinates, lang: string): string {
  const { t, number } = interfaceIn(lang);
  const degrees = (value: number) => `${number(Math.round(Math.abs(value) * 100) / 100)}°`;
  return [
    t(lat < 0 ? 'direction.south' : 'direction.north', { degrees: degrees(lat) }),
    t(lon < 0 ? 'direction.west' : 'direction.east', { degrees: degrees(lon) }),
  ].join(t('text.comma'));
}
