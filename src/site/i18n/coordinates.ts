import type { Coordinates } from '../../model/entity.ts';
import { interfaceIn } from './strings.ts';

/** Coordinates as a reader of a language writes them, to a hundredth of a degree, about a kilometre: « 35,02° N, 40,45° E ». */
export function coordinatesInWords({ lat, lon }: Coordinates, lang: string): string {
  const { t, number, dir } = interfaceIn(lang);
  const degrees = (value: number) => {
    const written = `${number(Math.round(Math.abs(value) * 100) / 100)}°`;
    // After Arabic letters the sign would go to the other side of its number, were it not set apart.
    return dir === 'rtl' ? `\u2066${written}\u2069` : written;
  };
  return [
    t(lat < 0 ? 'direction.south' : 'direction.north', { degrees: degrees(lat) }),
    t(lon < 0 ? 'direction.west' : 'direction.east', { degrees: degrees(lon) }),
  ].join(t('text.comma'));
}
