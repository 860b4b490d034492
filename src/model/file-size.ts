/** A number of bytes for a person, in decimal megabytes or kilobytes: « 4,2 Mo ». */
export function fileSize(bytes: number, lang: string): string {
  const [unit, value] = bytes < 999_500 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(lang, { style: 'unit', unit: unit as string, maximumFractionDigits }).format(
    value as number,
  );
}
