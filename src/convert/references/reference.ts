import type { Metadata } from '../format.ts';

/** What a program for references knows of an article, and the files that it keeps with it. */
export interface Reference extends Metadata {
  /** Paths of its files, from the folder of the reference; the first that can be read is the article. */
  files: string[];
}

/** A date in parts, as far as they are known. */
export function edtfOf(year: string | undefined, month?: string, day?: string): string | undefined {
  if (!/^[12]\d{3}$/.test(year ?? '')) return undefined;
  const two = (part: string | undefined) => (/^\d{1,2}$/.test(part ?? '') ? part?.padStart(2, '0') : undefined);
  const parts = [year, two(month), two(month) ? two(day) : undefined];
  return parts.filter((part) => part !== undefined).join('-');
}

/** Fields that hold something. */
export function given(fields: Record<string, string | undefined>): Metadata {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const words = value?.replace(/\s+/g, ' ').trim();
      return words ? [[name, words]] : [];
    }),
  );
}

/** An address of the web; nothing for any other. */
export function webAddress(address: string | undefined): string | undefined {
  const bare = address?.trim();
  return bare && /^https?:\/\//i.test(bare) && URL.canParse(bare) ? bare : undefined;
}

/** A language tag, lower case; nothing for words such as “Français”. */
export function languageOf(language: string | undefined): string | undefined {
  return /^([a-z]{2,3})(?:[-_][A-Za-z]{2,4})?$/i.exec(language?.trim() ?? '')?.[1]?.toLowerCase();
}
